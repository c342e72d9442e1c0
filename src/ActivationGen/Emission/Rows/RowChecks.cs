namespace ActivationGen.Emission.Rows;

/// <summary>The checks of members over rows, as statements. Everything that can be wrong is found before anything is written.</summary>
internal static class RowChecks
{
    public static string Rows(string whole, string rowLength) =>
        $"{{checks}}.RowArguments.RequireRows<{{T}}>({{{whole}}}, {{{rowLength}}}, nameof({{{whole}}}), nameof({{{rowLength}}}));";

    public static string SameLength(string whole, string other, string type = "{T}") =>
        $"{{checks}}.SpanArguments.RequireSameLength<{type}>({{{whole}}}, {{{other}}}, nameof({{{whole}}}), nameof({{{other}}}));";

    public static string SameOrDisjoint(string input, string output) =>
        $"{{checks}}.SpanArguments.RequireSameOrDisjoint<{{T}}>({{{input}}}, {{{output}}}, nameof({{{input}}}), nameof({{{output}}}));";

    public static string Disjoint(string first, string second) =>
        $"{{checks}}.SpanArguments.RequireDisjoint<{{T}}>({{{first}}}, {{{second}}}, nameof({{{first}}}), nameof({{{second}}}));";

    public static string OneEachRow(string whole, string rowLength, string each, string type = "{T}") =>
        $"{{checks}}.RowArguments.RequireOneEachRow<{type}>({{{whole}}}.Length, {{{rowLength}}}, {{{each}}}, nameof({{{each}}}));";

    public static string Positive(string number) => $"{{checks}}.RowArguments.RequirePositive({{{number}}}, nameof({{{number}}}));";
}
