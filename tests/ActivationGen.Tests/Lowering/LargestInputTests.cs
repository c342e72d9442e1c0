using System;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.Lowering;
using Xunit;

namespace ActivationGen.Tests.Lowering;

/// <summary>Infinite inputs are cut off at the largest one where a function has its limit there, and are not where it has none or is still on its way.</summary>
public sealed class LargestInputTests
{
    [Theory]
    [InlineData("softsign", nameof(LaneFormat.Single), -1, 1)]
    [InlineData("hard_sigmoid", nameof(LaneFormat.Single), 0, 1)]
    [InlineData("smish", nameof(LaneFormat.SingleInDouble), 0, double.PositiveInfinity)]
    [InlineData("mish", nameof(LaneFormat.Double), 0, double.PositiveInfinity)]
    [InlineData("silu", nameof(LaneFormat.Single), 0, double.PositiveInfinity)]
    [InlineData("relu", nameof(LaneFormat.Single), 0, double.PositiveInfinity)]
    public void InfinitiesGiveTheLimits(string activation, string format, double below, double above)
    {
        Kernel kernel = MemberKernels.Map(Lowered(activation, Enum.Parse<LaneFormat>(format), isDerivative: false), "x", "y");
        Assert.Equal(below, KernelInterpreter.Run(kernel, [double.NegativeInfinity])[0]);
        Assert.Equal(above, KernelInterpreter.Run(kernel, [double.PositiveInfinity])[0]);
        Assert.True(double.IsNaN(KernelInterpreter.Run(kernel, [double.NaN])[0]));
    }

    [Theory]
    [InlineData("softsign", nameof(LaneFormat.Single), true, true)]
    [InlineData("hard_swish", nameof(LaneFormat.Single), true, false)]
    [InlineData("mish", nameof(LaneFormat.SingleInDouble), true, false)]
    [InlineData("tanh", nameof(LaneFormat.Single), false, false)]
    [InlineData("relu", nameof(LaneFormat.Single), false, false)]
    [InlineData("linear", nameof(LaneFormat.Single), false, false)]
    public void OnlyWhatNeedsItIsCutOff(string activation, string format, bool below, bool above)
    {
        Kernel kernel = MemberKernels.Map(Lowered(activation, Enum.Parse<LaneFormat>(format), isDerivative: false), "x", "y");
        Assert.Equal((below, above), (Cuts(kernel, KernelOperation.Maximum), Cuts(kernel, KernelOperation.Minimum)));
    }

    [Theory]
    [InlineData("smish")]
    [InlineData("serf")]
    public void AFunctionAndItsSlopeHaveOneInput(string activation)
    {
        LoweredFormula function = Lowered(activation, LaneFormat.SingleInDouble, isDerivative: false), slope = Lowered(activation, LaneFormat.SingleInDouble, isDerivative: true);
        Kernel together = MemberKernels.WithDerivative(function, slope).Kernel;
        int apart = MemberKernels.Map(function, "x", "y").Values.Length + MemberKernels.Map(slope, "x", "derivative").Values.Length;
        Assert.True(together.Values.Length < 0.75 * apart, $"{together.Values.Length} operations of {apart}");
    }

    private static bool Cuts(Kernel kernel, KernelOperation operation) =>
        kernel.Values.Any(value => value.Operation == operation && value.Operands.Any(operand => operand.Operation == KernelOperation.Constant && IsLargest(kernel, operand)));

    private static bool IsLargest(Kernel kernel, Value constant) => kernel.Format == LaneFormat.Single
        ? Math.Abs(BitConverter.Int32BitsToSingle((int)constant.ConstantBits)) == float.MaxValue
        : Math.Abs(BitConverter.Int64BitsToDouble(constant.ConstantBits)) is float.MaxValue or double.MaxValue;

    private static LoweredFormula Lowered(string activation, LaneFormat format, bool isDerivative)
    {
        CatalogEntry entry = ActivationCatalog.Get(activation);
        ActivationFormulas formulas = ActivationFormulas.Of(entry, [.. entry.Parameters.Select(parameter => new ParameterValue(parameter.Name, parameter.Default))]);
        return new LoweredFormula(isDerivative ? formulas.Derivative : formulas.Function, "x", format, ActivationAccuracy.Faithful);
    }
}
