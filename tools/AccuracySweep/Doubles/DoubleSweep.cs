using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using ActivationGen.Numerics.Tests;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>A generated member over doubles with its reference.</summary>
internal sealed record DoubleMember(string Function, string Name, Map<double> Computed, ReferenceFormula Reference, ErrorFloor Floor)
{
    /// <summary>The error that is promised, in ULPs.</summary>
    public const double Bound = 4;
}

/// <summary>What a sweep over doubles has seen so far.</summary>
/// <param name="Worst">The largest error in ULPs.</param>
/// <param name="At">The argument that has it.</param>
/// <param name="Judged">How many arguments the reference was good enough for.</param>
/// <param name="AboveOneUlp">How many of these are off by more than 1 ULP.</param>
/// <param name="Points">How many arguments were tried.</param>
internal readonly record struct DoubleDeviation(double Worst, double At, long Judged, long AboveOneUlp, long Points)
{
    public static DoubleDeviation operator +(DoubleDeviation a, DoubleDeviation b)
    {
        // The threads finish in any order: among equals the argument must not depend on it.
        bool isFirst = a.Worst > b.Worst || (a.Worst == b.Worst && (b.Worst == 0 || a.At <= b.At));
        return new(isFirst ? a.Worst : b.Worst, isFirst ? a.At : b.At, a.Judged + b.Judged, a.AboveOneUlp + b.AboveOneUlp, a.Points + b.Points);
    }
}

/// <summary>Runs a member over random doubles, block by block on all processors.</summary>
internal static class DoubleSweep
{
    private const int BlockLength = 1 << 12;

    /// <summary>A reference whose own error may be more of an ULP than this judges nothing.</summary>
    private const double LargestReferenceError = 0.01;

    /// <summary>Magnitudes below which the second double of a reference underflows.</summary>
    private const double SmallestReference = 1e-280, LargestReference = 1e300;

    public static DoubleDeviation Run(DoubleMember member, long points)
    {
        long blocks = (points + BlockLength - 1) / BlockLength, done = 0;
        DoubleDeviation total = default;
        Lock merge = new();
        Stopwatch watch = Stopwatch.StartNew();
        string title = $"{member.Function} {member.Name} of doubles";
        Parallel.For(0L, blocks, () => (Seen: default(DoubleDeviation), Reference: member.Reference.Evaluator()), (block, _, local) =>
        {
            long first = block * BlockLength;
            DoubleDeviation seen = local.Seen + Compare(member, local.Reference, first, (int)Math.Min(BlockLength, points - first));
            Progress.Show(title, Interlocked.Increment(ref done), blocks, watch);
            return (seen, local.Reference);
        }, local =>
        {
            lock (merge) { total += local.Seen; }
        });

        Progress.Finish($"{title,-44} {total.Worst,6:F3} ULP at {total.At:R}, {(double)total.Judged / total.Points:P2} judged, {watch.Elapsed.TotalSeconds:F0} s");
        return total;
    }

    private static DoubleDeviation Compare(DoubleMember member, Func<double, ReferenceNumber> reference, long first, int count)
    {
        double[] x = new double[count], computed = new double[count];
        for (int i = 0; i < count; i++) { x[i] = RandomDoubles.At(first + i); }

        member.Computed(x, computed);
        DoubleDeviation seen = default;
        for (int i = 0; i < count; i++)
        {
            double? error = ErrorInUlps(computed[i], reference(x[i]), member.Floor.At(x[i]));
            seen += error is { } judged ? new DoubleDeviation(judged, x[i], 1, judged > 1 ? 1 : 0, 1) : new DoubleDeviation(0, 0, 0, 0, 1);
        }

        return seen;
    }

    /// <summary>The distance of a computed value from the exact one; null where the reference is not certain enough.</summary>
    public static double? ErrorInUlps(double computed, ReferenceNumber exact, double floor)
    {
        double scale = Math.Max(exact.Magnitude, floor);
        if (exact.Value.High == 0 && exact.Error == 0) { return computed == 0 ? 0 : double.PositiveInfinity; }

        if (!(scale is > SmallestReference and < LargestReference)) { return null; }

        double unit = Math.ScaleB(1, Math.ILogB(scale) - 52);
        if (!(exact.Error <= LargestReferenceError * unit)) { return null; }

        double error = Math.Abs(computed - exact.Value.High - exact.Value.Low) / unit;
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }
}
