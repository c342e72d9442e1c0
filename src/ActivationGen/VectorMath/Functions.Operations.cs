using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <summary>
/// Vector math, written once for every width and target: functions that build kernels. Each takes its coefficients from the lane format of its argument:
/// float (to the last bit or so), float computed in double (about 2^-33, the final rounding to float does the rest) or double.
/// </summary>
/// <remarks>
/// Special values follow from the operations themselves, without branches: constants come first in minima and maxima, so that NaN passes, and
/// arguments are clamped where a limit is reached, so that no infinity meets its opposite midway.
/// </remarks>
internal static partial class Functions
{
    /// <summary>The constant that the lane format of <paramref name="x"/> asks for.</summary>
    private static Value ByFormat(Value x, float single, double singleInDouble, double @double) => x.Builder.Constant(x.Builder.Format switch
    {
        LaneFormat.Single => single,
        LaneFormat.SingleInDouble => singleInDouble,
        _ => @double,
    });

    /// <summary>
    /// p(x). By Horner's rule, one fused operation a coefficient: the fewest operations, which is what counts with vectors enough in flight. Results in double need long polynomials, and
    /// there by pairs: measured, 5 to 22 % less time for nearly all functions.
    /// </summary>
    private static Value Evaluate(Value x, Polynomial polynomial) => Evaluate(x, polynomial.For(x.Builder.Format));

    /// <summary>The same for coefficients by power.</summary>
    internal static Value Evaluate(Value x, double[] coefficients) => x.Builder.Format == LaneFormat.Double && coefficients.Length > MostInOrder
        ? HornerOfPairs(x, x * x, coefficients)
        : Horner(x, coefficients);

    private const int MostInOrder = 5;

    /// <summary>p(x) by Horner's rule in any format: for kernels that consist of little else.</summary>
    private static Value Horner(Value x, Polynomial polynomial) => Horner(x, polynomial.For(x.Builder.Format));

    private static Value Horner(Value x, double[] coefficients)
    {
        Value sum = x.Builder.Constant(coefficients[coefficients.Length - 1], $"c{coefficients.Length - 1}");
        for (int power = coefficients.Length - 2; power >= 0; power--) { sum = FusedMultiplyAdd(sum, x, x.Builder.Constant(coefficients[power], $"c{power}")); }

        return sum;
    }

    /// <summary>
    /// p(x) by Horner's rule in x^2 over pairs of coefficients: as many operations as by that in x, but a chain half as long, where a long kernel's operations wait for each other
    /// (G. Estrin, Organization of Computer Systems: The Fixed Plus Variable Structure Computer, 1960). <paramref name="square"/> is x^2.
    /// </summary>
    private static Value HornerOfPairs(Value x, Value square, double[] coefficients)
    {
        Value Coefficient(int power) => x.Builder.Constant(coefficients[power], $"c{power}");

        int last = coefficients.Length - 1;
        Value Pair(int power) => FusedMultiplyAdd(Coefficient(power + 1), x, Coefficient(power));
        int next = last % 2 == 0 ? last : last - 1;
        Value sum = last % 2 == 0 ? Coefficient(last) : Pair(next);
        for (int power = next - 2; power >= 0; power -= 2) { sum = FusedMultiplyAdd(sum, square, Pair(power)); }

        return sum;
    }

    private static Value HornerOfPairs(Value x, Value square, Polynomial polynomial) => HornerOfPairs(x, square, polynomial.For(x.Builder.Format));

    private static Value FusedMultiplyAdd(Value a, Value b, Value c) => a.Builder.FusedMultiplyAdd(a, b, c);

    private static Value FusedMultiplyAdd(Value a, Value b, double c) => a.Builder.FusedMultiplyAdd(a, b, a.Builder.Constant(c));

    private static Value FusedMultiplyAdd(Value a, double b, Value c) => a.Builder.FusedMultiplyAdd(a, a.Builder.Constant(b), c);

    private static Value FusedMultiplyAdd(Value a, double b, double c) => a.Builder.FusedMultiplyAdd(a, a.Builder.Constant(b), a.Builder.Constant(c));

    /// <summary>c - a * b, rounded once.</summary>
    private static Value FusedNegatedMultiplyAdd(Value a, Value b, Value c) => a.Builder.FusedNegatedMultiplyAdd(a, b, c);

    private static Value FusedNegatedMultiplyAdd(Value a, Value b, double c) => a.Builder.FusedNegatedMultiplyAdd(a, b, a.Builder.Constant(c));

    private static Value FusedNegatedMultiplyAdd(Value a, double b, Value c) => a.Builder.FusedNegatedMultiplyAdd(a, a.Builder.Constant(b), c);

    /// <summary>What the product of a and b loses to its rounded value.</summary>
    private static Value RoundingErrorOfProduct(Value a, Value b, Value product) => a.Builder.FusedMultiplyAdd(a, b, -product, mustFuse: true);

    /// <summary>c - a * b for a c that the product nearly cancels: only rounded once it tells anything.</summary>
    private static Value Residual(Value a, Value b, Value c) => a.Builder.FusedNegatedMultiplyAdd(a, b, c, mustFuse: true);

    /// <summary>(high + low) x + c for a constant of two floats; the product is not rounded.</summary>
    internal static Value PlusProduct(Value x, float high, float low, Value c)
    {
        Value sum = FusedMultiplyAdd(x, high, c);
        return low == 0 ? sum : FusedMultiplyAdd(x, low, sum);
    }

    /// <summary>The smaller one; a NaN in <paramref name="x"/> passes.</summary>
    private static Value Minimum(double bound, Value x) => x.Builder.Minimum(x.Builder.Constant(bound), x);

    /// <summary>The larger one; a NaN in <paramref name="x"/> passes.</summary>
    private static Value Maximum(double bound, Value x) => x.Builder.Maximum(x.Builder.Constant(bound), x);

    private static Value Clamp(double lowest, Value x, double highest) =>
        x.Builder.Maximum(x.Builder.Constant(lowest, "lowest"), x.Builder.Minimum(x.Builder.Constant(highest, "highest"), x));

    private static Value SelectBySign(Value x, Value whenNegative, Value otherwise) => x.Builder.SelectBySign(x, whenNegative, otherwise);

    private static Value Absolute(Value x) => x.Builder.Absolute(x);

    private static Value Select(Value left, Comparison comparison, Value right, Value whenTrue, Value whenFalse) =>
        left.Builder.Select(left, comparison, right, whenTrue, whenFalse);

    private static Value Select(Value left, Comparison comparison, double right, Value whenTrue, Value whenFalse) =>
        left.Builder.Select(left, comparison, left.Builder.Constant(right), whenTrue, whenFalse);

    /// <summary>The sign bit of x and nothing else.</summary>
    private static Value SignOf(Value x) => x & x.Builder.SignMask;

    /// <summary>p * 2^n, see <see cref="KernelBuilder.Scale"/>.</summary>
    private static Value Scale(Value p, Value n) => p.Builder.Scale(p, n);

    private static Value ToBits(Value x) => x.Builder.ToBits(x);

    private static Value FromBits(Value bits) => bits.Builder.FromBits(bits);
}
