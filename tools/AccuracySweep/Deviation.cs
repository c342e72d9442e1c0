using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace ActivationGen.AccuracySweep;

/// <summary>What a sweep has seen of one contender so far.</summary>
internal sealed class Deviation
{
    /// <summary>The largest error in ULPs, and the argument that has it: of several the one whose bits are the smallest number.</summary>
    public double Worst { get; private set; }

    public float WorstAt { get; private set; }

    public long Count { get; private set; }

    public long AboveOneUlp { get; private set; }

    public double ShareAboveOneUlp => Count == 0 ? 0 : (double)AboveOneUlp / Count;

    /// <summary>Takes in the errors at <paramref name="x"/>.</summary>
    public void Add(ReadOnlySpan<float> x, ReadOnlySpan<double> errors)
    {
        Count += x.Length;
        int i = 0;
        for (; i <= errors.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            AboveOneUlp += Vector512.CountWhereAllBitsSet(Vector512.GreaterThan(Vector512.Create<double>(errors[i..]), Vector512<double>.One));
        }

        for (; i < errors.Length; i++) { AboveOneUlp += errors[i] > 1 ? 1 : 0; }

        int worst = errors.IsEmpty ? -1 : TensorPrimitives.IndexOfMax(errors);
        if (worst >= 0) { Consider(errors[worst], x[worst]); }
    }

    public void Add(Deviation other)
    {
        Count += other.Count;
        AboveOneUlp += other.AboveOneUlp;
        if (other.Worst > 0) { Consider(other.Worst, other.WorstAt); }
    }

    // The threads finish in any order: among equals the argument must not depend on it.
    private void Consider(double error, float x)
    {
        if (error > Worst || (error == Worst && error > 0 && BitConverter.SingleToUInt32Bits(x) < BitConverter.SingleToUInt32Bits(WorstAt)))
        {
            (Worst, WorstAt) = (error, x);
        }
    }
}
