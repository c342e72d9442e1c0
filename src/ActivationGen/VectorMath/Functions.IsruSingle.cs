using System;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x / sqrt(1 + alpha x^2) in float lanes.</summary>
    /// <remarks>
    /// 1. b = |x|, no larger than where the slope is 0, so that no square overflows; the sign is put back in the end.
    /// 2. b sqrt(q) with q = 1 / (1 + alpha b^2): the slope q sqrt(q) has the same division and the same root.
    /// 3. What quotient and root lose, their residuals tell: 1 - D q and q - sqrt(q)^2, exact, of which half, times the result, is added.
    /// 4. Nothing is above the limit. At most 1.5 ULP with thirteen alphas; the quotient of x and the root has 2.2.
    /// </remarks>
    internal static Value IsruSingle(Value x, double alpha)
    {
        Value root = IsruRoot(x, alpha, out Value b, out _, out _, out Value lost);
        Value product = b * root;
        return Minimum((float)(1 / Math.Sqrt(alpha)), FusedMultiplyAdd(product * 0.5, lost, product)) | SignOf(x);
    }

    /// <summary>(1 + alpha x^2)^(-3/2) in float lanes, the slope of <see cref="IsruSingle"/>.</summary>
    /// <remarks>q sqrt(q): three halves of q's error and three roundings. Only for an alpha of 1 is that within the bound without what they lose.</remarks>
    internal static Value IsruSlopeSingle(Value x, double alpha)
    {
        Value root = IsruRoot(x, alpha, out _, out Value q, out Value quotientLost, out Value lost);
        Value product = q * root;
        return alpha == 1 ? product : FusedMultiplyAdd(product, FusedMultiplyAdd(lost, 0.5, quotientLost), product);
    }

    /// <summary>sqrt(q) for q = 1 / D, D = 1 + alpha b^2 and b = |x|. The exact 1 / D is q (1 + quotientLost), its root the returned one times 1 + lost / 2.</summary>
    private static Value IsruRoot(Value x, double alpha, out Value b, out Value q, out Value quotientLost, out Value lost)
    {
        RequireFloatLanes(x, nameof(IsruSingle));
        b = Minimum((float)(Math.Pow(2, 51) / Math.Sqrt(alpha)), Absolute(x)).Named("b");
        Value factor = x.Builder.Constant((float)alpha), multiple = alpha == 1 ? b : b * factor;
        Value denominator = FusedMultiplyAdd(multiple, b, 1).Named("denominator");
        q = (1 / denominator).Named("q");
        Value root = x.Builder.SquareRoot(q).Named("root");
        quotientLost = Residual(denominator, q, x.Builder.Constant(1));
        if (alpha != 1)
        {
            Value multipleLost = FusedMultiplyAdd(b, alpha - (float)alpha, RoundingErrorOfProduct(b, factor, multiple));
            quotientLost = FusedNegatedMultiplyAdd(q, b * multipleLost, quotientLost);
        }

        lost = FusedMultiplyAdd(denominator, Residual(root, root, q), quotientLost);
        return root;
    }
}
