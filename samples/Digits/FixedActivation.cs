using System;

namespace Digits;

/// <summary>The generated <c>FBatch</c>: y = f(x + bias), row by row.</summary>
internal delegate void BatchForward(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, Span<float> y);

/// <summary>The generated <c>FBatchBackward</c>: gradInput = gradOutput * f'(x + bias), gradBias = its sum over the rows.</summary>
internal delegate void BatchBackward(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias);

/// <summary>A function whose parameters, if any, are constants.</summary>
internal sealed class FixedActivation(BatchForward forward, BatchBackward backward) : LayerActivation
{
    public override void Forward(Span<float> product, ReadOnlySpan<float> bias, Span<float> output) => forward(product, bias, output);

    public override void Backward(ReadOnlySpan<float> product, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradProduct, Span<float> gradBias) =>
        backward(product, bias, gradOutput, gradProduct, gradBias);
}
