using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1010: one minus a value that rounds to one.</summary>
internal sealed class ComplementOfSaturated : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1010",
        DiagnosticSeverity.Info,
        "One minus a saturated value",
        "{0} has no digits left in {1} where {2}. Write {3}.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term difference in body.All(TermKind.Subtract))
        {
            if (!difference[0].Resolved.Is(1) || !difference.IsSingle) { continue; }

            bool isFloat = difference.Source.Type!.SpecialType == SpecialType.System_Single;
            string precision = isFloat ? "float" : "Half";
            if (StandardForms.IsSigmoid(difference[1], out Term negated))
            {
                Term x = negated.Kind == TermKind.Negate ? negated[0] : negated;
                StandardForms.IsOnePlus(difference[1].Resolved[1], out Term exponential);
                StableForm? fix = ReferenceEquals(x, negated)
                    ? StableForm.Of("Use the sigmoid of the negated argument", x, exponential.Resolved, "1 / (1 + {m}Exp(-{(x)}))", "Exp")
                    : StableForm.Of("Use the sigmoid of the negated argument", x, exponential.Resolved, "1 / (1 + {m}Exp({x}))", "Exp");
                findings.Report(Descriptor, difference.Source, fix, "1 - Sigmoid(x)", precision, isFloat ? "x is above 17" : "x is above 8", "Sigmoid(-x), which is 1 / (1 + Exp(x))");
            }
            else if (StandardForms.IsSquare(difference[1], out Term root) && root.Resolved is { } tanh && tanh.IsCall(MathFunction.Tanh))
            {
                StableForm? fix = StableForm.Of("Use the hyperbolic cosine", tanh[0], tanh, "1 / ({m}Cosh({x}) * {m}Cosh({x}))", "Cosh");
                findings.Report(Descriptor, difference.Source, fix, "1 - t * t with t = Tanh(x)", precision, isFloat ? "x is past 9" : "x is past 4", "1 / (Cosh(x) * Cosh(x))");
            }
        }
    }
}
