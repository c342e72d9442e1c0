using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

/// <summary>Layers of the user's own that are told their activation by a value: a delegate in a local, a field or a lambda, or the member of an enum.</summary>
public sealed class DeclaredLayersTests
{
    private const string Own = """
        delegate void Act(ReadOnlySpan<float> x, Span<float> y);
        enum Kind { Sigmoid, Relu, Tanh, Linear }
        static partial class Own
        {
            [Activation("sigmoid", Members = ActivationMembers.Forward)] public static partial void Squash(ReadOnlySpan<float> x, Span<float> y);
            [Activation("relu", Members = ActivationMembers.Forward)] public static partial void Cut(ReadOnlySpan<float> x, Span<float> y);
            public static void Product(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y)
            {
                for (int i = 0; i < y.Length; i++) { for (int j = 0; j < x.Length; j++) { y[i] += w[i * x.Length + j] * x[j]; } }
            }
            public static void Layer(float[] x, float[] w, float[] y, Act act) { Product(x, w, y); act(y, y); }
            public static void Dense(float[] x, float[] w, float[] y, Func<float, float> act)
            {
                for (int i = 0; i < y.Length; i++)
                {
                    float sum = 0;
                    for (int j = 0; j < x.Length; j++) { sum += w[i * x.Length + j] * x[j]; }
                    y[i] = act(sum);
                }
            }
        }
        class Dense { public Dense(int size, Act act) { } }
        class Chosen
        {
            private readonly Kind _kind;
            public Chosen(int size, Kind kind) { _kind = kind; }
            public void Run(float[] x, float[] y)
            {
                switch (_kind) { case Kind.Sigmoid: Own.Squash(x, y); break; case Kind.Relu: Own.Cut(x, y); break; }
            }
        }
        class Builder
        {
            public Builder Add(int size, Kind kind) { Act act = Find(kind); return this; }
            private static Act Find(Kind kind) => kind switch { Kind.Sigmoid => Own.Squash, Kind.Relu => Own.Cut, _ => throw new ArgumentException() };
        }
        class Unrelated { public Unrelated(int size, Kind kind) { } }
        class Program
        {
            private static readonly Act Field = [|Own.Squash|];
            static void Run(float[] x, float[][] w, float[] h, float[] g) { BODY }
        }
        """;

    private static Task Check(string statements, bool field = false) => VerifyNetwork.Reports(
        SaturatingStack.Rule, (field ? Own : Own.Replace("[|Own.Squash|]", "Own.Squash")).Replace("BODY", statements));

    [Fact]
    public Task FollowsADelegateInAField() => Check("var net = new[] { new Dense(9, Field), new Dense(9, Field), new Dense(9, Field), new Dense(1, Field) };", field: true);

    [Theory]
    [InlineData("Act act = [|Own.Squash|]; var net = new[] { new Dense(9, act), new Dense(9, act), new Dense(9, act), new Dense(1, act) };")]
    [InlineData("var net = new[] { new Dense(9, (x, y) => [|Own.Squash(x, y)|]), new Dense(9, Own.Squash), new Dense(9, Own.Squash), new Dense(1, Own.Squash) };")]
    [InlineData("var net = new[] { new Dense(9, (x, y) => { [|Own.Squash(x, y)|]; }), new Dense(9, Own.Squash), new Dense(9, Own.Squash), new Dense(1, Own.Squash) };")]
    [InlineData("Own.Layer(x, w[0], h, [|Own.Squash|]); Own.Layer(h, w[1], g, Own.Squash); Own.Layer(g, w[2], h, Own.Squash); Own.Product(h, w[3], g);")]
    [InlineData("Own.Dense(x, w[0], h, [|Own.Squash|]); Own.Dense(h, w[1], g, Own.Squash); Own.Dense(g, w[2], h, Own.Squash); Own.Product(h, w[3], g);")]
    public Task FollowsDelegates(string statements) => Check(statements);

    [Theory]
    [InlineData("var net = new[] { new Chosen(9, [|Kind.Sigmoid|]), new Chosen(9, Kind.Sigmoid), new Chosen(9, Kind.Sigmoid), new Chosen(1, Kind.Sigmoid) };")]
    [InlineData("var net = new List<Chosen> { new(9, [|Kind.Sigmoid|]), new(9, Kind.Sigmoid), new(9, Kind.Sigmoid), new(1, Kind.Linear) };")]
    [InlineData("var net = new Builder().Add(9, [|Kind.Sigmoid|]).Add(9, Kind.Sigmoid).Add(9, Kind.Sigmoid).Add(1, Kind.Sigmoid);")]
    [InlineData("var net = new Builder(); net.Add(9, [|Kind.Sigmoid|]); net.Add(9, Kind.Sigmoid); net.Add(9, Kind.Sigmoid); net.Add(1, Kind.Relu);")]
    public Task FollowsMembersOfAnEnum(string statements) => Check(statements);

    [Theory]
    [InlineData("var net = new[] { new Chosen(9, Kind.Sigmoid), new Chosen(9, Kind.Sigmoid), new Chosen(1, Kind.Sigmoid) };")]
    [InlineData("var net = new[] { new Chosen(9, Kind.Sigmoid), new Chosen(9, Kind.Relu), new Chosen(9, Kind.Sigmoid), new Chosen(1, Kind.Sigmoid) };")]
    [InlineData("var net = new[] { new Chosen(9, Kind.Tanh), new Chosen(9, Kind.Tanh), new Chosen(9, Kind.Tanh), new Chosen(9, Kind.Tanh), new Chosen(9, Kind.Tanh), new Chosen(9, Kind.Tanh), new Chosen(1, Kind.Tanh) };")]
    [InlineData("var net = new[] { new Unrelated(9, Kind.Sigmoid), new Unrelated(9, Kind.Sigmoid), new Unrelated(9, Kind.Sigmoid), new Unrelated(1, Kind.Sigmoid) };")]
    [InlineData("Kind[] all = { Kind.Sigmoid, Kind.Sigmoid, Kind.Sigmoid, Kind.Sigmoid };")]
    [InlineData("Act act = Own.Squash; act = Own.Cut; var net = new[] { new Dense(9, act), new Dense(9, act), new Dense(9, act), new Dense(1, act) };")]
    [InlineData("Act act = x.Length > 3 ? Own.Squash : Own.Cut; var net = new[] { new Dense(9, act), new Dense(9, act), new Dense(9, act), new Dense(1, act) };")]
    [InlineData("Act act = (x, y) => { Own.Squash(x, y); y[0] = 1; }; var net = new[] { new Dense(9, (x, y) => Own.Squash(x[1..], y)), new Dense(9, (x, y) => Own.Cut(x, y)), new Dense(9, Own.Squash), new Dense(9, Own.Squash), new Dense(1, Own.Squash) };")]
    [InlineData("Own.Dense(x, w[0], h, Own.Cut); Own.Dense(h, w[1], g, Own.Cut); Own.Dense(g, w[2], h, Own.Cut); Own.Product(h, w[3], g);")]
    [InlineData("Own.Dense(x, w[0], h, v => v * v); Own.Dense(h, w[1], g, v => v); Own.Dense(g, w[2], h, v => 1 / (1 + MathF.Exp(-v))); Own.Product(h, w[3], g);")]
    [InlineData("Own.Layer(x, w[0], h, Own.Squash); Own.Layer(h, w[0], g, Own.Squash); Own.Layer(g, w[0], h, Own.Squash); Own.Product(h, w[0], g);")]
    public Task PassesOver(string statements) => Check(statements);
}
