using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace ActivationGen.Gallery;

/// <summary>Makes the plotting library's SVG smaller: coordinates to a tenth of a pixel, no indentation, a font that every viewer has.</summary>
internal static partial class SvgFile
{
    public static void Write(string file, string svg)
    {
        svg = Coordinate().Replace(svg, match => double.Parse(match.Value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.InvariantCulture));
        svg = Indentation().Replace(svg, "\n");
        svg = GlyphPositions().Replace(svg, "$1\"");
        svg = svg.Replace(" stroke-miterlimit=\"4\"", "", System.StringComparison.Ordinal);
        svg = FontFamily().Replace(svg, "font-family=\"sans-serif\"");
        File.WriteAllText(file, svg.TrimEnd() + "\n");
    }

    // Opacities are left as they are: they begin with a quotation mark.
    [GeneratedRegex(@"(?<![\d.""-])-?\d+\.\d{2,}|(?<=(?:x|y|cx|cy|rx|ry|width|height)="")-?\d+\.\d{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Coordinate();

    [GeneratedRegex(@"\r?\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    // The positions of single letters hold for the font that was measured only.
    [GeneratedRegex("x=\"0, [^\"]*\" (y=\"[^,\"]*), \"", RegexOptions.CultureInvariant)]
    private static partial Regex GlyphPositions();

    [GeneratedRegex("font-family=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex FontFamily();
}
