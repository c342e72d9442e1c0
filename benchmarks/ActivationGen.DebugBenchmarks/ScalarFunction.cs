namespace ActivationGen.DebugBenchmarks;

/// <summary>
/// An activation as one writes it by hand over <c>MathF</c>, without the care for tails that the generated members take: C# expressions over the element
/// <c>v</c>.
/// </summary>
/// <param name="Activation">The catalog's name.</param>
/// <param name="Value">f(v).</param>
/// <param name="Derivative">f'(v), over <c>v</c> and what <see cref="Shared"/> declares.</param>
internal sealed record ScalarFunction(string Activation, string Value, string Derivative)
{
    /// <summary>The attribute's properties, as they are written there; none: the defaults.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>Statements that come before <see cref="Derivative"/>: what function and derivative have in common.</summary>
    public string Shared { get; init; } = "";

    /// <summary>f(v) by means of what <see cref="Shared"/> declares, where both are wanted.</summary>
    public string? SharedValue { get; init; }

    /// <summary>f'(v) where y = f(v) is there already, if that is cheaper.</summary>
    public string? DerivativeBesideValue { get; init; }

    /// <summary>f' over the output <c>y</c>.</summary>
    public string? FromOutput { get; init; }

    public string Name => Parameters.Length == 0 ? Activation : $"{Activation}, {Parameters}";
}
