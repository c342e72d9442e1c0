using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class SelfNormalisingMismatchTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), [|Dropout(0.1)|], Linear(9, 1));")]
    [InlineData("var net = Sequential((\"a\", Linear(9, 9)), (\"b\", SELU()), (\"c\", [|Dropout()|]), (\"d\", Linear(9, 1)));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), SELU(), Flatten(), [|Dropout()|], Linear(60, 1));")]
    [InlineData("var h = Linear(9, 9).forward(x).selu(); h = [|F.dropout(h, 0.2)|];")]
    [InlineData("var l = Linear(9, 9); var s = SELU(); var d = [|Dropout()|]; var h = d.forward(s.forward(l.forward(x)));")]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), [|BatchNorm1d(9)|], Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), [|BatchNorm1d(9)|], SELU(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), [|BatchNorm2d(6)|], SELU());")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), SELU(), [|Dropout2d()|]);")]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), [|Dropout(0.1)|], Linear(9, 9), SELU(), [|Dropout(0.1)|], Linear(9, 1));")]
    public Task TriggersOnWhatDisturbsSelu(string statements) => VerifyNetwork.InMethod(SelfNormalisingMismatch.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), AlphaDropout(0.1), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Dropout(0.1), Linear(9, 1));")]
    [InlineData("var net = Sequential(Dropout(0.1), Linear(9, 9), SELU(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), FeatureAlphaDropout(0.1), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), BatchNorm1d(9), ReLU(), Linear(9, 9), SELU());")]
    [InlineData("var net = Sequential(Linear(9, 9), ELU(), Dropout(), Linear(9, 1));")]
    [InlineData("var h = F.alpha_dropout(x.selu(), 0.1);")]
    [InlineData("var h = F.dropout(x.selu() + y, 0.1);")]
    [InlineData("var net = Sequential(Linear(9, 9), SELU(), LayerNorm(9), Linear(9, 1));")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(SelfNormalisingMismatch.Rule, statements);
}
