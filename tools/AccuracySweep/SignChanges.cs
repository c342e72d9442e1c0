using System;
using System.Collections.Generic;
using ActivationGen.Numerics.Tests;

namespace ActivationGen.AccuracySweep;

/// <summary>Where a function changes its sign, between -32 and 32.</summary>
internal static class SignChanges
{
    // No power of two: the grid does not fall on kinks and zeros at simple numbers.
    private const double Step = 0.0113, End = 32;

    public static double[] Of(Map<double> function)
    {
        int count = (int)(2 * End / Step);
        double[] x = new double[count], y = new double[count];
        for (int i = 0; i < count; i++) { x[i] = -End + (i * Step); }

        function(x, y);
        List<double> roots = [];
        for (int i = 1; i < count; i++)
        {
            // From one sign to the other, not from or to 0, as a rectifier's slope.
            if (y[i - 1] * y[i] < 0) { roots.Add(Bisect(function, x[i - 1], x[i], Math.Sign(y[i - 1]))); }
        }

        return [.. roots];
    }

    private static double Bisect(Map<double> function, double low, double high, int signAtLow)
    {
        double[] y = new double[1];
        while (high - low > 1e-12)
        {
            double middle = (low + high) / 2;
            function([middle], y);
            if (Math.Sign(y[0]) == signAtLow) { low = middle; } else { high = middle; }
        }

        return low;
    }
}
