using System.Collections.Generic;
using ActivationGen.Catalog;
using ActivationGen.Formulas;

namespace ActivationGen.Lowering;

/// <summary>
/// Formulas of the catalog in the form that double lanes compute: with fewer roundings, or without those that a sum magnifies. Floats do not need it, which have kernels of their own or
/// digits to spare in double lanes.
/// </summary>
/// <param name="Activation">Whose formula it is.</param>
/// <param name="IsDerivative">Whether it is that of the derivative.</param>
/// <param name="Root">The operation at the formula's root.</param>
/// <param name="Formula">The form for double lanes.</param>
/// <remarks>Measured at ten million random doubles (docs/accuracy.md); what bounds of 4 ULP leave no room for was found by tools/AccuracySweep --doubles.</remarks>
internal sealed record DoubleForm(string Activation, bool IsDerivative, Operation Root, string Formula)
{
    private const string E = "Exp(Min(x, 22))", N = $"(2 * {E} + {E} * {E})", M = $"({N} + 2)";
    private const string S = "Sigmoid(x)", SmishN = $"(2 * {S} + {S} * {S})", SmishM = $"({SmishN} + 2)";
    private const string A = "Exp(-Abs(x))", SwishA = "Exp(-Beta * Abs(x))";

    // a (1 + Beta x) + a^2 is rounded once. Where that cancels there is an expansion about the root.
    private const string SwishSlope =
        $"(x < 0 ? {SwishA} * (1 + Beta * x) + {SwishA} * {SwishA} : 1 + {SwishA} * (1 + Beta * x)) / (1 + {SwishA} * (2 + {SwishA}))";

    private const string NearX = ActivationCatalog.NearX, GeluTanhA = ActivationCatalog.GeluTanhA;
    private const string GeluTanhW = $"{NearX} * (2 * Sqrt(2 / Pi) + 2 * Sqrt(2 / Pi) * 0.134145 * ({NearX} * {NearX}))";
    private const string GeluTanhN = $"({GeluTanhA} * (1 + {GeluTanhW}) + {GeluTanhA} * {GeluTanhA})", GeluTanhD = $"({GeluTanhA} * (2 + {GeluTanhA}))";
    private const string GeluTanhQ = $"((x < 0 ? {GeluTanhN} * {GeluTanhD} : 1 + {GeluTanhA} * (1 + {GeluTanhW})) / (1 + {GeluTanhD}))";
    private const string TanhExpE = "Exp(Min(x, 5))";

    /// <summary>All of them.</summary>
    public static EquatableArray<DoubleForm> All { get; } =
    [
        // (1 + a)^2 as 1 + a (2 + a): of a small a the square would double the rounding of 1 + a.
        new("quick_gelu", IsDerivative: true, Operation.Divide, SwishSlope.Replace("Beta", "1.702")),

        // n / (1 + d) as n - n d / (1 + d) where d is small: below 0, where the numerator has more roundings than above.
        new("gelu_tanh", IsDerivative: true, Operation.Divide, $"x < 0 ? {GeluTanhN} - {GeluTanhQ} : {GeluTanhQ}"),
        new("elish", IsDerivative: true, Operation.Divide, $"(x < 0 ? {A} * (-1 + {A} * ({A} + 2)) : 1 + {A} * (1 + x)) / (1 + {A} * (2 + {A}))"),

        // n = 2 e + e^2 is rounded once where e (e + 2) is twice.
        new("mish", IsDerivative: false, Operation.Multiply, $"x * ({N} / {M})"),
        new("smish", IsDerivative: false, Operation.Multiply, $"x * ({SmishN} / {SmishM})"),

        // On the positive side nothing cancels: (n + 4 x e (1 + e) / d) / d with d = n + 2.
        new("mish", IsDerivative: true, Operation.Divide,
            $"(x < 0 ? {E} * (4 * (1 + x) + {E} * (4 * x + 6 + {E} * (4 + {E}))) : {N} + 4 * Min(x, 22) * ({E} + {E} * {E}) / {M}) / (x < 0 ? 4 + {N} * (4 + {N}) : {M})"),
        new("smish", IsDerivative: true, Operation.Divide,
            $"(x < 0 ? {S} * (4 * (1 + x) + {S} * (6 + {S} * (4 - 4 * x + {S}))) : {SmishN} + 4 * Min(x, 1000) * Sigmoid(-x) * ({S} + {S} * {S}) / {SmishM})"
            + $" / (x < 0 ? 4 + {SmishN} * (4 + {SmishN}) : {SmishM})"),

        // One division and a fused sum; (1 + a) (1 + 2 a) and (1 + a) (2 + a) multiplied out.
        new("logish", IsDerivative: true, Operation.Add,
            $"Log1p((x < 0 ? {A} : 1) / (1 + {A})) + Clamp(x, -1000, 1000) * ({A} / ((x < 0 ? 1 : 2) + {A} * (3 + (x < 0 ? 2 * {A} : {A}))))"),

        // For e^x below 1 the slope of tanh has no tail to keep, and 1 - tanh^2 two roundings.
        new("tanhexp", IsDerivative: true, Operation.Add,
            $"Tanh({TanhExpE}) + Min(x, 5) * {TanhExpE} * (x < 0 ? 1 - Tanh({TanhExpE}) * Tanh({TanhExpE}) : Sech2({TanhExpE}))"),

        // cosh x - 1 is a square, which doubles what e^x - 1 rounds; near 0 a polynomial in x^2 (scripts/fit/logcosh.py).
        new("logcosh", IsDerivative: false, Operation.Add,
            "Abs(x) < 0.75 ? "
            + "x * x * (0.5 + x * x * (-0.08333333333333291 + x * x * (0.022222222222170858 + x * x * (-0.00674603174384202 + x * x * (0.002186948806686181"
            + " + x * x * (-0.0007386023695438254 + x * x * (0.00025657581026520643 + x * x * (-9.09638948450369e-05 + x * x * (3.2683390246220164e-05"
            + " + x * x * (-1.1707935757210024e-05 + x * x * (3.959077135520962e-06 + x * x * (-1.0915582251249598e-06"
            + " + x * x * (1.723980209599785e-07)))))))))))))"
            + " : Abs(x) - Log(2) + Log1p(Square(Exp(-Abs(x))))"),
    ];

    /// <summary>The form of a formula for double lanes: itself, if that is none of these.</summary>
    public static Expression Of(Expression formula, string variable)
    {
        if (variable != ActivationFormulas.Input) { return formula; }

        foreach (DoubleForm known in All)
        {
            if (formula.Operation == known.Root && CatalogFormula.Is(known.Activation, known.IsDerivative, formula, variable))
            {
                return Simplifier.Simplify(FormulaParser.ParseOrThrow(known.Formula, formula.Pool, [variable]));
            }
        }

        return CatalogFormula.FactorOfSwishSlope(formula, variable, "swish") is { High: > 0 and not 1 } beta
            ? Simplifier.Simplify(Substitution.Apply(FormulaParser.ParseOrThrow(SwishSlope, formula.Pool, [variable, "Beta"]), new Dictionary<string, double> { ["Beta"] = beta.High }))
            : formula;
    }
}
