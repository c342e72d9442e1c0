using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1005: tanh put together from exponentials.</summary>
internal sealed class TanhFromExponentials : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1005",
        DiagnosticSeverity.Warning,
        "Hyperbolic tangent from exponentials",
        "This hyperbolic tangent {0}, and loses its digits near 0. Call {1}.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term quotient in body.All(TermKind.Divide)) { CheckQuotient(quotient, body, findings); }

        foreach (Term difference in body.All(TermKind.Subtract)) { CheckShiftedSigmoid(difference, findings); }
    }

    // (P - Q) / (P + Q), where the quotient of P and Q is an exponential.
    private static void CheckQuotient(Term quotient, BodyModel body, Findings findings)
    {
        Term numerator = quotient[0].Resolved, denominator = quotient[1].Resolved;
        if (IsHyperbolicQuotient(numerator, denominator, out Term x))
        {
            if (!IsGuarded(x, numerator, body)) { Report(findings, quotient, x, numerator, "{x}", numerator); }

            return;
        }

        // a * (P - Q) / (P + Q) is read as (a * (P - Q)) / (P + Q).
        bool isScaled = numerator.Kind == TermKind.Multiply;
        if (isScaled) { numerator = numerator[0].Resolved.Kind == TermKind.Subtract ? numerator[0].Resolved : numerator[1].Resolved; }

        if (numerator.Kind != TermKind.Subtract || denominator.Kind != TermKind.Add) { return; }

        Term p = numerator[0], q = numerator[1];
        bool sameTerms = (TermIdentity.Same(p, denominator[0]) && TermIdentity.Same(q, denominator[1]))
            || (TermIdentity.Same(p, denominator[1]) && TermIdentity.Same(q, denominator[0]));
        if (!sameTerms) { return; }

        bool isExponentialP = StandardForms.IsExponential(p, out Term a), isExponentialQ = StandardForms.IsExponential(q, out Term b);
        if (isExponentialP && isExponentialQ && TermIdentity.AreOpposite(a, b))
        {
            if (!IsGuarded(a, p, body)) { Report(findings, quotient, a, p, "{x}", p, isScaled); }
        }
        else if (isExponentialP && q.Resolved.Is(1))
        {
            if (!IsGuarded(a, p, body, isAlone: true)) { Report(findings, quotient, a, p, "{(x)} / 2", p, isScaled); }
        }
        else if (isExponentialQ && p.Resolved.Is(1) && !IsGuarded(b, q, body, isAlone: true))
        {
            Report(findings, quotient, b, q, "-{(x)} / 2", q, isScaled);
        }
    }

    // 2 / (1 + e^a) - 1: no NaN, but near 0 the digits cancel.
    private static void CheckShiftedSigmoid(Term difference, Findings findings)
    {
        Term left = difference[0].Resolved, right = difference[1].Resolved;
        if (right.Is(1) && IsTwiceSigmoid(left, out Term a))
        {
            ReportCancellation(findings, difference, a, "-{(x)} / 2");
        }
        else if (left.Is(1) && IsTwiceSigmoid(right, out a))
        {
            ReportCancellation(findings, difference, a, "{(x)} / 2");
        }
    }

    private static bool IsTwiceSigmoid(Term term, out Term a)
    {
        a = term;
        if (term.Kind == TermKind.Divide && term[0].Resolved.Is(2)) { return StandardForms.IsOnePlusExponential(term[1], out a); }

        return term.Kind == TermKind.Multiply
            && ((term[0].Resolved.Is(2) && StandardForms.IsSigmoid(term[1], out a)) || (term[1].Resolved.Is(2) && StandardForms.IsSigmoid(term[0], out a)));
    }

    private static bool IsHyperbolicQuotient(Term numerator, Term denominator, out Term x)
    {
        x = numerator;
        if (!numerator.IsCall(MathFunction.Sinh) || !denominator.IsCall(MathFunction.Cosh)) { return false; }

        x = numerator[0];
        return TermIdentity.Same(x, denominator[0]);
    }

    // Where the exponential of the negated argument stands beside it, a large negative argument overflows as well.
    private static bool IsGuarded(Term argument, Term exponential, BodyModel body, bool isAlone = false)
    {
        TermRange range = TermRange.Of(argument);
        double limit = StandardForms.Limit(exponential).Value;
        return ((isAlone || range.Low > -limit) && range.High < limit) || body.IsCompared(argument);
    }

    private static void Report(Findings findings, Term quotient, Term argument, Term exponential, string tanhOf, Term call, bool isScaled = false)
    {
        string effect = $"is NaN where an exponential overflows, past {StandardForms.Limit(exponential).Text}";
        findings.Report(Descriptor, quotient.Source, isScaled ? null : FixOf(quotient, argument, call, tanhOf), effect, "Tanh");
    }

    private static void ReportCancellation(Findings findings, Term difference, Term argument, string tanhOf)
    {
        Term? call = CallWithin(difference);
        findings.Report(Descriptor, difference.Source, DiagnosticSeverity.Info, call is null ? null : FixOf(difference, argument, call, tanhOf), "is a shifted sigmoid", "Tanh");
    }

    private static Term? CallWithin(Term term)
    {
        term = term.Resolved;
        if (term.Kind == TermKind.Call) { return term; }

        foreach (Term operand in term.Operands)
        {
            if (CallWithin(operand) is { } call) { return call; }
        }

        return null;
    }

    // An argument 2 x or -2 x of the exponential is written as the x that is meant.
    private static StableForm? FixOf(Term replaced, Term argument, Term call, string tanhOf)
    {
        (double factor, Term core) = TermIdentity.Factored(argument);
        bool plain = tanhOf == "{x}";
        double scale = plain ? factor : tanhOf[0] == '-' ? -factor / 2 : factor / 2;
        return scale is 1 or -1
            ? StableForm.Of("Use Tanh", core, call.Resolved, scale == 1 ? "{m}Tanh({x})" : "-{m}Tanh({x})", "Tanh")
            : StableForm.Of("Use Tanh", argument, call.Resolved, $"{{m}}Tanh({tanhOf})", "Tanh");
    }
}
