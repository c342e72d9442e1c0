using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class DecayedSlopeTests
{
    private const string Net = "var net = Sequential(Linear(9, 9), PReLU(1), Linear(9, 1)); var other = Sequential(Linear(9, 9), ReLU(), Linear(9, 1)); ";

    [Theory]
    [InlineData("var o = [|torch.optim.SGD(net.parameters(), 0.1, weight_decay: 0.0005)|];")]
    [InlineData("var o = [|torch.optim.Adam(net.parameters(), weight_decay: 1e-4)|];")]
    [InlineData("var o = [|torch.optim.AdamW(net.parameters(), weight_decay: 0.01)|];")]
    [InlineData("var o = [|torch.optim.AdamW(net.named_parameters(), weight_decay: 0.01)|];")]
    [InlineData("const double decay = 0.01; var o = [|torch.optim.RMSProp(net.parameters(), weight_decay: decay)|];")]
    [InlineData("var o = [|torch.optim.Adagrad(net.parameters(), weight_decay: 0.1)|];")]
    [InlineData("var o = [|torch.optim.NAdam(net.parameters(), weight_decay: 0.1)|];")]
    [InlineData("var o = [|torch.optim.RAdam(net.parameters(), weight_decay: 0.1)|];")]
    [InlineData("var o = [|torch.optim.Adamax(net.parameters(), weight_decay: 0.1)|];")]
    [InlineData("var o = [|torch.optim.SGD(Sequential(net, other).parameters(), 0.1, weight_decay: 0.1)|];")]
    public Task TriggersOnDecayOverAllParameters(string statements) => VerifyNetwork.InMethod(DecayedSlope.Rule, Net + statements);

    [Theory]
    [InlineData("var o = torch.optim.SGD(net.parameters(), 0.1);")]
    [InlineData("var o = torch.optim.SGD(net.parameters(), 0.1, weight_decay: 0);")]
    [InlineData("var o = torch.optim.AdamW(net.parameters());")]
    [InlineData("var o = torch.optim.AdamW(net.parameters(), weight_decay: 0.0);")]
    [InlineData("var o = torch.optim.SGD(other.parameters(), 0.1, weight_decay: 0.1);")]
    [InlineData("var o = torch.optim.SGD(net.parameters(), 0.1, weight_decay: depth);")]
    [InlineData("var o = torch.optim.SGD(net.parameters().Where(p => p.shape.Length > 1), 0.1, weight_decay: 0.1);")]
    [InlineData("var o = torch.optim.SGD(net.parameters().Skip(2), 0.1, weight_decay: 0.1);")]
    [InlineData("var o = torch.optim.Adam(other.parameters(), weight_decay: 0.1);")]
    [InlineData("IEnumerable<Parameter> some = net.parameters().Take(2); var o = torch.optim.SGD(some, 0.1, weight_decay: 0.1);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(DecayedSlope.Rule, Net + statements);
}
