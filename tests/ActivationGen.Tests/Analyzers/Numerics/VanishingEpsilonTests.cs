using ActivationGen.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class VanishingEpsilonTests
{
    [Theory]
    [InlineData("static float F(float p) => MathF.Log(Math.Clamp(p, 1e-8f, [|1 - 1e-8f|]));")]
    [InlineData("static float F(float p) => MathF.Log(Math.Min(p, [|1f - 1e-15f|]));")]
    [InlineData("const float Epsilon = 1e-12f; static float F(float p) => MathF.Log(Math.Clamp(p, Epsilon, [|1 - Epsilon|]));")]
    [InlineData("static float F(float p) => MathF.Log(1 - ([|p + 1e-15f|]));")]
    [InlineData("static float F(float p) { const float Epsilon = 1e-10f; return -MathF.Log(1 - ([|p + Epsilon|])); }")]
    [InlineData("static double F(double p) => Math.Log(Math.Clamp(p, 1e-17, [|1 - 1e-17|]));")]
    [InlineData("static double F(double p) => Math.Log(1 - ([|p + 1e-20|]));")]
    [InlineData("static float F(float x) => 1 / MathF.Log([|1 + MathF.Exp(x) + 1e-15f|]);")]
    [InlineData("static float F(float p) { float min = 1e-15f; float max = [|1f - min|]; return MathF.Log(Math.Max(min, Math.Min(max, p))); }")]
    [InlineData("static float F(float x) => MathF.Log([|MathF.Cosh(x) + 1e-12f|]);")]
    [InlineData("static double F(double p) { if (p <= double.Epsilon) { p = [|1.0 - double.Epsilon|]; } return Math.Log(p); }")]
    public void TriggersWhereItIsLost(string members) => NumericCode.Reports(VanishingEpsilon.Descriptor, members);

    [Theory]
    [InlineData("static float F(float p) => MathF.Log(Math.Clamp(p, 1e-7f, 1 - 1e-7f));")]
    [InlineData("static double F(double p) => Math.Log(Math.Clamp(p, 1e-15, 1 - 1e-15));")]
    [InlineData("static float F(float p) => MathF.Log(p + 1e-15f);")]
    [InlineData("static float F(float p) => MathF.Log(1 - p + 1e-15f);")]
    [InlineData("static float F(float p) => MathF.Log(1 - (p + 1e-3f));")]
    [InlineData("static double F(float p) => Math.Log(Math.Clamp((double)p, 1e-8, 1 - 1e-8));")]
    [InlineData("static bool F() => Math.Log(1.0 + 1e-17) == 0;")]
    [InlineData("static float F(float x) => 1 / (MathF.Exp(x) + 1e-15f);")]
    [InlineData("static float F(float a, float b) => MathF.Log(a / (b + 1e-12f));")]
    [InlineData("static float F(float x) => MathF.Log(1 + MathF.Exp(x) + 1e-3f);")]
    [InlineData("static double F(double x) => Math.Log(1 - 0.1) + Math.Exp(x);")]
    [InlineData("static bool F() => Math.Log(1 - 7e-32) == 0;")]
    [InlineData("const double Tiny = 1e-300; static double F(double x) { if (x > 6) { return 1.0 - Tiny; } return Math.Exp(x); }")]
    [InlineData("static float F(float x) => x > 6 ? 2f - 1e-30f : MathF.Exp(x);")]
    public void PassesOverWhereItIsNot(string members) => NumericCode.Reports(VanishingEpsilon.Descriptor, members);
}
