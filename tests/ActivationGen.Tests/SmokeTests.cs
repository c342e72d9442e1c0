using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void EqualNodesAreOneNode()
    {
        ExpressionPool pool = new();
        Assert.Same(pool.Variable("x") + 1, pool.Variable("x") + 1);
    }
}
