using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using ActivationGen.CodeFixes.Networks;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

/// <summary>Fixes of softmax layers and of initialisers.</summary>
public sealed class NetworkFixesOfTrainingTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 1), [|Softmax(-1)|]);", "var net = Sequential(Linear(9, 1), Sigmoid());")]
    [InlineData("var p = Linear(9, 1).forward(x).[|softmax(-1)|];", "var p = Linear(9, 1).forward(x).sigmoid();")]
    [InlineData("var p = [|F.softmax(Linear(9, 1).forward(x), -1)|];", "var p = F.sigmoid(Linear(9, 1).forward(x));")]
    [InlineData("var net = Sequential(Flatten(), Linear(60, 10), [|LogSoftmax(0)|]);", "var net = Sequential(Flatten(), Linear(60, 10), LogSoftmax(-1));")]
    [InlineData("var l = Linear(60, 10); var p = F.softmax(l.forward(Flatten().forward(x)), dim: 0);", "var l = Linear(60, 10); var p = F.softmax(l.forward(Flatten().forward(x)), dim: -1);")]
    public Task SoftmaxGetsItsAxisOrBecomesSigmoid(string before, string after) =>
        NetworkFixTests.Fixes<DegenerateSoftmaxFix>(DegenerateSoftmax.Rule, Marked(before, "F.softmax(l.forward(Flatten().forward(x)), dim: 0)"), after);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 64), [|Softmax(1)|], Linear(64, 1));", "var net = Sequential(Linear(9, 64), ReLU(), Linear(64, 1));", 0)]
    [InlineData("var m = Linear(64, 1); var h = m.forward(Linear(9, 64).forward(x).[|softmax(1)|]);", "var m = Linear(64, 1); var h = m.forward(Linear(9, 64).forward(x).silu());", 1)]
    public Task HiddenSoftmaxIsReplaced(string before, string after, int choice) => NetworkFixTests.Fixes<HiddenSoftmaxFix>(HiddenSoftmax.Rule, before, after, choice);

    [Theory]
    [InlineData("[|init.kaiming_normal_(l.weight)|];", "tanh", "init.xavier_normal_(l.weight);")]
    [InlineData("[|init.kaiming_uniform_(l.weight, a: 0)|];", "sigmoid", "init.xavier_uniform_(l.weight);")]
    [InlineData("[|init.kaiming_uniform_(l.weight)|];", "selu", "init.kaiming_normal_(l.weight, nonlinearity: init.NonlinearityType.Linear);")]
    [InlineData("[|init.xavier_normal_(l.weight)|];", "relu", "init.kaiming_normal_(l.weight);")]
    [InlineData("[|init.zeros_(l.weight)|];", "relu", "init.kaiming_uniform_(l.weight);")]
    [InlineData("[|init.constant_(l.weight, 0.1)|];", "tanh", "init.xavier_uniform_(l.weight);")]
    [InlineData("[|init.normal_(l.weight)|];", "gelu", "init.kaiming_normal_(l.weight);")]
    public Task WeightsAreDrawnAsTheActivationWants(string before, string activation, string after) => NetworkFixTests.Fixes<InitialiserFix>(
        InitialiserMismatch.Rule, Network(before, activation), Network(after, activation));

    [Fact]
    public Task BiasesStartAtZero() => NetworkFixTests.Fixes<InitialiserFix>(
        DyingRectifier.Rule, Network("[|init.constant_(l.bias, -5)|];", "relu"), Network("init.zeros_(l.bias);", "relu"));

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3), [|Tanh()|], Softmax(1));", "var net = Sequential(Linear(9, 3), Softmax(1));")]
    [InlineData("var p = F.log_softmax(Linear(9, 3).forward(x).[|sigmoid()|], 1);", "var p = F.log_softmax(Linear(9, 3).forward(x), 1);")]
    public Task ANarrowActivationBeforeSoftmaxIsRemoved(string before, string after) => NetworkFixTests.Fixes<ActivationAfterActivationFix>(ActivationAfterActivation.Rule, before, after);

    private static string Network(string initialisation, string activation) =>
        $"var l = Linear(99, 9); var m = Linear(9, 1); {initialisation} var p = m.forward(l.forward(x).{activation}());";

    private static string Marked(string text, string place) => text.Contains("[|", System.StringComparison.Ordinal) ? text : text.Replace(place, $"[|{place}|]", System.StringComparison.Ordinal);
}
