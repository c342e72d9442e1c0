using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>
/// A function of the catalog, or its derivative, that has a kernel of its own in float lanes: where the formula, taken literally, would round too often
/// for them.
/// </summary>
/// <param name="Build">The kernel.</param>
/// <param name="Bound">Its worst error over all floats, in ULPs (docs/accuracy.md).</param>
internal sealed record SingleKernel(Func<Value, Value> Build, double Bound)
{
    /// <summary>The kernel that belongs to a formula, if that is one of these.</summary>
    public static SingleKernel? Find(Expression formula, string variable, ActivationAccuracy accuracy)
    {
        if (variable == ActivationFormulas.Output)
        {
            return formula.Operation == Operation.Multiply && formula[0] == formula[1] && formula[0].Operation == Operation.Cosine && IsVariable(formula[0][0], variable)
                ? new SingleKernel(Functions.SquaredCosineOfQuarterTurnSingle, 3)
                : null;
        }

        if (variable != ActivationFormulas.Input) { return null; }

        if (Periodic(formula, variable) is { } periodic) { return periodic; }

        bool Is(string activation, bool derivative) => CatalogFormula.Is(activation, derivative, formula, variable);

        bool isFast = accuracy == ActivationAccuracy.Fast;
        switch (formula.Operation)
        {
            case Operation.Divide when formula[0].Operation == Operation.Select:
                return SwishSlope(formula, variable, "quick_gelu") ?? SwishSlope(formula, variable, "swish")
                    ?? (Is("gelu_tanh", derivative: true) ? new SingleKernel(Functions.GeluTanhDerivativeSingle, 3.9) : null);
            case Operation.Select when (Squareplus(formula, variable, derivative: false) ?? Squareplus(formula, variable, derivative: true)) is { } squareplus:
                return squareplus;
            case Operation.Divide or Operation.Multiply or Operation.Select when InverseSquareRoot(formula, variable) is { } isru:
                return isru;
            // Counting roundings gives 4.5 ULP, which they never add up to.
            case Operation.Multiply when Is("softsign", derivative: true):
                return new SingleKernel(x => Square(1 / (x.Builder.Absolute(x) + 1)), 3.6);
            case Operation.Multiply when Is("gelu", derivative: false):
                return new SingleKernel(x => Functions.GeluSingle(x, isFast), isFast ? 2.7 : 1.95);
            case Operation.Multiply when Is("gelu_tanh", derivative: false):
                return new SingleKernel(x => Functions.GeluTanhSingle(x, isFast), isFast ? 2.0 : 1.4);
            case Operation.Multiply when isFast && Is("mish", derivative: false):
                return new SingleKernel(Functions.MishSingle, 3.1);
            case Operation.Add when Is("gelu", derivative: true):
                return new SingleKernel(Functions.GeluDerivativeSingle, 3.8);
            case Operation.Multiply when Is("gaussian", derivative: true):
                return new SingleKernel(Functions.GaussianDerivativeSingle, 2.0);
            case Operation.Multiply when Is("tanhshrink", derivative: true):
                return new SingleKernel(Functions.TanhSquaredSingle, 2.3);
            case Operation.Multiply when Is("bent_identity", derivative: false):
                return new SingleKernel(Functions.BentIdentitySingle, 1.95);
            case Operation.Add when Is("bent_identity", derivative: true):
                return new SingleKernel(Functions.BentIdentitySlopeSingle, 2.0);
            case Operation.Add when Is("logcosh", derivative: false):
                return new SingleKernel(Functions.LogCoshSingle, 1.95);
            case Operation.Multiply when Is("hard_swish", derivative: false):
                return new SingleKernel(Functions.HardSwishSingle, 2.0);
            case Operation.Select when Is("hard_swish", derivative: true):
                return new SingleKernel(Functions.HardSwishSlopeSingle, 1.34);
            case Operation.Divide when Is("arctan", derivative: true):
                return new SingleKernel(Functions.AtanSlopeSingle, 1.95);
            case Operation.Multiply when Is("lisht", derivative: false):
                return new SingleKernel(Functions.LishtSingle, 1.55);
            case Operation.Add when Is("lisht", derivative: true):
                return new SingleKernel(Functions.LishtSlopeSingle, 1.55);
            case Operation.Select when Is("tanhshrink", derivative: false):
                return new SingleKernel(Functions.TanhshrinkSingle, 1.95);
            default:
                return null;
        }
    }

