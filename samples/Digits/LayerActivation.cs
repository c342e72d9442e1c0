using System;

namespace Digits;

/// <summary>The activation of one layer, bias included, with the parameters that it learns.</summary>
internal abstract class LayerActivation
{
    /// <summary>How many products with the weights each unit takes.</summary>
    public virtual int Pieces => 1;

    /// <summary>What it has learned, or null where there is nothing to learn.</summary>
    public virtual LearnedParameter? Learned => null;

    /// <summary>output = f(product + bias), row by row. The products are the layer's own: a function may keep the sums there until <see cref="Backward"/>.</summary>
    public abstract void Forward(Span<float> product, ReadOnlySpan<float> bias, Span<float> output);

    /// <summary>
    /// The gradients with respect to products and bias, after <see cref="Forward"/> on the same products; those of learned parameters are kept for <see cref="Learn"/>.
    /// </summary>
    public abstract void Backward(ReadOnlySpan<float> product, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradProduct, Span<float> gradBias);

    /// <summary>Moves the learned parameters against their gradients. There is no weight decay: it would pull a slope towards relu's (He et al., 2015).</summary>
    public virtual void Learn(float rate, int step)
    {
    }
}

/// <summary>A parameter after training: one value a layer, or one a unit.</summary>
internal sealed record LearnedParameter(string Name, float Initial, float[] Values);
