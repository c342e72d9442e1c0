using System;
using ActivationGen;

namespace Typed;

// AG3004: there is nothing to be fixed mechanically, the input is needed in a buffer of its own.
public static partial class WrongInPlace
{
    [Activation("gelu")]
    public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y);

    public static void Step(float[] x, float[] gradOutput, float[] gradInput)
    {
        Gelu(x, x);
        GeluBackward(x, gradOutput, gradInput);
    }
}
