using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^(x + low).</summary>
    /// <param name="x">The argument.</param>
    /// <param name="low">
    /// What x lacks to the exact argument, below an ULP of x; finite wherever x is not NaN, also where x is beyond the range of the result.
    /// </param>
    /// <remarks>
    /// 1. Reduction: x = n ln 2 + r, |r| at most ln 2 / 2; x is clamped to where the result has long been 0 or infinity.
    /// 2. e^r = 1 + r + r^2 p(r), p of degree 4, in double 5 or 9, weighted minimax with rounded coefficients (scripts/fit/exp.py): 2^-28.2, 2^-34.1
    ///    and 2^-57.9.
    /// 3. e^x = 2^n e^r; a subnormal result is rounded a second time, which keeps its error below 1 ULP.
    /// </remarks>
    internal static Value Exp(Value x, Value? low = null)
    {
        Value argument = x.Builder.HasDoubleLanes ? Clamp(-746, x, 710) : Clamp(-104, x, 89);
        Value n = RoundToInteger(argument, Log2E, out _);
        Value r = ReduceByLn2(argument, n);
        if (low is not null) { r += low; }

        Value p = Horner(r, ExpPolynomial);
        return Scale(FusedMultiplyAdd(FusedMultiplyAdd(p, r, 1), r, 1), n);
    }

    /// <summary>e^r - 1 for a reduced r: r + r^2 p(r).</summary>
    private static Value ReducedExpm1(Value r) => FusedMultiplyAdd(Horner(r, ExpPolynomial), r * r, r);

    /// <summary>(e^r - 1 - r) / r^2 for |r| at most ln 2 / 2.</summary>
    private static readonly Polynomial ExpPolynomial = new(
        single: [0.49999994f, 0.16666521f, 0.04166829f, 0.008368704f, 0.0013818939f],
        singleInDouble: [0.50000000684342, 0.16666665859766733, 0.041666292172968994, 0.00833349835560093, 0.0013944868490417407, 0.00019790121050338125],
        @double:
        [
            0.5000000000000011, 0.16666666666666438, 0.0416666666665273, 0.008333333333483165, 0.0013888888944299238,
            0.00019841269525114493, 2.4801492416537682e-05, 2.7557572768436533e-06, 2.763049845380721e-07, 2.50038564000013e-08,
        ]);
}
