using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Reading;

internal enum LayerKind
{
    /// <summary>A product with weights: linear layers, convolutions, the user's own matrix products.</summary>
    Affine,

    /// <summary>An elementwise activation, or softmax and its kin; <see cref="Layer.Name"/> is the catalog's.</summary>
    Activation,

    Normalisation,
    Dropout,

    /// <summary>Values are moved, not changed: views, flattening, padding.</summary>
    Shape,

    Pooling,

    /// <summary>Some values are replaced by a constant: <c>masked_fill</c>, <c>where</c> with a constant, <c>nan_to_num</c>.</summary>
    Mask,

    /// <summary>A tensor meets another one: residual paths, gates, attention, concatenation.</summary>
    Join,

    /// <summary>Anything else: what comes after it is read as if it were a new network.</summary>
    Opaque,
}

/// <summary>A layer of a network: one object, however often it is applied.</summary>
internal sealed class Layer(LayerKind kind, string name, IOperation origin)
{
    private Dictionary<string, double>? _numbers;
    private Dictionary<string, string>? _texts;

    public LayerKind Kind { get; } = kind;

    /// <summary>The catalog's name of an activation; snake case for the rest, such as <c>linear</c> or <c>alpha_dropout</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What tells a product of the user from others: the weights that go into it.</summary>
    public Flow? Weights { get; init; }

    /// <summary>The call that makes the layer, or applies it where nothing is made.</summary>
    public IOperation Origin { get; } = origin;

    public bool IsActivation(string activation) => Kind == LayerKind.Activation && Name == activation;

    public bool IsSoftmax => Kind == LayerKind.Activation && Name is "softmax" or "softmin";

    /// <summary>Whether it has no negative outputs and loses which of the negative inputs were the larger ones.</summary>
    public bool IsRectifier => Kind == LayerKind.Activation && (Name is "relu" or "relu6" or "squared_relu" || (Name == "threshold" && Number("value") == 0));

    /// <summary>The constant that an argument has; null if it is none, or not there.</summary>
    public double? Number(string parameter) => _numbers is not null && _numbers.TryGetValue(parameter, out double value) ? value : null;

    /// <summary>What is written for an argument, to compare sizes that are no constants.</summary>
    public string? Text(string parameter) => _texts is not null && _texts.TryGetValue(parameter, out string text) ? text : null;

    public void Set(string parameter, double? value, string? text)
    {
        if (value is { } number) { (_numbers ??= [])[parameter] = number; }

        if (text is not null) { (_texts ??= [])[parameter] = text; }
    }
}
