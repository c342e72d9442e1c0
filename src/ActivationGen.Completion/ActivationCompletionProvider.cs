using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Completion;

/// <summary>
/// What editors offer within <c>[Activation(...)]</c>: the names of the catalog, the parameters that the named activation has, and the values that
/// libraries take for them. Editors find it in the analyzer references of a project.
/// </summary>
[ExportCompletionProvider(nameof(ActivationCompletionProvider), LanguageNames.CSharp)]
public sealed class ActivationCompletionProvider : CompletionProvider
{
    /// <summary>How far before the caret the attribute's name is looked for before anything is parsed.</summary>
    private const int Lookbehind = 300;

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options)
    {
        // Asked at every key in every file, so the text alone has to do.
        if (trigger.Kind != CompletionTriggerKind.Insertion || !(trigger.Character is '"' or '(' or ',' or ' ' or '_' || char.IsLetter(trigger.Character))) { return false; }

        int start = System.Math.Max(0, caretPosition - Lookbehind);
        string before = text.ToString(TextSpan.FromBounds(start, caretPosition));
        int attribute = before.LastIndexOf("Activation", System.StringComparison.Ordinal);
        return attribute >= 0 && before.IndexOf('(', attribute) >= 0 && before.IndexOf(')', attribute) < 0;
    }

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await AttributeCaret.FindAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is not { } caret) { return; }

        context.CompletionListSpan = caret.Word;
        // After a comma nothing but a named argument can follow, and those that the activation lacks would be errors.
        context.IsExclusive = caret.Place == CaretPlace.Parameter && caret.Entry is not null;
        foreach (CompletionItem item in CompletionItems.At(caret)) { context.AddItem(item); }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult(ItemDescription.Of(item));

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, CompletionItems.TextOf(item)), newPosition: null, includesCommitCharacter: false));
}
