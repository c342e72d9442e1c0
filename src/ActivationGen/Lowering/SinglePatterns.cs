using System;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>A whole subformula that has a kernel of its own in float lanes.</summary>
/// <param name="Argument">The subformula's argument.</param>
/// <param name="Build">The kernel.</param>
/// <param name="Bound">Its worst error over all floats, in ULPs.</param>
internal sealed record SinglePattern(Expression Argument, Func<Value, Value> Build, double Bound);

/// <summary>
/// Products and sums that are computed as one function in float lanes, where computing the parts one by one would round too often: the kernels
/// carry the rounding errors of their middle to the end.
/// </summary>
internal static class SinglePatterns
{
    public static SinglePattern? Match(Expression node, ActivationAccuracy accuracy) => node.Operation switch
    {
        Operation.Multiply when SigmoidSlope.SigmoidOf(node) is { } sigmoid => new SinglePattern(sigmoid[0], u => Functions.SigmoidDerivative(u), 2.9),
        Operation.Multiply => Product(node[0], node[1], accuracy) ?? Product(node[1], node[0], accuracy) ?? SoftplusOfMultiple(node) ?? ScaledTanh(node),
        Operation.Sigmoid when accuracy == ActivationAccuracy.Fast && PowerOfTwoOf(node[0]) is { } k =>
            new SinglePattern(node[0][1], x => Functions.SigmoidFastSingle(x * k), 2.45),
        Operation.Sigmoid when accuracy == ActivationAccuracy.Fast => new SinglePattern(node[0], Functions.SigmoidFastSingle, 2.45),
        Operation.HyperbolicTangent when accuracy == ActivationAccuracy.Fast => new SinglePattern(node[0], Functions.TanhFastSingle, 1.7),
        Operation.Divide => SoftplusOfMultiple(node),
        Operation.Add => Affine(node[0], node[1]) ?? Affine(node[1], node[0]),
        Operation.Subtract when IsFunctionOf(node[1], Operation.HyperbolicTangent, node[0]) =>
            new SinglePattern(node[0], Functions.TanhshrinkSingle, 1.95),
        _ => null,
    };

    /// <summary>The negative side of x &gt; 0 ? x : c (e^x - 1), also with a factor before x.</summary>
    /// <param name="node">The formula, or a part of it.</param>
    /// <param name="besideSlope">Whether <see cref="ExponentialLinearUnitSlope"/> is computed in the same loop.</param>
    public static SinglePattern? ExponentialLinearUnit(Expression node, bool besideSlope)
    {
        if (!IsSelectedBySign(node) || FactorOf(node[1], node[0][0]) is null || Factored(node[2], Operation.ExponentialMinusOne, node[0][0]) is not { } c) { return null; }

        return c == 1
            ? new SinglePattern(node[0][0], x => Functions.Expm1OfNegativeSingle(x, besideSlope), 0.95)
            : new SinglePattern(node[0][0], x => Functions.ScaledExpm1OfNegativeSingle(x, (float)c.High, FloatRest(c), besideSlope), 1.25);
    }

    /// <summary>The negative side of x &gt; 0 ? k : c e^x.</summary>
    public static SinglePattern? ExponentialLinearUnitSlope(Expression node) =>
        IsSelectedBySign(node) && node[1].IsConstant && Factored(node[2], Operation.Exponential, node[0][0]) is { } c
            ? new SinglePattern(node[0][0], x => Functions.ExpOfNegativeSingle(x, (float)c.High), 2.2)
            : null;

    private static bool IsSelectedBySign(Expression node) =>
        node.Operation == Operation.Select && node[0].Operation == Operation.Greater && node[0][1].IsValue(0);

    /// <summary>The c of moderate size for which a node is c f(x).</summary>
    private static DoubleDouble? Factored(Expression node, Operation function, Expression x)
    {
        if (IsFunctionOf(node, function, x)) { return 1; }

        return node.Operation == Operation.Multiply && node[0].IsConstant && IsFunctionOf(node[1], function, x) && Math.Abs(node[0].Constant.High) is > 1e-6 and < 1e6
            ? node[0].Constant
            : null;
    }

