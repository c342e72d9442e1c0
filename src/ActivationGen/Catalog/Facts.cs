namespace ActivationGen.Catalog;

/// <summary>What the analyzers and docs state about an activation; for its default parameters.</summary>
internal sealed record Facts
{
    /// <summary>The range, in interval notation: <c>(-1, ∞)</c>.</summary>
    public string Range { get; init; } = "";

    public bool Monotone { get; init; }

    /// <summary>Whether the derivative goes to 0 at both ends, only on the negative side, or at neither.</summary>
    public Saturation Saturation { get; init; }

    /// <summary>Whether outputs are centred around 0 for inputs that are.</summary>
    public bool ZeroCentred { get; init; }

    /// <summary>Whether activations keep mean 0 and variance 1 through the layers, which ordinary dropout would destroy.</summary>
    public bool IsSelfNormalising { get; init; }

    public Initialiser Initialiser { get; init; }

    /// <summary>The gain for that initialiser, as PyTorch's calculate_gain defines it; 1 where none is customary.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>The points where it has no derivative, in words, with the convention taken there; empty if smooth.</summary>
    public string Kinks { get; init; } = "";
}

internal enum Saturation
{
    None,
    Negative,
    Both,
}

internal enum Initialiser
{
    Xavier,
    He,
    LeCun,
}
