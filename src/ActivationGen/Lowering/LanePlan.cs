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

    private const int FaithfulBound = 2, FastBound = 4;

    /// <summary>What the function is allowed in ULPs: 2 for floats if they are Faithful, 4 otherwise.</summary>
    private int FunctionBound => elementType == ElementType.Single && accuracy == ActivationAccuracy.Faithful ? FaithfulBound : FastBound;

    /// <summary>What a second derivative is allowed in ULPs: in double its terms cancel, and there are no wider lanes for them.</summary>
    public int SecondDerivativeBound => elementType == ElementType.Single ? DerivativeBound : 12;

    public LoweredFormula Function(Expression formula, string variable, params string[] parameters) =>
        Lower(formula, variable, parameters, FunctionBound, accuracy == ActivationAccuracy.Fast);

    public LoweredFormula Derivative(Expression formula, string variable, params string[] parameters) =>
        Lower(formula, variable, parameters, DerivativeBound, isFast: false);

    /// <summary>A derivative that is an output itself: its bound is that of the fast kernels, which share as much with the function as the others do.</summary>
    public LoweredFormula Slope(Expression formula, string variable) => Lower(formula, variable, [], DerivativeBound, isFast: true);

    public LoweredFormula SecondDerivative(Expression formula, string variable) => Lower(formula, variable, [], DerivativeBound, isFast: false);

    /// <summary>A function that is multiplied by a number: its error counts up to twice in ULPs of the product, which is rounded once more.</summary>
    public LoweredFormula Factor(Expression formula, string variable, params string[] parameters) =>
        Lower(formula, variable, parameters, (FunctionBound - 0.5) / 2, accuracy == ActivationAccuracy.Fast);

    /// <summary>The kernel in float lanes that multiplies a function of the variable by a number, if there is one within the bound.</summary>
    public SingleGate? Gate(Expression formula, string variable) =>
        elementType == ElementType.Single && target.HasVectors && SingleGate.Find(formula, variable, accuracy) is { } gate && gate.Bound <= FunctionBound ? gate : null;

    private LoweredFormula Lower(Expression formula, string variable, string[] parameters, double bound, bool isFast)
    {
        if (elementType == ElementType.Double) { return new LoweredFormula(formula, variable, LaneFormat.Double, ActivationAccuracy.Faithful, parameters) { Bound = FastBound }; }

        // Several fast kernels in one formula may be too many, where the faithful ones in float lanes still are faster than double lanes.
        ActivationAccuracy[] choices = isFast ? [ActivationAccuracy.Fast, ActivationAccuracy.Faithful] : [ActivationAccuracy.Faithful];
        foreach (ActivationAccuracy choice in choices)
        {
            if (target.HasVectors && SingleErrorBound.Of(formula, variable, choice) is var error && error <= bound)
            {
                return new LoweredFormula(formula, variable, LaneFormat.Single, choice, parameters) { Bound = error <= FaithfulBound ? FaithfulBound : FastBound };
            }
        }

        return new LoweredFormula(formula, variable, LaneFormat.SingleInDouble, ActivationAccuracy.Faithful, parameters) { Bound = FaithfulBound };
    }
}
