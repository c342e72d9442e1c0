namespace ActivationGen.Analyzers;

/// <summary>The bands of rules, as .editorconfig names them.</summary>
internal static class RuleCategories
{
    public const string Declarations = "ActivationGen.Declarations";
}
