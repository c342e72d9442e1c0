using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>A finding that is to be repaired: the document that it is in, and the repairs that are offered.</summary>
internal sealed class Finding(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
{
    // Fix All takes for each finding what has the same key as the repair that was chosen. Where a rule's findings have one repair each, however it is called, they share a key.
    public const string OnlyChoice = "Repair";

    public Diagnostic Diagnostic => diagnostic;

    public SyntaxNode Root => root;

    public SemanticModel Model => model;

    public SourceText Text => text;

    public Document Document => context.Document;

    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>The innermost node that is as long as the finding.</summary>
    public SyntaxNode Node => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>What the rule has made ready for the fix; null if there is none.</summary>
    public string? Property(string key) => diagnostic.Properties.TryGetValue(key, out string? value) && !string.IsNullOrEmpty(value) ? value : null;

    /// <summary>The nodes beside the finding that its rule names; null if one of them is in another document.</summary>
    public IReadOnlyList<SyntaxNode>? Related()
    {
        List<SyntaxNode> nodes = [];
        foreach (Location location in diagnostic.AdditionalLocations)
        {
            if (Document.Project.Solution.GetDocument(location.SourceTree)?.Id != Document.Id) { return null; }

            nodes.Add(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));
        }

        return nodes;
    }

    /// <summary>Offers to replace the document's root.</summary>
    /// <param name="title">What the light bulb lists.</param>
    /// <param name="changed">The changed root.</param>
    /// <param name="key">Tells the choices of one finding apart; the same for the same choice at another finding.</param>
    public void Offer(string title, Func<SyntaxNode> changed, string key = OnlyChoice) => Offer(title, _ => Task.FromResult(Document.WithSyntaxRoot(changed()).Project.Solution), key);

    /// <summary>Offers to change the document's text.</summary>
    public void Offer(string title, IEnumerable<TextChange> changes, string key = OnlyChoice) =>
        Offer(title, _ => Task.FromResult(Document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start))).Project.Solution), key);

    /// <summary>Offers to change the solution.</summary>
    public void Offer(string title, Func<CancellationToken, Task<Solution>> changed, string key = OnlyChoice) =>
        context.RegisterCodeFix(CodeAction.Create(title, changed, equivalenceKey: key), diagnostic);
}