    private static SinglePattern? Product(Expression x, Expression factor, ActivationAccuracy accuracy)
    {
        bool isFast = accuracy == ActivationAccuracy.Fast;
        if (factor.Operation == Operation.Sigmoid && FactorOf(factor[0], x) is { } k && k.High is >= 0.5 and <= 64)
        {
            return new SinglePattern(x, argument => Functions.SwishSingle(argument, (float)k.High, FloatRest(k), isFast), isFast ? 2.05 : k == 1 ? 1.8 : 1.35);
        }

        return factor.Operation == Operation.HyperbolicTangent && IsFunctionOf(factor[0], Operation.Softplus, x)
            ? new SinglePattern(x, Functions.MishSingle, 2.95)
            : null;
    }

    /// <summary>c tanh(k x) and c / cosh(k x)^2.</summary>
    private static SinglePattern? ScaledTanh(Expression product)
    {
        Expression function = product[1];
        if (!product[0].IsConstant || function.Operation is not (Operation.HyperbolicTangent or Operation.HyperbolicSecantSquared)) { return null; }

        bool isMultiple = function[0].Operation == Operation.Multiply && function[0][0].IsConstant;
        double c = product[0].Constant.High, k = isMultiple ? function[0][0].Constant.High : 1;
        if (c is < 0.01 or > 100 || k is < 0.01 or > 100) { return null; }

        Expression argument = isMultiple ? function[0][1] : function[0];
        return function.Operation == Operation.HyperbolicTangent
            ? new SinglePattern(argument, x => Functions.ScaledTanhSingle(x, c, k), 1.9)
            : new SinglePattern(argument, x => Functions.ScaledSech2Single(x, c, k), 3.8);
    }

    /// <summary>k x + c: where c is a float, only the last rounding and that of the sum before it are left, even where the two cancel.</summary>
    private static SinglePattern? Affine(Expression product, Expression constant)
    {
        if (!constant.IsConstant || !FormulaLowering.IsSingle(constant.Constant) || product.Operation != Operation.Multiply || !product[0].IsConstant) { return null; }

        float c = (float)constant.Constant.High, k = (float)product[0].Constant.High, kLow = FloatRest(product[0].Constant);
        return kLow == 0 || Math.Abs(k) is < 1e-20f or > 1e20f
            ? null
            : new SinglePattern(product[1], x => Functions.PlusProduct(x, k, kLow, x.Builder.Constant(c)), 1.01);
    }

    /// <summary>The k for which an expression is k x, if there is one.</summary>
    private static DoubleDouble? FactorOf(Expression node, Expression x) =>
        node == x ? (DoubleDouble)1
        : node.Operation == Operation.Multiply && node[0].IsConstant && node[1] == x ? node[0].Constant
        : null;

    /// <summary>softplus(k x) / k for a power of two k.</summary>
    private static SinglePattern? SoftplusOfMultiple(Expression quotient)
    {
        bool isProduct = quotient.Operation == Operation.Multiply;
        Expression softplus = isProduct ? quotient[1] : quotient[0], factor = isProduct ? quotient[0] : quotient[1];
        return softplus.Operation == Operation.Softplus && PowerOfTwoOf(softplus[0]) is > 0 and { } k && factor.IsValue(isProduct ? 1 / k : k)
            ? new SinglePattern(softplus[0][1], x => Functions.SoftplusOfMultipleSingle(x, k), 1.95)
            : null;
    }

    /// <summary>The power of two that an expression is a multiple by, if it is: the product is exact, and if it overflows, exponentials have long reached their limit.</summary>
    private static double? PowerOfTwoOf(Expression node) =>
        node.Operation == Operation.Multiply && node[0].IsConstant && SingleErrorBound.IsPowerOfTwo(node[0].Constant) ? node[0].Constant.High : null;

    /// <summary>What the nearest float lacks to a constant.</summary>
    internal static float FloatRest(DoubleDouble constant) => (float)(constant.High - (float)constant.High + constant.Low);

    private static bool IsFunctionOf(Expression node, Operation operation, Expression argument) => node.Operation == operation && node[0] == argument;
}
