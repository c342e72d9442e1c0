using System;
using System.Linq;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>Before the references in double-double judge anything they are held to the exact values of 200 digits.</summary>
internal static class DoubleReferenceCheck
{
    /// <summary>In ULPs of double: some formulas cap arguments where the rest is less than a tenth of one.</summary>
    public const double Bound = 0.1;

    /// <summary>The worst disagreement in units of double's last place, wherever a reference takes itself for certain, and where it is.</summary>
    public static (double Ulps, double At) WorstDisagreement(SweptFunction function)
    {
        (double, double) value = Worst(function, function.DoubleMembers[0], point => point.Value), slope = Worst(function, function.DoubleMembers[1], point => point.Derivative);
        return value.CompareTo(slope) > 0 ? value : slope;
    }

    private static (double Ulps, double At) Worst(SweptFunction function, DoubleMember member, Func<GoldenPoint, ExactValue?> exact)
    {
        Func<double, ReferenceNumber> reference = member.Reference.Evaluator();
        return function.Points.Where(point => exact(point) is not null).Select(point => (Disagreement(reference(point.X), exact(point)!, member.Floor.At(point.X)), point.X)).Max();
    }

    private static double Disagreement(ReferenceNumber reference, ExactValue exact, double floor)
    {
        // What a double is off by must come out the same from both; where the reference judges nothing it cannot be wrong.
        double nearest = exact.High;
        return DoubleSweep.ErrorInUlps(nearest, reference, floor) is not { } byReference ? 0
            : double.IsInfinity(byReference) || nearest == 0 ? byReference
            : Math.Abs(reference.Value.High - exact.High + (reference.Value.Low - exact.Low)) / Math.ScaleB(1, Math.ILogB(Math.Max(Math.Abs(nearest), floor)) - 52);
    }
}
