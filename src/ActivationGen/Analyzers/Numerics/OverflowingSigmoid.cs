using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1004: sigmoid and silu in forms whose exponential overflows into a NaN.</summary>
internal sealed class OverflowingSigmoid : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1004",
        DiagnosticSeverity.Warning,
        "Sigmoid overflows to NaN",
        "{0} is NaN {1}, where infinity is divided by infinity. {2}.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term quotient in body.All(TermKind.Divide))
        {
            if (CheckSlope(quotient, body, findings)) { continue; }

            if (!StandardForms.IsOnePlusExponential(quotient[1], out Term argument)) { continue; }

            StandardForms.IsOnePlus(quotient[1], out Term exponential);
            ExponentialLimit limit = StandardForms.Limit(exponential);
            if (argument.IsInteger || TermRange.Of(argument).High < limit.Value || body.IsCompared(argument)) { continue; }

            if (StandardForms.IsExponential(quotient[0], out Term above) && TermIdentity.Same(above, argument))
            {
                StableForm? fix = StableForm.Of(
                    "Use the stable form of sigmoid", argument, exponential.Resolved,
                    "{(x)} >= 0 ? 1 / (1 + {m}Exp(-{(x)})) : {m}Exp({x}) / (1 + {m}Exp({x}))", "Exp");
                findings.Report(Descriptor, quotient.Source, fix, "Exp(x) / (1 + Exp(x))", "for x above " + limit.Text,
                    "Write x >= 0 ? 1 / (1 + Exp(-x)) : Exp(x) / (1 + Exp(x))");
            }
            else if (TermIdentity.IsMultiple(argument, -1, quotient[0]) && quotient[0].Resolved.Kind != TermKind.Constant)
            {
                findings.Report(Descriptor, quotient.Source, DiagnosticSeverity.Info, fix: null, "x / (1 + Exp(-x))", "at -infinity",
                    "Its limit there is 0, which [Activation(\"silu\")] gives");
            }
        }
    }

    // The slope of sigmoid by the book: e^a / (1 + e^a)^2, with a = x or a = -x.
    private static bool CheckSlope(Term quotient, BodyModel body, Findings findings)
    {
        bool isScaled = !IsSquareOfOnePlusExponential(quotient[1], out Term argument);
        if ((isScaled && !(quotient[1].Resolved is { Kind: TermKind.Multiply } product
                && (IsSquareOfOnePlusExponential(product[0], out argument) || IsSquareOfOnePlusExponential(product[1], out argument))))
            || !StandardForms.IsExponential(quotient[0], out Term above) || !TermIdentity.Same(above, argument))
        {
            return false;
        }

        ExponentialLimit limit = StandardForms.Limit(quotient[0]);
        if (argument.IsInteger || TermRange.Of(argument).High < limit.Value || body.IsCompared(argument)) { return true; }

        // The slope is even, so that a sign does not matter. One division after the other: the square would overflow before the slope has become 0.
        Term x = argument.Kind == TermKind.Negate ? argument[0] : argument;
        StableForm? fix = isScaled ? null : StableForm.Of(
            "Use the stable form of sigmoid's slope", x, quotient[0].Resolved, "1 / (2 * {m}Cosh({(x)} / 2)) / (2 * {m}Cosh({(x)} / 2))", "Cosh");
        findings.Report(
            Descriptor, quotient.Source, fix, "Exp(x) / (1 + Exp(x))^2", "for x above " + limit.Text,
            "Write 1 / (2 * Cosh(x / 2)) / (2 * Cosh(x / 2))");
        return true;
    }

    private static bool IsSquareOfOnePlusExponential(Term term, out Term argument)
    {
        argument = term;
        return StandardForms.IsSquare(term, out Term root) && StandardForms.IsOnePlusExponential(root, out argument);
    }
}
