namespace ActivationGen.Catalog;

/// <summary>One activation: its formula and every fact about it that the generator, the analyzers and the docs use.</summary>
internal sealed record CatalogEntry(string Name, string Title)
{
    /// <summary>
    /// The formula in C# expression syntax over <c>x</c>, or <c>gate</c> and <c>value</c>, and the parameters' names; empty for row-wise functions. It is the one
    /// that is computed, so it is written to lose nothing to cancellation or overflow.
    /// </summary>
    public string Formula { get; init; } = "";

    /// <summary>The textbook's form, in the same syntax, where <see cref="Formula"/> is a rearrangement of it; for the docs and the tests.</summary>
    public string? Definition { get; init; }

    /// <summary>Why <see cref="Formula"/> is not the <see cref="Definition"/>, or another note on the numerics.</summary>
    public string Numerics { get; init; } = "";

    /// <summary>A derivative in the same syntax where a stabler or cheaper one than the differentiator's is known.</summary>
    public string? Derivative { get; init; }

    /// <summary>A second derivative in the same syntax where the differentiator's of the first one loses digits.</summary>
    public string? SecondDerivative { get; init; }

    /// <summary>The derivative over the output <c>y</c>, where it can be had from it.</summary>
    public string? DerivativeFromOutput { get; init; }

    /// <summary>A condition over the parameters under which <see cref="DerivativeFromOutput"/> holds; none: always.</summary>
    public string? FromOutputCondition { get; init; }

    public ActivationKind Kind { get; init; } = ActivationKind.Elementwise;

    /// <summary>
    /// Of a gated function the activation of its gate, by its name in the catalog: y = value * activation(gate). Its entry has the stable forms of function and
    /// derivative, and the parameters' meaning.
    /// </summary>
    public string Gate { get; init; } = "";

    public EquatableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>A condition that the parameters must meet together, such as <c>Min &lt;= Max</c>; none: each one's domain is all.</summary>
    public string? Constraint { get; init; }

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

    /// <summary>Of two inputs, a value and the gate that lets it through, as glu.</summary>
    Gated,
}
