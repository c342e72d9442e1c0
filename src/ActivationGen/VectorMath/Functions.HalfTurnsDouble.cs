using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>
    /// (x + low) / pi less its nearest integer as a sum of two doubles in double lanes, for every double x of 2 or more: <paramref name="f"/> from -1/2 to 1/2 and
    /// <paramref name="tail"/>, half a unit of its last place. The last bit of <paramref name="parity"/> is that of the integer.
    /// </summary>
    /// <remarks>
    /// As <see cref="HalfTurns"/> in float lanes:
    /// 1. The exponent, in steps of 64, chooses 212 bits of 1 / pi in four doubles, 2^300 times larger, and x as much smaller.
    /// 2. Of the products with the first three, value and rounding error are kept. The largest is below 2^117, the next below 2^64: multiples of 2^66 and 2^32 are taken off,
    ///    then the integers, all of them exactly.
    /// 3. What is left is added up with the rounding errors of the sums (Knuth's). The absolute error is below 2^-92, so that near an integer as well, where no double is
    ///    closer than some 2^-60, some digits are left of 53.
    /// A tail of a computed argument is large itself: it is reduced in the same way, and the remainders of both are added.
    /// </remarks>
    private static void HalfTurnsDouble(Value x, Value? low, out Value f, out Value tail, out Value parity)
    {
        List<Value> remainders = [], parities = [];
        tail = Remainders(x, remainders, parities);
        if (low is not null) { tail += Remainders(low, remainders, parities); }

        f = remainders[0];
        foreach (Value remainder in remainders.Skip(1)) { f = Sum(f, remainder, ref tail); }

        f = WithoutInteger(f, out Value last);
        Value lost = x.Builder.Constant(0);
        f = Sum(f, tail, ref lost).Named("f");
        (tail, parity) = (lost, parities.Aggregate(last, (all, next) => all ^ next));
    }

    private const int InversePiScale = 300;

    /// <summary>Made once: each kernel with a sine or cosine looks them up.</summary>
    private static readonly System.Lazy<double[][]> s_inversePi =
        new(() => InversePi.Multiples(1, precision: 53, pieceCount: 4, segmentCount: 16, width: 64, InversePiScale));

    /// <summary>Adds to the lists what the five large parts of x / pi are from their nearest integers, and those integers' parities. What is left of x / pi is returned.</summary>
    private static Value Remainders(Value x, List<Value> remainders, List<Value> parities)
    {
        Value segment = ToBits(Maximum(2, Absolute(x))) >> 58, scaled = (x * System.Math.Pow(2, -InversePiScale)).Named("scaled");
        Value[] digits = [.. s_inversePi.Value.Select(piece => LookUp(segment, piece))];
        Value h1 = (scaled * digits[0]).Named("first"), h2 = (scaled * digits[1]).Named("second"), h3 = (scaled * digits[2]).Named("third");
        Value l1 = RoundingErrorOfProduct(scaled, digits[0], h1), l2 = RoundingErrorOfProduct(scaled, digits[1], h2), l3 = RoundingErrorOfProduct(scaled, digits[2], h3);
        foreach (Value part in (Value[])[WithoutMultiples(WithoutMultiples(h1, 66), 32), WithoutMultiples(l1, 32), WithoutMultiples(h2, 32), l2, h3])
        {
            remainders.Add(WithoutInteger(part, out Value parity));
            parities.Add(parity);
        }

        return FusedMultiplyAdd(scaled, digits[3], l3);
    }

    /// <summary>v less the nearest multiple of 2^<paramref name="exponent"/>, an even number, for |v| below 2^(51 + exponent).</summary>
    private static Value WithoutMultiples(Value v, int exponent)
    {
        Value rounding = v.Builder.Constant(System.Math.Pow(2, exponent) * HalfTurnRounding, "roundingToEven");
        return v - (v + rounding - rounding);
    }

    /// <summary>a + b, whose rounding error is added to <paramref name="errors"/>.</summary>
    private static Value Sum(Value a, Value b, ref Value errors)
    {
        Value sum = a + b, ofB = sum - a;
        errors += a - (sum - ofB) + (b - ofB);
        return sum;
    }
}
