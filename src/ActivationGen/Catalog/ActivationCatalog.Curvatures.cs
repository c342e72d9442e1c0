namespace ActivationGen.Catalog;

/// <content>
/// Second derivatives by hand. The differentiator's add up terms that cancel, or multiply a factor that has become subnormal by x. In these what vanishes
/// exponentially is one factor, the square of another one that is still a normal number, and what changes sign is one sum.
/// </content>
internal static partial class ActivationCatalog
{
    // x sigmoid(z) with z = b x: f'' = b s (1 - s) (2 - z tanh(z / 2)), where s (1 - s) = w^2, w = e^(-|z| / 2) / (1 + e^-|z|).
    private const string SiluW = $"(Exp(-0.5 * Abs(x)) / (1 + {SiluA}))";
    private const string SwishW = $"(Exp(-0.5 * Beta * Abs(x)) / (1 + {SwishA}))";
    private const string QuickGeluW = $"(Exp(-0.851 * Abs(x)) / (1 + {QuickGeluA}))";
    private const string SiluCurvature = $"{SiluW} * ({SiluW} * (2 - x * Tanh(0.5 * x)))";
    private const string SwishCurvature = $"Beta * ({SwishW} * ({SwishW} * (2 - Beta * x * Tanh(0.5 * Beta * x))))";
    private const string QuickGeluCurvature = $"1.702 * ({QuickGeluW} * ({QuickGeluW} * (2 - 1.702 * x * Tanh(0.851 * x))))";

    // -3 Alpha x / (1 + Alpha x^2)^(5/2), with the quotient of x and the root as isru itself has it: nothing overflows before the result has vanished.
    private const string IsruCurvature = "-3 * Alpha * (x / Hypot(1 / Sqrt(Alpha), x) / Sqrt(Alpha)) / Square(1 + Alpha * x * x)";

    // The negative side is that of (e^x - 1) sigmoid(x), in e = e^x.
    private const string ElishCurvature =
        $"x < 0 ? {ElishE} * (-1 + {ElishE} * (5 + {ElishE} * (3 + {ElishE}))) / ((1 + {ElishE}) * Square(1 + {ElishE})) : {SiluCurvature}";

    // x T with T = tanh(softplus(x)): f'' = T' (2 + x (sigmoid(-x) - 2 T sigmoid(x))). With e = e^-|x|, T' = 4 e (1 + e) / d^2 on the negative side and
    // 4 e^2 (1 + e) / d^2 on the positive one, of which the power of e is a square again.
    private const string MishDenominator = $"(x < 0 ? 2 + {SiluA} * (2 + {SiluA}) : 1 + 2 * {SiluA} * (1 + {SiluA}))";
    private const string MishT = $"((x < 0 ? {SiluA} * (2 + {SiluA}) : 1 + 2 * {SiluA}) / {MishDenominator})";
    private const string MishRoot = "Exp(Min(0.5 * x, -x))";
    private const string MishCurvature =
        $"{MishRoot} * ({MishRoot} * (4 * (1 + {SiluA}) / Square({MishDenominator}) * (2 + x * (Sigmoid(-x) - 2 * {MishT} * Sigmoid(x)))))";

    // The same with tanh(log(1 + s)), s = sigmoid(x): T' = 4 (1 + s) s (1 - s) / d^2 with d = s^2 + 2 s + 2, and T'' = T' times what x is multiplied by.
    private const string SmishDenominator = "(Sigmoid(x) * (Sigmoid(x) + 2) + 2)";
    private const string SmishCurvature =
        $"{SiluW} * ({SiluW} * (4 * (1 + Sigmoid(x)) / Square({SmishDenominator}) * (2 + x * (Sigmoid(x) * Sigmoid(-x) * (1 / (1 + Sigmoid(x)) - 4 * (1 + Sigmoid(x)) / {SmishDenominator}) "
        + "- Tanh(0.5 * x)))))";

    // x L with L = log(1 + s): L' = q = s (1 - s) / (1 + s), q' = q (1 - 2 s - q), and f'' = q (2 + x (1 - 2 s - q)), in a = e^-|x|.
    private const string LogishR = $"(1 / ((1 + {SiluA}) * (x < 0 ? 1 + 2 * {SiluA} : 2 + {SiluA})))";
    private const string LogishCurvature =
        $"Exp(-0.5 * Abs(x)) * (Exp(-0.5 * Abs(x)) * ({LogishR} * (2 - x * (Tanh(0.5 * x) + {SiluA} * {LogishR}))))";

    // x erf(p) with p = softplus(x) = m + l, m = max(x, 0): e^(-p^2) = e^(-m^2) e^(-l (2 m + l)), which does not magnify the rounding of a large p.
    private const string SerfL = "Softplus(-Abs(x))";
    private const string SerfCurvature =
        $"2 / Sqrt(Pi) * (Exp(0.5 * Min(x, 0)) * (Exp(0.5 * Min(x, 0)) * (Gaussian(Max(x, 0)) * Exp(-({SerfL} * (2 * Max(x, 0) + {SerfL}))) / (1 + {SiluA}) "
        + "* (2 + x * (Sigmoid(-x) - 2 * Softplus(x) * Sigmoid(x))))))";

    // x tanh(e) with e = e^x: f'' = e sech^2(e) (2 + x (1 - 2 e tanh(e))), sech^2(e) = 4 q / (1 + q)^2 with q = e^(-2 e), which is 0 from x = 6 on.
    private const string TanhExpX6 = "Min(x, 6)";
    private const string TanhExpQ = $"Exp(-2 * Exp({TanhExpX6}))";
    private const string TanhExpCurvature =
        $"Exp(0.5 * {TanhExpX6}) * (Exp(0.5 * {TanhExpX6}) * (4 * {TanhExpQ} / Square(1 + {TanhExpQ}) "
        + $"* (2 + {TanhExpX6} * (1 - 2 * Exp({TanhExpX6}) * Tanh(Exp({TanhExpX6}))))))";
}
