using System;

namespace Digits;

/// <summary>The loss: minus the logarithm of the probability that the network gave to the right digit.</summary>
internal static class CrossEntropy
{
    // A probability underflows to 0 where the network is sure and wrong; the loss then counts it as this one.
    private const float SmallestProbability = 1e-37f;

    /// <summary>The sum over a batch of rows.</summary>
    public static double Sum(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels)
    {
        double sum = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            // MathF.Max, not a comparison: NaN must show.
            sum -= Math.Log(MathF.Max(probabilities[row * DigitsData.Classes + labels[row]], SmallestProbability));
        }
        return sum;
    }

    /// <summary>The gradient of the batch's mean with respect to the logits.</summary>
    /// <remarks>Softmax and logarithm together have the gradient p - t: no division by a probability that may have underflowed.</remarks>
    public static void LogitGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        probabilities.CopyTo(gradient);
        for (int row = 0; row < labels.Length; row++) { gradient[row * DigitsData.Classes + labels[row]] -= 1; }
        foreach (ref float value in gradient) { value /= labels.Length; }
    }
}
