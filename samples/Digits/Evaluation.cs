using System;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>How well a network does on a set of images.</summary>
/// <param name="Loss">The mean over the images.</param>
/// <param name="Confidence">The probability that it gives to the digit that it takes an image for, in the mean.</param>
internal sealed record Evaluation(double Loss, double Confidence, ConfusionMatrix Confusion)
{
    public static Evaluation Of(Network network, ImageSet set)
    {
        ConfusionMatrix confusion = new();
        double loss = 0, confidence = 0;
        for (int first = 0; first < set.Count; first += network.Batch)
        {
            ReadOnlySpan<int> labels = set.Labels.AsSpan(first, Math.Min(network.Batch, set.Count - first));
            network.Forward(set.Rows(first, labels.Length));
            loss += (double)labels.Length * network.Loss(labels);
            ReadOnlySpan<float> probabilities = network.Probabilities();
            for (int row = 0; row < labels.Length; row++)
            {
                ReadOnlySpan<float> classes = probabilities.Slice(row * DigitsData.Classes, DigitsData.Classes);
                int digit = TensorPrimitives.IndexOfMax(classes);
                confidence += classes[digit];
                confusion.Add(labels[row], digit);
            }
        }
        return new Evaluation(loss / set.Count, confidence / set.Count, confusion);
    }
}
