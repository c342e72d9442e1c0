using System;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>How well a network does on a set of images.</summary>
internal sealed record Evaluation(double Loss, ConfusionMatrix Confusion)
{
    public static Evaluation Of(Network network, ImageSet set)
    {
        ConfusionMatrix confusion = new();
        double loss = 0;
        for (int first = 0; first < set.Count; first += network.Batch)
        {
            ReadOnlySpan<int> labels = set.Labels.AsSpan(first, Math.Min(network.Batch, set.Count - first));
            ReadOnlySpan<float> probabilities = network.Forward(set.Rows(first, labels.Length));
            loss += CrossEntropy.Sum(probabilities, labels);
            for (int row = 0; row < labels.Length; row++)
            {
                confusion.Add(labels[row], TensorPrimitives.IndexOfMax(probabilities.Slice(row * DigitsData.Classes, DigitsData.Classes)));
            }
        }
        return new Evaluation(loss / set.Count, confusion);
    }
}
