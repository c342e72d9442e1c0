using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ActivationGen.CodeFixes;

/// <summary>What the fixes of declarations have in common: they replace nodes of one document.</summary>
public abstract class DeclarationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) { return; }

        Register(context, root, context.Diagnostics.First());
    }

    /// <summary>Offers the actions for one diagnostic.</summary>
    private protected abstract void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic);

    /// <summary>Offers to replace the document's root.</summary>
    private protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, System.Func<SyntaxNode> fixedRoot) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot())), equivalenceKey: title), diagnostic);
}
