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
}
