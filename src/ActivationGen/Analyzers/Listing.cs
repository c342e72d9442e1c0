using System.Collections.Generic;

namespace ActivationGen.Analyzers;

/// <summary>Lists in messages, as one says them.</summary>
internal static class Listing
{
    /// <summary>Such as <c>a, b or c</c>.</summary>
    public static string Alternatives(IEnumerable<string> items)
    {
        List<string> all = [.. items];
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.GetRange(0, all.Count - 1)) + " or " + all[all.Count - 1];
    }
}
