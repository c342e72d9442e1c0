namespace ActivationGen.Kernels;

/// <summary>Where a kernel's input comes from.</summary>
internal enum InputKind
{
    /// <summary>A new element for each lane.</summary>
    Stream,

    /// <summary>One value for all elements, spread over the lanes before the loop: a method's parameter, or the maximum of a row.</summary>
    Uniform,
}

/// <summary>
/// One input. A stream with an <see cref="Addend"/> is the sum of two streams, added in the element type and rounded before the kernel sees it: x + bias
/// in a batch, so that the fused member gives the same bits as adding first.
/// </summary>
internal sealed record KernelInput(string Name, InputKind Kind = InputKind.Stream, string? Addend = null);

/// <summary>One output: where a value is stored, or added to what is stored (<see cref="Accumulate"/>, the sum over the rows of a batch).</summary>
internal sealed record KernelOutput(string Name, Value Value, bool Accumulate = false);
