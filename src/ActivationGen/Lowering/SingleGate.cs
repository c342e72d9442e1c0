using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>A product of a value and an activation of a gate that has a kernel of its own in float lanes.</summary>
/// <param name="Build">The kernel of gate and value.</param>
/// <param name="Slopes">The activation and its derivative from parts that they share, within the bound of derivatives; null if they share nothing.</param>
/// <param name="Bound">Its worst error in ULPs, for an activation that is a normal number: that of its parts counts up to twice in the product.</param>
internal sealed record SingleGate(Func<Value, Value, Value> Build, double Bound, Func<Value, (Value Activation, Value Slope)>? Slopes)
{
    /// <summary>The kernel for an activation, given as a formula of one variable; null if there is none.</summary>
    public static SingleGate? Find(Expression activation, string variable, ActivationAccuracy accuracy)
    {
        bool isFast = accuracy == ActivationAccuracy.Fast;
        if (activation.Operation == Operation.Sigmoid && IsVariable(activation[0], variable)) { return new SingleGate(Functions.GluSingle, 1.9, Functions.SigmoidAndSlope); }

        if (CatalogFormula.Is("gelu_tanh", derivative: false, activation, variable))
        {
            return isFast
                ? new SingleGate((gate, value) => value * Functions.GeluTanhSingle(gate, isFast: true), 4, Functions.GeluTanhAndSlope)
                : new SingleGate(Functions.GeGluTanhSingle, 1.4, Functions.GeluTanhAndSlope);
        }

        if (activation.Operation != Operation.Multiply) { return null; }

        (Expression x, Expression factor) = IsVariable(activation[0], variable) ? (activation[0], activation[1]) : (activation[1], activation[0]);
        if (!IsVariable(x, variable)) { return null; }

        if (factor.Operation == Operation.NormalCumulative && factor[0] == x)
        {
            return isFast
                ? new SingleGate((gate, value) => value * Functions.GeluSingle(gate, isFast: false), 4, Functions.GeluAndSlope)
                : new SingleGate(Functions.GeGluSingle, 1.9, Functions.GeluAndSlope);
        }

        if (factor.Operation != Operation.Sigmoid) { return null; }

        Expression argument = factor[0];
        DoubleDouble? k = argument == x ? (DoubleDouble)1
            : argument.Operation == Operation.Multiply && argument[0].IsConstant && argument[1] == x ? argument[0].Constant
            : null;
        if (k?.High is not (>= 0.5 and <= 64)) { return null; }

        (float high, float low) = ((float)k.Value.High, SinglePatterns.FloatRest(k.Value));
        return new SingleGate(
            isFast ? (gate, value) => value * Functions.SwishSingle(gate, high, low, isFast: true) : (gate, value) => Functions.SwiGluSingle(gate, value, high, low),
            isFast ? 4 : 2,
            gate => Functions.SwishAndSlope(gate, high, low));
    }

    private static bool IsVariable(Expression node, string variable) => node.Operation == Operation.Variable && node.Name == variable;
}
