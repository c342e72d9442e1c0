using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Networks;

/// <summary>What .editorconfig says about the rules of networks.</summary>
internal static class NetworkOptions
{
    private const int DefaultDepth = 3;

    /// <summary><c>activationgen.saturating_depth</c>: from how many hidden layers of sigmoid on AG2001 reports.</summary>
    public static int SaturatingDepth(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("activationgen.saturating_depth", out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int depth) && depth > 0
            ? depth
            : DefaultDepth;
}
