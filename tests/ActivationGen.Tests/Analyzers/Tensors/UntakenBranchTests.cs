using System.Threading.Tasks;
using ActivationGen.Analyzers.Tensors;
using ActivationGen.CodeFixes;
using ActivationGen.Tests.Analyzers.Networks;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Tensors;

public sealed class UntakenBranchTests
{
    [Theory]
    [InlineData("y = torch.where(x > 0, [|x.log()|], torch.zeros_like(x));")]
    [InlineData("y = torch.where(x > 0, x * [|torch.log(x)|], y);")]
    [InlineData("y = torch.where(x >= 0, [|x.sqrt()|], y);")]
    [InlineData("y = torch.where(x == 0, torch.ones_like(x), [|x.sin() / x|]);")]
    [InlineData("y = torch.where(x.ne(0), [|x.reciprocal()|], y);")]
    [InlineData("y = torch.where(x > 0, x, [|x.exp()|] - 1);")]
    [InlineData("y = torch.where(x > 20, x, [|x.exp()|].log1p());")]
    [InlineData("y = torch.where(x <= 0, [|torch.expm1(x)|], x);")]
    [InlineData("y = torch.where(x > 0, 1 / (1 + [|(-x).exp()|]), 0.5 * x);")]
    [InlineData("y = torch.where(x < 0, y, [|(-x).exp()|]);")]
    [InlineData("y = torch.where(x < 1, [|(1 - x).log()|], y);")]
    [InlineData("y = torch.where(x.abs() < 1, [|x.acos()|], y);")]
    [InlineData("y = torch.where(0 < x, [|x.pow(0.5)|], y);")]
    [InlineData("y = torch.where(torch.gt(x, 0), [|torch.pow(x, -1.5)|], y);")]
    [InlineData("y = torch.where(~(x <= 0), [|x.rsqrt()|], y);")]
    [InlineData("y = torch.where((x > 0) & (x < 5), [|x.log()|], y);")]
    [InlineData("y = [|x.log()|].masked_fill(x <= 0, 0);")]
    [InlineData("y = [|x.log()|].where(x > 0, y);")]
    [InlineData("var l = [|x.log()|]; var positive = x > 0; y = torch.where(positive, l, y);")]
    [InlineData("var d = x - y; y = torch.where(d != 0, [|y / d|], y);")]
    [InlineData("var n = x.pow(2).sum(1); y = torch.where(n > 0, [|n.sqrt()|], y);")]
    [InlineData("var t = torch.arange(10); if (depth > 1) { t = x; } y = torch.where(t == 0, torch.ones_like(t), [|torch.sin(t) / t|]);")]
    [InlineData("var t = torch.arange(10); t = t * x; t *= Math.PI; y = torch.where(t == 0, torch.ones_like(t), [|torch.sin(t) / t|]);")]
    public Task TriggersOnASlopeWithoutBound(string statements) => VerifyNetwork.InMethod(UntakenBranch.Descriptor, statements);

