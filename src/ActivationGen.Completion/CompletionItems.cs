using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Tags;

namespace ActivationGen.Completion;

/// <summary>The items at a caret. Each says of itself by properties what it is, since editors ask for its description and its text later, apart.</summary>
internal static class CompletionItems
{
    /// <summary>The property that has the activation's name.</summary>
    public const string Activation = nameof(Activation);

    /// <summary>The property that has the parameter's name.</summary>
    public const string Parameter = nameof(Parameter);

    private const string Packing = nameof(Declarations.ActivationDeclaration.Packing);

    /// <summary>The text that is written, where it is not what is shown.</summary>
    private const string Text = nameof(Text);

    /// <summary>What the attribute takes besides the parameters of activations, with what it means.</summary>
    public static readonly ImmutableDictionary<string, string> CommonArguments = ImmutableDictionary<string, string>.Empty
        .Add(nameof(Declarations.ActivationDeclaration.Members), "The members to generate; by default all that the activation has.")
        .Add(nameof(Declarations.ActivationDeclaration.Accuracy), "The choice between the last bit and the last third of speed: Faithful, the default, or Fast.")
        .Add(Packing, "Which half of packed rows is the gate: ValueFirst, the default, or GateFirst.");

    public static IEnumerable<CompletionItem> At(AttributeCaret caret) => caret.Place switch
    {
        CaretPlace.Name => Names(quotes: ""),
        CaretPlace.QuotedName => Names(quotes: "\""),
        CaretPlace.Parameter when caret.Entry is { } entry => Parameters(caret, entry),
        CaretPlace.Value when caret.Entry is { } entry => Values(caret, entry),
        _ => [],
    };

    /// <summary>What a chosen item writes.</summary>
    public static string TextOf(CompletionItem item) => item.Properties.TryGetValue(Text, out string? text) && text is not null ? text : item.DisplayText;

    private static IEnumerable<CompletionItem> Names(string quotes)
    {
        foreach (CatalogEntry entry in ActivationCatalog.Entries)
        {
            ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add(Activation, entry.Name);
            yield return Item(quotes + entry.Name + quotes, filter: entry.Name, sort: entry.Name, properties, WellKnownTags.Constant, entry.Title);
            foreach (string alias in entry.Aliases)
            {
                yield return Item(quotes + alias + quotes, filter: alias, sort: alias, properties, WellKnownTags.Constant, $"{entry.Title}, {entry.Name}");
            }
        }
    }

    private static IEnumerable<CompletionItem> Parameters(AttributeCaret caret, CatalogEntry entry)
    {
        HashSet<string> written = [.. caret.Attribute.ArgumentList!.Arguments
            .Where(argument => !argument.Span.Contains(caret.Word.Start)).Select(argument => argument.NameEquals?.Name.Identifier.ValueText ?? "")];
        int order = 0;
        foreach (Parameter parameter in entry.Parameters)
        {
            // What the method takes as an argument is no property of the attribute.
            if (written.Contains(parameter.Name) || IsArgument(caret.Attribute, entry, parameter)) { continue; }

            string value = EntryDescription.Number(LibraryConvention.Default(parameter, caret.Library));
            yield return Argument(parameter.Name, $"0{order++}", entry, $"default {value}");
        }

        foreach (string name in CommonArguments.Keys.OrderByDescending(name => name, StringComparer.Ordinal))
        {
            if (!written.Contains(name) && (name != Packing || entry.Kind == ActivationKind.Gated)) { yield return Argument(name, $"1{order++}", entry, ""); }
        }
    }

    private static CompletionItem Argument(string name, string sort, CatalogEntry entry, string inline) => Item(
        name, filter: name, sort, ImmutableDictionary<string, string>.Empty.Add(Activation, entry.Name).Add(Parameter, name).Add(Text, name + " = "),
        WellKnownTags.Property, inline, suffix: " =");

    private static IEnumerable<CompletionItem> Values(AttributeCaret caret, CatalogEntry entry)
    {
        if (entry.Parameters.FirstOrDefault(candidate => candidate.Name == caret.Parameter) is not { } parameter) { yield break; }

        List<(double Value, string From)> values = [(parameter.Default, "default"), .. EntryDescription.OtherDefaults(parameter)];
        for (int i = 0; i < values.Count; i++)
        {
            string text = DefaultLeftOpen.Text(values[i].Value);
            yield return Item(
                text, filter: text, sort: $" {i}", ImmutableDictionary<string, string>.Empty.Add(Activation, entry.Name).Add(Parameter, parameter.Name),
                WellKnownTags.Constant, values[i].From);
        }
    }

    private static bool IsArgument(AttributeSyntax attribute, CatalogEntry entry, Parameter parameter) =>
        attribute.Parent?.Parent is MethodDeclarationSyntax method
        && method.ParameterList.Parameters.Skip(1).Any(argument => LearnableParser.Find(entry, argument.Identifier.ValueText) == parameter);

    private static CompletionItem Item(
        string shown, string filter, string sort, ImmutableDictionary<string, string> properties, string tag, string inline, string suffix = "") =>
        CompletionItem.Create(shown, filter, sort, properties, ImmutableArray.Create(tag), rules: null, displayTextPrefix: null, displayTextSuffix: suffix, inline);
}
