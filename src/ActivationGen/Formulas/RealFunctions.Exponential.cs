using System;

namespace ActivationGen.Formulas;

/// <content>Functions made of exponentials and logarithms.</content>
internal static partial class RealFunctions
{
    /// <summary>e^x - 1.</summary>
    /// <remarks>
    /// With u = e^x rounded, (u - 1) x / log(u): the errors of u - 1 and of log(u) are the same and cancel (Kahan's method, Higham,
    /// Accuracy and Stability of Numerical Algorithms, section 1.14.1).
    /// </remarks>
    public static double ExponentialMinusOne(double x)
    {
        double u = Math.Exp(x);
        if (u == 1) { return x; }

        double difference = u - 1;
        return difference == -1 || double.IsInfinity(u) || Math.Abs(x) > 1 ? difference : difference * x / Math.Log(u);
    }

    /// <summary>log(1 + x), by the same method: u = 1 + x rounded, log(u) x / (u - 1).</summary>
    public static double LogarithmOnePlus(double x)
    {
        double u = 1 + x;
        if (u == 1) { return x; }

        return u <= 0 || x > 1e16 ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    /// <summary>1 / (1 + e^-x); for negative x as e^x / (1 + e^x), which keeps the tail.</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0) { return 1 / (1 + Math.Exp(-x)); }

        double e = Math.Exp(x);
        return e / (1 + e);
    }

    /// <summary>log(1 + e^x).</summary>
    public static double Softplus(double x) => x > 0 ? x + LogarithmOnePlus(Math.Exp(-x)) : LogarithmOnePlus(Math.Exp(x));

    /// <summary>1 / cosh(x)^2 = 4 e / (1 + e)^2 with e = e^(-2|x|); near 0 roundings would carry it past 1.</summary>
    public static double HyperbolicSecantSquared(double x)
    {
        double e = Math.Exp(-2 * Math.Abs(x));
        return Math.Min(1, 4 * e / ((1 + e) * (1 + e)));
    }

    /// <summary>e^(-x^2). The square's rounding error r, which would cost r / 2^-53 ULP, is made good by the factor 1 - r.</summary>
    public static double Gaussian(double x)
    {
        if (Math.Abs(x) > 30) { return 0; }

        DoubleDouble square = ExactSquare(x);
        double e = Math.Exp(-square.High);
        return e - e * square.Low;
    }

    /// <summary>e^(-x^2/2).</summary>
    private static double GaussianOfHalfSquare(double x)
    {
        if (Math.Abs(x) > 40) { return 0; }

        DoubleDouble square = ExactSquare(x);
        double e = Math.Exp(-square.High / 2);
        return e - e * (square.Low / 2);
    }
}
