namespace ActivationGen.Catalog;

/// <summary>A parameter of an activation: an attribute property.</summary>
/// <param name="Name">The attribute property's name, such as <c>Alpha</c>.</param>
/// <param name="Default">The value where nothing else is said.</param>
/// <param name="Domain">The values that make sense.</param>
/// <param name="Meaning">What it is, in a few words.</param>
internal sealed record Parameter(string Name, double Default, Domain Domain, string Meaning)
{
    /// <summary>The derivative with respect to the parameter, where a stabler one than the differentiator's is known; for when it is learned.</summary>
    public string? Derivative { get; init; }

    /// <summary>The defaults of libraries that take another one.</summary>
    public EquatableArray<LibraryDefault> LibraryDefaults { get; init; } = [];
}

/// <summary>A library's own default of a parameter.</summary>
internal sealed record LibraryDefault(Library Library, double Value);

/// <summary>The libraries whose conventions the catalog knows; the values of the enum that the user writes.</summary>
internal enum Library
{
    PyTorch = 0,
    Keras = 1,
    Onnx = 2,
    Jax = 3,
}
