using System;

namespace Digits;

/// <summary>prelu (He et al., 2015): the slope below 0 is learned, one a unit.</summary>
internal sealed class LearnedSlopes : LayerActivation
{
    private const float Initial = 0.25f;

    private readonly float[] slopes, gradients;
    private readonly Adam optimiser;

    public LearnedSlopes(int units)
    {
        (slopes, gradients, optimiser) = (new float[units], new float[units], new Adam(units));
        Array.Fill(slopes, Initial);
    }

    public override LearnedParameter Learned => new("alpha", Initial, slopes);

    public override void Forward(Span<float> product, ReadOnlySpan<float> bias, Span<float> output) => Activations.PReluBatch(product, bias, slopes, output);

    public override void Backward(ReadOnlySpan<float> product, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradProduct, Span<float> gradBias) =>
        Activations.PReluBatchBackward(product, bias, slopes, gradOutput, gradProduct, gradBias, gradients);

    public override void Learn(float rate, int step) => optimiser.Step(slopes, gradients, rate, step);
}
