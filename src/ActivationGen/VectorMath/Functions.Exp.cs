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
    /// 2. e^r = 1 + r + r^2 p(r), p of degree 4, in double 5 or 9, weighted minimax with rounded coefficients (scripts/fit/exp.py): 2^-28.2, 2^-31.9
    ///    and 2^-57.9.
    /// 3. e^x = 2^n e^r; a subnormal result is rounded a second time, which keeps its error below 1 ULP.
    /// In double lanes that serve a float, x is clamped to where the float is 0 or infinity but the double is not: no limit can turn into a NaN in
    /// the formula around, and 2^n is always a normal double.
    /// Measured: 0.869 ULP in float and 0.5011 for a float in double lanes (every 31st float), 0.81 in double (20,000 points).
    /// </remarks>
    internal static Value Exp(Value x, Value? low = null)
    {
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            Value t = ReducedExpm1(ReduceExponent(x, low, out Value power));
            return FusedMultiplyAdd(power, t, power);
        }

        Value argument = ClampExponent(x);
        Value n = RoundToInteger(argument, Log2E);
        if (low is not null && x.Builder.Format == LaneFormat.Double) { return Scale(ExpOfReduced(argument, low, n), n); }

        Value r = ReduceByLn2(argument, n);
        if (low is not null) { r += low; }

        return Scale(FusedMultiplyAdd(FusedMultiplyAdd(Horner(r, ExpPolynomial), r, 1), r, 1), n);
    }

    /// <summary>
    /// e^(x + low - n ln 2) in double lanes: low and the small part of n ln 2 are put together, and what the reduced argument r rounds is added to what the polynomial adds to it, so that
    /// the last sum's rounding is nearly all.
    /// </summary>
    private static Value ExpOfReduced(Value x, Value low, Value n)
    {
        Value high = FusedMultiplyAdd(n, x.Builder.Constant(-DoubleLn2High, "ln2High"), x);
        Value small = FusedMultiplyAdd(n, x.Builder.Constant(-DoubleLn2Low, "ln2Low"), low);
        Value r = (high + small).Named("r");
        return 1 + (r + FusedMultiplyAdd(Evaluate(r, ExpPolynomial), r * r, high - r + small));
    }

    /// <summary>
    /// Double lanes that serve a float: r and <paramref name="power"/> for which e^(x + low) = power e^r. e^x and e^x - 1 of one argument differ in their
    /// last operation only.
    /// </summary>
    private static Value ReduceExponent(Value x, Value? low, out Value power)
    {
        Value argument = ClampExponent(x);
        Value n = RoundToInteger(argument, Log2E, out Value biased);
        Value r = ReduceByLn2(argument, n);
        power = PowerOfTwo(biased);
        return low is null ? r : r + low;
    }

    /// <summary>The argument of e^x, no further out than where the result has long been 0 or infinity.</summary>
    private static Value ClampExponent(Value x) => x.Builder.Format switch
    {
        LaneFormat.Single => Clamp(-104, x, 89),
        LaneFormat.SingleInDouble when IsNegativeMagnitude(x) => Maximum(-708, x),
        LaneFormat.SingleInDouble => Clamp(-708, x, 709),
        _ => Clamp(-746, x, 710),
    };

    private static bool IsNegativeMagnitude(Value x) => x.Operation == KernelOperation.Or && x.Operands[1] == x.Builder.SignMask;

    /// <summary>e^r - 1 for a reduced r: r + r^2 p(r).</summary>
    private static Value ReducedExpm1(Value r)
    {
        Value square = r * r;
        Value p = r.Builder.Format == LaneFormat.Single ? HornerOfPairs(r, square, ExpPolynomial) : Evaluate(r, ExpPolynomial);
        return FusedMultiplyAdd(p, square, r);
    }

    // What derives from a polynomial stands behind it in this file: fields are initialised in the order of the text.

    /// <summary>(e^r - 1 - r) / r^2 for |r| at most ln 2 / 2.</summary>
    private static readonly Polynomial ExpPolynomial = new(
        single: [0.49999994f, 0.16666521f, 0.04166829f, 0.008368704f, 0.0013818939f],
        singleInDouble: [0.5000000044664472, 0.1666666636712833, 0.04166635859675864, 0.00833338978419043, 0.0013940823431960265, 0.00019845901308001342],
        @double:
        [
            0.5000000000000011, 0.16666666666666438, 0.0416666666665273, 0.008333333333483165, 0.0013888888944299238,
            0.00019841269525114493, 2.4801492416537682e-05, 2.7557572768436533e-06, 2.763049845380721e-07, 2.50038564000013e-08,
        ]);

    /// <summary>The same for -r: (e^-r - 1 + r) / r^2.</summary>
    private static readonly Polynomial ExpOfNegativePolynomial = ExpPolynomial.Rescaled(-1);

    /// <summary>(e^2r - 1 - 2 r) / r^2 for |2 r| at most ln 2 / 2.</summary>
    private static readonly Polynomial ExpOfTwicePolynomial = ExpPolynomial.Rescaled(2, factor: 4);

    /// <summary>(cosh r - 1) / r^2 in powers of r^2.</summary>
    private static readonly Polynomial ExpEvenPolynomial = ExpPolynomial.EverySecond(first: 0);

    /// <summary>(sinh r - r) / r^3 in powers of r^2.</summary>
    private static readonly Polynomial ExpOddPolynomial = ExpPolynomial.EverySecond(first: 1);
}
