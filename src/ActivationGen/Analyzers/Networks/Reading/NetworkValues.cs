using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>A module while a method is read: a layer, a container, a loss, or an object of a class of the user.</summary>
internal sealed class ModuleValue
{
    /// <summary>The layer, for a module that is one.</summary>
    public Layer? Layer { get; init; }

    /// <summary>The modules of a <c>Sequential</c>, in their order.</summary>
    public ModuleSequence? Children { get; init; }

    /// <summary>The user's class that it is an object of.</summary>
    public INamedTypeSymbol? UserType { get; init; }

    /// <summary>The name of the loss that it is, such as <c>cross_entropy</c>.</summary>
    public string? Loss { get; init; }

    /// <summary>The call that made the loss or the container.</summary>
    public IOperation? Origin { get; init; }

    /// <summary>Whether it was seen to be used, so that its layers are not a network of their own.</summary>
    public bool IsUsed { get; set; }
}

/// <summary>A list of modules that may still grow.</summary>
internal sealed class ModuleSequence
{
    public List<ModuleValue?> Items { get; } = [];

    /// <summary>In how many conditions and loops it was made.</summary>
    public int Level { get; init; }

    /// <summary>Whether it was changed where it is not known how often, or by whom.</summary>
    public bool IsUnknown { get; set; }
}

/// <summary>A number that a local has while a loop is unrolled.</summary>
internal sealed record NumberValue(double Value);

/// <summary>An activation as a value: a delegate, or the member of an enum that stands for it.</summary>
/// <param name="Name">The catalog's name; null where the member of an enum stands for none.</param>
/// <param name="Origin">The method group, the call within a lambda, or the member of the enum.</param>
internal sealed record ActivationValue(string? Name, IOperation Origin);

/// <summary>Calls of a builder, or objects in a list, that each take an activation as a delegate: a layer each.</summary>
internal sealed class DeclaredLayers
{
    public List<Step> Steps { get; } = [];

    public ISymbol? Maker { get; set; }

    public bool IsUnknown { get; set; }
}
