using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace ActivationGen.Benchmarks;

/// <summary>
/// What is measured of functions over rows. TensorPrimitives.SoftMax does not subtract the maximum: it spares a pass over the row, and gives NaN for logits
/// of 90. It has no log_softmax; the nearest is put together from its parts.
/// </summary>
internal static class RowContenders
{
    private delegate void Rows(ReadOnlySpan<float> x, int rowLength, Span<float> y);

    public static IReadOnlyList<Contender> Softmax { get; } =
    [
        Of("softmax", "forward", Rival.ActivationGen, Activations.SoftmaxBatch),
        Of("softmax", "forward", Rival.Scalar, ScalarSoftmax.Rows),
        Of("softmax", "forward", Rival.TensorPrimitives, EachRow((x, y) => TensorPrimitives.SoftMax(x, y))),
        Contender.Onnx("softmax", "Softmax"),
    ];

    public static IReadOnlyList<Contender> All { get; } =
    [
        .. Softmax,
        new("softmax", "backward", Rival.ActivationGen, w => () => Activations.SoftmaxBatchBackward(w.X, w.RowLength, w.GradOutput, w.Result)),
        new("softmax", "backward from output", Rival.ActivationGen, w => BackwardFromOutput(w, Activations.SoftmaxBatch, Activations.SoftmaxBatchBackwardFromOutput)),

        Of("log_softmax", "forward", Rival.ActivationGen, Activations.LogSoftmaxBatch),
        Of("log_softmax", "forward", Rival.Scalar, ScalarSoftmax.LogRows),
        Of("log_softmax", "forward", Rival.TensorPrimitives, EachRow(LogSoftMax)),
        Contender.Onnx("log_softmax", "LogSoftmax"),
        new("log_softmax", "backward from output", Rival.ActivationGen, w => BackwardFromOutput(w, Activations.LogSoftmaxBatch, Activations.LogSoftmaxBatchBackwardFromOutput)),

        new("softmax_cross_entropy", "loss and gradient", Rival.ActivationGen, CrossEntropy),
        new("masked_softmax", "forward", Rival.ActivationGen, Masked),
        Of("causal_softmax", "forward", Rival.ActivationGen, (x, rowLength, y) => Activations.CausalSoftmaxBatch(x, rowLength, 1, y)),
    ];

    /// <summary>Rows as they are classified, attended over and spoken: ten digits, a head's keys, ImageNet, a vocabulary.</summary>
    public static IEnumerable<int> Lengths => [10, 128, 1000, 16384, 32000];

    /// <summary>The elements of a batch of rows: about as many whatever their length, in the second-level cache.</summary>
    public static int BatchOf(int rowLength) => Math.Max(2, 32000 / rowLength);

    private delegate void RowGradient(ReadOnlySpan<float> y, int rowLength, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    private delegate void Row(ReadOnlySpan<float> x, Span<float> y);

    private static Contender Of(string function, string member, Rival rival, Rows rows) => new(function, member, rival, w => () => rows(w.X, w.RowLength, w.Result));

    private static Rows EachRow(Row row) => (x, rowLength, y) =>
    {
        for (int start = 0; start < x.Length; start += rowLength) { row(x.Slice(start, rowLength), y.Slice(start, rowLength)); }
    };

    private static void LogSoftMax(ReadOnlySpan<float> x, Span<float> y)
    {
        TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), y);
        TensorPrimitives.Exp(y, y);
        float logSum = TensorPrimitives.Max(x) + MathF.Log(TensorPrimitives.Sum<float>(y));
        TensorPrimitives.Subtract(x, logSum, y);
    }

    private static Action BackwardFromOutput(Workload workload, Rows forward, RowGradient backward)
    {
        float[] y = new float[workload.X.Length];
        forward(workload.X, workload.RowLength, y);
        return () => backward(y, workload.RowLength, workload.GradOutput, workload.Result);
    }

    private static Action CrossEntropy(Workload workload)
    {
        Random random = new(2);
        int[] labels = [.. Enumerable.Range(0, workload.X.Length / workload.RowLength).Select(_ => random.Next(workload.RowLength))];
        float[] losses = new float[labels.Length];
        return () => Activations.CrossEntropyBatch(workload.X, workload.RowLength, labels, losses, workload.Result);
    }

    private static Action Masked(Workload workload)
    {
        Random random = new(3);
        bool[] mask = [.. workload.X.Select(_ => random.Next(4) > 0)];
        return () => Activations.MaskedSoftmaxBatch(workload.X, mask, workload.RowLength, workload.Result);
    }
}
