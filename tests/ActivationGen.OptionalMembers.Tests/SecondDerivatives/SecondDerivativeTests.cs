using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.OptionalMembers.Tests.SecondDerivatives;

/// <summary>f'' of every elementwise activation against exact values, and the gradients through the backward pass that are made of it.</summary>
public abstract class SecondDerivativeTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate void Map(ReadOnlySpan<T> x, Span<T> y);

    private delegate void DoubleBackward(ReadOnlySpan<T> x, ReadOnlySpan<T> gradOutput, ReadOnlySpan<T> gradGradInput, Span<T> gradX, Span<T> gradGradOutput);

    public static TheoryData<string> Cases => [.. GoldenCase.Elementwise.Select(c => c.Name)];

    /// <summary>In ULPs; within a quarter of an inflection, and for the sines, of a sixteenth of the largest |f''|.</summary>
    protected abstract double Bound { get; }

    protected abstract double ErrorInUlps(ExactValue exact, T computed);

    [Theory, MemberData(nameof(Cases))]
    public void TheSecondDerivativeIsExactToAFewUlps(string name)
    {
        (T X, ExactValue Exact)[] points = Points(name);
        Assert.True(points.Length > 90);
        T[] x = [.. points.Select(point => point.X)], computed = new T[x.Length];
        Bind<Map>(name, "FSecondDerivative")(x, computed);
        Func<T, T> scalar = Bind<Func<T, T>>(name, "FSecondDerivative");
        for (int i = 0; i < x.Length; i++)
        {
            double error = ErrorInUlps(points[i].Exact, computed[i]);
            Assert.True(error <= Bound, $"f''({x[i]:R}) = {computed[i]:R} is {error:F2} ULP off {points[i].Exact.High:R}");
            Assert.True(computed[i] == scalar(x[i]), $"f''({x[i]:R}) is {computed[i]:R} in a span and {scalar(x[i]):R} alone");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void DoubleBackwardIsTheGradientThroughBackward(string name)
    {
        // The factors are powers of two, so that no rounding of the products comes in.
        T[] x = [.. Points(name).Select(point => point.X).Where(x => T.Abs(x) < T.CreateChecked(20))];
        T[] two = Filled(x.Length, 2), four = Filled(x.Length, 4), eight = Filled(x.Length, 8), one = Filled(x.Length, 1), zero = Filled(x.Length, 0);
        T[] second = new T[x.Length], slope = new T[x.Length], gradX = new T[x.Length], gradGradOutput = new T[x.Length];
        Bind<Map>(name, "FSecondDerivative")(x, second);
        DoubleBackward doubleBackward = Bind<DoubleBackward>(name, "FDoubleBackward");
        doubleBackward(x, zero, one, gradX, slope);
        Assert.All(gradX, value => Assert.True(T.IsZero(value)));
        doubleBackward(x, two, four, gradX, gradGradOutput);
        AssertClose(second, gradX, eight);
        AssertClose(slope, gradGradOutput, four);

        // In place: over either of the gradients that come in.
        T[] overGradOutput = [.. two], overGradGradInput = [.. four];
        doubleBackward(x, overGradOutput, overGradGradInput, overGradOutput, overGradGradInput);
        Assert.Equal(gradX, overGradOutput);
        Assert.Equal(gradGradOutput, overGradGradInput);
    }

    [Theory, MemberData(nameof(Cases))]
    public void TheSlopeInDoubleBackwardHasTheSecondDerivativeAsItsOwn(string name)
    {
        // Away from kinks f' changes by f'' times the step: an independent look at f' and f'' together.
        double step = Math.Pow(double.CreateChecked(T.BitIncrement(T.One) - T.One), 1.0 / 3);
        double curl = name switch { "sine_Omega=30" => 1e6, "snake_Alpha=5" => 1000, _ => 100 };
        double[] middles = [.. Enumerable.Range(-24, 48).Select(i => i * 0.25 + 0.0937)];
        T[] x = [.. middles.SelectMany(m => new[] { T.CreateChecked(m - step), T.CreateChecked(m + step), T.CreateChecked(m) })];
        T[] slope = new T[x.Length], second = new T[x.Length];
        Bind<DoubleBackward>(name, "FDoubleBackward")(x, Filled(x.Length, 1), Filled(x.Length, 1), second, slope);
        for (int i = 0; i < x.Length; i += 3)
        {
            double difference = double.CreateChecked(slope[i + 1] - slope[i]) / double.CreateChecked(x[i + 1] - x[i]);
            double expected = double.CreateChecked(second[i + 2]), scale = Math.Max(1, Math.Abs(double.CreateChecked(slope[i])));
            Assert.True(Math.Abs(difference - expected) <= curl * scale * step * step, $"f''({x[i + 2]:R}) = {expected:R}, the difference quotient is {difference:R}");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void NaNGivesNaNAndInfinitiesGiveTheLimit(string name)
    {
        Func<T, T> second = Bind<Func<T, T>>(name, "FSecondDerivative");
        Assert.True(T.IsNaN(second(T.NaN)));

        // Every activation becomes a line in the end, but for those that have no limit, exponential and the square.
        if (name.StartsWith("sine", StringComparison.Ordinal) || name.StartsWith("snake", StringComparison.Ordinal)) { return; }

        Assert.True(T.IsZero(second(T.NegativeInfinity)));
        T expected = name switch
        {
            "exponential" => T.PositiveInfinity,
            "squared_relu" => T.One + T.One,
            _ => T.Zero,
        };
        Assert.Equal(expected, second(T.PositiveInfinity) + T.Zero);
    }

    [Fact]
    public void AtKinksTheBranchOfTheSlopeCounts()
    {
        T Second(string name, double x) => Bind<Func<T, T>>(name, "FSecondDerivative")(T.CreateChecked(x));
        Assert.Equal(T.Zero, Second("relu", 0));
        Assert.Equal(T.One, Second("elu", 0));
        Assert.Equal(T.Zero, Second("squared_relu", 0));
        Assert.Equal(T.Zero, Second("softsign", 0));
        Assert.Equal(T.Zero, Second("hard_swish", -3));
        Assert.Equal(T.Zero, Second("hard_swish", 3));
        Assert.Equal(T.CreateChecked(1.0 / 3), Second("hard_swish", 0));
    }

    private static (T X, ExactValue Exact)[] Points(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "second", name + ".csv")).Skip(1).Select(line => line.Split(','))
            .Where(fields => fields[0] == (typeof(T) == typeof(float) ? "f32" : "f64"))
            .Select(fields => (
                T.CreateChecked(fields[0] == "f32" ? Bits.ToSingle(fields[1]) : Bits.ToDouble(fields[1])),
                new ExactValue(Bits.ToDouble(fields[2]), Bits.ToDouble(fields[3]), double.Parse(fields[4], CultureInfo.InvariantCulture)))),
    ];

    private static void AssertClose(T[] expected, T[] actual, T[] factor)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            // A float computed in double lanes is rounded once, behind the product; a subnormal one was rounded more coarsely alone.
            T exact = expected[i] * factor[i];
            Assert.True(T.Abs(actual[i] - exact) <= factor[i] * T.Epsilon, $"element {i}: {actual[i]:R}, not {exact:R}");
        }
    }

    private static T[] Filled(int length, int value) => [.. Enumerable.Repeat(T.CreateChecked(value), length)];

    private static TDelegate Bind<TDelegate>(string name, string member)
        where TDelegate : Delegate
    {
        string type = $"{typeof(SecondDerivativeTests<>).Namespace}.{char.ToUpperInvariant(name[0])}{Regex.Replace(name[1..], "[^A-Za-z0-9]+", "_")}";
        IEnumerable<Type> parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType);
        return Assembly.GetExecutingAssembly().GetType(type, throwOnError: true)!.GetMethod(member, [.. parameters])?.CreateDelegate<TDelegate>()
            ?? throw new MissingMethodException(type, member);
    }
}

public sealed class SingleSecondDerivativeTests : SecondDerivativeTests<float>
{
    protected override double Bound => 4;

    protected override double ErrorInUlps(ExactValue exact, float computed) => exact.ErrorInSingleUlps(computed);
}

public sealed class DoubleSecondDerivativeTests : SecondDerivativeTests<double>
{
    protected override double Bound => 12;

    protected override double ErrorInUlps(ExactValue exact, double computed) => exact.ErrorInDoubleUlps(computed);
}
