using ActivationGen.Formulas;

namespace ActivationGen.Lowering;

/// <summary>sigmoid(u) sigmoid(-u), the derivative of sigmoid: the two have their exponential and their division in common.</summary>
internal static class SigmoidSlope
{
    /// <summary>The sigmoid(u) of such a product; null for everything else.</summary>
    public static Expression? SigmoidOf(Expression node) =>
        node.Operation != Operation.Multiply ? null
        : IsMirrored(node[0], node[1]) ? node[0]
        : IsMirrored(node[1], node[0]) ? node[1]
        : null;

    private static bool IsMirrored(Expression sigmoid, Expression other) =>
        sigmoid.Operation == Operation.Sigmoid && other.Operation == Operation.Sigmoid && other[0].Operation == Operation.Negate && other[0][0] == sigmoid[0];
}
