using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>Everything that is to be written for one elementwise declaration: its kernels and what its doc comments say.</summary>
internal sealed record ActivationFamily
{
    public required ActivationDeclaration Declaration { get; init; }

    public required CatalogEntry Entry { get; init; }

    /// <summary>The formula with the parameters filled in, as mathematics in one line: <c>x &gt; 0 ? x : e^x - 1</c>.</summary>
    public required string Formula { get; init; }

    public required string Derivative { get; init; }

    /// <summary>The derivatives with respect to the learnable parameters, in their order.</summary>
    public IReadOnlyList<string> ParameterDerivatives { get; init; } = [];

    /// <summary>What NaN and the infinities give, and the error bound; a sentence or two each.</summary>
    public required string Remarks { get; init; }

    /// <summary>The same of the derivative.</summary>
    public required string DerivativeRemarks { get; init; }

    /// <summary>The second derivative; empty unless it was asked for.</summary>
    public string SecondDerivative { get; init; } = "";

    /// <summary>The remarks on it.</summary>
    public string SecondDerivativeRemarks { get; init; } = "";

    /// <summary>The kernels with a loop of their own: members, and what the composed ones are put together from.</summary>
    public required IReadOnlyList<MemberKernel> Kernels { get; init; }

    /// <summary>The members that are put together from others.</summary>
    public IReadOnlyList<ActivationMembers> Composed { get; init; } = [];

    /// <summary>The runtime's files that its members call, beyond those that every family needs; in order.</summary>
    public EquatableArray<string> RuntimeFiles => FilesFor(Declaration, Members);

    /// <summary>All members, in the order in which they are written.</summary>
    public IEnumerable<ActivationMembers> Members =>
        MemberShape.Shapes.Select(shape => shape.Member).Where(member => Composed.Contains(member) || Kernels.Any(kernel => kernel.Member == member));

    /// <summary>The runtime's files that these members call, beyond those that every family needs; in order.</summary>
    public static EquatableArray<string> FilesFor(ActivationDeclaration declaration, IEnumerable<ActivationMembers> members)
    {
        List<string> files = [];
        List<MemberShape> shapes = [.. members.Select(member => MemberShape.Of(member, declaration.Learnables))];
        bool hasSums = shapes.Exists(shape => shape.HasSums), hasNoise = shapes.Exists(shape => shape.HasNoise);
        if (shapes.Exists(shape => shape.HasRows) || hasSums) { files.AddRange(["Blocks", "Channels", "Scratch"]); }

        if (hasNoise) { files.AddRange(["DropoutNoise", "Philox"]); }

        if ((declaration.Members & ActivationMembers.Parallel) != 0) { files.Add("ParallelSections"); }

        if (hasSums) { files.Add("RowSections"); }

        return files.ToEquatableArray();
    }
}

/// <summary>
/// A member's kernel. Its inputs and outputs are named as the member's parameters: x, y, derivative, gradOutput, gradInput, bias (an addend of x) and
/// gradBias (accumulated over the rows).
/// </summary>
/// <param name="Member">The member.</param>
/// <param name="Kernel">What it computes.</param>
/// <param name="Second">
/// A second kernel over the same inputs in other lanes, printed into the same loop body after the first: y = relu(x) in float lanes and its derivative in
/// double lanes, each with the same bits as in the members that compute them alone. All loads come first and all stores last.
/// </param>
internal sealed record MemberKernel(ActivationMembers Member, Kernel Kernel, Kernel? Second = null)
{
    /// <summary>The kernels of the member's loop.</summary>
    public Kernel[] Kernels => Second is null ? [Kernel] : [Kernel, Second];
}
