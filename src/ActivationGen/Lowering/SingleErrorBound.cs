using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Formulas;

namespace ActivationGen.Lowering;

/// <summary>
/// How far a formula computed in float lanes can be from the exact value, in ULPs: a proof by counting roundings, from measured bounds of the vector
/// math. It decides which lanes a kernel takes, so it errs on the high side and gives up (infinity) where digits may cancel or an error may be magnified.
/// </summary>
/// <remarks>
/// Relative errors are counted in units of 2^-24, half the spacing of floats: one rounding is at most one unit, and k units are at most k ULPs. The
/// operation that comes last rounds by half an ULP, or is a function with a measured bound.
/// </remarks>
internal static class SingleErrorBound
{
    public static double Of(Expression root, string variable, ActivationAccuracy accuracy)
    {
        if (SingleKernel.Find(root, variable, accuracy) is { } kernel) { return kernel.Bound; }

        IntervalAnalysis intervals = IntervalAnalysis.Of(root);
        Dictionary<Expression, Error> errors = [];
        HashSet<Expression> results = ResultsOf(root);
        foreach (Expression node in ExpressionPool.Reachable(root))
        {
            // A product on the way may overflow or become subnormal where the result does neither: 1 / (1 + x^2) at 1e20.
            bool mayLeaveRange = !results.Contains(node) && node.Operation == Operation.Multiply && !node.Operands.Any(o => o.IsConstant) && SinglePatterns.Match(node, accuracy) is null;
            errors.Add(node, mayLeaveRange ? Error.Unknown : ErrorOf(node, errors, intervals, accuracy));
        }

        return errors[root].Ulps;
    }

    /// <summary>The formula and, if that is a selection, what it selects from.</summary>
    private static HashSet<Expression> ResultsOf(Expression root)
    {
        HashSet<Expression> results = [root];
        foreach (Expression node in ExpressionPool.Reachable(root).Reverse())
        {
            if (results.Contains(node) && node.Operation == Operation.Select) { results.UnionWith(node.Operands.Skip(1)); }
        }

        return results;
    }

    private static Error ErrorOf(Expression node, Dictionary<Expression, Error> errors, IntervalAnalysis intervals, ActivationAccuracy accuracy)
    {
        if (SinglePatterns.Match(node, accuracy) is { } pattern) { return errors[pattern.Argument].IsExact ? Error.Measured(pattern.Bound) : Error.Unknown; }

        if ((SinglePatterns.ExponentialLinearUnit(node, besideSlope: false) ?? SinglePatterns.ExponentialLinearUnitSlope(node)) is { } negative)
        {
            return errors[negative.Argument].IsExact ? Error.Either(errors[node[1]], Error.Measured(negative.Bound)) : Error.Unknown;
        }

        Error First() => errors[node[0]];
        Error Second() => errors[node[1]];
        return node.Operation switch
        {
            // A constant that is no float is multiplied in two parts (see FormulaLowering): the product has the one rounding of an exact factor.
            Operation.Constant => FormulaLowering.IsSingle(node.Constant) ? Error.Exact : Error.Rounded(0.5),
            Operation.Variable => Error.Exact,
            Operation.Negate or Operation.Absolute => First(),
            // It may overflow, but rounds nothing.
            Operation.Multiply when node[0].IsConstant && IsPowerOfTwo(node[0].Constant) && Math.Abs(node[0].Constant.High) >= 1 => Second(),
            Operation.Multiply => Error.Rounded(Factor(node[0], errors) + Factor(node[1], errors)),
            Operation.Divide => Error.Rounded(First().Units + Second().Units),
            Operation.Add => IsFreeOfCancellation(node[0], node[1], errors, intervals, sameSign: true) ? Larger(First(), Second()) : Error.Unknown,
            Operation.Subtract => IsFreeOfCancellation(node[0], node[1], errors, intervals, sameSign: false) ? Larger(First(), Second()) : Error.Unknown,
            Operation.Minimum or Operation.Maximum => Error.Either(First(), Second()),
            // Of a fused sum of squares, one of them a constant's.
            Operation.Hypotenuse when First().IsExact && IsConstantWithExactSquare(node[1]) => new Error(1.5, 1),
            Operation.Hypotenuse when Second().IsExact && IsConstantWithExactSquare(node[0]) => new Error(1.5, 1),
            Operation.SquareRoot => Error.Rounded(First().Units / 2),
            Operation.Select => errors[node[0]].IsExact ? Error.Either(Second(), errors[node[2]]) : Error.Unknown,
            // A bound that is no float is replaced by the neighbouring one, which no float can tell from it.
            Operation.Less or Operation.LessOrEqual or Operation.Greater or Operation.GreaterOrEqual or Operation.Equal or Operation.NotEqual =>
                node.Operands.All(o => o.IsConstant || errors[o].IsExact) ? Error.Exact : Error.Unknown,
            Operation.LogicalAnd or Operation.LogicalOr or Operation.LogicalNot => node.Operands.All(o => errors[o].IsExact) ? Error.Exact : Error.Unknown,
            // |x f'(x) / f(x)| is at most 1 for these, so that an argument's relative error is not magnified.
            Operation.HyperbolicTangent => Error.Measured(0.77, First().Units),
            Operation.ErrorFunction => Error.Measured(0.95, First().Units),
            Operation.Exponential when First().IsExact => Error.Measured(0.9),
            Operation.ExponentialMinusOne when First().IsExact => Error.Measured(1.3),
            Operation.Logarithm when First().IsExact => Error.Measured(0.96),
            Operation.LogarithmOnePlus when First().IsExact => Error.Measured(0.96),
            Operation.Sigmoid when First().IsExact => Error.Measured(0.97),
            Operation.Softplus when First().IsExact => Error.Measured(1.94),
            Operation.Gaussian when First().IsExact => Error.Measured(1.02),
            Operation.ArcTangent when First().IsExact => Error.Measured(1.05),
            Operation.HyperbolicSecantSquared when First().IsExact => Error.Measured(2.9),
            _ => Error.Unknown,
        };
    }

