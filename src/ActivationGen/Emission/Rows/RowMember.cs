using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>A member of a function over rows.</summary>
/// <param name="Member">The flag that asks for it.</param>
/// <param name="Suffix">What its name adds to the function's.</param>
/// <param name="Kernel">The method of the kernel class that does one row.</param>
/// <param name="Inputs">Its input spans.</param>
/// <param name="Output">Its destination.</param>
/// <param name="IsBatch">Whether it takes many rows, and so a row length after its first input.</param>
/// <param name="Summary">What it computes, in a sentence.</param>
internal sealed record RowMember(
    ActivationMembers Member, string Suffix, string Kernel, EquatableArray<string> Inputs, string Output, bool IsBatch, string Summary)
{
    /// <summary>The members that every function from a row to a row has; F stands for the function's name.</summary>
    public static EquatableArray<RowMember> All { get; } =
    [
        new(ActivationMembers.Forward, "", "Forward", ["x"], "y", false, "y = F(x), one row"),
        new(ActivationMembers.Backward, "Backward", "Backward", ["x", "gradOutput"], "gradInput", false,
            "The gradient through F of one row: gradInput[i] = sum over j of gradOutput[j] * dF(x)[j] / dx[i]"),
        new(ActivationMembers.BackwardFromOutput, "BackwardFromOutput", "BackwardFromOutput", ["y", "gradOutput"], "gradInput", false,
            "The gradient through F of one row, from its saved output y = F(x)"),
        new(ActivationMembers.Batch, "Batch", "Forward", ["x"], "y", true, "y = F(x) for each row of a batch"),
        new(ActivationMembers.BatchBackward, "BatchBackward", "Backward", ["x", "gradOutput"], "gradInput", true, "The gradient through F for each row of a batch"),
        new(ActivationMembers.BatchBackward | ActivationMembers.BackwardFromOutput, "BatchBackwardFromOutput", "BackwardFromOutput", ["y", "gradOutput"], "gradInput",
            true, "The gradient through F for each row of a batch, from the saved outputs y = F(x)"),
    ];
}
