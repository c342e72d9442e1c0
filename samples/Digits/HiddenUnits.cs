using System;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>What the hidden units of a network do over the whole training set.</summary>
/// <param name="GradientRatio">Norm of the loss's gradient at the first hidden layer's outputs over that at the last one's; 0 / 0 is NaN.</param>
/// <param name="DeadShare">The share of units whose activation has derivative 0 for every image: no gradient can reach their weights.</param>
/// <param name="MeanActivation">Over all units and images.</param>
/// <param name="Deviation">The standard deviation about it.</param>
internal sealed record HiddenUnits(double GradientRatio, double DeadShare, double MeanActivation, double Deviation)
{
    public static HiddenUnits Observe(Network network, ImageSet set)
    {
        ReadOnlySpan<DenseLayer> layers = network.HiddenLayers;
        int width = layers[0].Units;
        bool[] alive = new bool[layers.Length * width];
        double sum = 0, squares = 0, firstNorm = 0, lastNorm = 0;

        for (int first = 0; first < set.Count; first += network.Batch)
        {
            int rows = Math.Min(network.Batch, set.Count - first);
            network.Forward(set.Rows(first, rows));
            for (int layer = 0; layer < layers.Length; layer++)
            {
                sum += TensorPrimitives.Sum(layers[layer].Outputs(rows));
                squares += TensorPrimitives.SumOfSquares(layers[layer].Outputs(rows));
                layers[layer].NoteAlive(rows, alive.AsSpan(layer * width, width));
            }

            network.Loss(set.Labels.AsSpan(first, rows));
            network.Backward(set.Rows(first, rows));
            // Norms, and their squares as doubles: the float squares of a vanished gradient would underflow to 0.
            firstNorm += Square(TensorPrimitives.Norm(layers[0].OutputGradients(rows)));
            lastNorm += Square(TensorPrimitives.Norm(layers[^1].OutputGradients(rows)));
        }

        double count = (double)set.Count * layers.Length * width, mean = sum / count;
        double deadShare = (double)alive.AsSpan().Count(false) / alive.Length;
        return new HiddenUnits(Math.Sqrt(firstNorm / lastNorm), deadShare, mean, Math.Sqrt(Math.Max(0, squares / count - mean * mean)));
    }

    private static double Square(double value) => value * value;
}
