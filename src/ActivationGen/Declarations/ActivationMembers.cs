using System;

namespace ActivationGen.Declarations;

/// <summary>The members of a family, with the values of the enum that the user writes (Attributes/ActivationMembers.cs).</summary>
[Flags]
internal enum ActivationMembers
{
    None = 0,
    Forward = 1,
    Derivative = 2,
    WithDerivative = 4,
    Backward = 8,
    BackwardFromOutput = 16,
    Batch = 32,
    BatchBackward = 64,
    All = Forward | Derivative | WithDerivative | Backward | BackwardFromOutput | Batch | BatchBackward,
    SecondDerivative = 128,
    Dropout = 256,
    Parallel = 512,

    /// <summary>The values that the user's enum has.</summary>
    Written = All | SecondDerivative | Dropout | Parallel,

    // Members that come with another one (see MemberShape), which the user's enum has no values for.
    DoubleBackward = 1 << 16,
    DropoutBackward = 1 << 17,
    AlphaDropout = 1 << 18,
    AlphaDropoutBackward = 1 << 19,
}
