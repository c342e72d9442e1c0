using System;
using System.Linq;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <content>
/// Products and sums with what their factors lack: constants that are no number of the lanes, and in double, which has no wider lanes to fall back on, roundings that a sum magnifies.
/// </content>
internal sealed partial class FormulaLowering
{
    /// <summary>
    /// c v for a constant that is no number of the lanes: c in two of them, v high + v low in one fused operation, so that only the last rounding is left.
    /// </summary>
    private Value CompensatedProduct(DoubleDouble constant, Value v)
    {
        (double high, double low) = Split(constant);
        return _builder.FusedMultiplyAdd(v, _builder.Constant(high), v * low);
    }

    /// <summary>A constant in two numbers of the lanes, the first rounded towards zero: both have one sign, and an infinite factor gives infinity rather than infinity - infinity.</summary>
    private (double High, double Low) Split(DoubleDouble constant)
    {
        double high = _builder.HasDoubleLanes ? constant.High : (float)constant.High;
        if (Math.Abs(high) > Math.Abs(constant.High) || (high == constant.High && constant.Low != 0 && constant.Low > 0 != high > 0))
        {
            high = _builder.HasDoubleLanes ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(high) - 1) : SingleBits.ToSingle(SingleBits.Of((float)high) - 1);
        }

        return (high, constant.High - high + constant.Low);
    }

    /// <summary>A sum in double whose terms round more than it does itself; null for any other.</summary>
    private Value? CompensatedSum(Expression a, Expression b)
    {
        if (a.IsConstant && IsScaledProduct(b)) { return a.Constant.High + ProductAndLow(b, a.Constant.Low); }

        if (b.IsConstant && IsScaledProduct(a)) { return b.Constant.High + ProductAndLow(a, b.Constant.Low); }

        return b.Operation == Operation.Divide && b[1].IsConstant && IsSquareOfSine(b[0]) ? SumWithQuotient(_values[a], b) : null;
    }

    /// <summary>a + v / c with what the quotient rounds: it is magnified where the sum cancels.</summary>
    private Value SumWithQuotient(Value a, Expression quotient)
    {
        Value remainder = _builder.FusedNegatedMultiplyAdd(_values[quotient], _values[quotient[1]], _values[quotient[0]]);
        return _builder.FusedMultiplyAdd(remainder, _builder.Constant(1 / quotient[1].Constant.High), a + _values[quotient]);
    }

    /// <summary>Whether a node is k (u v) for a constant k that is no double.</summary>
    private bool IsScaledProduct(Expression node) => node.Operation == Operation.Multiply && IsInexact(node[0]) && node[1].Operation == Operation.Multiply;

    /// <summary>k (u v) + low, with what k and u v lack.</summary>
    private Value ProductAndLow(Expression product, double low)
    {
        (double kHigh, double kLow) = Split(product[0].Constant);
        Value v = _values[product[1]];
        Value lacking = _builder.FusedMultiplyAdd(v, _builder.Constant(kLow), _builder.FusedMultiplyAdd(Finite(LostBy(product[1]), _builder.Constant(0)), _builder.Constant(kHigh), _builder.Constant(low)));
        return _builder.FusedMultiplyAdd(v, _builder.Constant(kHigh), lacking);
    }

    /// <summary>What a product loses to its rounded value.</summary>
    private Value LostBy(Expression product) => _builder.FusedMultiplyAdd(_values[product[0]], _values[product[1]], -_values[product]);

    private Value Finite(Value value, Value otherwise) =>
        _builder.Select(_builder.Absolute(value), Comparison.Less, _builder.Constant(double.PositiveInfinity), value, otherwise);

    /// <summary>a b + c, in double with what a factor that is itself a product of an input loses: of 1 + k x x it is as much as what the sum does.</summary>
    private Value FusedSum(Expression product, Value addend)
    {
        Value a = _values[product[0]], b = _values[product[1]];
        if (_builder.Format == LaneFormat.Double && product.Operands.FirstOrDefault(IsScaledInput) is { } scaled)
        {
            // Where the product overflows, what it loses is nothing, or infinite with any sign.
            Value corrected = _builder.FusedMultiplyAdd(LostBy(scaled), product[0] == scaled ? b : a, addend);
            addend = Finite(corrected, addend);
        }

        return _builder.FusedMultiplyAdd(a, b, addend);
    }

    private static bool IsScaledInput(Expression node) =>
        node.Operation == Operation.Multiply && node.Operands.Any(operand => operand.Operation == Operation.Variable);

    /// <summary>Whether a product in double is the square of a sine, which takes what the sine rounds.</summary>
    private bool IsSquareOfSine(Expression node) =>
        _builder.Format == LaneFormat.Double && node.Operation == Operation.Multiply && node[0] == node[1] && node[0].Operation == Operation.Sine;
}
