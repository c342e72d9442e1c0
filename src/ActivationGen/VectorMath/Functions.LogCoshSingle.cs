using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>log cosh x in float lanes.</summary>
    /// <remarks>
    /// 1. |x| below 1: x^2 (1/2 + x^2 p(x^2)), p of degree 5, 2^-27.0 (scripts/fit/logcosh.py).
    /// 2. Else |x| - log 2 + log(1 + E) with E = e^-2|x|, log(1 + E) = E + E^2 q(E), q of degree 3, 2^-30.1: it is at most a third of the result. The difference from
    ///    the leading bits of log 2 is exact up to 2; the trailing ones join the small term.
    /// The slope, <see cref="TanhFastSingle"/>, has the same reduction and polynomial.
    /// </remarks>
    internal static Value LogCoshSingle(Value x)
    {
        RequireFloatLanes(x, nameof(LogCoshSingle));
        Value magnitude = Absolute(x);
        Value r = ReduceTwice(TanhFastArgument(magnitude), isDeep: false, out Value power, out _);
        power *= FusedNegatedMultiplyAdd(FusedNegatedMultiplyAdd(Evaluate(r, ExpOfNegativeTwicePolynomial), r, 2), r, 1);
        Value logarithm = FusedMultiplyAdd(power * power, Evaluate(power, LogCoshLargeCoefficients), power);
        Value large = magnitude - SingleLn2High + (logarithm - SingleLn2Low);

        Value square = x * x;
        Value small = FusedMultiplyAdd(square * square, Evaluate(square, LogCoshSmallCoefficients), square * 0.5);
        return Select(magnitude, Comparison.Less, 1, small, large);
    }

    private static readonly double[] LogCoshSmallCoefficients = [-0.08333309f, 0.022217348f, -0.006713042f, 0.0020815893f, -0.000559533f, 8.756058e-05f];

    private static readonly double[] LogCoshLargeCoefficients = [-0.49999234f, 0.33295214f, -0.24324414f, 0.14759456f];
}
