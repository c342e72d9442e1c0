using System;

namespace Digits;

/// <summary>swish (Ramachandran, Zoph, Le, 2017): x * sigmoid(beta * x), beta learned, one a layer.</summary>
internal sealed class LearnedBeta : LayerActivation
{
    private const float Initial = 1;

    private readonly float[] beta = [Initial], gradient = [0];
    private readonly Adam optimiser = new(1);

    public override LearnedParameter Learned => new("beta", Initial, beta);

    public override void Forward(Span<float> product, ReadOnlySpan<float> bias, Span<float> output) => Activations.SwishBatch(product, bias, beta[0], output);

    public override void Backward(ReadOnlySpan<float> product, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradProduct, Span<float> gradBias) =>
        Activations.SwishBatchBackward(product, bias, beta[0], gradOutput, gradProduct, gradBias, out gradient[0]);

    public override void Learn(float rate, int step) => optimiser.Step(beta, gradient, rate, step);
}
