using System;
using System.Diagnostics;
using System.Linq;

namespace Digits;

/// <summary>A multi-layer perceptron: hidden layers of one width and activation, a linear output layer, softmax.</summary>
internal sealed class Network
{
    private readonly DenseLayer[] layers;
    private readonly float[] probabilities;
    private readonly Stopwatch activationTime = new();

    public Network(HiddenActivation activation, int depth, int width, int batch, Random random)
    {
        Batch = batch;
        layers =
        [
            .. Enumerable.Range(0, depth).Select(layer => new DenseLayer(layer == 0 ? DigitsData.Pixels : width, width, activation, batch, random)),
            new DenseLayer(width, DigitsData.Classes, ActivationTable.Linear, batch, random),
        ];
        probabilities = new float[batch * DigitsData.Classes];
    }

    /// <summary>How many rows fit at once.</summary>
    public int Batch { get; }

    public ReadOnlySpan<DenseLayer> HiddenLayers => layers.AsSpan(0, layers.Length - 1);

    /// <summary>The time spent in generated members since the network was made.</summary>
    public TimeSpan ActivationTime => activationTime.Elapsed;

    /// <summary>Probabilities of the classes, a row an image.</summary>
    public ReadOnlySpan<float> Forward(ReadOnlySpan<float> images)
    {
        ReadOnlySpan<float> values = images;
        foreach (DenseLayer layer in layers) { values = layer.Forward(values, activationTime); }
        Span<float> result = probabilities.AsSpan(0, values.Length);
        activationTime.Start();
        Activations.SoftmaxBatch(values, DigitsData.Classes, result);
        activationTime.Stop();
        return result;
    }

    /// <summary>The gradients of the batch's mean cross-entropy, after <see cref="Forward"/> on the same images.</summary>
    public void Backward(ReadOnlySpan<float> images, ReadOnlySpan<int> labels)
    {
        int rows = labels.Length;
        CrossEntropy.LogitGradient(probabilities.AsSpan(0, rows * DigitsData.Classes), labels, layers[^1].OutputGradients(rows));
        for (int layer = layers.Length - 1; layer > 0; layer--)
        {
            DenseLayer below = layers[layer - 1];
            layers[layer].Backward(below.Outputs(rows), below.OutputGradients(rows), activationTime);
        }
        layers[0].Backward(images, [], activationTime);
    }

    public void Learn(float rate, int step)
    {
        foreach (DenseLayer layer in layers) { layer.Learn(rate, step); }
    }
}
