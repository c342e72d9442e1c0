using System.Collections.Generic;
using ActivationGen.Formulas;

namespace ActivationGen.VectorMath;

/// <summary>
/// Which functions have a form in float lanes that keeps its bound over all floats. The others are computed in double lanes, also where everything around
/// them is float: arctangent, whose float form comes to 1.02 ULP, and what has none.
/// </summary>
internal static class SingleSupport
{
    private static readonly HashSet<Operation> Supported =
    [
        Operation.Exponential, Operation.ExponentialMinusOne, Operation.Logarithm, Operation.LogarithmOnePlus, Operation.Sigmoid, Operation.Softplus,
        Operation.HyperbolicTangent, Operation.HyperbolicSecantSquared, Operation.ErrorFunction,
    ];

    public static bool Has(Operation function) => Supported.Contains(function);
}
