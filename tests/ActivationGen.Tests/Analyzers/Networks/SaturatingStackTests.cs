using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class SaturatingStackTests
{
    private const string FourOfThem = "Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1), Sigmoid()";

    private const string Own = """
        static partial class Own
        {
            [Activation("sigmoid", Members = ActivationMembers.Forward)] public static partial void Squash(ReadOnlySpan<float> x, Span<float> y);
            [Activation("relu", Members = ActivationMembers.Forward)] public static partial void Cut(ReadOnlySpan<float> x, Span<float> y);
            [Activation("tanh", Members = ActivationMembers.Forward)] public static partial float Bend(float x);
            public static void Product(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y)
            {
                for (int i = 0; i < y.Length; i++)
                {
                    float sum = 0;
                    for (int j = 0; j < x.Length; j++) { sum += w[i * x.Length + j] * x[j]; }
                    y[i] = sum;
                }
            }
            public static float[] Times(float[] x, float[,] w)
            {
                float[] y = new float[w.GetLength(0)];
                for (int i = 0; i < y.Length; i++) { for (int j = 0; j < x.Length; j++) { y[i] += w[i, j] * x[j]; } }
                return y;
            }
            public static void Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> z, Span<float> y) { for (int i = 0; i < y.Length; i++) { y[i] = x[i] + z[i]; } }
        }

        """;

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), [|Sigmoid()|], Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1), Sigmoid());")]
    [InlineData("var net = Sequential((\"a\", Linear(9, 9)), (\"b\", [|Sigmoid()|]), (\"c\", Linear(9, 9)), (\"d\", Sigmoid()), (\"e\", Linear(9, 9)), (\"f\", Sigmoid()), (\"g\", Linear(9, 1)));")]
    [InlineData("var net = Sequential(new Module<Tensor, Tensor>[] { Linear(9, 9), [|Sigmoid()|], Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1) });")]
    [InlineData("var list = new List<Module<Tensor, Tensor>> { Linear(9, 9), [|Sigmoid()|], Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1) }; var net = Sequential(list);")]
    [InlineData("var list = new List<Module<Tensor, Tensor>>(); for (int i = 0; i < 4; i++) { list.Add(Linear(9, 9)); list.Add([|Sigmoid()|]); } list.Add(Linear(9, 1)); var net = Sequential(list);")]
    [InlineData("var list = new List<(string, Module<Tensor, Tensor>)>(); for (int i = 0; i < 4; i++) { list.Add((\"l\" + i, Linear(9, 9))); list.Add((\"s\" + i, [|Sigmoid()|])); } var net = Sequential(list.ToArray());")]
    [InlineData("var net = Sequential().append(Linear(9, 9)).append([|Sigmoid()|]).append(Linear(9, 9)).append(Sigmoid()).append(Linear(9, 9)).append(\"s\", Sigmoid()).append(Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9)); net.append([|Sigmoid()|]); net.append(Linear(9, 9)); net.append(Sigmoid()); net.append(Linear(9, 9)); net.append(Sigmoid()); net.append(Linear(9, 1));")]
    [InlineData("var net = Sequential(Sequential(Linear(9, 9), [|Sigmoid()|]), Sequential(Linear(9, 9), Sigmoid()), Sequential(Linear(9, 9), Sigmoid(), Linear(9, 1)));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), [|Sigmoid()|], AvgPool2d(2), Conv2d(6, 16, 5), Sigmoid(), AvgPool2d(2), Flatten(), Linear(400, 120), Sigmoid(), Dropout(), Linear(120, 10));")]
    [InlineData("var net = Sequential(Linear(9, 9), [|Tanh()|], Linear(9, 9), Tanh(), Linear(9, 9), Tanh(), Linear(9, 9), Softsign(), Linear(9, 9), Tanh(), Linear(9, 9), Tanh(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), [|Hardsigmoid()|], Linear(9, 9), Hardsigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1));")]
    [InlineData("Module<Tensor, Tensor> Block(int i, int o) => Sequential(Linear(i, o), [|Sigmoid()|]); var net = Sequential(Block(1, 2), Block(2, 3), Block(3, 4), Linear(4, 1));")]
    [InlineData("var l = Linear(9, 9); var m = Linear(9, 9); var n = Linear(9, 9); var o = Linear(9, 1); var h = l.forward(x).[|sigmoid()|]; h = F.sigmoid(m.call(h)); h = torch.sigmoid(n.forward(h)); var z = o.forward(h);")]
    public Task TriggersOnStacksOfTorchSharp(string statements) => VerifyNetwork.InMethod(SaturatingStack.Rule, statements);

    [Theory]
    [InlineData("private readonly Sigmoid s = [|Sigmoid()|], t = Sigmoid(), u = Sigmoid();", "return d.forward(u.forward(c.forward(t.forward(b.forward(s.forward(a.forward(x)))))));")]
    [InlineData("private readonly Module<Tensor, Tensor> s = [|Sigmoid()|];", "var h = s.call(a.call(x)); h = s.call(b.call(h)); h = s.call(c.call(h)); return d.call(h);")]
    [InlineData("", "x = a.forward(x).[|sigmoid()|]; x = b.forward(x).sigmoid(); x = F.dropout(c.forward(x).sigmoid_()); return d.forward(x);")]
    [InlineData("", "using var h1 = [|F.sigmoid(a.forward(x))|]; using (var h2 = F.sigmoid(b.forward(h1))) { using var h3 = F.sigmoid(c.forward(h2)); return d.forward(h3); }")]
    [InlineData("Tensor Step(Linear l, Tensor h) => l.forward(h).[|sigmoid()|];", "return d.forward(Step(c, Step(b, Step(a, x))));")]
    [InlineData("private readonly ModuleList<Module<Tensor, Tensor>> list = new(Linear(9, 9), Linear(9, 9), Linear(9, 9));", "foreach (var l in list) { x = l.call(x).[|sigmoid()|]; } return d.call(x);")]
    [InlineData("private readonly ModuleList<Module<Tensor, Tensor>> list = ModuleList<Module<Tensor, Tensor>>(Linear(9, 9), Linear(9, 9), Linear(9, 9));", "for (int i = 0; i < 3; i++) { x = list[i].call(x).[|sigmoid()|]; } return d.call(x);")]
    public Task TriggersOnModules(string fields, string forward) => VerifyNetwork.InModule(SaturatingStack.Rule, fields, forward);

    [Theory]
    [InlineData("Own.Product(x, w[0], h); [|Own.Squash(h, h)|]; Own.Product(h, w[1], g); Own.Squash(g, g); Own.Product(g, w[2], h); Own.Squash(h, h); Own.Product(h, w[3], g);")]
    [InlineData("var a = Own.Times(x, v[0]); [|Own.Squash(a, a)|]; var b = Own.Times(a, v[1]); Own.Squash(b, b); var c = Own.Times(b, v[2]); Own.Squash(c, c); var r = Own.Times(c, v[3]);")]
    [InlineData("for (int l = 0; l < 4; l++) { Own.Product(h, w[l], g); [|Own.Squash(g, h)|]; }")]
    [InlineData("Layer(x, w[0], h); Layer(h, w[1], g); Layer(g, w[2], h); Own.Product(h, w[3], g); void Layer(float[] i, float[] m, float[] o) { Own.Product(i, m, o); [|Own.Squash(o, o)|]; }")]
    [InlineData("Span<float> s = h, t = g; Own.Product(x, w[0], s); [|Own.Squash(s, s)|]; Own.Product(s, w[1], t); Own.Squash(t, t); Own.Product(t, w[2], s); Own.Squash(s, s); Own.Product(s, w[3], t);")]
    public Task TriggersOnBuffersOfTheUser(string statements) => VerifyNetwork.Reports(
        SaturatingStack.Rule, Own + $"class Program {{ static void Run(float[] x, float[][] w, float[][,] v, float[] h, float[] g, int depth) {{ {statements} }} }}");

    private const string Builder = """
        delegate void Act(ReadOnlySpan<float> x, Span<float> y);
        class Dense { public Dense(int size, Act act) { } }
        class Builder { public Builder Add(int size, Act act) => this; }

        """;

    [Theory]
    [InlineData("var net = new Builder().Add(9, [|Own.Squash|]).Add(9, Own.Squash).Add(9, Own.Squash).Add(1, Own.Squash);")]
    [InlineData("var net = new[] { new Dense(9, [|Own.Squash|]), new Dense(9, Own.Squash), new Dense(9, Own.Squash), new Dense(1, Own.Squash) };")]
    [InlineData("List<Dense> net = [new Dense(9, [|Own.Squash|]), new(9, Own.Squash), new(9, Own.Squash), new(1, Own.Squash)];")]
    [InlineData("var net = new Builder(); for (int i = 0; i < 9; i++) { net.Add(9, [|Own.Squash|]); }")]
    [InlineData("var net = new Builder(); net.Add(9, [|Own.Squash|]); net.Add(9, Own.Squash); net.Add(9, Own.Squash); net.Add(1, Own.Squash);")]
    public Task TriggersOnLayersThatTakeADelegate(string statements) =>
        VerifyNetwork.Reports(SaturatingStack.Rule, Own + Builder + $"class Program {{ static void Run() {{ {statements} }} }}");

    [Theory]
    [InlineData("var net = new Builder().Add(9, Own.Squash).Add(9, Own.Squash).Add(1, Own.Squash);")]
    [InlineData("var net = new[] { new Dense(9, Own.Squash), new Dense(9, Own.Cut), new Dense(9, Own.Squash), new Dense(1, Own.Squash) };")]
    [InlineData("var net = new Builder(); while (Console.Read() > 0) { net.Add(9, Own.Squash); }")]
    [InlineData("Act[] all = { Own.Squash, Own.Squash, Own.Squash, Own.Squash, Own.Squash };")]
    public Task PassesOverOtherDelegates(string statements) =>
        VerifyNetwork.Reports(SaturatingStack.Rule, Own + Builder + $"class Program {{ static void Run() {{ {statements} }} }}");

    [Theory]
    [InlineData("Own.Product(x, w[0], h); Own.Squash(h, h); Own.Product(h, w[1], g); Own.Squash(g, g); Own.Product(g, w[2], h); Own.Squash(h, h);")]
    [InlineData("Own.Product(x, w[0], h); Own.Cut(h, h); Own.Product(h, w[1], g); Own.Cut(g, g); Own.Product(g, w[2], h); Own.Cut(h, h); Own.Product(h, w[3], g);")]
    [InlineData("for (int l = 0; l < depth; l++) { Own.Product(h, w[l], g); Own.Squash(g, h); }")]
    [InlineData("for (int l = 0; l < 8; l++) { Own.Product(h, w[0], g); Own.Squash(g, h); }")]
    [InlineData("Own.Product(x, w[0], h); Own.Squash(h, h); Own.Product(h, w[1], g); Own.Squash(g, g); Own.Sum(g, h, h); Own.Product(h, w[2], g); Own.Squash(g, g); Own.Product(g, w[3], h);")]
    [InlineData("Own.Squash(x, h); Own.Squash(w[0], g); Own.Squash(w[1], h); Own.Squash(w[2], g); Own.Squash(w[3], g);")]
    [InlineData("for (int i = 0; i < 20; i++) { h[i] = Own.Bend(h[i]); }")]
    public Task PassesOverOtherBuffers(string statements) => VerifyNetwork.Reports(
        SaturatingStack.Rule, Own + $"class Program {{ static void Run(float[] x, float[][] w, float[][,] v, float[] h, float[] g, int depth) {{ {statements} }} }}");

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1), Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Linear(9, 9), ReLU(), Linear(9, 9), ReLU(), Linear(9, 1), Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 9), Tanh(), Linear(9, 9), Tanh(), Linear(9, 9), Tanh(), Linear(9, 9), Tanh(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), BatchNorm1d(9), Sigmoid(), Linear(9, 9), BatchNorm1d(9), Sigmoid(), Linear(9, 9), BatchNorm1d(9), Sigmoid(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), Sigmoid(), LayerNorm(9), Linear(9, 9), Sigmoid(), LayerNorm(9), Linear(9, 9), Sigmoid(), Linear(9, 1));")]
    [InlineData("var list = new List<Module<Tensor, Tensor>>(); for (int i = 0; i < depth; i++) { list.Add(Linear(9, 9)); list.Add(Sigmoid()); } var net = Sequential(list);")]
    [InlineData("var list = new List<Module<Tensor, Tensor>> { Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 9) }; if (depth > 3) { list.Add(BatchNorm1d(9)); } list.Add(Sigmoid()); list.Add(Linear(9, 1)); var net = Sequential(list);")]
    [InlineData("var l = Linear(9, 9); for (int i = 0; i < 9; i++) { x = l.forward(x).sigmoid(); }")]
    [InlineData("var l = Linear(9, 9); var m = Linear(9, 9); var n = Linear(9, 9); var h = l.forward(x).sigmoid(); h = h + m.forward(h).sigmoid(); h = h + n.forward(h).sigmoid(); l.forward(h);")]
    [InlineData("var l = Linear(9, 9); var m = Linear(9, 9); var n = Linear(9, 9); var i = l.forward(x).sigmoid() * m.forward(x).tanh(); var g = n.forward(i).sigmoid() * i; var o = Linear(9, 9).forward(g).sigmoid();")]
    [InlineData("var net = Sequential(Sigmoid(), Sigmoid(), Sigmoid(), Sigmoid(), Linear(9, 9));")]
    [InlineData("var net = Sequential(Linear(9, 9), GLU(), Linear(9, 9), Sigmoid(), GLU(), Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid());")]
    [InlineData("var a = Sequential(Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1)); var b = Sequential(Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1));")]
    [InlineData("var list = new ModuleList<Module<Tensor, Tensor>>(); for (int i = 0; i < depth; i++) { list.Add(Linear(9, 9)); } foreach (var l in list) { x = l.call(x).sigmoid(); } Linear(9, 1).call(x);")]
    public Task PassesOverWhatGradientsSurvive(string statements) => VerifyNetwork.InMethod(SaturatingStack.Rule, statements);

    [Fact]
    public Task TheDepthCanBeSet() => VerifyNetwork.Reports(
        SaturatingStack.Rule, $"class Program {{ object net = Sequential({FourOfThem}); }}", "activationgen.saturating_depth = 4");

    [Fact]
    public Task SaysWhatHappens() => VerifyNetwork.Says(
        SaturatingStack.Rule, $"class Program {{ object net = Sequential({FourOfThem}); }}",
        "3 hidden layers in a row end in sigmoid, whose slope is at most 1/4: beside their weights they scale gradients by 1/64 or less on the way back. " +
        "Use relu, gelu or silu in the hidden layers, or put normalisation or residual paths between them.");
}
