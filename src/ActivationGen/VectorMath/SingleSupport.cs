using System.Collections.Generic;
using ActivationGen.Formulas;

namespace ActivationGen.VectorMath;

/// <summary>Which functions have a form in float lanes. The others are computed in double lanes, also where everything around them is float.</summary>
internal static class SingleSupport
{
    private static readonly HashSet<Operation> Supported =
    [
        Operation.Exponential, Operation.ExponentialMinusOne, Operation.Logarithm, Operation.LogarithmOnePlus,
    ];

    public static bool Has(Operation function) => Supported.Contains(function);
}
