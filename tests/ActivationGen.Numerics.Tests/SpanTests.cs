using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>
/// The span members compute the same bits as the scalar ones, whatever the length, the position or the place of the result. The scalar code does not
/// depend on the width of the vectors, so a run of these tests with narrower ones (DOTNET_EnableAVX2=0 and the like) shows that all widths agree.
/// </summary>
public abstract class SpanTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Longest = 257, Guard = 17;

    private static readonly T Untouched = T.CreateChecked(123.25);

    [Theory, MemberData(nameof(Cases))]
    public void EveryElementHasTheScalarsBits(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] x = [.. ArgumentsOf(PointsOf(name)), .. Arguments(1000)];
        AssertSame([.. x.Select(v => family.Scalar(v))], Map(family.Forward, x), "F");
        AssertSame([.. x.Select(v => family.ScalarDerivative(v))], Map(family.Derivative, x), "FDerivative");
    }

    [Theory, MemberData(nameof(Cases))]
    public void EveryLengthGivesTheSameBitsAndWritesNothingBeyond(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] x = Arguments(Longest), gradOutput = Arguments(Longest, seed: 2);
        T[] y = Map(family.Forward, x), derivative = Map(family.Derivative, x), gradInput = Map(family.Backward, x, gradOutput);
        for (int length = 0; length <= Longest; length++)
        {
            int n = length;
            CheckGuarded(y, n, destination => family.Forward(x.AsSpan(0, n), destination), "F");
            CheckGuarded(derivative, n, destination => family.Derivative(x.AsSpan(0, n), destination), "FDerivative");
            CheckGuarded(gradInput, n, destination => family.Backward(x.AsSpan(0, n), gradOutput.AsSpan(0, n), destination), "FBackward");
            CheckGuarded(y, n, destination => family.WithDerivative(x.AsSpan(0, n), destination, new T[n]), "FWithDerivative's y");
            CheckGuarded(derivative, n, destination => family.WithDerivative(x.AsSpan(0, n), new T[n], destination), "FWithDerivative's derivative");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void InPlaceGivesTheSameBits(string name)
    {
        Family<T> family = FamilyOf(name);
        foreach (int length in (int[])[1, 3, 7, 8, 15, 16, 31, 33, 100, Longest])
        {
            T[] x = Arguments(length), gradOutput = Arguments(length, seed: 2);
            T[] y = Map(family.Forward, x), derivative = Map(family.Derivative, x), gradInput = Map(family.Backward, x, gradOutput);

            AssertSame(y, InPlace(x, span => family.Forward(span, span)), "F");
            AssertSame(derivative, InPlace(x, span => family.Derivative(span, span)), "FDerivative");
            AssertSame(y, InPlace(x, span => family.WithDerivative(span, span, new T[length])), "FWithDerivative over x with y");
            AssertSame(derivative, InPlace(x, span => family.WithDerivative(span, new T[length], span)), "FWithDerivative over x with the derivative");
            AssertSame(gradInput, InPlace(x, span => family.Backward(span, gradOutput, span)), "FBackward over x");
            AssertSame(gradInput, InPlace(gradOutput, span => family.Backward(x, span, span)), "FBackward over gradOutput");
        }
    }

    private delegate void Write(Span<T> destination);

    private static T[] InPlace(T[] values, Write member)
    {
        T[] copy = [.. values];
        member(copy);
        return copy;
    }

    private static void CheckGuarded(T[] expected, int length, Write member, string what)
    {
        T[] guarded = Filled(length + 2 * Guard, Untouched);
        member(guarded.AsSpan(Guard, length));
        AssertSame(expected.AsSpan(0, length), guarded.AsSpan(Guard, length), what);
        AssertSame(Filled(Guard, Untouched), guarded.AsSpan(0, Guard), $"{what}, before {length} elements");
        AssertSame(Filled(Guard, Untouched), guarded.AsSpan(Guard + length), $"{what}, after {length} elements");
    }
}

public sealed class SingleSpanTests : SpanTests<float>;

public sealed class DoubleSpanTests : SpanTests<double>;
