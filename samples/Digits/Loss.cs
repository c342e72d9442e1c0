using System;
using System.Collections.Generic;
using System.Linq;

namespace Digits;

/// <summary>The generated <c>FBatch</c> of softmax_cross_entropy: the mean loss of the rows, and its gradient with respect to the logits, in one pass.</summary>
internal delegate float BatchLoss(ReadOnlySpan<float> x, int rowLength, ReadOnlySpan<int> labels, Span<float> losses, Span<float> gradInput);

/// <summary>What training minimises.</summary>
internal sealed record Loss(string Name, BatchLoss Batch)
{
    public static IReadOnlyList<Loss> All { get; } =
    [
        new("cross_entropy", Activations.CrossEntropyBatch),
        new("smoothed_cross_entropy", Activations.SmoothedCrossEntropyBatch),
    ];

    public static Loss? Find(string name) => All.FirstOrDefault(loss => string.Equals(loss.Name, name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
