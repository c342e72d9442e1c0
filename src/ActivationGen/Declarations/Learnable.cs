namespace ActivationGen.Declarations;

/// <summary>A parameter of the activation that is an argument of the members, so that it can be learned, instead of a constant in the attribute.</summary>
/// <param name="Parameter">The catalog's name, such as <c>Alpha</c>.</param>
/// <param name="PerChannel">Whether there is one for each channel, the last and fastest dimension, rather than one for all elements.</param>
internal sealed record Learnable(string Parameter, bool PerChannel)
{
    // A batch has a bias of its own, which is added to the inputs.
    private readonly string _name = Parameter == "Bias" ? "Offset" : Parameter;

    /// <summary>The name as an argument: <c>alpha</c>.</summary>
    public string Name => char.ToLowerInvariant(_name[0]) + _name.Substring(1);

    /// <summary>The name of its gradient: <c>gradAlpha</c>.</summary>
    public string GradientName => "grad" + _name;
}
