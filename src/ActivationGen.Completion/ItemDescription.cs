using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace ActivationGen.Completion;

/// <summary>What is shown beside an item: formula, derivative, range, parameters with defaults, and when to use it.</summary>
internal static class ItemDescription
{
    public static CompletionDescription? Of(CompletionItem item)
    {
        if (!item.Properties.TryGetValue(CompletionItems.Activation, out string? activation) || activation is null
            || !ActivationCatalog.TryFind(activation, out CatalogEntry entry))
        {
            return null;
        }

        IEnumerable<string> lines = item.Properties.TryGetValue(CompletionItems.Parameter, out string? name) && name is not null ? Argument(entry, name) : Activation(entry);
        ImmutableArray<TaggedText>.Builder parts = ImmutableArray.CreateBuilder<TaggedText>();
        foreach (string line in lines)
        {
            if (parts.Count > 0) { parts.Add(new TaggedText(TextTags.LineBreak, "\r\n")); }

            parts.Add(new TaggedText(TextTags.Text, line));
        }

        return CompletionDescription.Create(parts.ToImmutable());
    }

    private static IEnumerable<string> Activation(CatalogEntry entry)
    {
        yield return entry.Title;
        yield return $"f(x) = {EntryDescription.Function(entry)}";
        if (EntryDescription.Derivative(entry) is { Length: > 0 } derivative) { yield return $"f'(x) = {derivative}"; }

        if (entry.Facts.Range.Length > 0) { yield return $"Range: {entry.Facts.Range}"; }

        foreach (Parameter parameter in entry.Parameters) { yield return $"{parameter.Name}: {EntryDescription.Of(parameter)}"; }

        yield return $"Use it: {entry.UseWhen}";
        yield return $"Avoid it: {entry.AvoidWhen}";
    }

    private static IEnumerable<string> Argument(CatalogEntry entry, string name)
    {
        if (CompletionItems.CommonArguments.TryGetValue(name, out string? meaning) && meaning is not null)
        {
            yield return meaning;
            yield break;
        }

        Parameter parameter = entry.Parameters.First(candidate => candidate.Name == name);
        yield return $"{entry.Name}: {EntryDescription.Of(parameter)}";
        yield return $"f(x) = {EntryDescription.Function(entry)}";
    }
}
