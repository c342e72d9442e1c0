using System;

namespace Typed;

// AG1001
public static class UnstableSoftmax
{
    public static float[] Of(float[] x)
    {
        float[] y = new float[x.Length];
        float sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = MathF.Exp(x[i]);
            sum += y[i];
        }

        for (int i = 0; i < y.Length; i++) { y[i] /= sum; }

        return y;
    }
}
