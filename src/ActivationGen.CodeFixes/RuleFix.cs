using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>What all fixes have in common: they offer repairs for one finding at a time, and all findings of a solution can be repaired at once.</summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EveryFindingFix.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // dotnet format asks every fix about the first finding that it has, of whichever rule.
            if (FixableDiagnosticIds.Contains(diagnostic.Id)) { await RegisterAsync(new Finding(context, diagnostic, root, model, text)).ConfigureAwait(false); }
        }
    }

    /// <summary>Offers the repairs of one finding; none if it has none that is sure to be right.</summary>
    private protected abstract Task RegisterAsync(Finding finding);
}
