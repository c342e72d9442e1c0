using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^(x + low) as a pair in double lanes: the value, and what its rounding lost.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="low">What x lacks to the exact argument, as in <see cref="Exp"/>.</param>
    /// <param name="tail">What the value lacks to e^(x + low).</param>
    /// <remarks>
    /// For an exponential within an exponential: e^(x - e^x) magnifies an error of the inner one up to 700-fold.
    /// 1. Reduction as in <see cref="Exp"/>. x - n ln2High is exact, so what r lacks is n ln2Low, less what r took of it.
    /// 2. e^r by Taylor's series: Horner's rule up to r^4, below 2^-10 in all and thus good to 2^-63 in plain arithmetic; the last four steps in pairs
    ///    (products by fused multiply-add, Dekker's sum, as the constant is the larger term).
    /// 3. Value and tail are scaled alike; where the value is subnormal, so is its tail, and nobody asks for it.
    /// Value and tail together are within 2^-62 of e^(x + low), relatively.
    /// </remarks>
    internal static Value ExpWithTail(Value x, Value? low, out Value tail)
    {
        RequireDoubleLanes(x, nameof(Exp));
        Value argument = ClampExponent(x);
        Value n = RoundToInteger(argument, Log2E);
        Value high = FusedMultiplyAdd(n, x.Builder.Constant(-DoubleLn2High, "ln2High"), argument);
        Value r = ReduceByLn2(argument, n);
        Value missing = FusedMultiplyAdd(n, x.Builder.Constant(-DoubleLn2Low, "ln2Low"), high - r);
        if (low is not null) { missing += low; }

        Value rest = Evaluate(r, ExpTaylor) * r;
        Value sum = rest + 1 / 6.0;
        Value lost = rest - (sum - 1 / 6.0) + OneSixthLow;
        foreach (double constant in new[] { 0.5, 1, 1 })
        {
            Value product = r * sum;
            Value productLost = FusedMultiplyAdd(r, lost, FusedMultiplyAdd(r, sum, -product));
            sum = product + constant;
            lost = product - (sum - constant) + productLost;
        }

        lost = FusedMultiplyAdd(sum, missing, lost);
        Value power = sum + lost;
        tail = Scale(lost - (power - sum), n).Named("tail");
        return Scale(power, n);
    }

    /// <summary>What 1 / 6 lacks to one sixth: 2^-54 / 6 (the binary digits repeat).</summary>
    private const double OneSixthLow = 1 / 6.0 / (1L << 54);

    /// <summary>The coefficients of e^r from r^4 to r^15, where r^16 / 16! has fallen below 2^-68.</summary>
    private static readonly double[] ExpTaylor = [.. Enumerable.Range(4, 12).Select(power => 1 / Factorial(power))];

    /// <summary>n!, exact in double up to 18.</summary>
    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, factor) => product * factor);
}
