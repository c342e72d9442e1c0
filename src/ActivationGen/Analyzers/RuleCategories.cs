namespace ActivationGen.Analyzers;

/// <summary>The bands of rules, as .editorconfig names them.</summary>
internal static class RuleCategories
{
    public const string Declarations = "ActivationGen.Declarations";
    public const string Numerics = "ActivationGen.Numerics";
    public const string Networks = "ActivationGen.Networks";
    public const string Usage = "ActivationGen.Usage";
}
