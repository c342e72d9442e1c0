using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class DegenerateSoftmaxTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 1), [|Softmax(-1)|]);")]
    [InlineData("var net = Sequential(Flatten(), Linear(9, 1), [|Softmax(1)|]);")]
    [InlineData("const int outputs = 1; var net = Sequential(Linear(9, outputs), [|LogSoftmax(-1)|]);")]
    [InlineData("var p = Linear(9, 1).forward(x).[|softmax(-1)|];")]
    [InlineData("var p = [|F.softmax(Linear(9, 1).forward(x), -1)|];")]
    [InlineData("var net = Sequential(Linear(9, 9), BatchNorm1d(9), ReLU(), Linear(9, 3), [|Softmax(0)|]);")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), ReLU(), Flatten(), Linear(60, 10), [|LogSoftmax(0)|]);")]
    [InlineData("var l = Linear(60, 10); var h = Flatten().forward(x); var p = l.forward(h).[|softmax(0)|];")]
    [InlineData("var net = Sequential(Linear(9, 2), [|Softmax(-1)|]);")]
    [InlineData("int n = 1; var net = Sequential(Linear(9, n), [|Softmax(-1)|]);")]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Linear(9, 1)); [|F.cross_entropy(net.forward(x), y)|];")]
    [InlineData("var loss = CrossEntropyLoss(); [|loss.forward|](Linear(9, 1).forward(x), y);")]
    public Task TriggersOnDegenerateRows(string statements) => VerifyNetwork.InMethod(DegenerateSoftmax.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(-1));")]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(0));")]
    [InlineData("var net = Sequential(Linear(9, 1), Softmax(0));")]
    [InlineData("var net = Sequential(Linear(9, 1), Softmax(1));")]
    [InlineData("var net = Sequential(Linear(9, depth), Softmax(-1));")]
    [InlineData("var net = Sequential(Linear(9, 1), Flatten(0), Softmax(-1));")]
    [InlineData("var net = Sequential(Linear(9, 1), Sigmoid());")]
    [InlineData("var p = x.softmax(0);")]
    [InlineData("var net = Sequential(Conv2d(9, 1, 1), Softmax(-1));")]
    [InlineData("F.cross_entropy(Linear(9, 2).forward(x), y);")]
    [InlineData("F.cross_entropy(Linear(9, depth).forward(x), y);")]
    [InlineData("F.cross_entropy(Linear(9, 1).forward(x).view(1, -1), y);")]
    [InlineData("F.binary_cross_entropy_with_logits(Linear(9, 1).forward(x), y);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(DegenerateSoftmax.Rule, statements);

    [Fact]
    public Task SaysSo() => VerifyNetwork.Says(
        DegenerateSoftmax.Rule, "class Program { object net = Sequential(Linear(9, 1), Softmax(-1)); }",
        "softmax over a single element always gives 1, so that nothing is learned. Use sigmoid, or give the last layer one output for each class.");
}
