using System;
using ActivationGen.Kernels;
using Xunit;

namespace ActivationGen.Tests.VectorMath;

public sealed class FusedArithmeticTests
{
    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, double.MaxValue, -double.MaxValue, double.NaN,
        double.PositiveInfinity, double.NegativeInfinity, 1 + Math.ScaleB(1, -52), 1 - Math.ScaleB(1, -53), 1e-200, -1e200, 3,
    ];

    [Fact]
    public void SpecialDoublesAreFusedLikeTheInstruction()
    {
        foreach (double a in Special)
        {
            foreach (double b in Special)
            {
                foreach (double c in Special) { AssertSame(a, b, c); }
            }
        }
    }

    [Fact]
    public void RandomDoublesAreFusedLikeTheInstruction()
    {
        Random random = new(1);
        for (int i = 0; i < 1_000_000; i++)
        {
            double a = Double(random, 30), b = Double(random, 30);

            // Addends near -a * b, or half an ULP away from deciding the rounding, are the hard ones.
            double c = (i % 4) switch
            {
                0 => Double(random, 60),
                1 => -a * b * (1 + Math.ScaleB(random.Next(-4, 5), -52)),
                2 => a * b * Math.ScaleB(1, random.Next(-110, 111)),
                _ => Math.ScaleB(Math.CopySign(1 << random.Next(8), random.Next(2) - 0.5), random.Next(-60, 61)),
            };
            AssertSame(a, b, c);
        }
    }

    [Fact]
    public void DoublesOfAnyExponentAreFusedLikeTheInstruction()
    {
        Random random = new(2);
        for (int i = 0; i < 100_000; i++)
        {
            double a = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            double b = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            AssertSame(a, b, BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));

            // Products near the smallest doubles: rounding at a bit that depends on the exponent.
            double tiny = Double(random, 8) * 1e-160, tinier = Double(random, 8) * 1e-160;
            AssertSame(tiny, tinier, random.Next(1 << 20) * double.Epsilon);
            AssertSame(tiny, Double(random, 8) * 1e-150, -tiny * 1e-150);
        }
    }

    [Fact]
    public void FloatsAreFusedLikeTheInstruction()
    {
        Random random = new(3);
        for (int i = 0; i < 4_000_000; i++)
        {
            float a = Single(random), b = Single(random);
            float c = (i % 4) switch { 0 => Single(random), 1 => -a * b, 2 => a * b * MathF.ScaleB(1, random.Next(-50, 51)), _ => MathF.ScaleB(1, random.Next(-149, 128)) };
            float expected = MathF.FusedMultiplyAdd(a, b, c), actual = FusedArithmetic.MultiplyAdd(a, b, c);
            if (!expected.Equals(actual) || float.IsNegative(expected) != float.IsNegative(actual) && !float.IsNaN(expected))
            {
                Assert.Fail($"{a:R} * {b:R} + {c:R}: {actual:R} instead of {expected:R}");
            }
        }
    }

    private static void AssertSame(double a, double b, double c)
    {
        double expected = Math.FusedMultiplyAdd(a, b, c), actual = FusedArithmetic.MultiplyAdd(a, b, c);
        bool same = double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
        if (!same) { Assert.Fail($"{a:R} * {b:R} + {c:R}: {actual:R} instead of {expected:R}"); }
    }

    private static double Double(Random random, int exponents) =>
        Math.ScaleB((random.Next(2) * 2 - 1) * (1 + random.NextDouble()), random.Next(-exponents, exponents + 1));

    private static float Single(Random random) => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
}
