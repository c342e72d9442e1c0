using System;
using System.Globalization;
using System.Linq;
using System.Text;
using ActivationGen.Catalog;

namespace ActivationGen.CatalogDocs;

/// <summary>The page docs/catalog.md: a table of all functions, then a section each.</summary>
internal static class CatalogPage
{
    public static string Write()
    {
        StringBuilder page = new();
        page.Append("""
            <!-- Generated from the catalog: dotnet run --project tools/CatalogDocs -- docs/catalog.md -->
            # The catalog

            Every name that `[Activation("name")]` takes, with its formula, its facts and what other libraries call it. Formulas are in C# notation with
            `e^x` for the exponential; `normal_cdf` and `normal_pdf` are those of the standard normal distribution. The pictures show the function and its
            derivative over [-10, 10].

            Where libraries disagree on a default the one given here is PyTorch's, but for `hard_sigmoid`, which follows ONNX. At kinks derivatives follow
            PyTorch. NaN gives NaN, in derivatives too; at the infinities functions and derivatives have their limits. Range, shape and gain are those of
            the default parameters; the shape of a gated function is that over its gate.


            """);
        WriteOverview(page);
        foreach (CatalogEntry entry in ActivationCatalog.Entries) { WriteSection(page, entry); }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteOverview(StringBuilder page)
    {
        page.AppendLine("| name | f(x) | parameters | range |").AppendLine("|---|---|---|---|");
        foreach (CatalogEntry entry in ActivationCatalog.Entries)
        {
            string parameters = string.Join(", ", entry.Parameters.Select(p => $"{p.Name} = {EntryDescription.Number(p.Default)}"));
            page.AppendLine(CultureInfo.InvariantCulture, $"| [{entry.Name}](#{entry.Name}) | {Code(EntryDescription.Function(entry))} | {parameters} | {entry.Facts.Range} |");
        }

        page.AppendLine();
    }

    private static void WriteSection(StringBuilder page, CatalogEntry entry)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"## {entry.Name}").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"{entry.Title}{AlsoNamed(entry)}.").AppendLine();
        if (entry.Kind == ActivationKind.Elementwise)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"![{entry.Name} and its derivative](images/{entry.Name}.svg)").AppendLine();
        }

        page.AppendLine("| | |").AppendLine("|---|---|");
        Row(page, "f(x)", Code(EntryDescription.Function(entry)));
        Row(page, "f'(x)", Code(EntryDescription.Derivative(entry)));
        Row(page, "f' from y = f(x)", FromOutput(entry));
        Row(page, "at kinks", entry.Facts.Kinks);
        Row(page, "range", entry.Facts.Range);
        Row(page, "shape", Shape(entry));
        foreach (Parameter parameter in entry.Parameters) { Row(page, $"`{parameter.Name}`", EntryDescription.Of(parameter)); }

        if (entry.Gate.Length > 0) { Row(page, "activation of the gate", $"[{entry.Gate}](#{entry.Gate})"); }

        Row(page, "initialise with", Initialiser(entry));
        Row(page, "PyTorch", entry.Libraries.PyTorch);
        Row(page, "Keras", entry.Libraries.Keras);
        Row(page, "JAX", entry.Libraries.Jax);
        Row(page, "ONNX", entry.Libraries.Onnx);
        Row(page, "TorchSharp", entry.Libraries.TorchSharp);
        Row(page, "libraries differ", entry.Libraries.Differences);
        Row(page, "numerics", entry.Numerics);
        Row(page, "source", entry.Source);
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"**Use it**: {entry.UseWhen}").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"**Avoid it**: {entry.AvoidWhen}").AppendLine();
    }

    private static string FromOutput(CatalogEntry entry)
    {
        string formula = Code(EntryDescription.FromOutput(entry));
        return formula.Length > 0 && entry.FromOutputCondition is string condition ? $"{formula}, if {Code(condition)}" : formula;
    }

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static void Row(StringBuilder page, string title, string text)
    {
        if (text.Length > 0) { page.AppendLine(CultureInfo.InvariantCulture, $"| {title} | {text} |"); }
    }

    private static string AlsoNamed(CatalogEntry entry) =>
        entry.Aliases.Length == 0 ? "" : "; also " + string.Join(", ", entry.Aliases.Select(alias => $"`{alias}`"));

    private static string Shape(CatalogEntry entry)
    {
        string saturation = entry.Facts.Saturation switch
        {
            Saturation.Both => "flat at both ends",
            Saturation.Negative => "flat towards minus infinity",
            _ => "flat at neither end",
        };
        string monotone = entry.Kind != ActivationKind.Elementwise ? "" : entry.Facts.Monotone ? "monotone, " : "not monotone, ";
        return $"{monotone}{saturation}, {(entry.Facts.ZeroCentred ? "centred around 0" : "not centred around 0")}";
    }

    private static string Initialiser(CatalogEntry entry) =>
        $"{entry.Facts.Initialiser}{(entry.Facts.Gain == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", gain {entry.Facts.Gain:G4}"))}";
}
