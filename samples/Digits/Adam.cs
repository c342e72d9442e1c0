using System;
using System.Numerics;

namespace Digits;

/// <summary>Adam (Kingma and Ba, 2015) for one parameter array: gradients smoothed by their mean, scaled by their root mean square.</summary>
internal sealed class Adam(int length)
{
    private const float MeanDecay = 0.9f, SquareDecay = 0.999f, Tiny = 1e-8f;

    private readonly float[] means = new float[length], squares = new float[length];

    /// <param name="step">Counted from 1: both averages start at 0 and are scaled up for it.</param>
    public void Step(Span<float> parameters, ReadOnlySpan<float> gradient, float rate, int step)
    {
        float scaledRate = (float)(rate * Math.Sqrt(1 - Math.Pow(SquareDecay, step)) / (1 - Math.Pow(MeanDecay, step)));
        int index = 0;
        for (; index <= parameters.Length - Vector<float>.Count; index += Vector<float>.Count)
        {
            Vector<float> g = new(gradient[index..]);
            Vector<float> mean = MeanDecay * new Vector<float>(means, index) + (1 - MeanDecay) * g;
            Vector<float> square = SquareDecay * new Vector<float>(squares, index) + (1 - SquareDecay) * g * g;
            mean.CopyTo(means, index);
            square.CopyTo(squares, index);
            (new Vector<float>(parameters[index..]) - scaledRate * mean / (Vector.SquareRoot(square) + new Vector<float>(Tiny))).CopyTo(parameters[index..]);
        }
        for (; index < parameters.Length; index++)
        {
            float g = gradient[index];
            means[index] = MeanDecay * means[index] + (1 - MeanDecay) * g;
            squares[index] = SquareDecay * squares[index] + (1 - SquareDecay) * g * g;
            parameters[index] -= scaledRate * means[index] / (MathF.Sqrt(squares[index]) + Tiny);
        }
    }
}
