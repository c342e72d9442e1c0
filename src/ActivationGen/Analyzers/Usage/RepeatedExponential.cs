using System.Collections.Generic;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Analyzers.Usage;

/// <summary>AG3002: an exponential computed twice in one expression.</summary>
internal sealed class RepeatedExponential : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG3002",
        DiagnosticSeverity.Info,
        "The same exponential twice",
        "{0} is computed already in this statement, and exponentials are what such code spends its time in. Keep it in a local.",
        RuleCategories.Usage);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        List<Term> earlier = [];
        SyntaxNode? statement = null;
        foreach (Term call in body.Calls(MathFunction.Exp))
        {
            SyntaxNode syntax = call.Source.Syntax;
            // Branches of a conditional are not both computed.
            SyntaxNode? own = syntax.FirstAncestorOrSelf<SyntaxNode>(node =>
                node is StatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or SwitchExpressionArmSyntax || node.Parent is ConditionalExpressionSyntax);
            if (own != statement) { earlier.Clear(); }

            statement = own;
            if (own is not null && !IsSigmoid(call, body) && earlier.Find(other => TermIdentity.Same(other, call)) is { } first && !findings.IsClaimed(call.Source))
            {
                findings.Report(Descriptor, call.Source, [first.Source], syntax.ToString());
            }
            else
            {
                earlier.Add(call);
            }
        }
    }

    // Exp(x) / (1 + Exp(x)) is how the stable form of sigmoid is written for negative arguments.
    private static bool IsSigmoid(Term call, BodyModel body)
    {
        foreach (Term quotient in body.All(TermKind.Divide))
        {
            if (quotient[1].Source.Syntax.Span.Contains(call.Source.Syntax.Span) && StandardForms.IsOnePlusExponential(quotient[1], out Term below)
                && StandardForms.IsExponential(quotient[0], out Term above) && TermIdentity.Same(below, above))
            {
                return true;
            }
        }

        return false;
    }
}
