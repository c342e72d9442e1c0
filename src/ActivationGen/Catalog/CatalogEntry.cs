namespace ActivationGen.Catalog;

/// <summary>One activation: its formula and every fact about it that the generator, the analyzers and the docs use.</summary>
internal sealed record CatalogEntry(string Name, string Title)
{
    /// <summary>The formula in C# expression syntax over <c>x</c> and the parameters' names; empty for row-wise functions.</summary>
    public string Formula { get; init; } = "";

    /// <summary>A derivative in the same syntax where a stabler or cheaper one than the differentiator's is known.</summary>
    public string? Derivative { get; init; }

    /// <summary>The derivative over the output <c>y</c>, where it can be had from it.</summary>
    public string? DerivativeFromOutput { get; init; }

    /// <summary>A condition over the parameters under which <see cref="DerivativeFromOutput"/> holds; none: always.</summary>
    public string? FromOutputCondition { get; init; }

    public ActivationKind Kind { get; init; } = ActivationKind.Elementwise;

    public EquatableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Other names that the attribute takes for it.</summary>
    public EquatableArray<string> Aliases { get; init; } = [];

    /// <summary>The paper or library that it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>When it is a good choice, in a sentence or two.</summary>
    public string UseWhen { get; init; } = "";

    /// <summary>When it is not.</summary>
    public string AvoidWhen { get; init; } = "";

    /// <summary>What the libraries call it, and their defaults where they differ from ours.</summary>
    public LibraryNames Libraries { get; init; } = new();

    public Facts Facts { get; init; } = new();
}

internal enum ActivationKind
{
    Elementwise,

    /// <summary>Over a whole row at a time, as softmax.</summary>
    Rowwise,
}
