using System;
using System.Diagnostics;

namespace Digits;

/// <summary>Nanoseconds an element of the batch members, on a batch that stays in the caches, as in training.</summary>
internal sealed record ActivationCost(double Forward, double Backward)
{
    private const int Rows = 64, Width = 128, Repetitions = 40, Samples = 15;

    public static ActivationCost Measure(HiddenActivation function)
    {
        Random random = new(1);
        LayerActivation activation = function.OfUnits(Width);
        int columns = Width * activation.Pieces;
        float[] x = new float[Rows * columns], y = new float[Rows * Width], gradient = new float[y.Length], xGradient = new float[x.Length];
        float[] bias = new float[columns], biasGradient = new float[columns];
        foreach (float[] array in new[] { x, gradient, bias })
        {
            foreach (ref float value in array.AsSpan()) { value = (float)InitialWeights.Normal(random); }
        }
        return new ActivationCost(
            Fastest(() => activation.Forward(x, bias, y)),
            Fastest(() => activation.Backward(x, bias, gradient, xGradient, biasGradient)));
    }

    /// <summary>The fastest of several samples: everything that disturbs a measurement makes it slower, nothing makes it faster.</summary>
    private static double Fastest(Action batch)
    {
        double fastest = double.PositiveInfinity;
        for (int sample = 0; sample < Samples; sample++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int repetition = 0; repetition < Repetitions; repetition++) { batch(); }
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)Repetitions * Rows * Width));
        }
        return fastest;
    }
}
