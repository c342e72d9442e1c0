using ActivationGen.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class UnshiftedSoftmaxTests
{
    [Theory]
    [InlineData("static void F(float[] x, float[] y) { float s = 0; for (int i = 0; i < x.Length; i++) { y[i] = [|MathF.Exp(x[i])|]; s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; } }")]
    [InlineData("static double[] F(double[] x) { var s = x.Sum(v => Math.Exp(v)); return x.Select(v => [|Math.Exp(v)|] / s).ToArray(); }")]
    [InlineData("static double[] F(double[] x) { var e = [|x.Select(Math.Exp)|].ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static void F(Span<float> x, Span<float> y) { [|TensorPrimitives.Exp(x, y)|]; TensorPrimitives.Divide(y, TensorPrimitives.Sum<float>(y), y); }")]
    [InlineData("static double[] F(double[] x) => x.Select(v => [|Math.Exp(v)|] / x.Select(w => Math.Exp(w)).Sum()).ToArray();")]
    [InlineData("static T[] F<T>(T[] x) where T : IFloatingPointIeee754<T> { var y = new T[x.Length]; T s = T.Zero; for (int i = 0; i < x.Length; i++) { y[i] = [|T.Exp(x[i])|]; s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; } return y; }")]
    [InlineData("static double[] F(List<double> x) { double s = 0; foreach (var v in x) { s += Math.Exp(v); } var r = new double[x.Count]; for (int i = 0; i < x.Count; i++) { r[i] = [|Math.Exp(x[i])|] / s; } return r; }")]
    [InlineData("static void F(double[] x, double[] r) { double s = 0; for (int i = 0; i < x.Length; i++) { r[i] = [|Math.Exp(x[i])|]; s = s + r[i]; } double inverse = 1 / s; for (int i = 0; i < x.Length; i++) { r[i] *= inverse; } }")]
    [InlineData("static void F(double[,] x, double[,] y, int row) { double s = 0; for (int j = 0; j < 10; j++) { s += Math.Exp(x[row, j]); } for (int j = 0; j < 10; j++) { y[row, j] = [|Math.Exp(x[row, j])|] / s; } }")]
    [InlineData("static void F(Span<float> x, float t) { float s = 0; foreach (ref float v in x) { v = MathF.Exp(v / t); } }  static void G(float[] x, float t) { float s = 0; for (int i = 0; i < x.Length; i++) { s += MathF.Exp(x[i] / t); } for (int i = 0; i < x.Length; i++) { x[i] = [|MathF.Exp(x[i] / t)|] / s; } }")]
    [InlineData("static double[] F(double[] x) { double Sum() { double s = 0; foreach (var v in x) { s += Math.Exp(v); } return s; } double t = 0; foreach (var v in x) { t += Math.Exp(v); } return x.Select(v => [|Math.Exp(v)|] / (t + 1e-9)).ToArray(); }")]
    [InlineData("class N { public double In, Out; } static void F(N[] n) { double s = 0; foreach (var u in n) { u.Out = [|Math.Exp(u.In)|]; s += u.Out; } foreach (var u in n) { u.Out /= s; } }")]
    [InlineData("static double[] F(double y) { double[] x = { 2.0, y, 0.1 }; var s = x.Sum(v => Math.Exp(v)); return x.Select(v => [|Math.Exp(v)|] / s).ToArray(); }")]
    [InlineData("static double[] F(double y) { double[] x = { 2.0, 1, 0.1 }; x[0] = y; var s = x.Sum(v => Math.Exp(v)); return x.Select(v => [|Math.Exp(v)|] / s).ToArray(); }")]
    [InlineData("static double[] F() { double[] x = { 2000, 1, 0.1 }; var s = x.Sum(v => Math.Exp(v)); return x.Select(v => [|Math.Exp(v)|] / s).ToArray(); }")]
    [InlineData("static void F(double[] w, double[] x, double[] y) { double s = 0; for (int i = 0; i < y.Length; i++) { y[i] = 0; for (int j = 0; j < x.Length; j++) { y[i] += w[j] * x[j]; } } for (int i = 0; i < y.Length; i++) { s += Math.Exp(y[i]); } for (int i = 0; i < y.Length; i++) { y[i] = [|Math.Exp(y[i])|] / s; } }")]
    [InlineData("static int F(double[] x, double[] y) { double s = 0; int k = 0; for (int i = 0; i < x.Length; i++) { y[i] = [|Math.Exp(x[i])|]; s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; if (y[i] > y[k]) { k = i; } } return k; }")]
    public void TriggersOnEachStyle(string members) => NumericCode.Reports(UnshiftedSoftmax.Descriptor, members);

    [Theory]
    [InlineData("static double[] F(double[] x) { var m = x.Max(); var e = x.Select(v => Math.Exp(v - m)).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static void F(float[] x, float[] y) { float m = x[0], s = 0; for (int i = 1; i < x.Length; i++) { if (x[i] > m) { m = x[i]; } } for (int i = 0; i < x.Length; i++) { y[i] = MathF.Exp(x[i] - m); s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; } }")]
    [InlineData("static void F(float[] x, float m) { float s = 0; for (int i = 0; i < x.Length; i++) { x[i] -= m; } for (int i = 0; i < x.Length; i++) { x[i] = MathF.Exp(x[i]); s += x[i]; } for (int i = 0; i < x.Length; i++) { x[i] /= s; } }")]
    [InlineData("static void F(Span<float> x, Span<float> y) { TensorPrimitives.Subtract(x, TensorPrimitives.Max<float>(x), y); TensorPrimitives.Exp(y, y); TensorPrimitives.Divide(y, TensorPrimitives.Sum<float>(y), y); }")]
    [InlineData("static double[] F(double[] d) { var e = d.Select(v => Math.Exp(-v)).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static double[] F(double[] d, double t) { var e = d.Select(v => Math.Exp(-v * v / t)).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static double[] F(double[] x) { var e = x.Select(v => Math.Exp(Math.Tanh(v))).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static double[] F(double[] x) { var e = x.Select(v => Math.Exp(Math.Min(v, 50))).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static double[] F(double[] x) { var e = x.Select(v => Math.Exp(v)).ToArray(); return e.Select(v => v / e.Length).ToArray(); }")]
    [InlineData("static double[] F(double[] x) { var s = x.Sum(); return x.Select(v => v / s).ToArray(); }")]
    [InlineData("static double F(double[] x) { double s = 0; foreach (var v in x) { s += Math.Exp(v); } return s / x.Length; }")]
    [InlineData("static void F(double[] x, double[] y) { double s = 0; for (int i = 0; i < x.Length; i++) { s += Math.Exp(x[i]); } for (int i = 0; i < x.Length; i++) { y[i] = x[i] / s; } }")]
    [InlineData("static double F(double a, double b) { double e = Math.Exp(a), f = Math.Exp(b); return e / (e + f); }")]
    [InlineData("static void F(double[] x) { double s = 0; for (int i = 0; i < x.Length; i++) { x[i] = Math.Exp(x[i]); s += x[i]; } if (double.IsInfinity(s)) { return; } for (int i = 0; i < x.Length; i++) { x[i] /= s; } }")]
    [InlineData("static void F(Span<float> p, float t) { TensorPrimitives.Log(p, p); TensorPrimitives.Multiply(p, 1 / t, p); TensorPrimitives.Exp(p, p); TensorPrimitives.Divide(p, TensorPrimitives.Sum<float>(p), p); }")]
    [InlineData("static void F(double[] p, double t) { double sum = 0; for (int i = 0; i < p.Length; i++) { p[i] = Math.Exp(Math.Log(p[i]) / t); sum += p[i]; } for (int i = 0; i < p.Length; i++) { p[i] /= sum; } }")]
    [InlineData("static double[] F(double[] p, double t) { var e = p.Select(v => Math.Exp(Math.Log(v + 1e-9) / t)).ToArray(); return e.Select(v => v / e.Sum()).ToArray(); }")]
    [InlineData("static double[] F(float[] q, float[][] keys, double t) { var s = new double[keys.Length]; var e = new double[keys.Length]; double sum = 0; for (int j = 0; j < keys.Length; j++) { s[j] = TensorPrimitives.CosineSimilarity(q, keys[j]); e[j] = Math.Exp(s[j] / t); sum += e[j]; } for (int j = 0; j < e.Length; j++) { e[j] /= sum; } return e; }")]
    [InlineData("static double[] F() { double[] x = { 2.0, 1.0, 0.1 }; var e = x.Select(v => Math.Exp(v)).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static double F() { double[] x = [2, 1, -1]; double s = 0; foreach (double v in x) { s += Math.Exp(v); } return Math.Exp(x[0]) / s; }")]
    [InlineData("static void F(double[] w, double a) { double s = 0; for (int i = 0; i < w.Length; i++) { w[i] = Math.Exp(a * i); s += w[i]; } for (int i = 0; i < w.Length; i++) { w[i] /= s; } }")]
    [InlineData("static double[] F(int n, double a) { var e = Enumerable.Range(0, n).Select(i => Math.Exp(a * i / n)).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    [InlineData("static void F(double[] x, double[] y, double largest) { double s = 0; for (int i = 0; i < x.Length; i++) { y[i] = Math.Exp(x[i]); y[i] = y[i] > largest ? largest : y[i]; s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; } }")]
    [InlineData("static void F(double[] x, double[] y) { double s = 0; for (int i = 0; i < x.Length; i++) { y[i] = Math.Exp(x[i]); y[i] = Math.Min(y[i], 1e9); s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; } }")]
    [InlineData("static void F(double[] x, double[] y) { double s = 0; for (int i = 0; i < x.Length; i++) { x[i] = 5 * Math.Tanh(x[i]); } for (int i = 0; i < x.Length; i++) { y[i] = Math.Exp(x[i]); s += y[i]; } for (int i = 0; i < x.Length; i++) { y[i] /= s; } }")]
    public void PassesOverShiftsAndOthers(string members) => NumericCode.Reports(UnshiftedSoftmax.Descriptor, members);

    [Theory]
    [InlineData("float", "MathF.Exp(x[i])", "88.7")]
    [InlineData("double", "Math.Exp(x[i])", "709.7")]
    [InlineData("Half", "Half.Exp(x[i])", "11")]
    public void SaysWhereItOverflows(string type, string exponential, string limit) => Assert.Equal(
        $"This softmax is NaN as soon as one input is above {limit}, where the exponential overflows. Subtract the row's maximum from every input first, or let [Activation(\"softmax\")] generate it.",
        NumericCode.Message(
            UnshiftedSoftmax.Descriptor,
            $"static void F({type}[] x) {{ {type} s = default; for (int i = 0; i < x.Length; i++) {{ x[i] = {exponential}; s += x[i]; }} for (int i = 0; i < x.Length; i++) {{ x[i] /= s; }} }}"));

    [Theory]
    [InlineData("static double[] F(double[] x) { var e = x.Select(Math.Exp).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }", "above 709.7,")]
    [InlineData("static void F(Span<double> x) { TensorPrimitives.Exp<double>(x, x); TensorPrimitives.Divide<double>(x, TensorPrimitives.Sum<double>(x), x); }", "above 709.7,")]
    [InlineData("static T[] F<T>(T[] x) where T : IFloatingPointIeee754<T> { var e = x.Select(v => T.Exp(v)).ToArray(); T s = T.Zero; foreach (var v in e) { s += v; } return e.Select(v => v / s).ToArray(); }", "above 88.7 in float and 709.7 in double,")]
    public void KnowsTheFormatOfWholeCollections(string members, string limit) =>
        Assert.Contains(limit, NumericCode.Message(UnshiftedSoftmax.Descriptor, members), System.StringComparison.Ordinal);
}
