using System;
using System.Diagnostics;
using System.Linq;

namespace Digits;

/// <summary>A multi-layer perceptron: hidden layers of one width and activation, a linear output layer, softmax or a loss of it.</summary>
internal sealed class Network
{
    private readonly DenseLayer[] layers;
    private readonly Loss loss;
    private readonly float[] probabilities;
    private int rows;
    private readonly Stopwatch activationTime = new();

    public Network(HiddenActivation activation, Loss loss, int depth, int width, int batch, Random random)
    {
        this.loss = loss;
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

    /// <summary>Computes the logits of the classes, a row an image, and keeps them for what is asked next.</summary>
    public void Forward(ReadOnlySpan<float> images)
    {
        ReadOnlySpan<float> values = images;
        foreach (DenseLayer layer in layers) { values = layer.Forward(values, activationTime); }
        rows = values.Length / DigitsData.Classes;
    }

    /// <summary>Probabilities of the classes, a row an image, after <see cref="Forward"/>.</summary>
    public ReadOnlySpan<float> Probabilities()
    {
        Span<float> result = probabilities.AsSpan(0, rows * DigitsData.Classes);
        activationTime.Start();
        Activations.SoftmaxBatch(layers[^1].Outputs(rows), DigitsData.Classes, result);
        activationTime.Stop();
        return result;
    }

    /// <summary>The mean loss, after <see cref="Forward"/>. Its gradient comes in the same pass, and stays in the output layer for <see cref="Backward"/>.</summary>
    public float Loss(ReadOnlySpan<int> labels)
    {
        activationTime.Start();
        float mean = loss.Batch(layers[^1].Outputs(rows), DigitsData.Classes, labels, [], layers[^1].OutputGradients(rows));
        activationTime.Stop();
        return mean;
    }

    /// <summary>The gradients of the mean loss, after <see cref="Forward"/> on the same images and <see cref="Loss"/>.</summary>
    public void Backward(ReadOnlySpan<float> images)
    {
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
