using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ActivationGen.Benchmarks;
using ActivationGen.Tests;
using Xunit;

namespace ActivationGen.OnnxRuntime.Tests;

/// <summary>ONNX Runtime as a second opinion on elementwise functions: where it differs, the difference is listed, and it is the one that is off.</summary>
public sealed class ElementwiseTests
{
    /// <summary>What ActivationGen promises, and what is taken for agreement: the kernels of ONNX Runtime depend on the processor.</summary>
    private const double Promised = 2, Expected = 5;

    private static readonly float[] Points = [.. AllPoints()];

    public static TheoryData<string> Names => [.. Operator.All.Select(o => o.ToString())];

    public static TheoryData<string> NamesOfThoseThatAreOff => [.. Operator.All.Where(o => o.IsOff is not null).Select(o => o.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void BothAgreeButWhereADifferenceIsListed(string name)
    {
        (Operator tested, double[] ours, double[] theirs) = Errors(name);
        for (int i = 0; i < Points.Length; i++)
        {
            Assert.True(ours[i] <= Promised, $"{name}({Points[i]:R}) is {ours[i]} ULP off");
            Assert.True(theirs[i] <= Expected || tested.IsOff?.Invoke(Points[i]) == true, $"ONNX Runtime's {name}({Points[i]:R}) is {theirs[i]} ULP off, and that is not listed");
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfThoseThatAreOff))]
    public void WhereADifferenceIsListedOnnxRuntimeIsOff(string name)
    {
        (Operator tested, _, double[] theirs) = Errors(name);
        Assert.Contains(Enumerable.Range(0, Points.Length), i => tested.IsOff!(Points[i]) && theirs[i] > Expected);
        Assert.Contains($"| `{name}` |", File.ReadAllText(Path.Combine(Repository.Root, "docs", "accuracy.md")), StringComparison.Ordinal);
    }

    private static (Operator Tested, double[] Ours, double[] Theirs) Errors(string name)
    {
        Operator tested = Operator.All.Single(o => o.ToString() == name);
        float[] ours = new float[Points.Length], theirs = new float[Points.Length];
        double[] exact = new double[Points.Length];
        tested.Single(Points, ours);
        tested.Double([.. Points.Select(x => (double)x)], exact);
        using (OnnxFunction function = new(OnnxModel.Of(tested.Name, tested.Attribute, tested.Slopes), Points, theirs, Points.Length)) { function.Run(); }

        return (tested, [.. ours.Select((y, i) => Ulps(y, exact[i], tested.Floor))], [.. theirs.Select((y, i) => Ulps(y, exact[i], tested.Floor))]);
    }

    private static double Ulps(float computed, double exact, double floor)
    {
        if (float.IsNaN(computed) || double.IsNaN(exact)) { return float.IsNaN(computed) == double.IsNaN(exact) ? 0 : double.PositiveInfinity; }
        if (computed == (float)exact) { return 0; }
        if (!float.IsFinite(computed)) { return double.PositiveInfinity; }
        double scale = Math.Max(Math.Max(Math.Abs(exact), floor), 1.1754943508222875e-38);
        return Math.Abs(computed - exact) / Math.ScaleB(1, Math.ILogB(scale) - 23);
    }

    /// <summary>Every binade, the range where functions bend, and the special values.</summary>
    private static IEnumerable<float> AllPoints()
    {
        foreach (float special in (float[])[0, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue])
        {
            yield return special;
        }

        for (int exponent = -148; exponent < 128; exponent++)
        {
            foreach (float mantissa in (float[])[1, 1.25f, 1.6875f, -1, -1.25f, -1.6875f]) { yield return MathF.ScaleB(mantissa, exponent); }
        }

        for (int step = -120 * 64; step <= 120 * 64; step++) { yield return step / 64f; }
    }
}
