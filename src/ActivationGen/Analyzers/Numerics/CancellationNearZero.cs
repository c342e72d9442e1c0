using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1008: a difference that loses its digits near 0.</summary>
internal sealed class CancellationNearZero : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1008",
        DiagnosticSeverity.Info,
        "Digits cancel near zero",
        "{0} loses its digits where x is near 0, down to none. Write {1}.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term difference in body.All(TermKind.Subtract)) { CheckDifference(difference, difference[0], difference[1], body, findings); }

        foreach (Term sum in body.All(TermKind.Add))
        {
            // -1 + e^x
            if (sum[0].Resolved.Is(-1)) { CheckDifference(sum, sum[1], null, body, findings); }
            else if (sum[1].Resolved.Is(-1)) { CheckDifference(sum, sum[0], null, body, findings); }
        }

        foreach (Term logarithm in body.Calls(MathFunction.Log))
        {
            if (StandardForms.IsOnePlus(logarithm[0], out Term x) && !StandardForms.IsExponential(x, out _) && IsNearZero(x, body) && x.Resolved.Kind != TermKind.Divide)
            {
                findings.Report(Descriptor, logarithm.Source, StableLogarithm(logarithm, x), "Log(1 + x)", "Abs(x) < 0.5 ? 2 * Atanh(x / (2 + x)) : Log(1 + x)");
            }
        }
    }

    /// <summary>log(1 + x) that keeps its digits near 0; far out the quotient in Atanh would round to 1.</summary>
    public static StableForm? StableLogarithm(Term call, Term x) => StableForm.Of(
        "Keep the digits near 0", x, call, "{m}Abs({x}) < 0.5 ? 2 * {m}Atanh({(x)} / (2 + {(x)})) : {m}Log(1 + {(x)})", "Abs", "Atanh", "Log");

    /// <summary>e^x - 1 that keeps its digits near 0 and its limits at both ends.</summary>
    public static StableForm? StableExponential(Term call, Term x) =>
        StableForm.Of("Keep the digits near 0", x, call, "{m}Tanh({(x)} / 2) * ({m}Exp({x}) + 1)", "Tanh", "Exp");

    private static void CheckDifference(Term difference, Term left, Term? right, BodyModel body, Findings findings)
    {
        bool lessOne = right is null || right.Resolved.Is(1);
        Term first = left.Resolved;
        if (lessOne && first.IsCall(MathFunction.Exp) && IsNearZero(first[0], body))
        {
            findings.Report(Descriptor, difference.Source, StableExponential(first, first[0]), "Exp(x) - 1", "Tanh(x / 2) * (Exp(x) + 1)");
        }
        else if (lessOne && first.IsCall(MathFunction.Sqrt) && StandardForms.IsOnePlus(first[0], out Term square) && StandardForms.IsSquare(square, out Term x) && IsNearZero(x, body))
        {
            StableForm? fix = StableForm.Of("Keep the digits near 0", x, first,
                "{m}Abs({x}) < 1 ? {(x)} * {(x)} / ({m}Sqrt(1 + {(x)} * {(x)}) + 1) : {m}Sqrt(1 + {(x)} * {(x)}) - 1", "Abs", "Sqrt");
            findings.Report(Descriptor, difference.Source, fix, "Sqrt(1 + x * x) - 1", "x * x / (Sqrt(1 + x * x) + 1) for small x");
        }
        else if (first.Is(1) && right?.Resolved is { } cosine && cosine.IsCall(MathFunction.Cos) && IsNearZero(cosine[0], body))
        {
            StableForm? fix = StableForm.Of("Keep the digits near 0", cosine[0], cosine, "2 * {m}Sin({(x)} / 2) * {m}Sin({(x)} / 2)", "Sin");
            findings.Report(Descriptor, difference.Source, fix, "1 - Cos(x)", "2 * Sin(x / 2) * Sin(x / 2)");
        }
    }

    // What is computed from counts and indices is on a grid, and seldom that near to 0 without being 0.
    private static bool IsNearZero(Term x, BodyModel body)
    {
        TermRange range = TermRange.Of(x);
        if (range.Low > 0.5 || range.High < -0.5 || range.Low == range.High) { return false; }

        return !x.DependsOnInteger && x.Resolved.Kind is not (TermKind.Constant or TermKind.Opaque) && !body.IsMagnitudeCompared(x);
    }
}
