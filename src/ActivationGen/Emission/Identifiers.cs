using System.Collections.Generic;

namespace ActivationGen.Emission;

/// <summary>Hands out the names of one scope: hints become unique identifiers that are no keywords.</summary>
internal sealed class Identifiers
{
    // Of the words that a mathematician might give a value, those that C# takes for itself.
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    private readonly HashSet<string> _taken = [];

    public void Reserve(params string[] names)
    {
        foreach (string name in names) { _taken.Add(name); }
    }

    /// <summary>
    /// The hint, or the hint with a number. <paramref name="suffixes"/> are what the caller appends to the name for copies of the code; no name with
    /// one of them may be taken either.
    /// </summary>
    public string Unique(string hint, IReadOnlyList<string> suffixes)
    {
        string name = hint;
        for (int number = 2; !IsFree(name, suffixes); number++) { name = hint + number; }

        foreach (string suffix in suffixes) { _taken.Add(name + suffix); }

        return name;
    }

    private bool IsFree(string name, IReadOnlyList<string> suffixes)
    {
        foreach (string suffix in suffixes)
        {
            if (_taken.Contains(name + suffix) || Keywords.Contains(name + suffix)) { return false; }
        }

        return true;
    }

    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
