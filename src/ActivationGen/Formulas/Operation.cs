namespace ActivationGen.Formulas;

/// <summary>What one node of a formula computes. The differentiator, the evaluator and the lowering are each one switch over these.</summary>
internal enum Operation
{
    /// <summary>A number, kept to twice the precision of double (see <see cref="DoubleDouble"/>).</summary>
    Constant,

    /// <summary>A named input: the argument <c>x</c>, the output <c>y</c>, or a parameter such as <c>Alpha</c> that is not yet a constant.</summary>
    Variable,

    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,

    /// <summary>|a|, the sign bit cleared.</summary>
    Absolute,

    /// <summary>The smaller operand; NaN if either is NaN.</summary>
    Minimum,

    /// <summary>The larger operand; NaN if either is NaN.</summary>
    Maximum,

    SquareRoot,

    /// <summary>sqrt(a^2 + b^2) without overflow.</summary>
    Hypotenuse,

    /// <summary>e^a.</summary>
    Exponential,

    /// <summary>e^a - 1, exact near 0.</summary>
    ExponentialMinusOne,

    /// <summary>The natural logarithm.</summary>
    Logarithm,

    /// <summary>log(1 + a), exact near 0.</summary>
    LogarithmOnePlus,

    Sine,
    Cosine,
    ArcTangent,

    HyperbolicTangent,

    /// <summary>1 / cosh(a)^2, the derivative of tanh, without cancellation in the tails.</summary>
    HyperbolicSecantSquared,

    /// <summary>1 / (1 + e^-a), relatively exact in both tails.</summary>
    Sigmoid,

    /// <summary>log(1 + e^a), relatively exact in the negative tail and without overflow.</summary>
    Softplus,

    /// <summary>erf(a) = 2 / sqrt(pi) * integral of e^(-t^2) from 0 to a.</summary>
    ErrorFunction,

    /// <summary>1 - erf(a), relatively exact in the positive tail.</summary>
    ComplementaryErrorFunction,

    /// <summary>The standard normal distribution function, relatively exact in the negative tail.</summary>
    NormalCumulative,

    /// <summary>The standard normal density e^(-a^2/2) / sqrt(2 pi); the square is carried to twice the precision.</summary>
    NormalDensity,

    /// <summary>e^(-a^2); the square is carried to twice the precision, since e^ magnifies its rounding a^2-fold.</summary>
    Gaussian,

    /// <summary>Operands (condition, whenTrue, whenFalse): the second where the condition holds, else the third.</summary>
    Select,

    // Conditions: false wherever an operand is NaN, but for NotEqual.
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    LogicalAnd,
    LogicalOr,
    LogicalNot,
}