    internal static bool IsPowerOfTwo(DoubleDouble constant) =>
        FormulaLowering.IsSingle(constant) && constant.High is not 0 && (BitConverter.DoubleToInt64Bits(constant.High) & 0xFFFFFFFFFFFFF) == 0 && Math.Abs(constant.High) <= 64;

    private static bool IsConstantWithExactSquare(Expression node) =>
        node.IsConstant && Math.Abs(node.Constant.High) is > 1e-6 and < 1e6 && FormulaLowering.IsSingle(node.Constant)
        && FormulaLowering.IsSingle(node.Constant * node.Constant);

    private static double Factor(Expression node, Dictionary<Expression, Error> errors) => node.IsConstant ? 0 : errors[node].Units;

    private static Error Larger(Error a, Error b) => Error.Rounded(Math.Max(a.Units, b.Units));

    /// <summary>Whether a sum loses no digits: both terms have one sign, or both are exact, so that the only error is the rounding of the sum.</summary>
    private static bool IsFreeOfCancellation(Expression a, Expression b, Dictionary<Expression, Error> errors, IntervalAnalysis intervals, bool sameSign)
    {
        if (errors[a].IsExact && errors[b].IsExact) { return true; }

        Interval first = intervals[a], second = intervals[b];
        return sameSign
            ? first.IsNonNegative && second.IsNonNegative || first.IsNonPositive && second.IsNonPositive
            : first.IsNonNegative && second.IsNonPositive || first.IsNonPositive && second.IsNonNegative;
    }

    /// <param name="Units">The relative error in units of 2^-24.</param>
    /// <param name="Ulps">The error in ULPs of the value.</param>
    private readonly record struct Error(double Units, double Ulps)
    {
        public static Error Exact => default;

        public static Error Unknown => new(double.PositiveInfinity, double.PositiveInfinity);

        public bool IsExact => Units == 0;

        /// <summary>One more rounding of a value whose operands contribute so many units.</summary>
        public static Error Rounded(double inherited) => new(inherited + 1, inherited + 0.5);

        /// <summary>A function with a measured bound in ULPs.</summary>
        public static Error Measured(double ulps, double inherited = 0) => new(inherited + 2 * ulps, inherited + ulps);

        public static Error Either(Error a, Error b) => new(Math.Max(a.Units, b.Units), Math.Max(a.Ulps, b.Ulps));
    }
}
