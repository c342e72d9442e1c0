using System;
using System.Linq;
using ActivationGen.Numerics.Tests.Gated;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <content>swiglu with Beta as an argument.</content>
public abstract partial class GatedTests<T>
{
    internal delegate T LearnedOne(T gate, T value, T beta);

    internal delegate void LearnedMap(ReadOnlySpan<T> gate, ReadOnlySpan<T> value, T beta, Span<T> y);

    internal delegate void LearnedGradients(
        ReadOnlySpan<T> gate, ReadOnlySpan<T> value, T beta, ReadOnlySpan<T> gradOutput, Span<T> gradGate, Span<T> gradValue, out T gradBeta);

    internal delegate void LearnedPackedGradients(ReadOnlySpan<T> x, int rowLength, T beta, ReadOnlySpan<T> gradOutput, Span<T> gradInput, out T gradBeta);

    [Fact]
    public void ALearnedBetaIsExactAndItsGradientIsTheSum()
    {
        GatedPoint[] points = GatedPoint.Read("swiglu_learned", IsSingle);
        foreach (IGrouping<double, int> group in Enumerable.Range(0, points.Length).GroupBy(i => points[i].Beta))
        {
            int[] members = [.. group];
            T beta = T.CreateChecked(group.Key);
            GatedPoint[] of = [.. members.Select(i => points[i])];
            T[] gate = Gates(of), value = Values(of), y = new T[of.Length], ones = [.. of.Select(_ => T.One)], gradGate = new T[of.Length], gradValue = new T[of.Length];
            Bind<LearnedMap>("LearnedSwiGlu")(gate, value, beta, y);
            AssertNear(of, y, point => point.Y, IsSingle ? SingleFunctionBound : FunctionBound, "LearnedSwiGlu");
            Bind<LearnedGradients>("LearnedSwiGluBackward")(gate, value, beta, ones, gradGate, gradValue, out _);
            AssertSlopes(of, gradGate, "LearnedSwiGlu");
            AssertNear(of, gradValue, point => point.ByValue, DerivativeBound, "LearnedSwiGlu");
            for (int i = 0; i < of.Length; i++)
            {
                // A single element: the sum is its term.
                Bind<LearnedGradients>("LearnedSwiGluBackward")([gate[i]], [value[i]], beta, [T.One], new T[1], new T[1], out T gradBeta);
                AssertNear([of[i]], [gradBeta], point => point.ByBeta, 8, "gradBeta");
                Assert.Equal(y[i], Bind<LearnedOne>("LearnedSwiGlu")(gate[i], value[i], beta));
            }
        }
    }

    [Fact]
    public void TheGradientOfBetaIsSummedInOneOrder()
    {
        T beta = T.CreateChecked(1.25);
        foreach (int length in (int[])[0, 1, 7, 33, 1000, 1024, 1025, 5000])
        {
            T[] gate = Random(length, 1), value = Random(length, 2), gradOutput = Random(length, 3), gradGate = new T[length], gradValue = new T[length];
            Bind<LearnedGradients>("LearnedSwiGluBackward")(gate, value, beta, gradOutput, gradGate, gradValue, out T sum);
            double expected = 0, largest = 1e-30;
            for (int i = 0; i < length; i++)
            {
                T[] one = new T[1], other = new T[1];
                Bind<LearnedGradients>("LearnedSwiGluBackward")([gate[i]], [value[i]], beta, [gradOutput[i]], one, other, out T term);
                Assert.Equal(one[0], gradGate[i]);
                Assert.Equal(other[0], gradValue[i]);
                expected += double.CreateChecked(term);
                largest += Math.Abs(double.CreateChecked(term));
            }

            Assert.True(Math.Abs(double.CreateChecked(sum) - expected) <= 8 * Math.ScaleB(1, IsSingle ? -24 : -53) * largest, $"{sum:R} instead of {expected:R}");

            // One packed row has the sum of the whole.
            T[] packedGradient = new T[2 * length];
            if (length == 0) { continue; }

            Bind<LearnedPackedGradients>("LearnedSwiGluPackedBackward")([.. value, .. gate], 2 * length, beta, gradOutput, packedGradient, out T packedSum);
            Assert.Equal(sum, packedSum);
            Assert.Equal([.. gradValue, .. gradGate], packedGradient);
        }
    }
}
