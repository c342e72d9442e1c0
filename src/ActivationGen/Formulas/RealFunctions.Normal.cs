using System;

namespace ActivationGen.Formulas;

/// <content>The error function and the normal distribution.</content>
internal static partial class RealFunctions
{
    private const double TwoOverRootPi = 1.1283791670955126, InverseRootTwoPi = 0.3989422804014327, InverseRootTwo = 0.7071067811865476;

    /// <summary>
    /// Chebyshev coefficients of (1 + 2x) e^(x^2) erfc(x) in t = (x - 3.75) / (x + 3.75), x from 0 to infinity: the form of Shepherd and Laframboise
    /// (Chebyshev approximation of (1 + 2x) exp(x^2) erfc x in 0 &lt;= x &lt; infinity, 1981), coefficients computed anew with 50 digits.
    /// </summary>
    private static readonly double[] s_scaledErfc =
    [
        1.1775789345674017, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189,
        -0.026658668435305753, 0.009074997670705265, -0.002413163540417608, 0.0004907758365258086,
        -6.916973302501207e-05, 4.13902798607301e-06, 7.74038306619849e-07, -2.1886401049234397e-07,
        1.076499946567091e-08, 4.521959811218287e-09, -7.754400208831351e-10, -6.318088340886684e-11,
        2.86879501093067e-11, 1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14,
        3.3478119482868056e-14, -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17,
        5.068148904796111e-17, -2.2370566594359995e-18,
    ];

    /// <summary>2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x.</summary>
    public static double ErrorFunction(double x)
    {
        if (Math.Abs(x) >= 0.5) { return x > 0 ? 1 - ComplementaryErrorFunction(x) : ComplementaryErrorFunction(-x) - 1; }

        // Taylor's series of erf(x) / x: below 1/2 its terms fall by a factor of 4 n each.
        double sum = 1, term = 1, square = x * x;
        for (int n = 1; n < 15; n++)
        {
            term *= -square / n;
            sum += term / (2 * n + 1);
        }

        return TwoOverRootPi * sum * x;
    }

    /// <summary>1 - erf(x).</summary>
    public static double ComplementaryErrorFunction(double x) =>
        x >= 0 ? Gaussian(x) * ScaledErfc(x) : x > -0.5 ? 1 - ErrorFunction(x) : 2 - Gaussian(x) * ScaledErfc(-x);

    /// <summary>The standard normal distribution function erfc(-x / sqrt(2)) / 2.</summary>
    /// <remarks>The exponential takes x itself: the rounding of x / sqrt(2) would be magnified x^2-fold.</remarks>
    public static double NormalCumulative(double x)
    {
        double tail = GaussianOfHalfSquare(x) * ScaledErfc(Math.Abs(x) * InverseRootTwo) / 2;
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>e^(-x^2/2) / sqrt(2 pi).</summary>
    public static double NormalDensity(double x) => GaussianOfHalfSquare(x) * InverseRootTwoPi;

    /// <summary>e^(x^2) erfc(x) for x >= 0.</summary>
    private static double ScaledErfc(double x)
    {
        if (double.IsInfinity(x)) { return 0; }

        // Clenshaw's recurrence.
        double t = (x - 3.75) / (x + 3.75), previous = 0, current = 0;
        for (int i = s_scaledErfc.Length - 1; i > 0; i--) { (current, previous) = (s_scaledErfc[i] + 2 * t * current - previous, current); }

        return (s_scaledErfc[0] + t * current - previous) / (1 + 2 * x);
    }
}
