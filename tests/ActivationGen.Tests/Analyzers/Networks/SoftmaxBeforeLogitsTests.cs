using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class SoftmaxBeforeLogitsTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3), [|Softmax(1)|]); var loss = CrossEntropyLoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 3), [|Softmax(dim: -1)|]); var criterion = CrossEntropyLoss(); var output = net.call(x); criterion.call(output, y).backward();")]
    [InlineData("var net = Sequential(Linear(9, 3), [|Softmax(1)|]); var loss = F.cross_entropy(net.forward(x), y);")]
    [InlineData("var l = Linear(9, 3); var p = l.forward(x).[|softmax(1)|]; var loss = F.cross_entropy(p, y);")]
    [InlineData("var l = Linear(9, 3); var loss = F.cross_entropy([|F.softmax(l.forward(x), 1)|], y);")]
    [InlineData("var l = Linear(9, 3); var loss = F.cross_entropy([|torch.softmax(l.forward(x), 1)|].squeeze(), y);")]
    [InlineData("for (int e = 0; e < depth; e++) { using var p = x.[|softmax(-1)|]; using var l = CrossEntropyLoss().forward(p, y); l.backward(); }")]
    [InlineData("var net = Sequential(Linear(9, 3), [|Softmax(1)|], LogSoftmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 3), [|Softmax(1)|], Softmax(1));")]
    [InlineData("var p = F.log_softmax(x.[|softmax(1)|], 1);")]
    public Task TriggersOnSoftmaxTwice(string statements) => VerifyNetwork.InMethod(SoftmaxBeforeLogits.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3)); var loss = CrossEntropyLoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(1)); var p = net.forward(x); Console.WriteLine(p);")]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(1)); var loss = MSELoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 3), LogSoftmax(1)); var loss = NLLLoss().forward(net.forward(x), y);")]
    [InlineData("var l = Linear(9, 3).forward(x); var p = l.softmax(1); var loss = F.cross_entropy(l, y); Console.WriteLine(p);")]
    [InlineData("var p = x.softmax(1); if (depth > 1) { p = x; } var loss = F.cross_entropy(p, y);")]
    [InlineData("var loss = F.cross_entropy(x, y.softmax(1));")]
    [InlineData("var a = x.softmax(-1).matmul(y); var loss = F.cross_entropy(a, y);")]
    [InlineData("var a = x.softmax(-1) * y; var loss = F.cross_entropy(a, y);")]
    [InlineData("var a = x.softmax(-1).log(); var loss = F.nll_loss(a, y);")]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(1), Linear(3, 3)); var loss = F.cross_entropy(net.forward(x), y);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(SoftmaxBeforeLogits.Rule, statements);

    [Fact]
    public Task FollowsFieldsAndOtherClasses() => VerifyNetwork.Reports(
        SoftmaxBeforeLogits.Rule,
        """
        class Net : Module<Tensor, Tensor>
        {
            private readonly Linear l = Linear(9, 3);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => F.softmax(l.forward(x), 1);
        }
        class Trainer
        {
            private readonly Net net = new Net();
            private readonly CrossEntropyLoss loss = CrossEntropyLoss();
            public void Step(Tensor x, Tensor y) { var output = net.forward(x); [|loss.forward|](output, y).backward(); }
        }
        """);

    [Fact]
    public Task FollowsTopLevelStatements() => VerifyNetwork.Reports(
        SoftmaxBeforeLogits.Rule,
        """
        // top-level
        var net = Sequential(Linear(9, 3), [|Softmax(1)|]).to(CPU);
        var loss = CrossEntropyLoss();
        foreach (int epoch in Enumerable.Range(0, 3)) { loss.forward(net.forward(zeros(1, 9)), zeros(1)).backward(); }
        """);

    [Fact]
    public Task SaysSo() => VerifyNetwork.Says(
        SoftmaxBeforeLogits.Rule, "class Program { Tensor F1(Tensor x, Tensor y) => F.cross_entropy(x.softmax(1), y); }",
        "Cross entropy takes logits and applies softmax itself, and here it gets the output of softmax: gradients nearly vanish and the loss cannot come near 0. " +
        "Remove this softmax.");

    [Fact]
    public Task SaysWhichOneGetsProbabilities() => VerifyNetwork.Says(
        SoftmaxBeforeLogits.Rule, "class Program { Tensor F1(Tensor x) => F.log_softmax(x.softmax(1), 1); }",
        "The log_softmax after it takes logits, and here it gets the output of softmax: probabilities lie so near to each other that the result is nearly uniform and "
        + "gradients nearly vanish. Remove this softmax.");
}
