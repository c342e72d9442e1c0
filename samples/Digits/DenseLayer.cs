using System;
using System.Diagnostics;

namespace Digits;

/// <summary>y = f(W x + b) for a whole batch. All buffers are allocated here, once; nothing is allocated while training.</summary>
internal sealed class DenseLayer
{
    private readonly LayerActivation activation;
    // The products that a row of the batch has: one a unit, with maxout one a piece.
    private readonly int columns;
    // Weights are inputs by columns, row-major: a row holds what one input contributes to every unit.
    private readonly float[] weights, transposedWeights, bias, weightGradient, biasGradient;
    private readonly float[] products, outputs, productGradients, outputGradients;
    private readonly Adam weightOptimiser, biasOptimiser;

    public DenseLayer(int inputs, int units, HiddenActivation activation, int batch, Random random)
    {
        this.activation = activation.OfUnits(units);
        (Inputs, Units, columns) = (inputs, units, units * this.activation.Pieces);
        (weights, transposedWeights, weightGradient) = (new float[inputs * columns], new float[inputs * columns], new float[inputs * columns]);
        (bias, biasGradient) = (new float[columns], new float[columns]);
        (products, outputs) = (new float[batch * columns], new float[batch * units]);
        (productGradients, outputGradients) = (new float[batch * columns], new float[batch * units]);
        (weightOptimiser, biasOptimiser) = (new Adam(weights.Length), new Adam(bias.Length));
        activation.Initialiser.Fill(weights, inputs, units, random);
    }

    public int Inputs { get; }

    public int Units { get; }

    /// <summary>What the activation has learned, or null.</summary>
    public LearnedParameter? Learned => activation.Learned;

    /// <summary>f(W x + b) of the last forward pass.</summary>
    public ReadOnlySpan<float> Outputs(int rows) => outputs.AsSpan(0, rows * Units);

    /// <summary>The loss's gradient with respect to <see cref="Outputs"/>: the layer above writes it before <see cref="Backward"/> is called.</summary>
    public Span<float> OutputGradients(int rows) => outputGradients.AsSpan(0, rows * Units);

    /// <summary>W x without the bias, then bias and activation in one pass.</summary>
    public ReadOnlySpan<float> Forward(ReadOnlySpan<float> input, Stopwatch activationTime)
    {
        int rows = input.Length / Inputs;
        Span<float> product = products.AsSpan(0, rows * columns), output = outputs.AsSpan(0, rows * Units);
        MatrixProduct.Multiply(input, leftTransposed: false, weights, product, columns);
        activationTime.Start();
        activation.Forward(product, bias, output);
        activationTime.Stop();
        return output;
    }

    /// <summary>From <see cref="OutputGradients"/> to the gradients of weights, bias and, unless it is empty, input.</summary>
    public void Backward(ReadOnlySpan<float> input, Span<float> inputGradient, Stopwatch activationTime)
    {
        int rows = input.Length / Inputs;
        Span<float> productGradient = productGradients.AsSpan(0, rows * columns);
        activationTime.Start();
        activation.Backward(products.AsSpan(0, rows * columns), bias, OutputGradients(rows), productGradient, biasGradient);
        activationTime.Stop();
        MatrixProduct.Multiply(input, leftTransposed: true, productGradient, weightGradient, columns);
        if (inputGradient.IsEmpty) { return; }
        TransposeWeights();
        MatrixProduct.Multiply(productGradient, leftTransposed: false, transposedWeights, inputGradient, Inputs);
    }

    private void TransposeWeights()
    {
        for (int input = 0; input < Inputs; input++)
        {
            ReadOnlySpan<float> row = weights.AsSpan(input * columns, columns);
            for (int column = 0; column < row.Length; column++) { transposedWeights[column * Inputs + input] = row[column]; }
        }
    }

    public void Learn(float rate, int step)
    {
        weightOptimiser.Step(weights, weightGradient, rate, step);
        biasOptimiser.Step(bias, biasGradient, rate, step);
        activation.Learn(rate, step);
    }

    /// <summary>Notes which units have a derivative other than 0 for a row of the last forward pass: the backward member with a gradient of ones tells.</summary>
    public void NoteAlive(int rows, Span<bool> alive)
    {
        Span<float> slopes = productGradients.AsSpan(0, rows * columns);
        OutputGradients(rows).Fill(1);
        activation.Backward(products.AsSpan(0, slopes.Length), bias, OutputGradients(rows), slopes, biasGradient);
        for (int column = 0; column < slopes.Length; column++) { alive[column % columns / activation.Pieces] |= slopes[column] != 0; }
    }
}
