using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1003: softplus by the book.</summary>
internal sealed class OverflowingSoftplus : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1003",
        DiagnosticSeverity.Warning,
        "Softplus overflows",
        "Log(1 + Exp(x)) overflows to infinity for x above {0}, where softplus is x. Write Max(x, 0) + Log(1 + Exp(-Abs(x))).");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term logarithm in body.Calls(MathFunction.Log))
        {
            if (StandardForms.IsOnePlusExponential(logarithm[0], out Term argument) && StandardForms.IsOnePlus(logarithm[0], out Term exponential))
            {
                Check(logarithm, exponential, argument, body, findings);
            }
        }

        foreach (Term logarithm in body.Calls(MathFunction.LogP1))
        {
            if (StandardForms.IsExponential(logarithm[0], out Term argument)) { Check(logarithm, logarithm[0], argument, body, findings); }
        }
    }

    private static void Check(Term logarithm, Term exponential, Term argument, BodyModel body, Findings findings)
    {
        ExponentialLimit limit = StandardForms.Limit(exponential);
        if (argument.IsInteger || TermRange.Of(argument).High < limit.Value || body.IsCompared(argument)) { return; }

        Term inner = argument.Kind == TermKind.Negate ? argument[0] : argument;
        StableForm? fix = ReferenceEquals(inner, argument)
            ? StableForm.Of("Use the stable form of softplus", argument, logarithm, "{m}Max({x}, 0) + {m}Log(1 + {m}Exp(-{m}Abs({x})))", "Max", "Log", "Exp", "Abs")
            : StableForm.Of("Use the stable form of softplus", inner, logarithm, "{m}Max(-{(x)}, 0) + {m}Log(1 + {m}Exp(-{m}Abs({x})))", "Max", "Log", "Exp", "Abs");
        findings.Report(Descriptor, logarithm.Source, fix, limit.Text);
    }
}
