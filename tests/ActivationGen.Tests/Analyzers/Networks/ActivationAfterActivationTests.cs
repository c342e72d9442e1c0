using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class ActivationAfterActivationTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), [|ReLU()|], Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), Tanh(), [|ReLU()|], Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), Sigmoid(), [|Tanh()|]);")]
    [InlineData("var net = Sequential(Linear(9, 9), GELU(), Identity(), [|GELU()|], Linear(9, 1));")]
    [InlineData("var net = Sequential(Sequential(Linear(9, 9), ReLU()), Sequential([|SiLU()|], Linear(9, 1)));")]
    [InlineData("var net = Sequential(Linear(9, 1), ReLU(), [|LeakyReLU(0.1)|]);")]
    [InlineData("var net = Sequential(Linear(9, 1), ELU(), [|Sigmoid()|]);")]
    [InlineData("var h = x.tanh().[|sigmoid()|].t(); h = h + 1; x = h.tanh().[|gelu()|];")]
    [InlineData("var h = F.relu(x); h = [|F.gelu(h)|];")]
    [InlineData("var l = Linear(9, 9); var r = ReLU(); var s = Mish(); var h = [|s.forward|](r.forward(l.forward(x)));")]
    [InlineData("var net = Sequential(Linear(9, 3), [|Tanh()|], Softmax(1));")]
    [InlineData("var p = F.log_softmax(Linear(9, 3).forward(x).[|sigmoid()|], 1);")]
    [InlineData("var net = Sequential(Linear(9, 3), GELU(), Softmax(1));")]
    [InlineData("var p = (10 * Linear(9, 3).forward(x).tanh()).softmax(1);")]
    public Task TriggersOnTwoInARow(string statements) => VerifyNetwork.InMethod(ActivationAfterActivation.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Linear(9, 9), ReLU(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Dropout(), Linear(9, 1), Sigmoid());")]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), BatchNorm1d(9), ReLU(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), ReLU(), MaxPool2d(2), Tanh(), Linear(9, 1));")]
    [InlineData("var m = x * x.softplus().tanh();")]
    [InlineData("var h = F.relu(x); var g = h * h;")]
    [InlineData("var h = F.relu(x); var g = F.tanh(h); var f = h + g;")]
    [InlineData("var h = x.tanh().hardtanh(-1, 1);")]
    [InlineData("var h = x.tanh() * 3; var g = h.softplus();")]
    [InlineData("var h = (x + x.relu()).relu();")]
    [InlineData("var a = x.relu(); if (depth > 1) { a = x.tanh(); } var b = a.sigmoid();")]
    [InlineData("var h = x.relu().sigmoid();")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(ActivationAfterActivation.Rule, statements);

    [Fact]
    public Task SaysSo() => VerifyNetwork.Says(
        ActivationAfterActivation.Rule, "class Program { object net = Sequential(Linear(9, 9), Tanh(), SiLU()); }",
        "silu is applied to the output of tanh with no layer between them, which only weakens gradients. " +
        "Remove one of the two, or put the layer that is missing between them.");
}
