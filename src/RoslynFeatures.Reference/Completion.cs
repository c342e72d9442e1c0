using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Completion;

public abstract class CompletionProvider
{
    public abstract Task ProvideCompletionsAsync(CompletionContext context);

    public virtual bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) => throw null!;

    public virtual Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) => throw null!;

    public virtual Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) => throw null!;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class ExportCompletionProviderAttribute : Attribute
{
    public ExportCompletionProviderAttribute(string name, string language) => throw null!;
}

public sealed class CompletionContext
{
    private CompletionContext() => throw null!;

    public Document Document => throw null!;

    public int Position => throw null!;

    public TextSpan CompletionListSpan
    {
        get => throw null!;
        set => throw null!;
    }

    public CancellationToken CancellationToken => throw null!;

    public bool IsExclusive
    {
        get => throw null!;
        set => throw null!;
    }

    public void AddItem(CompletionItem item) => throw null!;
}

public sealed class CompletionItem
{
    private CompletionItem() => throw null!;

    public string DisplayText => throw null!;

    public TextSpan Span => throw null!;

    public ImmutableDictionary<string, string> Properties => throw null!;

    public static CompletionItem Create(
        string displayText, string? filterText, string? sortText, ImmutableDictionary<string, string>? properties, ImmutableArray<string> tags,
        CompletionItemRules? rules, string? displayTextPrefix, string? displayTextSuffix, string? inlineDescription) => throw null!;
}

public sealed class CompletionItemRules
{
    private CompletionItemRules() => throw null!;
}

public sealed class CompletionDescription
{
    private CompletionDescription() => throw null!;

    public static CompletionDescription Create(ImmutableArray<TaggedText> taggedParts) => throw null!;
}

public sealed class CompletionChange
{
    private CompletionChange() => throw null!;

    public static CompletionChange Create(TextChange textChange, int? newPosition, bool includesCommitCharacter) => throw null!;
}

public readonly struct CompletionTrigger
{
    private readonly object _opaque;

    public CompletionTriggerKind Kind => throw null!;

    public char Character => throw null!;
}

public enum CompletionTriggerKind
{
    Invoke = 0,
    Insertion = 1,
    Deletion = 2,
}
