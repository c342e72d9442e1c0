using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class DyingRectifierTests
{
    private const string Net = "var l = Linear(9, 9); var m = Linear(9, 1); var net = Sequential(l, ReLU(), m); ";

    [Theory]
    [InlineData("[|init.constant_(l.bias, -10)|];")]
    [InlineData("[|init.constant_(l.bias, -1.0)|];")]
    [InlineData("[|init.constant_(l.bias, -2.5f)|];")]
    [InlineData("var o = [|torch.optim.SGD(net.parameters(), 1.0)|];")]
    [InlineData("var o = [|torch.optim.SGD(net.parameters(), learningRate: 5)|];")]
    [InlineData("const double rate = 1; var o = [|torch.optim.Adam(net.parameters(), rate)|];")]
    [InlineData("var o = [|torch.optim.AdamW(net.parameters(), lr: 10)|];")]
    [InlineData("var o = [|torch.optim.RMSProp(net.parameters(), 1.5)|];")]
    [InlineData("var o = [|torch.optim.Adam(net.named_parameters(), 2)|];")]
    [InlineData("var k = Sequential(net, Linear(1, 1)); var o = [|torch.optim.SGD(k.parameters(), 1)|];")]
    public Task TriggersOnSettingsThatKill(string statements) => VerifyNetwork.InMethod(DyingRectifier.Rule, Net + statements);

    [Theory]
    [InlineData("init.constant_(l.bias, 0);")]
    [InlineData("init.constant_(l.bias, 0.1);")]
    [InlineData("init.constant_(l.bias, -0.1);")]
    [InlineData("init.constant_(m.bias, -10);")]
    [InlineData("init.constant_(l.bias, -depth);")]
    [InlineData("var o = torch.optim.SGD(net.parameters(), 0.1);")]
    [InlineData("var o = torch.optim.Adam(net.parameters());")]
    [InlineData("var o = torch.optim.Adadelta(net.parameters(), 1.0);")]
    [InlineData("var o = torch.optim.SGD(net.parameters(), depth);")]
    [InlineData("var k = Sequential(Linear(9, 9), Tanh(), Linear(9, 1)); var o = torch.optim.SGD(k.parameters(), 1.0);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(DyingRectifier.Rule, Net + statements);
}
