using System;
using System.Diagnostics;

namespace Digits;

/// <summary>y = f(W x + b) for a whole batch. All buffers are allocated here, once; nothing is allocated while training.</summary>
internal sealed class DenseLayer
{
    private readonly HiddenActivation activation;
    // Weights are inputs by units, row-major: a row holds what one input contributes to every unit.
    private readonly float[] weights, transposedWeights, bias, weightGradient, biasGradient;
    private readonly float[] products, outputs, productGradients, outputGradients;
    private readonly Adam weightOptimiser, biasOptimiser;

    public DenseLayer(int inputs, int units, HiddenActivation activation, int batch, Random random)
    {
        this.activation = activation;
        (Inputs, Units) = (inputs, units);
        (weights, transposedWeights, weightGradient) = (new float[inputs * units], new float[inputs * units], new float[inputs * units]);
        (bias, biasGradient) = (new float[units], new float[units]);
        (products, outputs) = (new float[batch * units], new float[batch * units]);
        (productGradients, outputGradients) = (new float[batch * units], new float[batch * units]);
        (weightOptimiser, biasOptimiser) = (new Adam(weights.Length), new Adam(bias.Length));
        activation.Initialiser.Fill(weights, inputs, units, random);
    }

    public int Inputs { get; }

    public int Units { get; }

    /// <summary>f(W x + b) of the last forward pass.</summary>
    public ReadOnlySpan<float> Outputs(int rows) => outputs.AsSpan(0, rows * Units);

    /// <summary>The loss's gradient with respect to <see cref="Outputs"/>: the layer above writes it before <see cref="Backward"/> is called.</summary>
    public Span<float> OutputGradients(int rows) => outputGradients.AsSpan(0, rows * Units);

    /// <summary>W x without the bias, then bias and activation in one pass.</summary>
    public ReadOnlySpan<float> Forward(ReadOnlySpan<float> input, Stopwatch activationTime)
    {
        int rows = input.Length / Inputs;
        Span<float> product = products.AsSpan(0, rows * Units), output = outputs.AsSpan(0, rows * Units);
        MatrixProduct.Multiply(input, leftTransposed: false, weights, product, Units);
        activationTime.Start();
        activation.Forward(product, bias, output);
        activationTime.Stop();
        return output;
    }

    /// <summary>From <see cref="OutputGradients"/> to the gradients of weights, bias and, unless it is empty, input.</summary>
    public void Backward(ReadOnlySpan<float> input, Span<float> inputGradient, Stopwatch activationTime)
    {
        int rows = input.Length / Inputs;
        Span<float> productGradient = productGradients.AsSpan(0, rows * Units);
        activationTime.Start();
        activation.Backward(products.AsSpan(0, rows * Units), bias, OutputGradients(rows), productGradient, biasGradient);
        activationTime.Stop();
        MatrixProduct.Multiply(input, leftTransposed: true, productGradient, weightGradient, Units);
        if (inputGradient.IsEmpty) { return; }
        TransposeWeights();
        MatrixProduct.Multiply(productGradient, leftTransposed: false, transposedWeights, inputGradient, Inputs);
    }

    private void TransposeWeights()
    {
        for (int input = 0; input < Inputs; input++)
        {
            ReadOnlySpan<float> row = weights.AsSpan(input * Units, Units);
            for (int unit = 0; unit < row.Length; unit++) { transposedWeights[unit * Inputs + input] = row[unit]; }
        }
    }

    public void Learn(float rate, int step)
    {
        weightOptimiser.Step(weights, weightGradient, rate, step);
        biasOptimiser.Step(bias, biasGradient, rate, step);
    }

    /// <summary>f'(W x + b) of the last forward pass: the backward member with a gradient of ones.</summary>
    public void Slopes(ReadOnlySpan<float> ones, Span<float> slopes, Span<float> sums) => activation.Backward(products.AsSpan(0, slopes.Length), bias, ones, slopes, sums);
}
