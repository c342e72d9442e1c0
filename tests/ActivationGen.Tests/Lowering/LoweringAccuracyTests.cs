using System;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Kernels;
using ActivationGen.Lowering;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Tests.Lowering;

/// <summary>The kernels that the catalog's formulas are lowered to, run by the interpreter, against exact values.</summary>
public sealed class LoweringAccuracyTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Elementwise.Select(c => c.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void FloatIsWithinTwoUlpsAndItsSlopeWithinFour(string name) => AssertBounds(name, ElementType.Single, 2, 4);

    [Theory, MemberData(nameof(Cases))]
    public void DoubleIsWithinFourUlpsAndSoIsItsSlope(string name) => AssertBounds(name, ElementType.Double, 4, 4);

    private static void AssertBounds(string name, ElementType elementType, double functionBound, double derivativeBound)
    {
        GoldenCase golden = GoldenCase.Find(name);
        CatalogEntry entry = ActivationCatalog.Get(golden.Activation);
        ActivationFormulas formulas = ActivationFormulas.Of(
            entry, entry.Parameters.Select(p => new ParameterValue(p.Name, golden.Parameters.TryGetValue(p.Name, out double value) ? value : p.Default)));
        LanePlan lanes = new(elementType, ActivationAccuracy.Faithful, new TargetFacts(HasVectors: true, HasNullable: true));
        KernelInterpreter function = Interpreter(lanes.Function(formulas.Function, "x")), derivative = Interpreter(lanes.Derivative(formulas.Derivative, "x"));

        GoldenPoint[] points = [.. golden.ReadPoints().Where(p => p.IsSingle == (elementType == ElementType.Single))];
        Assert.NotEmpty(points);
        (double Error, double X) worst = points.Max(p => (Error(p.Value, At(function, p.X), p.IsSingle), p.X));
        (double Error, double X) worstSlope = points.Where(p => p.Derivative is not null).Max(p => (Error(p.Derivative!, At(derivative, p.X), p.IsSingle), p.X));
        Assert.True(
            worst.Error <= functionBound && worstSlope.Error <= derivativeBound,
            $"{name}: {worst.Error:F2} ULP at {worst.X:R}, derivative {worstSlope.Error:F2} ULP at {worstSlope.X:R}");
    }

    private static double Error(ExactValue exact, double computed, bool isSingle) => isSingle ? exact.ErrorInSingleUlps((float)computed) : exact.ErrorInDoubleUlps(computed);

    private static KernelInterpreter Interpreter(LoweredFormula formula) => new(MemberKernels.Map(formula, "x", "y"));

    private static double At(KernelInterpreter kernel, double x)
    {
        double[] y = [0];
        kernel.Run([x], y);
        return y[0];
    }
}
