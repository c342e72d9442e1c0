using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class InitialiserMismatchTests
{
    private const string Two = "var l = Linear(9, 9); var m = Linear(9, 1); ";

    [Theory]
    [InlineData("[|init.kaiming_normal_(l.weight)|]; var p = m.forward(l.forward(x).tanh());")]
    [InlineData("[|init.kaiming_uniform_(l.weight)|]; var p = m.forward(F.sigmoid(l.forward(x)));")]
    [InlineData("[|init.kaiming_uniform_(l.weight, nonlinearity: init.NonlinearityType.ReLU)|]; var p = m.forward(l.forward(x).selu());")]
    [InlineData("[|init.kaiming_normal_(l.weight, a: 0, mode: init.FanInOut.FanOut)|]; var p = m.forward(F.softsign(l.forward(x)));")]
    [InlineData("[|init.xavier_uniform_(l.weight)|]; var p = m.forward(l.forward(x).relu());")]
    [InlineData("[|init.xavier_normal_(l.weight)|]; var p = m.forward(F.leaky_relu(l.forward(x), 0.1));")]
    [InlineData("var net = Sequential(l, ReLU(), m); [|init.xavier_uniform_(l.weight, 1.0)|];")]
    [InlineData("[|init.zeros_(l.weight)|]; var p = m.forward(l.forward(x).relu());")]
    [InlineData("[|init.constant_(l.weight, 0.1)|]; var p = m.forward(l.forward(x).tanh());")]
    [InlineData("[|init.ones_(l.weight)|]; var net = Sequential(l, Dropout(), Sigmoid(), m);")]
    [InlineData("var w = Linear(784, 9); [|init.normal_(w.weight)|]; var p = m.forward(w.forward(x).relu());")]
    [InlineData("var w = Linear(784, 9); [|init.normal_(w.weight, 0, 0.5)|]; var p = m.forward(w.forward(x).tanh());")]
    [InlineData("var w = Linear(784, 9); [|init.uniform_(w.weight, -1, 1)|]; var p = m.forward(w.forward(x).gelu());")]
    public Task TriggersOnWhatDoesNotFit(string statements) => VerifyNetwork.InMethod(InitialiserMismatch.Rule, Two + statements);

    [Theory]
    [InlineData("init.kaiming_normal_(l.weight); var p = m.forward(l.forward(x).relu());")]
    [InlineData("init.kaiming_normal_(l.weight, nonlinearity: init.NonlinearityType.Tanh); var p = m.forward(l.forward(x).tanh());")]
    [InlineData("init.xavier_uniform_(l.weight); var p = m.forward(l.forward(x).tanh());")]
    [InlineData("init.xavier_uniform_(l.weight, init.calculate_gain(init.NonlinearityType.ReLU)); var p = m.forward(l.forward(x).relu());")]
    [InlineData("init.xavier_uniform_(l.weight, 1.414); var p = m.forward(l.forward(x).relu());")]
    [InlineData("init.zeros_(l.bias); var p = m.forward(l.forward(x).relu());")]
    [InlineData("init.zeros_(m.weight); var p = m.forward(l.forward(x).relu());")]
    [InlineData("init.xavier_uniform_(l.weight); var net = Sequential(l, BatchNorm1d(9), ReLU(), m);")]
    [InlineData("init.kaiming_normal_(y); var p = m.forward(l.forward(x).tanh()).sigmoid() * y;")]
    [InlineData("init.constant_(BatchNorm1d(9).weight, 1); var p = m.forward(l.forward(x).relu());")]
    [InlineData("foreach (var p in l.parameters()) { init.zeros_(p); }")]
    [InlineData("var w = Linear(784, 9); init.normal_(w.weight, 0, 0.02); var p = m.forward(w.forward(x).relu());")]
    [InlineData("var w = Linear(784, 9); init.uniform_(w.weight, -0.05, 0.05); var p = m.forward(w.forward(x).relu());")]
    [InlineData("var w = Linear(784, 9); init.normal_(w.weight, 0, 1 / Math.Sqrt(784)); var p = m.forward(w.forward(x).relu());")]
    [InlineData("var w = Linear(depth, 9); init.normal_(w.weight); var p = m.forward(w.forward(x).relu());")]
    [InlineData("var w = Linear(784, 9); init.normal_(w.weight); var p = w.forward(x).sigmoid();")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(InitialiserMismatch.Rule, Two + statements);

    [Fact]
    public Task FollowsTheFieldsOfAModule() => VerifyNetwork.Reports(
        InitialiserMismatch.Rule,
        """
        class Net : Module<Tensor, Tensor>
        {
            private readonly Linear l, m;
            public Net() : base("net") { l = Linear(9, 9); m = Linear(9, 1); [|init.kaiming_normal_(l.weight)|]; RegisterComponents(); }
            public override Tensor forward(Tensor x) => m.forward(torch.tanh(l.forward(x)));
        }
        """);
}
