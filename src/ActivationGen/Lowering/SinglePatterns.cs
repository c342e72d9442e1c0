using System;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>A whole subformula that has a kernel of its own in float lanes.</summary>
/// <param name="Argument">The subformula's argument.</param>
/// <param name="Build">The kernel.</param>
/// <param name="Bound">Its worst error over all floats, in ULPs.</param>
internal sealed record SinglePattern(Expression Argument, Func<Value, Value> Build, double Bound);

/// <summary>
/// Products and differences that are computed as one function in float lanes, where computing the parts one by one would round too often: the kernels
/// carry the rounding errors of their middle to the end.
/// </summary>
internal static class SinglePatterns
{
    public static SinglePattern? Match(Expression node) => node.Operation switch
    {
        Operation.Multiply => Product(node[0], node[1]) ?? Product(node[1], node[0]),
        Operation.Subtract when IsFunctionOf(node[1], Operation.HyperbolicTangent, node[0]) =>
            new SinglePattern(node[0], Functions.TanhshrinkSingle, 1.91),
        _ => null,
    };

    private static SinglePattern? Product(Expression x, Expression factor)
    {
        if (IsFunctionOf(factor, Operation.Sigmoid, x)) { return new SinglePattern(x, Functions.SiluSingle, 1.15); }

        // sigmoid'(u) = sigmoid(u) sigmoid(-u) = 1 / (4 cosh(u/2)^2): one exponential and one division, and halves and quarters are exact.
        if (x.Operation == Operation.Sigmoid && factor.Operation == Operation.Sigmoid && factor[0].Operation == Operation.Negate && factor[0][0] == x[0])
        {
            return new SinglePattern(x[0], u => 0.25 * Functions.Sech2(0.5 * u), 2.5);
        }

        if (IsFunctionOf(factor, Operation.NormalCumulative, x)) { return new SinglePattern(x, Functions.GeluSingle, 2.33); }

        return factor.Operation == Operation.HyperbolicTangent && IsFunctionOf(factor[0], Operation.Softplus, x)
            ? new SinglePattern(x, Functions.MishSingle, 2.95)
            : null;
    }

    private static bool IsFunctionOf(Expression node, Operation operation, Expression argument) => node.Operation == operation && node[0] == argument;
}
