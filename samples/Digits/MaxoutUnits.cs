using System;

namespace Digits;

/// <summary>maxout (Goodfellow et al., 2013): a unit is the largest of its pieces, each with weights and a bias of its own.</summary>
internal sealed class MaxoutUnits : LayerActivation
{
    private int[] winners = [];

    public override int Pieces => 2;

    public override void Forward(Span<float> product, ReadOnlySpan<float> bias, Span<float> output)
    {
        if (winners.Length < output.Length) { winners = new int[output.Length]; }
        Activations.LinearBatch(product, bias, product);
        Activations.MaxoutWithWinners(product, output, winners.AsSpan(0, output.Length));
    }

    public override void Backward(ReadOnlySpan<float> product, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradProduct, Span<float> gradBias)
    {
        Activations.MaxoutBackwardFromWinners(winners.AsSpan(0, gradOutput.Length), gradOutput, gradProduct);
        Activations.LinearBatchBackward(product, bias, gradProduct, gradProduct, gradBias);
    }
}
