using System;
using System.IO;
using System.Linq;

namespace ActivationGen.Gallery;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where the pictures go.</param>
/// <param name="Activation">The one function to plot; none: all.</param>
/// <param name="Png">Whether each picture is written as PNG too.</param>
internal sealed record Options(string Folder, string? Activation, bool Png)
{
    public const string Usage = """
        Plots every elementwise function of the catalog with its derivative over [-10, 10].

        usage: dotnet run -c Release --project samples/Gallery [-- options]

          --out DIR           where the pictures go; default docs/images
          --activation NAME   plot this function only
          --png               write each picture as PNG too, not only as SVG
          --help              show this
        """;

    /// <summary>The options, or why there are none.</summary>
    public static (Options? Options, string? Error) Parse(string[] arguments)
    {
        Options options = new(Path.Combine("docs", "images"), null, false);
        for (int i = 0; i < arguments.Length; i++)
        {
            string? value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--png":
                    options = options with { Png = true };
                    break;
                case "--out" or "--activation" when value is null:
                    return (null, $"{arguments[i]} needs a value.");
                case "--out":
                    options = options with { Folder = value! };
                    i++;
                    break;
                case "--activation" when Array.Exists(Panel.All, panel => panel.Name == value):
                    options = options with { Activation = value };
                    i++;
                    break;
                case "--activation":
                    return (null, $"There is no function '{value}'. There are: {string.Join(", ", Panel.All.Select(panel => panel.Name))}.");
                default:
                    return (null, $"'{arguments[i]}' is no option; --help shows them.");
            }
        }

        return (options, null);
    }
}
