using System;
using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>The functions that a formula may call: primitives, and macros that expand into primitives.</summary>
/// <remarks>A macro's expansion is chosen so that both it and its derivative, as the differentiator finds it, are free of cancellation.</remarks>
internal static class FormulaFunctions
{
    private static readonly Dictionary<string, Function> s_functions = new()
    {
        ["Exp"] = Unary(Operation.Exponential),
        ["Expm1"] = Unary(Operation.ExponentialMinusOne),
        ["ExpM1"] = Unary(Operation.ExponentialMinusOne),
        ["Log"] = Unary(Operation.Logarithm),
        ["Log1p"] = Unary(Operation.LogarithmOnePlus),
        ["LogP1"] = Unary(Operation.LogarithmOnePlus),
        ["Sin"] = Unary(Operation.Sine),
        ["Cos"] = Unary(Operation.Cosine),
        ["Atan"] = Unary(Operation.ArcTangent),
        ["Tanh"] = Unary(Operation.HyperbolicTangent),
        ["Sech2"] = Unary(Operation.HyperbolicSecantSquared),
        ["Sigmoid"] = Unary(Operation.Sigmoid),
        ["Softplus"] = Unary(Operation.Softplus),
        ["Erf"] = Unary(Operation.ErrorFunction),
        ["Erfc"] = Unary(Operation.ComplementaryErrorFunction),
        ["NormalCdf"] = Unary(Operation.NormalCumulative),
        ["NormalPdf"] = Unary(Operation.NormalDensity),
        ["Gaussian"] = Unary(Operation.Gaussian),
        ["Sqrt"] = Unary(Operation.SquareRoot),
        ["Abs"] = Unary(Operation.Absolute),
        ["Hypot"] = Binary(Operation.Hypotenuse),
        ["Min"] = Binary(Operation.Minimum),
        ["Max"] = Binary(Operation.Maximum),

        ["Square"] = new(1, a => a[0] * a[0]),
        ["Clamp"] = new(3, a => Minimum(Maximum(a[0], a[1]), a[2])),
        ["Relu"] = new(1, a => Maximum(a[0], a[0].Pool.Constant(0))),
        ["Sign"] = new(1, a => Sign(a[0])),
        ["Pow"] = new(2, a => Powers.Power(a[0], a[1])),
        ["Sinh"] = new(1, a => Sinh(a[0])),
        ["Cosh"] = new(1, a => Cosh(a[0])),
        ["Tan"] = new(1, a => Apply(Operation.Sine, a[0]) / Apply(Operation.Cosine, a[0])),

        // The two logarithms have opposite signs, so their difference cancels nothing.
        ["Atanh"] = new(1, a => (Apply(Operation.LogarithmOnePlus, a[0]) - Apply(Operation.LogarithmOnePlus, -a[0])) / 2),
        ["Exp2"] = new(1, a => Apply(Operation.Exponential, a[0].Pool.Constant(NamedConstants.Log2) * a[0])),
        ["Log2"] = new(1, a => Apply(Operation.Logarithm, a[0]) / a[0].Pool.Constant(NamedConstants.Log2)),
        ["Log10"] = new(1, a => Apply(Operation.Logarithm, a[0]) / Apply(Operation.Logarithm, a[0].Pool.Constant(10))),
        ["FusedMultiplyAdd"] = new(3, a => a[0] * a[1] + a[2]),
    };

    /// <summary>Every name, in alphabetical order.</summary>
    public static IReadOnlyCollection<string> Names { get; } = new SortedSet<string>(s_functions.Keys, StringComparer.Ordinal);

    public static bool TryGet(string name, out Function function) => s_functions.TryGetValue(name, out function);

    internal static Expression Sign(Expression u)
    {
        Expression zero = u.Pool.Constant(0);
        Expression negativeOrZero = u.Pool.Select(u.Pool.Create(Operation.Less, u, zero), u.Pool.Constant(-1), zero);
        return u.Pool.Select(u.Pool.Create(Operation.Greater, u, zero), u.Pool.Constant(1), negativeOrZero);
    }

    /// <summary>2 sinh(u/2) cosh(u/2): does not overflow before the result does, nor cancel near 0.</summary>
    private static Expression Sinh(Expression u)
    {
        Expression half = u / 2;
        return HyperbolicSineOf(half) * (Apply(Operation.Exponential, half) + Apply(Operation.Exponential, -half));
    }

    /// <summary>1 + 2 sinh(u/2)^2: unlike (e^u + e^-u) / 2 its derivative is exact near 0 too, and it does not overflow early.</summary>
    private static Expression Cosh(Expression u)
    {
        Expression sinh = HyperbolicSineOf(u / 2);
        return 1 + 2 * (sinh * sinh);
    }

    /// <summary>(expm1(u) - expm1(-u)) / 2: the two have opposite signs, so nothing cancels.</summary>
    private static Expression HyperbolicSineOf(Expression u) =>
        (Apply(Operation.ExponentialMinusOne, u) - Apply(Operation.ExponentialMinusOne, -u)) / 2;

    private static Expression Minimum(Expression a, Expression b) => a.Pool.Create(Operation.Minimum, a, b);

    private static Expression Maximum(Expression a, Expression b) => a.Pool.Create(Operation.Maximum, a, b);

    private static Expression Apply(Operation operation, Expression a) => a.Pool.Create(operation, a);

    private static Function Unary(Operation operation) => new(1, a => a[0].Pool.Create(operation, a[0]));

    private static Function Binary(Operation operation) => new(2, a => a[0].Pool.Create(operation, a[0], a[1]));

    /// <summary>How many arguments a function takes, and what it makes of them.</summary>
    internal readonly record struct Function(int Arity, Func<EquatableArray<Expression>, Expression> Expand);
}
