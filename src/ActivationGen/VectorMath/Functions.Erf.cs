using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>erf(x) = 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x.</summary>
    /// <remarks>
    /// Float results from double lanes: x q(x^2 - 11), q of degree 22, 2^-33.9 over [-4.75, 4.75], beyond which 1 - erf is below 2^-35; no exponential and
    /// no division. q is in powers of x^2 - 11, about the middle of the interval, because powers of x^2 would cancel (erf(x) / x falls from 1.13 to 0.21).
    /// Double: below 0.9 erf(x) = x + x p(x^2), p of degree 11, 2^-56.3; else 1 - h(a) e^(-a^2), h of degree 14 in (a - 3) / (a + 3), 2^-52.8 of
    /// the subtrahend, which is below 0.21. All in scripts/fit/erf.py. Float lanes: see <see cref="ErfSingle"/>.
    /// </remarks>
    internal static Value Erf(Value x)
    {
        switch (x.Builder.Format)
        {
            case LaneFormat.Single:
                return ErfSingle(x);
            case LaneFormat.SingleInDouble:
                Value clamped = Clamp(-4.75, x, 4.75);
                return clamped * Evaluate(FusedMultiplyAdd(clamped, clamped, -11), ErfForSingle);
            default:
                // The square's exact exponential is more than 1 - h e^(-a^2) needs, but what erf' = 2 / sqrt(pi) e^(-x^2) shares.
                Value a = GaussianArgument(x);
                Value t = (a - 3) / (a + 3);
                Value outside = FusedNegatedMultiplyAdd(Evaluate(t, ErfTail), ExpOfNegatedSquare(a), 1);
                Value centre = FusedMultiplyAdd(Evaluate(a * a, ErfCentre), a, a);
                return Select(a, Comparison.Less, 0.9, centre, outside) | SignOf(x);
        }
    }

    private static readonly double[] ErfForSingle =
    [
        0.30151052251896404, -0.0137041671476672, 0.0009339466891342949, -7.061074750004185e-05, 5.581081648912616e-06, -4.494990073446019e-07,
        3.626698553568427e-08, -2.891189900566473e-09, 2.2527249235255247e-10, -1.6999100056522705e-11, 1.2273045927025113e-12,
        -8.444423105169094e-14, 5.696999395992487e-15, -3.7327100685350213e-16, 2.0617657735918948e-17, -9.70832969269022e-19,
        7.120467859141973e-20, -5.692146450664617e-21, 1.6722837743747195e-22, 3.9965475486764495e-24, 2.2951564763869224e-25,
        -5.0917300169955745e-26, 1.50610978330287e-27,
    ];

    private static readonly double[] ErfTail =
    [
        0.17900115118138993, -0.3262335600430372, 0.24560380171234114, -0.15011593650075386, 0.07166583719693002, -0.024392499321143526,
        0.00426913637474793, 0.000707746540390084, -0.0005970627451597321, 4.525319559384532e-05, 6.406403980319586e-05, -1.2837276109340963e-05,
        -8.00785150426051e-06, 1.989922439358929e-06, 1.2505028445607814e-06,
    ];

    private static readonly double[] ErfCentre =
    [
        0.1283791670955126, -0.37612638903183865, 0.11283791670957982, -0.026866170645428032, 0.005223977626636607, -0.0008548327004639669,
        0.00012055329013458741, -1.4925466768407495e-05, 1.6457498433773174e-06, -1.629511388395669e-07, 1.4142345347631441e-08,
        -8.687301850877346e-10,
    ];
}
