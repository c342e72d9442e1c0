using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>A product of a value and an activation of a gate that has a kernel of its own in float lanes.</summary>
/// <param name="Build">The kernel of gate and value.</param>
/// <param name="Bound">Its worst error in ULPs, for an activation that is a normal number: that of its parts counts up to twice in the product.</param>
internal sealed record SingleGate(Func<Value, Value, Value> Build, double Bound)
{
    /// <summary>The kernel for an activation, given as a formula of one variable; null if there is none.</summary>
    public static SingleGate? Find(Expression activation, string variable)
    {
        if (activation.Operation == Operation.Sigmoid && IsVariable(activation[0], variable)) { return new SingleGate(Functions.GluSingle, 1.4); }

        if (activation.Operation != Operation.Multiply) { return null; }

        (Expression x, Expression factor) = IsVariable(activation[0], variable) ? (activation[0], activation[1]) : (activation[1], activation[0]);
        if (!IsVariable(x, variable)) { return null; }

        if (factor.Operation == Operation.NormalCumulative && factor[0] == x) { return new SingleGate(Functions.GeGluSingle, 2); }

        if (factor.Operation != Operation.Sigmoid) { return null; }

        Expression argument = factor[0];
        DoubleDouble? k = argument == x ? (DoubleDouble)1
            : argument.Operation == Operation.Multiply && argument[0].IsConstant && argument[1] == x ? argument[0].Constant
            : null;
        return k?.High is >= 0.5 and <= 64
            ? new SingleGate((gate, value) => Functions.SwiGluSingle(gate, value, (float)k.Value.High, SinglePatterns.FloatRest(k.Value)), 1.5)
            : null;
    }

    private static bool IsVariable(Expression node, string variable) => node.Operation == Operation.Variable && node.Name == variable;
}
