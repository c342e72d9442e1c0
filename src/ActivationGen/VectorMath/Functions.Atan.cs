using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>atan(x).</summary>
    /// <remarks>
    /// 1. t = |x| up to 1, else 1 / |x|, and atan |x| = pi / 2 - atan t.
    /// 2. atan t = t + t^3 p(t^2), p of degree 8 in float, 10 for float results from double lanes and 19 in double: 2^-28.5, 2^-33.9 and 2^-57.6
    ///    (scripts/fit/atan.py).
    /// 3. pi / 2 - t - t^3 p: what the first subtraction loses joins the small term, and so do the rest of pi / 2 and what
    ///    the division loses, by the derivative 1 / (1 + t^2), for which 1 - t^2 / 2 does.
    /// </remarks>
    internal static Value Atan(Value x)
    {
        KernelBuilder builder = x.Builder;
        Value a = Absolute(x);

        // The division's remainder needs a finite denominator.
        Value finite = builder.Format == LaneFormat.SingleInDouble ? a : Minimum(1e30, a);
        Value numerator = Minimum(1, a), denominator = Maximum(1, finite);
        Value t = numerator / denominator;
        Value square = t * t;

        // t^2 p is small; t^3 would bring in a rounding error of its full size.
        Value relative = square * Evaluate(square, AtanPolynomial);
        Value direct = FusedMultiplyAdd(relative, t, t);
        Value halfPi = ByFormat(x, 1.57079637f, System.Math.PI / 2, System.Math.PI / 2);
        Value reflected;
        if (builder.Format == LaneFormat.SingleInDouble)
        {
            reflected = halfPi - direct;
        }
        else
        {
            Value difference = halfPi - t;
            Value lost = halfPi - difference - t + ByFormat(x, -4.37113883e-08f, 0, 6.123233995736766e-17);
            Value remainder = FusedNegatedMultiplyAdd(t, denominator, numerator);
            lost = FusedNegatedMultiplyAdd(remainder, FusedNegatedMultiplyAdd(square, x.Builder.Constant(0.5), 1) * t, lost);
            reflected = difference + FusedNegatedMultiplyAdd(relative, t, lost);
        }

        return Select(a, Comparison.Greater, 1, reflected, direct) | SignOf(x);
    }

    private static readonly Polynomial AtanPolynomial = new(
        single: [-0.333333f, 0.19998531f, -0.14264052f, 0.10951175f, -0.084004745f, 0.0579065f, -0.031126907f, 0.0108872745f, -0.0017875187f],
        singleInDouble:
        [
            -0.3333333213360215, 0.1999992723466395, -0.1428416706653125, 0.11094502218778932, -0.08985431873593173, 0.07259416107060898,
            -0.054515540151306184, 0.03447534764319024, -0.016299046353241645, 0.00492618199270069, -0.0006979246510282415,
        ],
        @double:
        [
            -0.3333333333333307, 0.19999999999951687, -0.1428571428258295, 0.1111111100717124, -0.09090907004647941, 0.0769227985194928,
            -0.06666404125699534, 0.05880528082242656, -0.05253519341061301, 0.04722323998397194, -0.042191821289939695, 0.03664195702730663,
            -0.02990391549765852, 0.021984915150407923, -0.013900618272773195, 0.007196548245019976, -0.0028849450432565657, 0.000831332778458699,
            -0.0001521636166886228, 1.3225392699090713e-05,
        ]);
}
