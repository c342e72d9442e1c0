using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>What the fixes of networks have in common: they change the calls that a diagnostic names beside its own place, all in one document.</summary>
public abstract class NetworkFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics.First();
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        List<InvocationExpressionSyntax> calls = [];
        foreach (Location location in diagnostic.AdditionalLocations)
        {
            // A network that is spread over files is left to its author.
            if (location.SourceTree != root.SyntaxTree
                || root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
                || call.Span != location.SourceSpan)
            {
                return;
            }

            calls.Add(call);
        }

        if (calls.Count > 0) { Register(context, diagnostic, new LayerEditor(root, model, context.CancellationToken), calls); }
    }

    /// <summary>Offers the actions for one diagnostic.</summary>
    private protected abstract void Register(CodeFixContext context, Diagnostic diagnostic, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls);

    /// <summary>Offers an action, unless it cannot be done.</summary>
    private protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode?> fixedRoot)
    {
        if (fixedRoot() is not { } changed) { return; }

        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: title), diagnostic);
    }
}
