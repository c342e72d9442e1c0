using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;

namespace ActivationGen.Benchmarks;

/// <summary>
/// A quick measurement of batches with a bias, by the length of a row, as ratios: to the function over as many elements in one span, and to what one writes with
/// TensorPrimitives, a sum for each row and then the function.
/// </summary>
internal static class BatchTable
{
    private static readonly int[] RowLengths = [1, 3, 10, 16, 50, 64, 100, 256, 1024], Elements = [320, 16_384];

    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    private delegate void Gradient(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    private delegate void Batch(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, Span<float> y);

    private delegate void BatchGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias);

    public static void Write(TextWriter output)
    {
        output.WriteLine("| function | rows × elements | batch in forwards | batch backward in backwards | TensorPrimitives, in batches |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Write(output, "relu", Activations.Relu, Activations.ReluBackward, Activations.ReluBatch, Activations.ReluBatchBackward, (x, y) => TensorPrimitives.Max(x, 0, y));
        Write(output, "elu", Activations.Elu, Activations.EluBackward, Activations.EluBatch, Activations.EluBatchBackward, null);
        Write(output, "sigmoid", Activations.Sigmoid, Activations.SigmoidBackward, Activations.SigmoidBatch, Activations.SigmoidBatchBackward, TensorPrimitives.Sigmoid);
        Write(output, "tanh", Activations.Tanh, Activations.TanhBackward, Activations.TanhBatch, Activations.TanhBatchBackward, TensorPrimitives.Tanh);
    }

    private static void Write(TextWriter output, string name, Map forward, Gradient backward, Batch batch, BatchGradient batchBackward, Map? rival)
    {
        foreach (int elements in Elements)
        {
            foreach (int rowLength in RowLengths)
            {
                int rows = Math.Max(1, elements / rowLength);
                Random random = new(1);
                float[] Next(int length) => [.. Enumerable.Range(0, length).Select(_ => (12 * random.NextSingle()) - 6)];
                float[] x = Next(rows * rowLength), bias = Next(rowLength), gradOutput = Next(x.Length), y = new float[x.Length], gradBias = new float[rowLength];
                List<Action> calls =
                [
                    () => forward(x, y), () => backward(x, gradOutput, y), () => batch(x, bias, y), () => batchBackward(x, bias, gradOutput, y, gradBias),
                ];
                if (rival is not null) { calls.Add(() => RowByRow(rival, x, bias, y)); }

                double[] times = Timing.InTurns(calls, sampleMilliseconds: 0.5, samples: 60);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {rows} × {rowLength} | {times[2] / times[0]:0.00} | {times[3] / times[1]:0.00} | {(rival is null ? "" : $"{times[4] / times[2]:0.0}")} |"));
            }
        }
    }

    private static void RowByRow(Map function, float[] x, float[] bias, float[] y)
    {
        for (int start = 0; start < x.Length; start += bias.Length)
        {
            TensorPrimitives.Add(x.AsSpan(start, bias.Length), bias, y.AsSpan(start, bias.Length));
        }

        function(y, y);
    }
}
