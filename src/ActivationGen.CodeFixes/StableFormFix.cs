using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.Analyzers.Tensors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG1003 to AG1010 and AG1012: writes the stable form of an expression, which the rule has made ready.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class StableFormFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(
        OverflowingSoftplus.Descriptor.Id, OverflowingSigmoid.Descriptor.Id, TanhFromExponentials.Descriptor.Id, LogarithmOfProbability.Descriptor.Id,
        CancellationNearZero.Descriptor.Id, InaccurateFunction.Descriptor.Id, ComplementOfSaturated.Descriptor.Id, UntakenBranch.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (finding.Property(StableForm.Title) is not { } title || finding.Property(StableForm.Replacement) is not { } text
            || finding.Node is not ExpressionSyntax replaced || replaced.HasCommentsWithin()
            || Fitting(SyntaxFactory.ParseExpression(text), replaced, finding.Model) is not { } form)
        {
            return;
        }

        finding.Offer(title, () => Apply(finding.Root, replaced, form, finding.Model, finding.Cancellation));
    }

    /// <summary>The form with the type that the replaced expression has; none if it does not compile there.</summary>
    private static ExpressionSyntax? Fitting(ExpressionSyntax form, ExpressionSyntax replaced, SemanticModel model)
    {
        ITypeSymbol? was = model.GetTypeInfo(replaced).Type;
        ITypeSymbol? becomes = model.GetSpeculativeTypeInfo(replaced.SpanStart, form, SpeculativeBindingOption.BindAsExpression).Type;
        if (was is null || becomes is null || becomes.TypeKind == TypeKind.Error) { return null; }

        if (!SymbolEqualityComparer.Default.Equals(was, becomes))
        {
            if (was.SpecialType != SpecialType.System_Single || becomes.SpecialType != SpecialType.System_Double) { return null; }

            form = SyntaxFactory.ParseExpression($"(float)({form})");
        }

        return StandsAlone(replaced) || form is InvocationExpressionSyntax or CastExpressionSyntax ? form : SyntaxFactory.ParenthesizedExpression(form);
    }

    private static bool StandsAlone(ExpressionSyntax replaced) => replaced.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax
            or AnonymousFunctionExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == replaced,
        _ => false,
    };

    private static SyntaxNode Apply(SyntaxNode root, ExpressionSyntax replaced, ExpressionSyntax form, SemanticModel model, CancellationToken cancellation)
    {
        LocalDeclarationStatementSyntax[] unused = UnusedLocals(replaced, form, model, cancellation);
        SyntaxNode changed = root.TrackNodes(unused.Concat<SyntaxNode>([replaced]));
        changed = changed.ReplaceNode(changed.GetCurrentNode(replaced)!, form.WithTriviaFrom(replaced));
        foreach (LocalDeclarationStatementSyntax local in unused)
        {
            changed = changed.RemoveNode(changed.GetCurrentNode(local)!, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return changed;
    }

    /// <summary>Locals that held parts of the replaced expression and that nothing else reads.</summary>
    private static LocalDeclarationStatementSyntax[] UnusedLocals(ExpressionSyntax replaced, ExpressionSyntax form, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode? body = replaced.FirstAncestorOrSelf<BlockSyntax>(block => block.Parent is not StatementSyntax || block.Parent is LocalFunctionStatementSyntax);
        if (body is null) { return []; }

        string[] kept = [.. form.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)];
        return
        [
            .. replaced.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => model.GetSymbolInfo(name, cancellation).Symbol)
                .OfType<ILocalSymbol>().Distinct<ILocalSymbol>(SymbolEqualityComparer.Default)
                .Where(local => !kept.Contains(local.Name) && body.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .All(name => name.Identifier.ValueText != local.Name || replaced.Span.Contains(name.Span)))
                .Select(local => local.DeclaringSyntaxReferences[0].GetSyntax(cancellation))
                .OfType<VariableDeclaratorSyntax>()
                .Where(declarator => declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement }
                    && !statement.HasCommentsWithin() && !statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).Any(trivia => trivia.IsComment()))
                .Select(declarator => (LocalDeclarationStatementSyntax)declarator.Parent!.Parent!),
        ];
    }
}
