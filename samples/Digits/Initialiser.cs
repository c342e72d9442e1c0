using System;

namespace Digits;

/// <summary>How wide the first weights are scattered, so that signals neither die out nor blow up on their way through a stack.</summary>
internal enum Initialiser
{
    /// <summary>Variance 2 / (inputs + outputs): Glorot and Bengio, 2010; for functions that are nearly the identity around 0.</summary>
    Xavier,

    /// <summary>Variance 2 / inputs: He et al., 2015; for functions that silence the negative half.</summary>
    He,

    /// <summary>Variance 1 / inputs: LeCun et al., 1998; what selu's self-normalisation assumes.</summary>
    LeCun,
}

internal static class InitialWeights
{
    public static void Fill(this Initialiser initialiser, Span<float> weights, int inputs, int outputs, Random random)
    {
        double variance = initialiser switch
        {
            Initialiser.He => 2.0 / inputs,
            Initialiser.LeCun => 1.0 / inputs,
            _ => 2.0 / (inputs + outputs),
        };
        double deviation = Math.Sqrt(variance);
        foreach (ref float weight in weights) { weight = (float)(deviation * Normal(random)); }
    }

    /// <summary>A standard normal number (Box and Muller); 1 - u keeps the logarithm away from 0.</summary>
    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
