using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Digits;

/// <summary>What is known after an epoch, which counts from 1. The loss is the mean over the epoch, while the weights were changing.</summary>
internal sealed record EpochResult(int Epoch, double TestAccuracy, double TrainingLoss);

/// <summary>A finished training: the epochs, and the time without the evaluations between them.</summary>
internal sealed record TrainingResult(IReadOnlyList<EpochResult> Epochs, TimeSpan Elapsed, TimeSpan InActivations)
{
    public EpochResult Last => Epochs[^1];

    /// <summary>The loss is no number any more: weights have overflowed, and no further step can repair them.</summary>
    public bool Diverged => !double.IsFinite(Last.TrainingLoss);

    /// <summary>The first epoch with a test accuracy of at least <paramref name="accuracy"/>, or null.</summary>
    public int? EpochsTo(double accuracy) => Epochs.FirstOrDefault(epoch => epoch.TestAccuracy >= accuracy)?.Epoch;
}

/// <summary>Mini-batch training with Adam and a learning rate that falls to 0 in a straight line.</summary>
internal static class Training
{
    public static TrainingResult Run(Network network, DigitsData data, TrainingSettings settings, Action<EpochResult> afterEpoch)
    {
        ImageSet training = data.Training;
        Random random = new(settings.Seed);
        int[] order = [.. Enumerable.Range(0, training.Count)];
        float[] images = new float[network.Batch * DigitsData.Pixels];
        int[] labels = new int[network.Batch];
        List<EpochResult> epochs = [];
        Stopwatch elapsed = new();
        TimeSpan inActivations = TimeSpan.Zero;
        int step = 0, steps = settings.Epochs * ((training.Count + network.Batch - 1) / network.Batch);

        for (int epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            TimeSpan before = network.ActivationTime;
            double loss = 0;
            elapsed.Start();
            random.Shuffle(order);
            for (int first = 0; first < order.Length; first += network.Batch)
            {
                int rows = Math.Min(network.Batch, order.Length - first);
                Gather(training, order.AsSpan(first, rows), images, labels);
                ReadOnlySpan<float> batch = images.AsSpan(0, rows * DigitsData.Pixels);
                network.Forward(batch);
                loss += (double)rows * network.Loss(labels.AsSpan(0, rows));
                network.Backward(batch);
                float rate = settings.LearningRate * (steps - step) / steps;
                network.Learn(rate, ++step);
            }
            elapsed.Stop();
            inActivations += network.ActivationTime - before;

            EpochResult result = new(epoch, Evaluation.Of(network, data.Test).Confusion.Accuracy, loss / training.Count);
            epochs.Add(result);
            afterEpoch(result);
            if (!double.IsFinite(result.TrainingLoss)) { break; }
        }
        return new TrainingResult(epochs, elapsed.Elapsed, inActivations);
    }

    private static void Gather(ImageSet set, ReadOnlySpan<int> order, Span<float> images, Span<int> labels)
    {
        for (int row = 0; row < order.Length; row++)
        {
            set.Rows(order[row], 1).CopyTo(images[(row * DigitsData.Pixels)..]);
            labels[row] = set.Labels[order[row]];
        }
    }
}
