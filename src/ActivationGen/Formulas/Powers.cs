using System;

namespace ActivationGen.Formulas;

/// <summary>a^b in terms of the primitives.</summary>
internal static class Powers
{
    /// <summary>Beyond it, multiplications cost more than an exponential and a logarithm.</summary>
    private const double LargestExponentByMultiplication = 32;

    /// <summary>
    /// Multiplications and a square root where <paramref name="exponent"/> is a small constant multiple of 1/2, also for negative bases;
    /// otherwise e^(b log a), which is NaN for negative bases as in C# for exponents that are no integers.
    /// </summary>
    public static Expression Power(Expression a, Expression exponent)
    {
        Expression b = Simplifier.Simplify(exponent);
        if (!b.IsConstant || !b.Constant.IsDouble || Math.Abs(b.Constant.High) > LargestExponentByMultiplication || b.Constant.High * 2 % 1 != 0)
        {
            return a.Pool.Create(Operation.Exponential, b * a.Pool.Create(Operation.Logarithm, a));
        }

        double magnitude = Math.Abs(b.Constant.High);
        Expression? result = Whole(a, (int)magnitude);
        if (magnitude % 1 != 0)
        {
            Expression root = a.Pool.Create(Operation.SquareRoot, a);
            result = result is null ? root : result * root;
        }

        result ??= a.Pool.Constant(1);
        return b.Constant.High < 0 ? 1 / result : result;
    }

    /// <summary>a^n by repeated squaring; none for n = 0.</summary>
    private static Expression? Whole(Expression a, int n)
    {
        Expression? result = null;
        for (Expression square = a; n != 0; n >>= 1, square *= square)
        {
            if ((n & 1) != 0) { result = result is null ? square : result * square; }
        }

        return result;
    }
}
