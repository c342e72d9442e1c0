namespace ActivationGen.Kernels;

/// <summary>
/// The machine operations of a kernel. Each is one IEEE 754 or bit operation with the same result at every width and on every target; what a target
/// lacks is expanded before printing (<see cref="Scale"/>) or printed as the equivalent instructions.
/// </summary>
internal enum KernelOperation
{
    /// <summary>A streamed element or a uniform value, see <see cref="KernelInput"/>.</summary>
    Input,

    Constant,

    Add,
    Subtract,
    Multiply,
    Divide,
    SquareRoot,

    /// <summary>a * b + c with one rounding.</summary>
    FusedMultiplyAdd,

    /// <summary>c - a * b with one rounding.</summary>
    FusedNegatedMultiplyAdd,

    /// <summary>a &lt; b ? a : b, the second operand where either is NaN: the x64 instruction. A constant goes first so that NaN passes.</summary>
    Minimum,

    /// <summary>a &gt; b ? a : b, the second operand where either is NaN: the x64 instruction. A constant goes first so that NaN passes.</summary>
    Maximum,

    /// <summary>Compare-and-select as one operation: (a comparison b) ? c : d.</summary>
    Select,

    /// <summary>p * 2^n for integer-valued n, rounded once if the result is subnormal, any n: the AVX-512 instruction, elsewhere two multiplications.</summary>
    Scale,

    // Operations on bits; a lane's bits are an integer of the lane's size.
    ToBits,
    FromBits,
    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRightLogical,
    ShiftRightArithmetic,
    IntegerAdd,
    IntegerSubtract,

    /// <summary>An entry of a small table, by the low 3 or 4 bits of the operand (tables of 8 or 16 entries; float lanes only).</summary>
    Lookup,
}
