using System;
using System.Collections.Generic;
using System.Linq;

namespace Digits;

/// <summary>What a mistyped name may have meant.</summary>
internal static class NearestNames
{
    /// <summary>The name itself in another spelling, or at most three names: those that contain the typed text or are contained in it, and those few edits away.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names)
    {
        string text = typed.ToLowerInvariant().Replace('-', '_');
        (string Name, int Distance)[] near =
        [
            .. names.Select(name => (Name: name, Distance: Distance(text, name)))
                .Where(match => match.Distance <= Math.Max(1, text.Length / 3))
                .OrderBy(match => match.Distance),
        ];
        return [.. near.Where(match => match.Distance == 0 || near[0].Distance > 0).Take(3).Select(match => match.Name)];
    }

    /// <summary>0 for equality but for underscores, 1 for a part, otherwise the number of letters to insert, remove, replace or swap.</summary>
    private static int Distance(string text, string name)
    {
        if (text.Replace("_", "") == name.Replace("_", "")) { return 0; }
        if (text.Length >= 3 && (name.Contains(text, StringComparison.Ordinal) || text.Contains(name, StringComparison.Ordinal))) { return 1; }
        int[,] edits = new int[text.Length + 1, name.Length + 1];
        for (int i = 0; i <= text.Length; i++)
        {
            for (int j = 0; j <= name.Length; j++)
            {
                if (i == 0 || j == 0) { edits[i, j] = i + j; continue; }
                int replaced = edits[i - 1, j - 1] + (text[i - 1] == name[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                bool swapped = i > 1 && j > 1 && text[i - 1] == name[j - 2] && text[i - 2] == name[j - 1];
                if (swapped) { edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1); }
            }
        }
        return edits[text.Length, name.Length];
    }
}
