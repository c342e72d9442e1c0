using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class HiddenSoftmaxTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 64), [|Softmax(1)|], Linear(64, 1));")]
    [InlineData("var net = Sequential(Linear(9, 64), [|Softmax(-1)|], Dropout(), Linear(64, 1));")]
    [InlineData("var net = Sequential(Linear(9, 64), Dropout(), [|Softmax(1)|], Linear(64, 64), [|Softmax(1)|], Linear(64, 1));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), [|Softmax2d()|], Conv2d(6, 6, 5));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), [|Softmax(1)|], Flatten(), Linear(60, 5));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), [|Softmax(1)|], MaxPool2d(2), Conv2d(6, 6, 5));")]
    [InlineData("var l = Linear(9, 64); var m = Linear(64, 1); var h = l.forward(x).[|softmax(1)|]; h = m.forward(h);")]
    [InlineData("var l = Linear(9, 64); var m = Linear(64, 1); var h = m.forward([|F.softmax(l.forward(x), 1)|]);")]
    [InlineData("var l = Linear(9, 64); var s = Softmax(1); var m = Linear(64, 1); var h = m.forward([|s.forward|](l.forward(x)));")]
    [InlineData("var net = Sequential(Sequential(Linear(9, 64), [|Softmax(1)|]), Sequential(Linear(64, 1)));")]
    [InlineData("var net = Sequential(Linear(9, 64), [|Softmin(1)|], Linear(64, 1));")]
    public Task TriggersOnHiddenSoftmax(string statements) => VerifyNetwork.InMethod(HiddenSoftmax.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 64), ReLU(), Linear(64, 3), Softmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 64), Softmax(1));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), Softmax(1), AvgPool2d(2));")]
    [InlineData("var net = Sequential(Softmax(1), Linear(64, 3));")]
    [InlineData("var a = Linear(9, 9).forward(x).softmax(-1); var o = Linear(9, 9).forward(a.matmul(y));")]
    [InlineData("var g = Linear(9, 9).forward(x).softmax(-1); var o = Linear(9, 9).forward(g * y);")]
    [InlineData("var a = torch.bmm(x, y).softmax(-1); var o = Linear(9, 9).forward(torch.bmm(a, y));")]
    [InlineData("var p = Linear(9, 9).forward(x).softmax(-1); var o = Linear(9, 9).forward(torch.cat(new[] { p, y }, 1));")]
    [InlineData("var p = Linear(9, 9).forward(x).softmax(-1); var o = Linear(9, 9).forward(p); var q = p * y;")]
    [InlineData("var net = Sequential(Linear(9, 64), Softmax(1), BatchNorm1d(64), Linear(64, 1));")]
    [InlineData("var net = Sequential(Linear(9, 64), Sigmoid(), Linear(64, 1));")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(HiddenSoftmax.Rule, statements);

    // Queries times keys, softmax, weights times values: products of the user's own on both sides, of buffers that are no weights.
    [Fact]
    public Task PassesOverAttentionByHand() => VerifyNetwork.Reports(
        HiddenSoftmax.Rule,
        """
        static partial class Attention
        {
            [Activation("softmax")] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);
            static float[] keys = new float[64], values = new float[64];
            static void Product(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y)
            {
                for (int i = 0; i < y.Length; i++) { for (int j = 0; j < x.Length; j++) { y[i] += w[i * x.Length + j] * x[j]; } }
            }
            static void Run(float[] q, float[] k, float[] v, float[] scores, float[] y) { Product(q, k, scores); Softmax(scores, scores); Product(scores, v, y); }
            static void Cached(float[] q, float[] scores, float[] y) { Product(q, keys, scores); Softmax(scores, scores); Product(scores, values, y); }
        }
        """);
}
