using System;
using ActivationGen;

namespace Typed;

// AG3004: gelu has no member that reads the output, so that the fix keeps the input.
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
