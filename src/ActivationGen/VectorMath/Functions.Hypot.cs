using System;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>sqrt(a^2 + b^2) without overflow or underflow midway.</summary>
    /// <remarks>
    /// Squares of floats neither overflow nor underflow in double lanes. In double both are scaled by a power of two that brings the larger one to about 1;
    /// with a constant of moderate size, as in sqrt(x^2 + 1), only large |x| matter, where the result is |x|.
    /// </remarks>
    internal static Value Hypot(Value a, Value b)
    {
        if (a.Builder.Format == LaneFormat.SingleInDouble) { return a.Builder.SquareRoot(FusedMultiplyAdd(a, a, b * b)); }

        if (IsModerateConstant(a)) { (a, b) = (b, a); }

        if (IsModerateConstant(b)) { return HypotOfSquare(a, ConstantOf(b) * ConstantOf(b)); }

        RequireDoubleLanes(a, nameof(Hypot));
        return ScaledHypot(a, b);
    }

    private static bool IsModerateConstant(Value value) =>
        value.Operation == KernelOperation.Constant
        && (value.Builder.HasDoubleLanes ? Math.Abs(ConstantOf(value)) is > 1e-100 and < 1e100 : Math.Abs(ConstantOf(value)) is > 1e-6 and < 1e6);

    private static double ConstantOf(Value constant) => constant.Builder.HasDoubleLanes
        ? BitConverter.Int64BitsToDouble(constant.ConstantBits)
        : SingleBits.ToSingle((uint)constant.ConstantBits);

    /// <summary>sqrt(a^2 + c): beyond 2^500 (2^60), where a^2 would overflow before long, c doesn't count any more.</summary>
    private static Value HypotOfSquare(Value a, double c)
    {
        Value root = a.Builder.SquareRoot(FusedMultiplyAdd(a, a, c));
        Value magnitude = Absolute(a);
        return Select(magnitude, Comparison.Less, a.Builder.HasDoubleLanes ? 3.273390607896142e150 : 1.152921504606847e18, root, magnitude);
    }

    private static Value ScaledHypot(Value a, Value b)
    {
        KernelBuilder builder = a.Builder;
        Value larger = builder.Maximum(Absolute(a), Absolute(b));

        // The larger one's exponent, kept from where 2^exponent or 2^-exponent would not be a normal number.
        Value bounded = builder.Minimum(builder.Constant(4.49423283715579e307), builder.Maximum(builder.Constant(2.2250738585072014e-308), larger));
        Value exponent = ToBits(bounded) & builder.Bits(0x7FF0000000000000);
        Value down = FromBits(builder.IntegerSubtract(builder.Bits(0x7FE0000000000000), exponent)), up = FromBits(exponent);
        Value scaledA = a * down, scaledB = b * down;
        Value root = builder.SquareRoot(FusedMultiplyAdd(scaledA, scaledA, scaledB * scaledB));
        return root * up;
    }
}
