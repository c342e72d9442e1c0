using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

public sealed class LinearAfterLinearTests
{
    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), [|Linear(9, 1)|]);")]
    [InlineData("var net = Sequential(Linear(9, 20), [|Linear(20, 20)|], ReLU(), Linear(20, 1));")]
    [InlineData("var net = Sequential(Linear(9, 20), Dropout(0.2), [|Linear(20, 5)|]);")]
    [InlineData("var net = Sequential(Linear(784, 784), Identity(), [|Linear(784, 10)|]);")]
    [InlineData("var net = Sequential(Linear(depth, depth), [|Linear(depth, 1)|]);")]
    [InlineData("var net = Sequential(Linear(9, 64), ReLU(), Sequential(Linear(64, 128)), Sequential([|Linear(128, 3)|]));")]
    [InlineData("var a = Linear(9, 9); var b = Linear(9, 3); var h = [|b.forward|](a.forward(x));")]
    [InlineData("var a = Linear(9, 9); var b = Linear(9, 3); var h = a.call(x); h = [|b.call|](h);")]
    [InlineData("const int n = 32; var net = Sequential(Linear(n, n), [|Linear(n, 10)|]);")]
    [InlineData("int n = 32; var net = Sequential(Linear(n, 2 * n), [|Linear(2 * n, 10)|]);")]
    [InlineData("var net = Sequential(Conv2d(3, 64, 3), [|Conv2d(64, 64, 3)|], ReLU());")]
    public Task TriggersOnLayersThatCollapse(string statements) => VerifyNetwork.InMethod(LinearAfterLinear.Rule, statements);

    [Theory]
    [InlineData("var net = Sequential(Linear(9, 9), ReLU(), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(512, 8), Linear(8, 512));")]
    [InlineData("var net = Sequential(Linear(depth, 8), Linear(8, depth));")]
    [InlineData("var net = Sequential(Conv2d(1, 1, 3), Conv2d(1, 6, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), BatchNorm1d(9), Linear(9, 1));")]
    [InlineData("var net = Sequential(Linear(9, 9), LayerNorm(9), Linear(9, 1));")]
    [InlineData("var net = Sequential(Conv2d(1, 6, 5), Flatten(), Linear(60, 1));")]
    [InlineData("var a = Linear(9, 9); var b = Linear(9, 3); var h = b.forward(a.forward(x) * 0.5f + y);")]
    [InlineData("var a = Linear(9, 9); var b = Linear(9, 3); var h = a.forward(x); var g = h + y; var k = b.forward(h);")]
    [InlineData("var a = Linear(9, 9); x = a.forward(a.forward(x));")]
    [InlineData("var q = Linear(9, 9); var k = Linear(9, 9); var o = Linear(9, 9); var h = o.forward(torch.matmul(q.forward(x), k.forward(x)));")]
    [InlineData("var net = Sequential(Conv2d(3, 64, 3), ReLU(), Conv2d(64, 64, 3), ReLU());")]
    [InlineData("var net = Sequential(Conv2d(64, 64, 3, groups: 64), Conv2d(64, 128, 1), ReLU());")]
    [InlineData("var net = Sequential(Conv2d(64, 64, (1, 3)), Conv2d(64, 64, (3, 1)), ReLU());")]
    [InlineData("var net = Sequential(Conv2d(64, 16, 3), Conv2d(16, 8, 3), ReLU());")]
    [InlineData("var net = Sequential(Conv2d(3, 64, 3), MaxPool2d(2), Conv2d(64, 64, 3), ReLU());")]
    public Task PassesOverOthers(string statements) => VerifyNetwork.InMethod(LinearAfterLinear.Rule, statements);
}
