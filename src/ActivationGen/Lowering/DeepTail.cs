using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// Where an exponential becomes subnormal before its product does: x * sigmoid(x) at -738 is 738 times a number of seven bits. Far out on the negative side
/// such a formula is proportional to e^u, so it is computed at u + 64, where nothing is subnormal, and multiplied by e^-64 in the end: one rounding.
/// </summary>
/// <remarks>Double lanes only: what starts from a float never comes near the subnormal doubles. That the formula is proportional is tried out, not assumed.</remarks>
internal sealed class DeepTail
{
    private const double Begin = -640, Shift = 64;
    private static readonly double Factor = Math.Exp(-Shift);

    private readonly HashSet<Expression> _falling;
    private readonly double _begin;

    private DeepTail(HashSet<Expression> falling, double begin)
    {
        _falling = falling;
        _begin = begin;
    }

    /// <summary>The deep tail of a formula over one variable, if it has one that would lose digits.</summary>
    public static DeepTail? Find(Expression formula, string variable)
    {
        // These round once where they are subnormal.
        if (IsExponential(formula) || SigmoidSlope.SigmoidOf(formula) is not null) { return null; }

        Expression[] exponentials = [.. ExpressionPool.Reachable(formula).Where(IsExponential)];
        double ArgumentAt(Expression node, double x) => Evaluator.Evaluate(node[0], At(variable, x));
        HashSet<Expression> falling = [.. exponentials.Where(e => ArgumentAt(e, -2e6) < ArgumentAt(e, -1e6) && ArgumentAt(e, -1e6) < 2 * Begin)];
        if (falling.Count == 0) { return null; }

        // Falling arguments are linear out there: this much of the argument for one of x.
        double slope = ArgumentAt(falling.First(), -1e6) / -1e6;
        Expression shifted = Shifted(formula, falling);
        return IsProportional(-500 / slope) && IsProportional(-350 / slope) ? new DeepTail(falling, Begin / slope) : null;

        bool IsProportional(double x)
        {
            double expected = Evaluator.Evaluate(formula, At(variable, x)), computed = Evaluator.Evaluate(shifted, At(variable, x)) * Factor;
            return expected != 0 && Math.Abs(computed - expected) <= 1e-12 * Math.Abs(expected);
        }
    }

    /// <summary>The argument to take an exponential at: moved inwards in the deep tail.</summary>
    public Value Argument(Expression exponential, Value argument, Value x) => _falling.Contains(exponential) ? InTail(x, argument + Shift, argument) : argument;

    /// <summary>The result, moved back by what its exponentials were moved by.</summary>
    public Value Result(Value value, Value x) => value * InTail(x, value.Builder.Constant(Factor), value.Builder.Constant(1));

    private Value InTail(Value x, Value there, Value elsewhere) => x.Builder.Select(x, Comparison.Less, x.Builder.Constant(_begin), there, elsewhere);

    private static bool IsExponential(Expression node) => node.Operation is Operation.Exponential or Operation.Sigmoid or Operation.Softplus;

    private static Expression Shifted(Expression formula, HashSet<Expression> falling)
    {
        Dictionary<Expression, Expression> moved = [];
        foreach (Expression node in ExpressionPool.Reachable(formula))
        {
            Expression[] operands = [.. node.Operands.Select(o => moved[o])];
            if (falling.Contains(node)) { operands[0] += Shift; }

            moved.Add(node, node.Pool.With(node, [.. operands]));
        }

        return moved[formula];
    }

    private static Dictionary<string, double> At(string variable, double x) => new(StringComparer.Ordinal) { [variable] = x };
}
