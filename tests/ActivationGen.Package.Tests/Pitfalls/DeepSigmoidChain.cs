using System;
using ActivationGen;

namespace Typed;

// AG2001
public static partial class DeepSigmoidChain
{
    [Activation("sigmoid")]
    public static partial void Squash(ReadOnlySpan<float> x, Span<float> y);

    public static void Predict(float[] x, float[][] weights, float[] h1, float[] h2, float[] h3, float[] h4, float[] y)
    {
        Multiply(weights[0], x, h1);
        Squash(h1, h1);
        Multiply(weights[1], h1, h2);
        Squash(h2, h2);
        Multiply(weights[2], h2, h3);
        Squash(h3, h3);
        Multiply(weights[3], h3, h4);
        Squash(h4, h4);
        Multiply(weights[4], h4, y);
    }

    private static void Multiply(float[] w, float[] x, float[] y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            float sum = 0;
            for (int j = 0; j < x.Length; j++) { sum += w[i * x.Length + j] * x[j]; }

            y[i] = sum;
        }
    }
}
