using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class DegenerateActivationTests
{
    [Theory]
    [InlineData("var a = [|LeakyReLU(1)|];")]
    [InlineData("var a = [|LeakyReLU(negative_slope: 1.0, inplace: true)|];")]
    [InlineData("var a = [|F.leaky_relu(x, 1.0)|];")]
    [InlineData("var a = x.[|leaky_relu(1)|];")]
    [InlineData("var a = [|Hardtanh(0, 0)|];")]
    [InlineData("var a = [|Hardtanh(1, -1)|];")]
    [InlineData("var a = [|Threshold(0.1, 20)|];")]
    [InlineData("var a = [|Dropout(1)|];")]
    [InlineData("const double p = 1.0; var a = [|F.dropout(x, p)|];")]
    [InlineData("var a = [|RReLU(1, 1)|];")]
    [InlineData("var a = [|Softplus(0)|];")]
    [InlineData("double slope = 1; var net = Sequential(Linear(9, 9), [|LeakyReLU(slope)|], Linear(9, 1));")]
    public Task TriggersOnParametersThatMakeNothing(string statements) => VerifyNetwork.InMethod(DegenerateActivation.Rule, statements);

    [Theory]
    [InlineData("var a = LeakyReLU();")]
    [InlineData("var a = LeakyReLU(0.2);")]
    [InlineData("var a = LeakyReLU(depth);")]
    [InlineData("var a = Hardtanh();")]
    [InlineData("var a = Hardtanh(0, 1);")]
    [InlineData("var a = Threshold(0.1, 0);")]
    [InlineData("var a = Threshold(0, 0);")]
    [InlineData("var a = Dropout(0);")]
    [InlineData("var a = Dropout();")]
    [InlineData("var a = ELU(0.5);")]
    [InlineData("var a = RReLU();")]
    [InlineData("var a = x.hardtanh(-1, 1); var b = x.leaky_relu(0.01);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(DegenerateActivation.Rule, statements);
}
