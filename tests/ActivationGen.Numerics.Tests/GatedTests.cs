using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ActivationGen.Numerics.Tests.Exact;
using ActivationGen.Numerics.Tests.Gated;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Functions of a gate and a value against the exact values that <c>gated/make_gated.py</c> made, and what their members promise.</summary>
public abstract partial class GatedTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal delegate T One(T gate, T value);

    internal delegate void Map(ReadOnlySpan<T> gate, ReadOnlySpan<T> value, Span<T> y);

    internal delegate void Gradients(ReadOnlySpan<T> gate, ReadOnlySpan<T> value, ReadOnlySpan<T> gradOutput, Span<T> gradGate, Span<T> gradValue);

    internal delegate void PackedMap(ReadOnlySpan<T> x, int rowLength, Span<T> y);

    internal delegate void PackedGradients(ReadOnlySpan<T> x, int rowLength, ReadOnlySpan<T> gradOutput, Span<T> gradInput);

    private const double FunctionBound = 4, DerivativeBound = 4, SingleFunctionBound = 2;

    /// <summary>The functions, each with its file.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["Glu"] = "glu",
        ["ReGlu"] = "reglu",
        ["GeGlu"] = "geglu",
        ["GeGluTanh"] = "geglu_tanh",
        ["SwiGlu"] = "swiglu",
        ["SharpSwiGlu"] = "swiglu_Beta=1.702",
        ["Bilinear"] = "bilinear",
    };

    public static TheoryData<string> Functions => [.. Files.Keys];

    private static bool IsSingle => typeof(T) == typeof(float);

    [Theory, MemberData(nameof(Functions))]
    public void OutputsAreExact(string function)
    {
        GatedPoint[] points = GatedPoint.Read(Files[function], IsSingle);
        T[] y = Apply(Bind<Map>(function), Gates(points), Values(points));
        AssertNear(points, y, point => point.Y, IsSingle ? SingleFunctionBound : FunctionBound, function);
    }

    [Theory, MemberData(nameof(Functions))]
    public void GradientsAreExact(string function)
    {
        GatedPoint[] points = GatedPoint.Read(Files[function], IsSingle);
        T[] gradGate = new T[points.Length], gradValue = new T[points.Length], ones = [.. points.Select(_ => T.One)];
        Bind<Gradients>(function + "Backward")(Gates(points), Values(points), ones, gradGate, gradValue);
        AssertSlopes(points, gradGate, function);
        AssertNear(points, gradValue, point => point.ByValue, DerivativeBound, function);

        // A factor that is a power of two changes nothing but the exponent.
        T[] fours = [.. ones.Select(one => one * T.CreateChecked(4))], four = new T[points.Length], fourValue = new T[points.Length];
        Bind<Gradients>(function + "Backward")(Gates(points), Values(points), fours, four, fourValue);
        for (int i = 0; i < points.Length; i++)
        {
            if (T.IsNormal(gradGate[i]) && !T.IsInfinity(four[i])) { Assert.Equal(T.CreateChecked(4) * gradGate[i], four[i]); }

            if (T.IsNormal(gradValue[i]) && !T.IsInfinity(fourValue[i])) { Assert.Equal(T.CreateChecked(4) * gradValue[i], fourValue[i]); }
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void EveryLengthGivesWhatSingleValuesGive(string function)
    {
        Map forward = Bind<Map>(function);
        Gradients backward = Bind<Gradients>(function + "Backward");
        One scalar = Bind<One>(function);
        for (int length = 0; length <= 257; length++)
        {
            int offset = length % 5;
            T[] gate = Random(length + offset, 1), value = Random(length + offset, 2), gradOutput = Random(length + offset, 3);
            T[] y = [.. Random(length + 8, 4)], before = [.. y];
            forward(gate.AsSpan(offset), value.AsSpan(offset), y.AsSpan(3, length));
            T[] expected = [.. gate.Zip(value, (g, v) => scalar(g, v)).Skip(offset)];
            Assert.Equal([.. before.Take(3), .. expected, .. before.Skip(3 + length)], y);

            T[] gradGate = new T[length], gradValue = new T[length], oneGate = new T[1], oneValue = new T[1];
            backward(gate.AsSpan(offset), value.AsSpan(offset), gradOutput.AsSpan(offset), gradGate, gradValue);
            if (length % 16 != 1) { continue; }

            for (int i = 0; i < length; i++)
            {
                backward([gate[i + offset]], [value[i + offset]], [gradOutput[i + offset]], oneGate, oneValue);
                Assert.Equal(oneGate[0], gradGate[i]);
                Assert.Equal(oneValue[0], gradValue[i]);
            }
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void DestinationsMayBeInputs(string function)
    {
        foreach (int length in (int[])[1, 7, 16, 40, 257])
        {
            T[] gate = Random(length, 1), value = Random(length, 2), gradOutput = Random(length, 3), gradGate = new T[length], gradValue = new T[length];
            T[] y = Apply(Bind<Map>(function), gate, value), overGate = [.. gate], overValue = [.. value], overGradient = [.. gradOutput];
            Bind<Map>(function)(overGate, value, overGate);
            Bind<Map>(function)(gate, overValue, overValue);
            Assert.Equal(y, overGate);
            Assert.Equal(y, overValue);

            Gradients backward = Bind<Gradients>(function + "Backward");
            backward(gate, value, gradOutput, gradGate, gradValue);
            (overGate, overValue) = ([.. gate], [.. value]);
            backward(overGate, overValue, gradOutput, overGate, overValue);
            Assert.Equal(gradGate, overGate);
            Assert.Equal(gradValue, overValue);
            (overGate, overValue) = ([.. gate], [.. value]);
            backward(overGate, overValue, overGradient, overValue, overGradient);
            Assert.Equal(gradGate, overValue);
            Assert.Equal(gradValue, overGradient);
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void PackedRowsHoldBothHalves(string function)
    {
        bool isGateFirst = IsSingle ? function is "ReGlu" or "SwiGlu" : function is "Glu";
        foreach (int half in (int[])[1, 3, 16, 31, 100])
        {
            const int Rows = 4;
            T[] gate = Random(Rows * half, 1), value = Random(Rows * half, 2), gradOutput = Random(Rows * half, 3), gradGate = new T[Rows * half], gradValue = new T[Rows * half];
            T[] Pack(T[] gates, T[] values) => [.. Enumerable.Range(0, Rows).SelectMany(row =>
                (isGateFirst ? gates : values).Skip(row * half).Take(half).Concat((isGateFirst ? values : gates).Skip(row * half).Take(half)))];
            T[] x = Pack(gate, value), y = new T[Rows * half], gradInput = new T[x.Length];
            Bind<PackedMap>(function + "Packed")(x, 2 * half, y);
            Assert.Equal(Apply(Bind<Map>(function), gate, value), y);

            Bind<Gradients>(function + "Backward")(gate, value, gradOutput, gradGate, gradValue);
            Bind<PackedGradients>(function + "PackedBackward")(x, 2 * half, gradOutput, gradInput);
            Assert.Equal(Pack(gradGate, gradValue), gradInput);
            Bind<PackedGradients>(function + "PackedBackward")(x, 2 * half, gradOutput, x);
            Assert.Equal(gradInput, x);
        }

        Bind<PackedMap>(function + "Packed")([], 4, []);
    }

    [Theory, MemberData(nameof(Functions))]
    public void NaNGivesNaNAndInfinitiesTheirLimits(string function)
    {
        T infinity = T.PositiveInfinity, two = T.CreateChecked(2), nan = T.NaN;
        bool isBounded = function == "Glu", isLinear = function == "Bilinear";
        void Check(T gate, T value, T expected)
        {
            // At every position of a vector, among ordinary numbers.
            for (int position = 0; position < 40; position += 3)
            {
                T[] gates = Random(40, 1), values = Random(40, 2);
                (gates[position], values[position]) = (gate, value);
                T[] y = Apply(Bind<Map>(function), gates, values);
                Assert.Equal(expected, y[position]);
                Assert.Equal(T.IsNaN(expected) ? 1 : 0, y.Count(T.IsNaN));
            }

            Assert.Equal(expected, Bind<One>(function)(gate, value));
        }

        Check(nan, two, nan);
        Check(two, nan, nan);
        Check(infinity, -two, isBounded ? -two : -infinity);
        Check(-infinity, two, isLinear ? -infinity : T.Zero);
        Check(two, -infinity, -infinity);
        Check(infinity, infinity, infinity);
        Check(infinity, T.Zero, isBounded ? T.Zero : nan);
        Check(T.Zero, two, isBounded ? T.One : T.Zero);

        T[] gradGate = new T[3], gradValue = new T[3];
        Bind<Gradients>(function + "Backward")([nan, two, infinity], [two, nan, two], [two, two, two], gradGate, gradValue);
        Assert.True(T.IsNaN(gradGate[0]) && T.IsNaN(gradValue[0]) && T.IsNaN(gradGate[1]));
        Assert.Equal(Bind<One>(function)(two, two), gradValue[1]);
        Assert.Equal(isBounded ? T.Zero : T.CreateChecked(4), gradGate[2]);
    }

    [Fact]
    public void WrongArgumentsAreNamedAndNothingIsWritten()
    {
        T[] gate = Random(12, 1), value = Random(12, 2), y = Random(12, 3), z = Random(12, 4), before = [.. y], beforeZ = [.. z];
        Throws("value", () => Bind<Map>("Glu")(gate, value.AsSpan(1), y));
        Throws("y", () => Bind<Map>("Glu")(gate, value, y.AsSpan(1)));
        Throws("y", () => Bind<Map>("Glu")(y.AsSpan(0, 8), value.AsSpan(0, 8), y.AsSpan(2, 8)));
        Throws("y", () => Bind<Map>("Glu")(value.AsSpan(0, 8), y.AsSpan(0, 8), y.AsSpan(2, 8)));
        Throws("gradOutput", () => Bind<Gradients>("GluBackward")(gate, value, gate.AsSpan(1), y, z));
        Throws("gradGate", () => Bind<Gradients>("GluBackward")(gate, value, gate, y.AsSpan(1), z));
        Throws("gradValue", () => Bind<Gradients>("GluBackward")(gate, value, gate, y, z.AsSpan(1)));
        Throws("gradValue", () => Bind<Gradients>("GluBackward")(gate, value, gate, y, y));
        Throws("gradValue", () => Bind<Gradients>("GluBackward")(gate.AsSpan(0, 8), value.AsSpan(0, 8), z.AsSpan(0, 8), y.AsSpan(0, 8), z.AsSpan(2, 8)));
        Throws("rowLength", () => Bind<PackedMap>("GluPacked")(gate, 3, y.AsSpan(0, 6)));
        Throws("rowLength", () => Bind<PackedMap>("GluPacked")(gate, 0, y.AsSpan(0, 6)));
        Throws("x", () => Bind<PackedMap>("GluPacked")(gate, 8, y.AsSpan(0, 6)));
        Throws("y", () => Bind<PackedMap>("GluPacked")(gate, 4, y));
        Throws("y", () => Bind<PackedMap>("GluPacked")(y, 4, y.AsSpan(0, 6)));
        Throws("gradInput", () => Bind<PackedGradients>("GluPackedBackward")(gate, 4, value.AsSpan(0, 6), y.AsSpan(0, 10)));
        Throws("gradInput", () => Bind<PackedGradients>("GluPackedBackward")(gate, 4, y.AsSpan(0, 6), y));
        Throws("gradOutput", () => Bind<PackedGradients>("GluPackedBackward")(gate, 4, value, y));
        Assert.Equal(before, y);
        Assert.Equal(beforeZ, z);
    }

    private static void Throws(string parameter, Action call) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    private static TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate =>
        typeof(GatedFamilies).GetMethod(name, [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)])?.CreateDelegate<TDelegate>()
        ?? throw new MissingMethodException($"There is no {name} of the shape {typeof(TDelegate).Name}.");

    private static T[] Apply(Map map, T[] gate, T[] value)
    {
        T[] y = new T[gate.Length];
        map(gate, value, y);
        return y;
    }

    private static T[] Gates(IEnumerable<GatedPoint> points) => [.. points.Select(point => T.CreateChecked(point.Gate))];

    private static T[] Values(IEnumerable<GatedPoint> points) => [.. points.Select(point => T.CreateChecked(point.Value))];

    private static T[] Random(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 12))];
    }

    private static void AssertNear(GatedPoint[] points, T[] computed, Func<GatedPoint, ExactValue?> exact, double bound, string function)
    {
        for (int i = 0; i < points.Length; i++)
        {
            if (exact(points[i]) is not { } expected) { continue; }

            double error = IsSingle ? expected.ErrorInSingleUlps(float.CreateChecked(computed[i])) : expected.ErrorInDoubleUlps(double.CreateChecked(computed[i]));
            Assert.True(error <= bound, $"{function}({points[i].Gate:R}, {points[i].Value:R}): {computed[i]:R} instead of {expected.High:R}, {error:F2} ULP");
        }
    }

    /// <summary>The gate's gradient is the value times the activation's derivative, which may be 4 ULP off; the product rounds once.</summary>
    private static void AssertSlopes(GatedPoint[] points, T[] computed, string function)
    {
        for (int i = 0; i < points.Length; i++)
        {
            (ExactValue exact, double value) = (points[i].ByGate, Math.Abs(points[i].Value));
            double error = Math.Abs(double.CreateChecked(computed[i]) - exact.High - exact.Low);
            double bound = DerivativeBound * Spacing(Math.Max(Math.Abs(exact.High), exact.Floor) / value) * value + 0.5000001 * Spacing(Math.Abs(exact.High));
            Assert.True(error <= bound, $"{function}({points[i].Gate:R}, {points[i].Value:R}): gradient {computed[i]:R} instead of {exact.High:R}");
        }
    }

    /// <summary>The distance of numbers of the type around a magnitude.</summary>
    private static double Spacing(double magnitude) => IsSingle
        ? Math.ScaleB(1, Math.Max(Math.ILogB(magnitude), -126) - 23)
        : Math.ScaleB(1, Math.Max(Math.ILogB(magnitude), -1022) - 52);
}

public sealed class SingleGatedTests : GatedTests<float>;

public sealed class DoubleGatedTests : GatedTests<double>;
