using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

/// <summary>Modules of the user within containers, which may be read while the containers are applied.</summary>
public sealed class UserModulesTests
{
    private const string Block = """
        class Block : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> inner = Sequential(Linear(9, 9), Sigmoid());
            private readonly Other other = new();
            public Block() : base("block") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => other.call(inner.call(x));
        }
        class Other : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> inner = Sequential(Linear(9, 9), ReLU());
            private readonly Sequential unused = Sequential(Linear(9, 9), ReLU());
            public Other() : base("other") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => inner.call(x);
        }

        """;

    [Fact]
    public Task ReadsContainersThatTurnUpOnTheWay() => VerifyNetwork.Reports(
        ActivationAfterActivation.Rule, Block + "class Program { static object Net() => Sequential(new Block(), [|Tanh()|], new Block(), Linear(9, 9)); }");
}
