using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// Chooses the lanes that a formula is computed in. Floats are computed in float lanes where the error is known to stay within the bound, and in double
/// lanes otherwise: half as many, but right to the last bit for every formula that is sound in real arithmetic.
/// </summary>
internal sealed class LanePlan(ElementType elementType, ActivationAccuracy accuracy, TargetFacts target)
{
    /// <summary>The bounds in ULPs: Faithful gives 2 for a function and 4 for a derivative, Fast 4 for both.</summary>
    private readonly double _functionBound = accuracy == ActivationAccuracy.Fast ? 4 : 2;

    private const double DerivativeBound = 4;

    public LoweredFormula Function(Expression formula, string variable) => Lower(formula, variable, _functionBound);

    public LoweredFormula Derivative(Expression formula, string variable) => Lower(formula, variable, DerivativeBound);

    private LoweredFormula Lower(Expression formula, string variable, double bound)
    {
        LaneFormat format = elementType == ElementType.Double ? LaneFormat.Double
            : target.HasVectors && SingleErrorBound.Of(formula) <= bound ? LaneFormat.Single
            : LaneFormat.SingleInDouble;
        return new LoweredFormula(formula, variable, format);
    }
}
