using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class RectifierBeforeLogitsTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3), [|ReLU()|], Softmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 3), [|ReLU()|], LogSoftmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 1), [|ReLU()|], Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 1), [|ReLU6()|], Dropout(), Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 3), [|ReLU()|]); var loss = CrossEntropyLoss().forward(net.forward(x), y);")]
    [InlineData("var h = Linear(9, 3).forward(x).[|relu()|]; var loss = F.cross_entropy(h, y);")]
    [InlineData("var h = [|F.relu(Linear(9, 3).forward(x))|]; var loss = F.binary_cross_entropy_with_logits(h.squeeze(), y);")]
    [InlineData("var l = Linear(9, 3); var r = ReLU(); var p = [|r.forward|](l.forward(x)).softmax(1);")]
    [InlineData("var p = x.[|relu()|].sigmoid();")]
    [InlineData("var net = Sequential(Linear(9, 3), [|Threshold(0, 0)|], Softmax(1));")]
    public Task TriggersOnCutLogits(string statements) => VerifyNetwork.InMethod(RectifierBeforeLogits.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Linear(9, 3), Softmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 3), LeakyReLU(), Softmax(1));")]
    [InlineData("var net = Sequential(Linear(9, 3), ELU(), Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 3), ReLU()); var loss = MSELoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 3), ReLU(), BatchNorm1d(3), Softmax(1));")]
    [InlineData("var p = (x.relu() + y).softmax(1);")]
    [InlineData("var p = (x.relu() * -1).softmax(1);")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), ReLU(), AdaptiveAvgPool2d(1), Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 3), ReLU(), Tanh());")]
    [InlineData("var h = x.relu(); if (depth > 1) { h = y; } var p = h.softmax(1);")]
    [InlineData("var net = Sequential(Linear(9, 3), Threshold(-5, -5), Softmax(1));")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(RectifierBeforeLogits.Rule, statements);

    [Fact]
    public Task SaysSo() => VerifyNetwork.Says(
        RectifierBeforeLogits.Rule, "class Program { object net = Sequential(Linear(9, 1), ReLU(), Sigmoid()); }",
        "relu cuts the negative logits off before sigmoid: no probability below 1/2 can be given, and where all are negative no gradient comes back. Remove relu.");
}
