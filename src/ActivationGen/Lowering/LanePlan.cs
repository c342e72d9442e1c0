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
    /// <summary>The bound of a derivative in ULPs.</summary>
    public const int DerivativeBound = 4;

    /// <summary>The bound of the function in ULPs: 2 for floats if they are Faithful, 4 otherwise.</summary>
    public int FunctionBound => elementType == ElementType.Single && accuracy == ActivationAccuracy.Faithful ? 2 : 4;

    public LoweredFormula Function(Expression formula, string variable, params string[] parameters) => Lower(formula, variable, parameters, FunctionBound);

    public LoweredFormula Derivative(Expression formula, string variable, params string[] parameters) => Lower(formula, variable, parameters, DerivativeBound);

    private LoweredFormula Lower(Expression formula, string variable, string[] parameters, double bound)
    {
        LaneFormat format = elementType == ElementType.Double ? LaneFormat.Double
            : target.HasVectors && SingleErrorBound.Of(formula, variable) <= bound ? LaneFormat.Single
            : LaneFormat.SingleInDouble;
        return new LoweredFormula(formula, variable, format, parameters);
    }
}
