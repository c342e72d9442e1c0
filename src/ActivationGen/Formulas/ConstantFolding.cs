using System;

namespace ActivationGen.Formulas;

/// <summary>Operations over constants, with twice the precision of double where that is possible.</summary>
internal static class ConstantFolding
{
    /// <summary>The constant, if every operand is one and the operation gives a number; otherwise nothing.</summary>
    public static Expression? TryFold(ExpressionPool pool, Operation operation, EquatableArray<Expression> operands)
    {
        if (operation >= Operation.Select) { return null; }

        foreach (Expression operand in operands)
        {
            if (!operand.IsConstant) { return null; }
        }

        return pool.Constant(Fold(operation, operands[0].Constant, operands.Length > 1 ? operands[1].Constant : default));
    }

    private static DoubleDouble Fold(Operation operation, DoubleDouble a, DoubleDouble b)
    {
        double plain = Evaluator.Apply(operation, a.High, b.High);
        if (double.IsNaN(plain)) { return double.NaN; }

        // Special values, and zeros with their sign, are double's own. A zero from operands with more digits than double may be the remainder of those.
        bool exactOperands = a.IsDouble && b.IsDouble;
        if (double.IsInfinity(plain) || plain == 0 && exactOperands) { return plain; }

        DoubleDouble precise = operation switch
        {
            Operation.Add => a + b,
            Operation.Subtract => a - b,
            Operation.Multiply => a * b,
            Operation.Divide => a / b,
            Operation.Negate => -a,
            Operation.Absolute => a.High < 0 ? -a : a,
            Operation.Minimum => a.CompareTo(b) <= 0 ? a : b,
            Operation.Maximum => a.CompareTo(b) >= 0 ? a : b,
            Operation.SquareRoot => DoubleDouble.SquareRoot(a),
            Operation.Hypotenuse => DoubleDouble.SquareRoot(a * a + b * b),
            Operation.Exponential => DoubleDoubleFunctions.Exponential(a),
            Operation.Logarithm => DoubleDoubleFunctions.Logarithm(a),
            _ => plain,
        };

        // Near the range's ends the longer arithmetic overflows or loses bits in its intermediate steps before double does.
        return precise.IsFinite && (precise.High == 0 || Math.Abs(precise.High) is > 1e-250 and < 1e250) ? precise : plain;
    }
}
