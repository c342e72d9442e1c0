using System;
using System.Linq;
using ActivationGen.Formulas;

namespace ActivationGen.Tests.Formulas;

/// <summary>What random formulas are made of.</summary>
internal static class OperationSets
{
    /// <summary>Everything that has a number as its value.</summary>
    public static Operation[] All { get; } = [.. Enumerable.Range((int)Operation.Add, Operation.Select - Operation.Add + 1).Select(i => (Operation)i)];

    /// <summary>Without those whose constants are folded to more digits than double has, or that are rewritten with another rounding.</summary>
    public static Operation[] SameRounding { get; } = [.. All.Except([Operation.Exponential, Operation.Logarithm, Operation.SquareRoot, Operation.Hypotenuse])];
}
