namespace ActivationGen.Kernels;

/// <summary>The comparison of a select. Ordered ones are false where an operand is NaN.</summary>
internal enum Comparison
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,

    /// <summary>True where an operand is NaN.</summary>
    NotEqual,
}
