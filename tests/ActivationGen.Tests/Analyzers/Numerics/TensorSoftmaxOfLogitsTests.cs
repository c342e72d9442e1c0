using ActivationGen.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class TensorSoftmaxOfLogitsTests
{
    [Theory]
    [InlineData("static void F(float[] x, float[] y) => [|TensorPrimitives.SoftMax<float>(x, y)|];")]
    [InlineData("static void F(ReadOnlySpan<float> x, Span<float> y) => [|TensorPrimitives.SoftMax(x, y)|];")]
    [InlineData("static void F(double[] x, double[] y) => [|TensorPrimitives.SoftMax<double>(x, y)|];")]
    [InlineData("class Owner { public Span<float> Span => default; } static void F(Owner rented, List<float> logits) { for (int i = 0; i < logits.Count; i++) { rented.Span[i] = logits[i]; } [|TensorPrimitives.SoftMax(rented.Span, rented.Span)|]; }")]
    [InlineData("static void F(Span<float> x) { [|TensorPrimitives.SoftMax(x, x)|]; }")]
    [InlineData("static void F<T>(ReadOnlySpan<T> x, Span<T> y) where T : IExponentialFunctions<T> => [|TensorPrimitives.SoftMax(x, y)|];")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i += 10) { [|TensorPrimitives.SoftMax(x.AsSpan(i, 10), y.AsSpan(i, 10))|]; } }")]
    [InlineData("static void F(float[] w, float[] x, float[] y) { TensorPrimitives.Multiply(w, x, y); [|TensorPrimitives.SoftMax<float>(y, y)|]; }")]
    [InlineData("static void F(float[] w, float[] b, float[] y) { TensorPrimitives.Add(w, b, y); [|TensorPrimitives.SoftMax<float>(y, y)|]; }")]
    [InlineData("static float[] F(float[] x) { var y = new float[x.Length]; [|TensorPrimitives.SoftMax<float>(x, y)|]; return y; }")]
    [InlineData("static void F(float[] x, float[] y) { [|TensorPrimitives.SoftMax<float>(x, y)|]; TensorPrimitives.Subtract(x, 1f, x); }")]
    [InlineData("static void F(Span<float> x, Span<float> y) { [|TensorPrimitives.SoftMax(x, y)|]; for (int i = 0; i < x.Length; i++) { if (y[i] < 0.1f) { x[i] = float.NegativeInfinity; } } }")]
    [InlineData("static void F(Span<float> x, Span<float> y, bool[] keep) { for (int i = 0; i < x.Length; i++) { if (!keep[i]) { x[i] = float.NegativeInfinity; } } [|TensorPrimitives.SoftMax(x, y)|]; }")]
    [InlineData("static void F(float[] x, float[] y) { [|TensorPrimitives.SoftMax<float>(x, y)|]; for (int i = 0; i < x.Length; i++) { x[i] = 0; } }")]
    public void TriggersOnInputsThatMayBeLarge(string members) => NumericCode.Reports(TensorSoftmaxOfLogits.Descriptor, members);

    [Theory]
    [InlineData("static void F(float[] x, float[] y) { TensorPrimitives.Subtract(x, TensorPrimitives.Max<float>(x), y); TensorPrimitives.SoftMax<float>(y, y); }")]
    [InlineData("static void F(ReadOnlySpan<float> x, Span<float> y) { TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), y); TensorPrimitives.SoftMax(y, y); }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { x[i] -= 3; } TensorPrimitives.SoftMax<float>(x, y); }")]
    [InlineData("static void F(float[] x, float[] y, float m) { for (int i = 0; i < x.Length; i++) { y[i] = x[i] - m; } TensorPrimitives.SoftMax<float>(y, y); }")]
    [InlineData("static void F(float[] x, float[] y) { TensorPrimitives.Tanh<float>(x, y); TensorPrimitives.SoftMax<float>(y, y); }")]
    [InlineData("static void F(float[] x, float[] y) { TensorPrimitives.Sigmoid<float>(x, y); TensorPrimitives.SoftMax<float>(y, y); }")]
    [InlineData("static void F(float[] y) { float[] x = { 1, 2, 3 }; TensorPrimitives.SoftMax<float>(x, y); }")]
    [InlineData("static void F(float[] y) { var x = new float[] { 0.5f, 1 }; TensorPrimitives.SoftMax<float>(x, y); }")]
    [InlineData("static void SoftMax(float[] x, float[] y) { } static void F(float[] x, float[] y) => SoftMax(x, y);")]
    [InlineData("static void F(float[] x, float[] y) => TensorPrimitives.Sigmoid<float>(x, y);")]
    [InlineData("[Activation(\"softmax\")] private static partial void SoftMax(ReadOnlySpan<float> x, Span<float> y); static void F(float[] x, float[] y) => SoftMax(x, y);")]
    [InlineData("static void F(float[] x, float[] y) { for (int n = 0; n < 9; n++) { TensorPrimitives.SoftMax<float>(x, y); for (int i = 0; i < x.Length; i++) { x[i] = MathF.Tanh(y[i]); } } }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] = MathF.Tanh(x[i]); if (x[i] < 0) { y[i] = float.NegativeInfinity; } } TensorPrimitives.SoftMax<float>(y, y); }")]
    [InlineData("static void F(Span<float> x, Span<float> y) { float m = TensorPrimitives.Max<float>(x); TensorPrimitives.Add<float>(x, -m, x); TensorPrimitives.SoftMax<float>(x, y); }")]
    [InlineData("static void Shift(float[] x, float by) { for (int i = 0; i < x.Length; i++) { x[i] -= by; } } static void F(float[] x, float[] y) { Shift(x, x.Max()); TensorPrimitives.SoftMax<float>(x, y); }")]
    public void PassesOverInputsThatAreKeptSmall(string members) => NumericCode.Reports(TensorSoftmaxOfLogits.Descriptor, members);
}
