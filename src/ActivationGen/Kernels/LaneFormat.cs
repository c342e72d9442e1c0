namespace ActivationGen.Kernels;

/// <summary>What a kernel's lanes hold while it computes, which decides the coefficients that vector math takes.</summary>
internal enum LaneFormat
{
    /// <summary>float in, float lanes, float out: the fastest, for kernels whose rounding errors are known to stay below the bound.</summary>
    Single,

    /// <summary>
    /// float in, double lanes, float out: half the lanes, but one rounding in the end. Vector math needs about 2^-33 here, so its polynomials are
    /// shorter than those of <see cref="Double"/>, and nothing that starts from a float can overflow or become subnormal midway.
    /// </summary>
    SingleInDouble,

    /// <summary>double in, double lanes, double out.</summary>
    Double,
}
