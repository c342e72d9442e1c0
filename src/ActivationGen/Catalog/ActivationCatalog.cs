using System;
using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.Catalog;

/// <summary>All activations, by name. The one list that the generator, the analyzers, the docs and the tests go by.</summary>
internal static partial class ActivationCatalog
{
    /// <summary>Every entry, family by family.</summary>
    public static EquatableArray<CatalogEntry> Entries { get; } =
        [.. Rectifiers, .. ExponentialUnits, .. GatedUnits, .. Sigmoids, .. SmoothFunctions, .. Shrinkage, .. GatedFunctions, .. RowFunctions];

    // After Entries: static fields are initialised in the order of the text.
    private static readonly Dictionary<string, CatalogEntry> ByName = IndexByName();

    /// <summary>The entry with this name or alias, spelled exactly so.</summary>
    public static bool TryFind(string name, out CatalogEntry entry) => ByName.TryGetValue(name, out entry!);

    /// <summary>The entry that is known to exist, such as that of a correct declaration.</summary>
    public static CatalogEntry Get(string name) => ByName[name];

    /// <summary>The names and aliases that <paramref name="name"/> was probably meant to be, the nearest first; none if nothing is near.</summary>
    public static EquatableArray<string> NearestNames(string name, int count = 3)
    {
        string plain = Plain(name);
        int tolerance = Math.Max(2, plain.Length / 3);
        return ByName.Keys
            .Select(candidate => (Name: candidate, Distance: EditDistance.Between(plain, Plain(candidate)), IsAlias: ByName[candidate].Name != candidate))
            .Where(candidate => candidate.Distance <= tolerance)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.IsAlias).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(candidate => candidate.Name)
            .ToEquatableArray();
    }

    /// <summary>Case, underscores and the like are the first things that people get wrong, and cost nothing here.</summary>
    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static Dictionary<string, CatalogEntry> IndexByName()
    {
        Dictionary<string, CatalogEntry> index = new(StringComparer.Ordinal);
        foreach (CatalogEntry entry in Entries)
        {
            index.Add(entry.Name, entry);
            foreach (string alias in entry.Aliases) { index.Add(alias, entry); }
        }

        return index;
    }
}
