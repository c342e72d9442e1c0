using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>NaN, the infinities, signed zeros, subnormals and the largest numbers.</summary>
public abstract class SpecialValueTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private static readonly T Far = T.CreateChecked(1e30), Large = T.CreateChecked(1e18), Small = T.CreateChecked(1e-18), Close = T.CreateChecked(1e-6);

    [Theory, MemberData(nameof(Cases))]
    public void NaNGivesNaN(string name)
    {
        Family<T> family = FamilyOf(name);

        // At every position of a vector, among ordinary numbers.
        for (int position = 0; position < 20; position++)
        {
            T[] x = Arguments(20), y = new T[20], derivative = new T[20];
            x[position] = T.NaN;
            family.WithDerivative(x, y, derivative);
            T[][] results = [Map(family.Forward, x), Map(family.Derivative, x), y, derivative, Map(family.Backward, x, Filled(20, T.One))];
            Assert.All(results, result => Assert.True(T.IsNaN(result[position])));
            Assert.All(results, result => Assert.Equal(1, result.Count(T.IsNaN)));
        }

        Assert.True(T.IsNaN(family.Scalar(T.NaN)));
        Assert.True(T.IsNaN(family.ScalarDerivative(T.NaN)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void InfinitiesGiveTheLimits(string name)
    {
        Family<T> family = FamilyOf(name);
        if (family.Golden.Activation is "sine" or "snake")
        {
            // A sine has no limit; what it is added to may have.
            T[] infinities = [T.PositiveInfinity, T.NegativeInfinity];
            Assert.All(infinities, infinity => Assert.True(T.IsNaN(family.Scalar(infinity)) || (family.Golden.Activation == "snake" && family.Scalar(infinity) == infinity)));
            Assert.All(infinities, infinity => Assert.True(T.IsNaN(family.ScalarDerivative(infinity))));

            return;
        }

        AssertLimit(family.Scalar, T.PositiveInfinity, Far);
        AssertLimit(family.Scalar, T.NegativeInfinity, -Far);
        AssertLimit(family.ScalarDerivative, T.PositiveInfinity, Far);
        AssertLimit(family.ScalarDerivative, T.NegativeInfinity, -Far);
    }

    [Theory, MemberData(nameof(Cases))]
    public void ZerosAndSubnormalsAreAsGoodAsAnyNumber(string name)
    {
        Family<T> family = FamilyOf(name);
        T atZero = family.Scalar(T.Zero);
        Assert.Equal(atZero, family.Scalar(-T.Zero));
        Assert.Equal(family.ScalarDerivative(T.Zero), family.ScalarDerivative(-T.Zero));

        // Around a zero of slope s an input of a few subnormal units gives s times as much; elsewhere the value at 0 itself.
        T tiny = T.Epsilon * T.CreateChecked(1024);
        T[] slopes = [family.ScalarDerivative(tiny), family.ScalarDerivative(-tiny)];
        T[] rises = [family.Scalar(tiny) - atZero, atZero - family.Scalar(-tiny)];
        if (atZero != T.Zero || family.Golden.Activation is "step") { return; }

        Assert.All(slopes.Zip(rises), pair => Assert.True(T.Abs(pair.Second - pair.First * tiny) <= T.Epsilon, $"{pair.Second} for a slope of {pair.First}"));
    }

    [Theory, MemberData(nameof(Cases))]
    public void TheLargestNumbersGiveNoNaN(string name)
    {
        Family<T> family = FamilyOf(name);

        // A sine's argument may be scaled, and of an infinite one there is no sine.
        T largest = family.Golden.Activation is "sine" or "snake" ? T.MaxValue / T.CreateChecked(64) : T.MaxValue, third = largest / T.CreateChecked(3);
        T[] x = [largest, -largest, third, -third, T.Epsilon, -T.Epsilon];
        Assert.DoesNotContain(Map(family.Forward, x), T.IsNaN);
        Assert.DoesNotContain(Map(family.Derivative, x), T.IsNaN);
    }

    /// <summary>The value far out tells the limit: huge means infinite, tiny means 0, anything else has been reached.</summary>
    private static void AssertLimit(Scalar<T> f, T infinity, T far)
    {
        T value = f(far), limit = f(infinity);
        bool holds = T.Abs(value) > Large ? limit == (T.IsPositive(value) ? T.PositiveInfinity : T.NegativeInfinity)
            : T.Abs(value) < Small ? limit == T.Zero
            : T.Abs(limit - value) <= Close * T.Abs(value);
        Assert.True(holds, $"f({far:R}) = {value:R}, but f({infinity:R}) = {limit:R}");
    }
}

public sealed class SingleSpecialValueTests : SpecialValueTests<float>;

public sealed class DoubleSpecialValueTests : SpecialValueTests<double>;