    [Theory]
    // The other side is where the function misbehaves, and it has a finite slope where it is dropped.
    [InlineData("y = torch.where(x > 0, x.exp(), y);")]
    [InlineData("y = torch.where(x < 0, y, x.exp());")]
    [InlineData("y = torch.where(x > 20, x, x.tanh());")]
    [InlineData("y = torch.where(x.abs() > 1, (-x.abs()).exp(), y);")]
    [InlineData("y = torch.where(x >= 0, x.log(), y);")]
    [InlineData("y = torch.where(x < 0, y, x.log());")]
    // The input is harmless already.
    [InlineData("y = torch.where(x > 0, torch.where(x > 0, x, torch.ones_like(x)).log(), y);")]
    [InlineData("y = torch.where(x > 0, x.clamp(min: 1e-6).log(), y);")]
    [InlineData("y = torch.where(x > 0, (x + 1e-8).log(), y);")]
    [InlineData("y = torch.where(x > 0, x, x.clamp(max: 0).exp() - 1);")]
    [InlineData("y = x.masked_fill(x <= 0, 1).log().masked_fill(x <= 0, 0);")]
    // The condition is about something else, or its bound is not known.
    [InlineData("y = torch.where(y > 0, x.log(), y);")]
    [InlineData("y = torch.where(x > depth, x.log(), y);")]
    [InlineData("y = torch.where(torch.isnan(x), y, x.log());")]
    [InlineData("y = torch.where(x > 1, (x - 5).tanh().exp(), y);")]
    // No gradient goes that way.
    [InlineData("using var _ = torch.no_grad(); y = torch.where(x > 0, x.log(), y);")]
    [InlineData("y = torch.where(x > 0, x.log().detach(), y);")]
    [InlineData("var t = torch.arange(10); y = torch.where(t > 0, t.log(), y);")]
    [InlineData("var t = torch.linspace(0, 1, 10).reshape(2, 5); y = torch.where(t > 0, 1 / t, t);")]
    [InlineData("var t = (torch.arange(10) / 3 - 1) * depth; t = t.clamp_(-2, 2); t *= Math.PI; y = torch.where(t == 0, torch.tensor(1.0), torch.sin(t) / t);")]
    [InlineData("var right = (x.argmax(1) == y).sum(); var all = right + (x.argmax(1) != y).sum(); y = torch.where(all > 0, right / all, y);")]
    [InlineData("y = torch.where(x > 0, (x.log() > 1).to(ScalarType.Float32), y);")]
    // Functions without a bad slope.
    [InlineData("y = torch.where(x > 0, x.pow(2), y);")]
    [InlineData("y = torch.where(x != 0, x / 2, y);")]
    [InlineData("y = torch.where(x > 0, x, 0.01 * x);")]
    [InlineData("var l = x.log(); x = x + 1; y = torch.where(x > 0, l, y);")]
    [InlineData("var q = from i in new[] { 1, 2 } where i > 1 select i; y = x.log();")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(UntakenBranch.Descriptor, statements);

    [Fact]
    public Task PassesOverDataSets() => VerifyNetwork.Reports(
        UntakenBranch.Descriptor,
        """
        class Samples : torch.utils.data.Dataset
        {
            private readonly Tensor x = torch.rand(10);
            public override long Count => 10;
            public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = torch.where(x > 0, x.log(), x) };
        }
        """);

    [Fact]
    public Task SaysWhatToDo() => VerifyNetwork.Says(
        UntakenBranch.Descriptor,
        "class Program { Tensor F1(Tensor x) => torch.where(x > 0, x.log(), torch.zeros_like(x)); }",
        "where drops this value where its input is out of range, but not its gradient: there the slope of log is infinite or NaN, and 0 times that is NaN. "
        + "Give it a harmless input there, as in torch.where(x > 0, x, torch.ones_like(x)).");

    // Each form was run: with libtorch 2.10 the gradient at 0, -1 and 2 is 0, 0 and 1/2 for the logarithm, and that of elu at 100 is 1.
    [Theory]
    [InlineData("y = torch.where(x > 0, [|x.log()|], y);", "y = torch.where(x > 0, torch.where(x > 0, x, torch.ones_like(x)).log(), y);")]
    [InlineData("y = torch.where(x > 0, x, [|x.exp()|] - 1);", "y = torch.where(x > 0, x, torch.where(x > 0, torch.zeros_like(x), x).exp() - 1);")]
    [InlineData("y = torch.where(x != 0, 2 * [|(y / x)|], y);", "y = torch.where(x != 0, 2 * (y / torch.where(x != 0, x, torch.ones_like(x))), y);")]
    [InlineData("y = torch.where(x < 1, [|(1 - x).log()|], y);", "y = torch.where(x < 1, torch.where(x < 1, 1 - x, torch.ones_like(1 - x)).log(), y);")]
    [InlineData("y = where(x > 1, [|x.acosh()|], y);", "y = where(x > 1, where(x > 1, x, full_like(x, 2)).acosh(), y);")]
    [InlineData("y = [|x.log()|].masked_fill(x <= 0, 0);", "y = x.masked_fill(x <= 0, 1).log().masked_fill(x <= 0, 0);")]
    [InlineData("var p = x > 0; var l = [|torch.log(x)|]; y = torch.where(p, l, y);", "var p = x > 0; var l = torch.log(torch.where(p, x, torch.ones_like(x))); y = torch.where(p, l, y);")]
    public Task GivesAHarmlessInput(string before, string after) =>
        NetworkFixTests.Fixes<StableFormFix>(UntakenBranch.Descriptor, before.Replace("[|(y / x)|]", "([|y / x|])", System.StringComparison.Ordinal), after);

    [Fact]
    public Task LeavesWhatComesBeforeItsCondition() => NetworkFixTests.Fixes<StableFormFix>(
        UntakenBranch.Descriptor, "var l = [|x.log()|]; var p = x > 0; y = torch.where(p, l, y);", "var l = [|x.log()|]; var p = x > 0; y = torch.where(p, l, y);");
}
