namespace ActivationGen.Analyzers;

/// <summary>Where the rules' pages are read.</summary>
internal static class HelpLinks
{
    public const string Rules = "https://github.com/activationgen/activationgen/blob/main/docs/rules/";
}
