using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.Lowering;
using Xunit;

namespace ActivationGen.Tests.Lowering;

/// <summary>What formulas leave open and lowering settles: NaN and the ends of the range, for every function of the catalog in every lane format.</summary>
public sealed class SpecialValueTests
{
    public static TheoryData<string> Names => [.. ActivationCatalog.Entries.Where(e => e.Kind == ActivationKind.Elementwise).Select(e => e.Name)];

    [Theory, MemberData(nameof(Names))]
    public void NaNGivesNaN(string name) => ForAll(name, (kernel, _) => Assert.Equal(double.NaN, KernelInterpreter.Run(kernel, [double.NaN])[0]));

    [Theory, MemberData(nameof(Names))]
    public void AnInfiniteInputGivesTheLimit(string name) => ForAll(name, (kernel, isDouble) =>
    {
        // A periodic function has no limit.
        if (name is "sine" or "snake") { return; }

        foreach (double sign in new[] { -1.0, 1.0 })
        {
            double largest = sign * (isDouble ? double.MaxValue : float.MaxValue);
            double atInfinity = KernelInterpreter.Run(kernel, [sign * double.PositiveInfinity])[0], atLargest = KernelInterpreter.Run(kernel, [largest])[0];
            bool agrees = double.IsInfinity(atInfinity)
                ? Math.Abs(atLargest) > 80 && Math.Sign(atLargest) == Math.Sign(atInfinity)
                : Math.Abs(atInfinity - atLargest) <= 1e-30 + 1e-6 * Math.Abs(atInfinity);
            Assert.True(agrees, $"{name} ({kernel.Format}): {atInfinity:R} at {sign} infinity, {atLargest:R} at {largest:R}");
        }
    });

    [Theory, InlineData("1 + 3 * x * x", double.PositiveInfinity), InlineData("1 / (1 + 3 * x * x)", 0.0), InlineData("2 + 0.1 * (x * x)", double.PositiveInfinity)]
    public void WhatAnOverflowingProductLosesIsLeftOut(string text, double limit)
    {
        KernelBuilder builder = new(LaneFormat.Double);
        Value x = builder.Input(new KernelInput("x"));
        Expression formula = FormulaParser.ParseOrThrow(text, new ExpressionPool(), ["x"]);
        Value lowered = new FormulaLowering(builder, new Dictionary<string, Value> { ["x"] = x }, deepTail: null, ActivationAccuracy.Faithful, besideSlope: false).Lower(formula);
        Kernel kernel = builder.Build(new KernelOutput("y", lowered));
        Random random = new(3);
        double[] large = [double.PositiveInfinity, double.MaxValue, .. Enumerable.Range(0, 500).Select(_ => Math.ScaleB(1 + random.NextDouble(), random.Next(520, 1023)))];
        Assert.All(large, value => Assert.Equal(limit, KernelInterpreter.Run(kernel, [value])[0]));
        Assert.All(large, value => Assert.Equal(limit, KernelInterpreter.Run(kernel, [-value])[0]));
    }

    private static void ForAll(string name, Action<Kernel, bool> check)
    {
        CatalogEntry entry = ActivationCatalog.Get(name);
        ActivationFormulas formulas = ActivationFormulas.Of(entry, entry.Parameters.Select(p => new ParameterValue(p.Name, p.Default)));
        foreach (ElementType elementType in new[] { ElementType.Single, ElementType.Double })
        {
            LanePlan lanes = new(elementType, ActivationAccuracy.Faithful, new TargetFacts(HasVectors: true, HasNullable: true));
            check(MemberKernels.Map(lanes.Function(formulas.Function, "x"), "x", "y"), elementType == ElementType.Double);
            check(MemberKernels.Map(lanes.Derivative(formulas.Derivative, "x"), "x", "y"), elementType == ElementType.Double);
            if (formulas.DerivativeFromOutput is { } fromOutput)
            {
                Assert.Equal(double.NaN, KernelInterpreter.Run(MemberKernels.Map(lanes.Derivative(fromOutput, "y"), "y", "z"), [double.NaN])[0]);
            }
        }
    }
}
