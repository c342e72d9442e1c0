using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG1013: softmax after a mask of minus infinity, which may cover a whole row.</summary>
internal sealed class MaskedRow() : NetworkRule(Rule)
{
    /// <summary>The key of the diagnostic's property that holds the mask of what is to be 0 after softmax, where it can be written there.</summary>
    public const string Mask = nameof(Mask);

    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG1013",
        "Softmax over a row that may be masked as a whole",
        "A row whose entries are all masked with -infinity comes out of this softmax as 0 / 0, and one such row turns the loss and every weight into NaN. Set the masked entries to 0 after it, or see to it that a row keeps one entry.",
        DiagnosticSeverity.Info,
        RuleCategories.Numerics);

    public override void CheckTraining(NetworkReading reading, NetworkFindings findings)
    {
        HashSet<Layer> guarded = [];
        foreach (LayerChain chain in reading.Chains) { Gather(chain, guarded); }

        foreach (LayerChain chain in reading.Chains)
        {
            for (int i = 1; i < chain.Steps.Count; i++)
            {
                Step step = chain.Steps[i];
                int before = chain.Before(i);
                if (!step.Layer.IsActivation("softmax") || before < 0 || chain.Steps[before].Layer is not { Kind: LayerKind.Mask } mask || guarded.Contains(step.Layer)) { continue; }

                if (mask.Number("value") is double.NegativeInfinity && mask.Number("triangular") is null) { Report(step, mask, findings); }
            }
        }
    }

    // What replaces values after the softmax, replaces NaN too.
    private static void Gather(LayerChain chain, HashSet<Layer> guarded)
    {
        bool isGuarded = false;
        for (int i = chain.Steps.Count - 1; i >= 0; i--)
        {
            Layer layer = chain.Steps[i].Layer;
            if (layer.Kind == LayerKind.Mask && layer.Number("value") is not double.NegativeInfinity) { isGuarded = true; }
            else if (layer.IsActivation("softmax") && isGuarded) { guarded.Add(layer); }
            else if (layer.Kind is not (LayerKind.Shape or LayerKind.Dropout)) { isGuarded = false; }
        }
    }

    private static void Report(Step softmax, Layer mask, NetworkFindings findings)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (mask.Origin is IInvocationOperation call && MaskedSelection.Of(call) is { } selection && CanBeRepeated(selection.Mask, call, softmax.At))
        {
            SyntaxNode condition = selection.Mask.Syntax;
            properties = properties.Add(Mask, selection.ReplacesWhereTrue ? condition.ToString() : $"{condition.AsOperand()}.logical_not()");
        }

        findings.Report(Rule, softmax.At, [softmax.At.Syntax], DiagnosticSeverity.Info, properties);
    }

    // In the same body, made of what is not assigned in between.
    private static bool CanBeRepeated(IOperation mask, IOperation masking, IOperation softmax)
    {
        if (softmax is not IInvocationOperation { Type.Name: "Tensor" } || softmax.Syntax.Span.End < mask.Syntax.Span.End) { return false; }

        SyntaxNode? body = masking.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        bool isInScope = masking.Syntax.FirstAncestorOrSelf<BlockSyntax>() is not { } block || block.Span.Contains(softmax.Syntax.Span);
        if (body is null || body != softmax.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() || !isInScope) { return false; }

        HashSet<string> names = [.. mask.Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)];
        return !body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.SpanStart > masking.Syntax.Span.End
            && assignment.Span.End <= softmax.Syntax.SpanStart && assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var assigned } && names.Contains(assigned));
    }
}