    /// <summary>
    /// sin(k x), c cos(k x) and 1 + sin(k x). Their errors are bounded against 1 where they are smaller than that, so that only whole formulas are taken, not terms
    /// of others.
    /// </summary>
    private static SingleKernel? Periodic(Expression formula, string variable)
    {
        switch (formula.Operation)
        {
            case Operation.Sine when FactorOf(formula[0]) is { } k:
                return new SingleKernel(x => Functions.SinSingle(x, k), 1.95);
            case Operation.Cosine when FactorOf(formula[0]) is { } k:
                return new SingleKernel(x => Functions.CosSingle(x, k), 1.95);
            case Operation.Multiply when formula[0].IsConstant && formula[1].Operation == Operation.Cosine && FactorOf(formula[1][0]) is { } k
                && Math.Abs(formula[0].Constant.High) is > 1e-3 and < 1e3 && FormulaLowering.IsSingle(formula[0].Constant):
                double factor = formula[0].Constant.High;
                return new SingleKernel(x => factor * Functions.CosSingle(x, k), 3.5);
            case Operation.Add when OnePlusSine(formula) is { } sine && FactorOf(sine[0]) is { } k:
                return new SingleKernel(x => 1 + Functions.SinSingle(x, k), 2.5);
            default:
                return null;
        }

        // The k for which an argument is k x, if it is one that the reduction takes.
        DoubleDouble? FactorOf(Expression argument)
        {
            DoubleDouble? k = IsVariable(argument, variable) ? (DoubleDouble)1
                : argument.Operation == Operation.Multiply && argument[0].IsConstant && IsVariable(argument[1], variable) ? argument[0].Constant
                : null;
            return k is { High: >= 1.0 / 1024 and <= 1024 } ? k : null;
        }
    }

    private static bool IsVariable(Expression node, string variable) => node.Operation == Operation.Variable && node.Name == variable;

    private static Expression? OnePlusSine(Expression sum) =>
        sum[0].IsValue(1) && sum[1].Operation == Operation.Sine ? sum[1]
        : sum[1].IsValue(1) && sum[0].Operation == Operation.Sine ? sum[0]
        : null;

    private static Value Square(Value value) => value * value;

    /// <summary>isru, isrlu and their slopes, for whichever Alpha the formula has: one of its constants, or that of the hypotenuse, tells.</summary>
    private static SingleKernel? InverseSquareRoot(Expression formula, string variable)
    {
        List<double> alphas = [1];
        bool hasRoot = false;
        foreach (Expression node in ExpressionPool.Reachable(formula))
        {
            hasRoot |= node.Operation is Operation.Hypotenuse or Operation.SquareRoot;
            if (node.IsConstant) { alphas.AddRange([node.Constant.High, (1 / (node.Constant * node.Constant)).High]); }
        }

        return hasRoot ? alphas.Where(alpha => alpha is > 1e-3 and < 1e3).Distinct().Select(KernelFor).FirstOrDefault(kernel => kernel is not null) : null;

        SingleKernel? KernelFor(double alpha)
        {
            // isrlu is isru for negative x, x otherwise.
            bool isLinearUnit = formula.Operation == Operation.Select;
            CatalogEntry entry = ActivationCatalog.Get(isLinearUnit ? "isrlu" : "isru");
            bool IsIt(string general) => CatalogFormula.IsWith("Alpha", alpha, general, formula, variable);

            Value Whole(Value x, Value negative, bool isSlope) => isLinearUnit
                ? x.Builder.Select(x, Comparison.GreaterOrEqual, x.Builder.Constant(0), isSlope ? x.Builder.Constant(1) : x, negative)
                : negative;

            return IsIt(entry.Formula) ? new SingleKernel(x => Whole(x, Functions.IsruSingle(x, alpha), isSlope: false), 1.5)
                : IsIt(entry.Derivative!) ? new SingleKernel(x => Whole(x, Functions.IsruSlopeSingle(x, alpha), isSlope: true), 3.4)
                : null;
        }
    }

    /// <summary>The slope of x sigmoid(k x), for whichever k the formula has.</summary>
    private static SingleKernel? SwishSlope(Expression formula, string variable, string activation) =>
        CatalogFormula.FactorOfSwishSlope(formula, variable, activation) is { High: >= 0.5 and <= 64 } k
            ? new SingleKernel(x => Functions.SwishDerivativeSingle(x, (float)k.High, SinglePatterns.FloatRest(k)), 3.9)
            : null;

    /// <summary>Squareplus or its slope, for whichever Beta the formula has, if that is a float: its root in the hypotenuse tells.</summary>
    private static SingleKernel? Squareplus(Expression formula, string variable, bool derivative)
    {
        Expression? hypotenuse = ExpressionPool.Reachable(formula).FirstOrDefault(node => node.Operation == Operation.Hypotenuse);
        if (hypotenuse is null || !IsVariable(hypotenuse[0], variable) || !hypotenuse[1].IsConstant) { return null; }

        CatalogEntry entry = ActivationCatalog.Get("squareplus");
        float beta = (float)(hypotenuse[1].Constant * hypotenuse[1].Constant).High;
        if (!(beta is > 1e-6f and < 1e6f) || !CatalogFormula.IsWith("Beta", beta, derivative ? entry.Derivative! : entry.Formula, formula, variable)) { return null; }

        return derivative ? new SingleKernel(x => Functions.SquareplusSlopeSingle(x, beta), 3.5) : new SingleKernel(x => Functions.SquareplusSingle(x, beta), 1.7);
    }
}
