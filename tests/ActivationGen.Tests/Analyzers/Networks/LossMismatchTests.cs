using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class LossMismatchTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3), [|Softmax(1)|]); var loss = NLLLoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 3)); var loss = [|F.nll_loss(net.forward(x), y)|];")]
    [InlineData("var net = Sequential(Linear(9, 3), Sigmoid()); var loss = [|NLLLoss().forward|](net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 1), [|Sigmoid()|]); var loss = BCEWithLogitsLoss().forward(net.forward(x), y);")]
    [InlineData("var p = Linear(9, 1).forward(x).[|sigmoid()|]; var loss = F.binary_cross_entropy_with_logits(p, y);")]
    [InlineData("var p = [|F.sigmoid(Linear(9, 1).forward(x))|]; var loss = F.binary_cross_entropy_with_logits(p.view(-1), y);")]
    [InlineData("var net = Sequential(Linear(9, 1)); var loss = [|BCELoss().forward|](net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 1), Tanh()); var loss = [|BCELoss().forward|](net.forward(x), y);")]
    [InlineData("var loss = KLDivLoss().forward(x.[|softmax(-1)|], y);")]
    [InlineData("var loss = F.cross_entropy(Linear(9, 3).forward(x).[|sigmoid()|], y);")]
    [InlineData("var loss = F.nll_loss(x.softmax(1).[|log()|], y);")]
    [InlineData("using (var p = F.softmax(Linear(9, 3).forward(x), dim: 1)) { var z = [|torch.log(p + 1e-10)|].gather(1, y); }")]
    [InlineData("var p = torch.sigmoid(Linear(9, 1).forward(x)); var loss = -(y * p.[|log()|]).mean();")]
    [InlineData("var net = Sequential(Linear(9, 3), Softmax(1)); var loss = [|MSELoss().forward|](net.forward(x), y);")]
    [InlineData("var loss = [|F.mse_loss(x.softmax(1), y)|];")]
    public Task TriggersOnWhatDoesNotFit(string statements) => VerifyNetwork.InMethod(LossMismatch.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 3), LogSoftmax(1)); var loss = NLLLoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 1), Sigmoid()); var loss = BCELoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 1)); var loss = BCEWithLogitsLoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 1), Hardsigmoid()); var loss = BCELoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 2), Softmax(1)); var loss = BCELoss().forward(net.forward(x), y);")]
    [InlineData("var loss = KLDivLoss().forward(x.log_softmax(-1), y);")]
    [InlineData("var loss = F.nll_loss(x.log_softmax(1), y); var z = (x + 1).log(); z = torch.log(x.exp()); z = x.sigmoid().log1p();")]
    [InlineData("var p = x.softmax(1); var z = torch.log(p.clamp(1e-6, 1));")]
    [InlineData("var p = x.softmax(1); var z = torch.log(p + 1);")]
    [InlineData("var loss = F.nll_loss(x, y);")]
    [InlineData("var loss = F.binary_cross_entropy(x, y);")]
    [InlineData("var net = Sequential(Linear(9, 1), Sigmoid()); var loss = MSELoss().forward(net.forward(x), y);")]
    [InlineData("var net = Sequential(Linear(9, 1), Tanh()); var loss = F.l1_loss(net.forward(x), y);")]
    [InlineData("var loss = F.binary_cross_entropy(Linear(9, 1).forward(x).clamp(0, 1), y);")]
    [InlineData("var loss = F.mse_loss(x.softmax(1), y.softmax(1));")]
    [InlineData("var loss = F.mse_loss(Linear(9, 3).forward(x), y);")]
    [InlineData("var loss = F.mse_loss(Linear(9, 1).forward(x).softmax(-1), y);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(LossMismatch.Rule, statements);

    // An epsilon keeps the loss finite: information, no warning.
    [Theory]
    [InlineData("p.log()", DiagnosticSeverity.Warning)]
    [InlineData("(p + 1e-10).log()", DiagnosticSeverity.Info)]
    [InlineData("torch.log(1e-10 + p)", DiagnosticSeverity.Info)]
    public async Task AnEpsilonIsWorthInformation(string logarithm, DiagnosticSeverity severity)
    {
        string source = $"using TorchSharp; class Program {{ static TorchSharp.torch.Tensor Run(torch.Tensor x) {{ var p = x.softmax(1); return {logarithm}; }} }}";
        Assert.Equal(severity, Assert.Single(await VerifyNetwork.Find(LossMismatch.Rule, source, null)).Severity);
    }

    [Fact]
    public Task SaysSo() => VerifyNetwork.Says(
        LossMismatch.Rule, "class Program { Tensor F1(Tensor x, Tensor y) => F.binary_cross_entropy_with_logits(x.sigmoid(), y); }",
        "binary_cross_entropy_with_logits wants logits, to which it applies sigmoid itself, and here it gets the output of sigmoid: " +
        "the loss cannot come near 0 and its gradients are small. Remove sigmoid.");
}
