using System;

namespace Digits;

/// <summary>A function that hidden layers can have: its name in the catalog, and what makes the activation of one layer from the number of its units.</summary>
internal sealed record HiddenActivation(string Name, Func<int, LayerActivation> OfUnits, Initialiser Initialiser)
{
    /// <summary>A function without parameters to learn.</summary>
    public HiddenActivation(string name, BatchForward forward, BatchBackward backward, Initialiser initialiser)
        : this(name, _ => new FixedActivation(forward, backward), initialiser)
    {
    }

    public override string ToString() => Name;
}
