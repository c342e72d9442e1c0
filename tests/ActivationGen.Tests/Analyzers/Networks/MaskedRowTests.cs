using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using ActivationGen.CodeFixes.Networks;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class MaskedRowTests
{
    [Theory]
    [InlineData("var p = x.masked_fill(y == 0, float.NegativeInfinity).[|softmax(-1)|];")]
    [InlineData("var p = [|F.softmax(x.masked_fill(y == 0, double.NegativeInfinity), -1)|];")]
    [InlineData("x = x.masked_fill(y, float.NegativeInfinity); x = [|torch.softmax(x, -1)|];")]
    [InlineData("x.masked_fill_(y, float.NegativeInfinity); var p = x.[|softmax(1)|];")]
    [InlineData("var p = torch.where(y > 0, x, torch.tensor(float.NegativeInfinity)).[|softmax(-1)|];")]
    [InlineData("var p = torch.where(y == 0, torch.full_like(x, float.NegativeInfinity), x).[|softmax(-1)|];")]
    [InlineData("var s = x.matmul(y).masked_fill(y.eq(0), float.NegativeInfinity).view(1, -1); var p = s.[|softmax(-1)|]; var r = F.dropout(p).matmul(y);")]
    [InlineData("var soft = Softmax(-1); var p = [|soft.forward|](x.masked_fill(y, float.NegativeInfinity));")]
    [InlineData("const float low = float.NegativeInfinity; var p = x.masked_fill(y, low).[|softmax(-1)|];")]
    [InlineData("var keep = y != 0; var p = x.masked_fill(~keep, float.NegativeInfinity).[|softmax(-1)|] * 2;")]
    [InlineData("var p = x.nan_to_num().masked_fill(y, float.NegativeInfinity).[|softmax(-1)|];")]
    public Task TriggersOnAMaskWithoutGuard(string statements) => VerifyNetwork.InMethod(MaskedRow.Rule, statements);

    [Theory]
    // Guards.
    [InlineData("var p = x.masked_fill(y, float.NegativeInfinity).softmax(-1).masked_fill(y, 0);")]
    [InlineData("var p = F.softmax(x.masked_fill(y, float.NegativeInfinity), -1).nan_to_num(0);")]
    [InlineData("x = x.masked_fill(y, float.NegativeInfinity).softmax(-1); x = torch.nan_to_num(x);")]
    [InlineData("var p = x.masked_fill(y, float.NegativeInfinity).softmax(-1); p = torch.where(y, torch.zeros_like(p), p); var q = p.matmul(y);")]
    // A finite mask gives a uniform row.
    [InlineData("var p = x.masked_fill(y, -1e9f).softmax(-1);")]
    [InlineData("var p = x.masked_fill(y, float.MinValue).softmax(-1);")]
    [InlineData("var p = torch.where(y > 0, x, torch.full_like(x, -1e9)).softmax(-1);")]
    // Triangles leave the diagonal.
    [InlineData("var mask = torch.ones(9, 9).triu(1).to(ScalarType.Bool); var p = x.masked_fill(mask, float.NegativeInfinity).softmax(-1);")]
    [InlineData("var p = x.masked_fill(torch.tril(torch.ones(9, 9)) == 0, float.NegativeInfinity).softmax(-1);")]
    [InlineData("var causalMask = y; var p = x.masked_fill(causalMask, float.NegativeInfinity).softmax(-1);")]
    // No softmax over it, or no mask.
    [InlineData("var p = x.masked_fill(y, float.NegativeInfinity).max();")]
    [InlineData("var p = x.masked_fill(y, float.NegativeInfinity).argmax(-1);")]
    [InlineData("var p = x.masked_fill(y, float.NegativeInfinity).log_softmax(-1);")]
    [InlineData("var p = x.softmax(-1).masked_fill(y, 0);")]
    [InlineData("var p = torch.where(y > 0, x, y).softmax(-1);")]
    [InlineData("var p = Linear(9, 9).forward(x.masked_fill(y, float.NegativeInfinity).exp()).softmax(-1);")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(MaskedRow.Rule, statements);

    [Theory]
    [InlineData("register_buffer(\"mask\", torch.tril(torch.ones(9, 9)));", "get_buffer(\"mask\")")]
    [InlineData("triangle = torch.ones(9, 9).tril();", "triangle")]
    [InlineData("", "Later(9)")]
    public Task LooksForTheMaskAllThroughTheClass(string constructor, string mask) => VerifyNetwork.Reports(
        MaskedRow.Rule,
        $$"""
        class Attention : Module<Tensor, Tensor>
        {
            private Tensor triangle = torch.ones(1);
            public Attention() : base("attention") { {{constructor}} RegisterComponents(); }
            static Tensor Later(long n) => torch.ones(n, n).triu(1) == 0;
            public override Tensor forward(Tensor x) => x.masked_fill({{mask}} == 0, float.NegativeInfinity).softmax(-1);
        }
        """);

    [Fact]
    public Task ReportsAMaskThatIsGiven() => VerifyNetwork.Reports(
        MaskedRow.Rule,
        """
        class Attention : Module<Tensor, Tensor, Tensor>
        {
            private readonly Linear q = Linear(9, 9), k = Linear(9, 9);
            public Attention() : base("attention") { RegisterComponents(); }
            public override Tensor forward(Tensor x, Tensor padding)
            {
                var scores = q.forward(x).matmul(k.forward(x).transpose(1, 2)) / 3;
                scores = scores.masked_fill(padding, float.NegativeInfinity);
                return scores.[|softmax(-1)|].matmul(x);
            }
        }
        """);

    // With libtorch 2.10 a row of two masked entries comes out as NaN, with this as 0, and its gradient is 0 too.
    [Theory]
    [InlineData("x = x.masked_fill(y == 0, float.NegativeInfinity).[|softmax(-1)|];", "x = x.masked_fill(y == 0, float.NegativeInfinity).softmax(-1).masked_fill(y == 0, 0);")]
    [InlineData("x = x.masked_fill(y, float.NegativeInfinity); var p = [|F.softmax(x, -1)|];", "x = x.masked_fill(y, float.NegativeInfinity); var p = F.softmax(x, -1).masked_fill(y, 0);")]
    [InlineData("x = torch.where(y > 0, x, torch.tensor(float.NegativeInfinity)).[|softmax(-1)|];",
        "x = torch.where(y > 0, x, torch.tensor(float.NegativeInfinity)).softmax(-1).masked_fill((y > 0).logical_not(), 0);")]
    public Task SetsMaskedEntriesToZero(string before, string after) => NetworkFixTests.Fixes<MaskedRowFix>(MaskedRow.Rule, before, after);

    [Fact]
    public Task LeavesAMaskThatHasChanged() => NetworkFixTests.Fixes<MaskedRowFix>(
        MaskedRow.Rule, "x = x.masked_fill(y, float.NegativeInfinity); y = y + 1; var p = [|F.softmax(x, -1)|];", "x = x.masked_fill(y, float.NegativeInfinity); y = y + 1; var p = [|F.softmax(x, -1)|];");
}
