using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ActivationGen.Catalog;

namespace ActivationGen.CatalogDocs;

/// <summary>
/// The files of src/ActivationGen/Attributes that follow from the catalog: names as constants and parameters as properties, with what an editor shows over
/// them. They become part of the user's compilation, so they are C# 7.3 without nullable annotations.
/// </summary>
internal static class AttributeFiles
{
    private const string Header = "// Generated from the catalog: dotnet run --project tools/CatalogDocs -- src/ActivationGen/Attributes\n";

    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, string> Write() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["ActivationNames.cs"] = Names(),
        ["ActivationAttribute.Parameters.cs"] = Parameters(),
    };

    /// <summary>Such as LeakyRelu for leaky_relu.</summary>
    public static string ConstantName(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Names()
    {
        StringBuilder file = new(Header);
        file.Append("""
            namespace ActivationGen
            {
                /// <summary>
                /// The names that <see cref="ActivationAttribute"/> takes, each with its formula, range and parameters:
                /// <c>[Activation(ActivationNames.Elu)]</c> is <c>[Activation("elu")]</c>.
                /// </summary>
                internal static class ActivationNames
                {

            """);
        bool first = true;
        foreach (CatalogEntry entry in ActivationCatalog.Entries)
        {
            if (!first) { file.Append('\n'); }

            first = false;
            Comment(file, "<summary>");
            string function = entry.Kind == ActivationKind.Elementwise ? "f(x) = " : "";
            Comment(file, $"{Escape(entry.Title)}: {function}{Escape(EntryDescription.Function(entry))}.");
            if (entry.Facts.Range.Length > 0) { Paragraph(file, $"Range: {Escape(entry.Facts.Range)}."); }

            foreach (Parameter parameter in entry.Parameters) { Paragraph(file, $"{Property(parameter)}: {Escape(EntryDescription.Of(parameter))}."); }

            Comment(file, "</summary>");
            Comment(file, "<remarks>");
            Paragraph(file, $"Use it: {Escape(entry.UseWhen)}");
            Paragraph(file, $"Avoid it: {Escape(entry.AvoidWhen)}");
            Comment(file, "</remarks>");
            file.Append(CultureInfo.InvariantCulture, $"        public const string {ConstantName(entry.Name)} = \"{entry.Name}\";\n");
        }

        return file.Append("    }\n}\n").ToString().ReplaceLineEndings("\n");
    }

    private static string Parameters()
    {
        StringBuilder file = new(Header);
        // Modifiers are those of the other part.
        file.Append("namespace ActivationGen\n{\n    partial class ActivationAttribute\n    {\n");
        bool first = true;
        foreach (IGrouping<string, (CatalogEntry Entry, Parameter Parameter)> uses in ActivationCatalog.Entries
            .SelectMany(entry => entry.Parameters.Select(parameter => (Entry: entry, Parameter: parameter))).GroupBy(use => use.Parameter.Name))
        {
            if (!first) { file.Append('\n'); }

            first = false;
            Comment(file, "<summary>");
            Comment(file, "Means, by activation:");
            Comment(file, "<list type=\"bullet\">");
            foreach ((CatalogEntry entry, Parameter parameter) in uses)
            {
                Comment(file, $"<item><description><c>{entry.Name}</c>: {Escape(EntryDescription.Of(parameter))}</description></item>");
            }

            Comment(file, "</list>");
            Comment(file, "</summary>");
            file.Append(CultureInfo.InvariantCulture, $"        public double {uses.Key} {{ get; set; }}\n");
        }

        return file.Append("    }\n}\n").ToString();
    }

    private static string Property(Parameter parameter) => $"<see cref=\"ActivationAttribute.{parameter.Name}\"/>";

    private static void Paragraph(StringBuilder file, string text) => Comment(file, $"<para>{text}</para>");

    private static void Comment(StringBuilder file, string text)
    {
        const string Start = "        ///";
        const int Width = 150;
        int column = 0;
        foreach (string word in text.Split(' '))
        {
            bool fits = column > 0 && column + 1 + word.Length <= Width;
            if (!fits) { file.Append(column > 0 ? "\n" : "").Append(Start); }

            file.Append(' ').Append(word);
            column = (fits ? column : Start.Length) + 1 + word.Length;
        }

        file.Append('\n');
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
