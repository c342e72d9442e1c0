using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>Names for files and kernel classes. One name that is not unique, or holds a character that the host refuses, costs the user all output.</summary>
internal static class UniqueName
{
    private const int LongestHead = 60;

    /// <summary>
    /// A readable head and a hash (FNV-1a) of what tells methods apart: <c>Activations.Elu.1f3a0c22</c>. The hash also keeps names apart that differ in
    /// case only, which a file system may take for one.
    /// </summary>
    public static string Of(IMethodSymbol method)
    {
        uint hash = 2166136261;
        foreach (char c in method.GetDocumentationCommentId() ?? method.Name) { hash = unchecked((hash ^ c) * 16777619); }

        StringBuilder name = new();
        foreach (char c in method.ContainingType.Name + "." + method.Name)
        {
            name.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' ? c : '_');
        }

        if (name.Length > LongestHead) { name.Length = LongestHead; }

        return name.Append('.').Append(hash.ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }
}
