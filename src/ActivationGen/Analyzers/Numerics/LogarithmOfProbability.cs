using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1006: the logarithm of a probability that has been rounded already.</summary>
internal sealed class LogarithmOfProbability : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1006",
        DiagnosticSeverity.Warning,
        "Logarithm of a softmax or sigmoid",
        "Where the {0} rounds to {1}, {2}. Compute the logarithm from what goes into the {0}: {3}.");

    private const string Infinite = "its logarithm is -infinity, and the loss with it";
    private const string InfiniteRest = "the logarithm of what is left is -infinity, and the loss with it";

    // Finite, so that no more than information is due.
    private const string OnlyEpsilon = "only the epsilon is left in the logarithm, and no gradient comes back";

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term logarithm in body.Calls(MathFunction.Log))
        {
            Term inner = WithoutEpsilon(logarithm[0]);
            bool hasEpsilon = !ReferenceEquals(inner, logarithm[0]);
            if (StandardForms.IsSigmoid(inner, out Term negated)) { ReportSigmoid(findings, logarithm, negated, inner, body, complement: false, hasEpsilon); }
            else if (inner.Resolved is { Kind: TermKind.Subtract } difference && difference[0].Resolved.Is(1)
                && StandardForms.IsSigmoid(WithoutEpsilon(difference[1]), out negated))
            {
                ReportSigmoid(findings, logarithm, negated, WithoutEpsilon(difference[1]), body, complement: true, hasEpsilon);
            }
            else if ((body.Exponentials.IsSoftmax(inner.Resolved.Source) || body.Exponentials.IsSoftmax(inner.Source)) && !IsGuarded(inner, body))
            {
                findings.Report(Descriptor, logarithm.Source, SeverityOf(hasEpsilon), fix: null, "softmax", "0", hasEpsilon ? OnlyEpsilon : Infinite, "x - max - Log(sum of Exp(x - max))");
            }
        }
    }

    private static DiagnosticSeverity SeverityOf(bool hasEpsilon) => hasEpsilon ? DiagnosticSeverity.Info : Descriptor.DefaultSeverity;

    private static void ReportSigmoid(Findings findings, Term logarithm, Term negated, Term sigmoid, BodyModel body, bool complement, bool hasEpsilon)
    {
        StandardForms.IsOnePlus(sigmoid.Resolved[1], out Term exponential);
        TermRange range = TermRange.Of(negated);
        double limit = StandardForms.Limit(exponential).Value;
        if ((range.High < limit && range.Low > -limit) || body.IsCompared(negated)) { return; }

        // log sigmoid(x) = min(x, 0) - log(1 + e^-|x|), of the complement with -x.
        bool isNegation = negated.Kind == TermKind.Negate;
        Term x = isNegation ? negated[0] : negated;
        string first = isNegation == complement ? "-{(x)}" : "{x}";
        StableForm? fix = StableForm.Of(
            "Use the stable form of the sigmoid's logarithm", x, logarithm, $"{{m}}Min({first}, 0) - {{m}}Log(1 + {{m}}Exp(-{{m}}Abs({{x}})))", "Min", "Log", "Exp", "Abs");
        findings.Report(
            Descriptor, logarithm.Source, SeverityOf(hasEpsilon), fix, "sigmoid", complement ? "1" : "0", hasEpsilon ? OnlyEpsilon : complement ? InfiniteRest : Infinite,
            $"Min({(complement ? "-x" : "x")}, 0) - Log(1 + Exp(-Abs(x)))");
    }

    // if (p > 0) { entropy -= p * Log(p); } leaves out what has been rounded to 0, and rightly so.
    private static bool IsGuarded(Term probability, BodyModel body) =>
        body.IsComparedWithNumber(probability) || (probability.Resolved is { Kind: TermKind.Divide } quotient && body.IsComparedWithNumber(quotient[0]));

    private static Term WithoutEpsilon(Term term)
    {
        Term sum = term.Resolved;
        if (sum.Kind != TermKind.Add) { return term; }

        return IsSmall(sum[1]) ? sum[0] : IsSmall(sum[0]) ? sum[1] : term;
    }

    private static bool IsSmall(Term term) => term.Resolved is { Kind: TermKind.Constant, Value: > 0 and < 1e-3 };
}
