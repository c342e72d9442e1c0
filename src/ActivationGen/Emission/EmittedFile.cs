namespace ActivationGen.Emission;

/// <summary>A file for the user's compilation.</summary>
internal sealed record EmittedFile(string HintName, string Text);
