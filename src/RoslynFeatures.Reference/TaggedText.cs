namespace Microsoft.CodeAnalysis;

public readonly struct TaggedText
{
    private readonly object _opaque;

    public TaggedText(string tag, string text) => throw null!;
}

public static class TextTags
{
    public const string LineBreak = nameof(LineBreak);

    public const string Text = nameof(Text);
}
