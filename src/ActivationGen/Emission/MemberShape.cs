using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>What distinguishes the members of a family from one another: the suffix of the name and the parameters.</summary>
internal sealed record MemberShape(ActivationMembers Member, string Suffix, EquatableArray<MemberParameter> Parameters)
{
    private static readonly MemberParameter X = new("x"), Y = new("y"), Bias = new("bias", PerColumn: true), GradOutput = new("gradOutput");
    private static readonly MemberParameter GradGradInput = new("gradGradInput");
    private static readonly MemberParameter KeepProbability = new("keepProbability", IsValue: true), Seed = new("seed", IsValue: true, ValueType: "long");
    private static readonly MemberParameter Result = new("y", IsOutput: true), Slope = new("derivative", IsOutput: true), Curvature = new("secondDerivative", IsOutput: true);
    private static readonly MemberParameter GradInput = new("gradInput", IsOutput: true), GradBias = new("gradBias", IsOutput: true, PerColumn: true);
    private static readonly MemberParameter GradX = new("gradX", IsOutput: true), GradGradOutput = new("gradGradOutput", IsOutput: true);

    /// <summary>Every member there is, in the order in which they are written.</summary>
    public static readonly MemberShape[] Shapes =
    [
        new(ActivationMembers.Forward, "", [X, Result]),
        new(ActivationMembers.Derivative, "Derivative", [X, Slope]),
        new(ActivationMembers.WithDerivative, "WithDerivative", [X, Result, Slope]),
        new(ActivationMembers.Backward, "Backward", [X, GradOutput, GradInput]),
        new(ActivationMembers.BackwardFromOutput, "BackwardFromOutput", [Y, GradOutput, GradInput]),
        new(ActivationMembers.Batch, "Batch", [X, Bias, Result]),
        new(ActivationMembers.BatchBackward, "BatchBackward", [X, Bias, GradOutput, GradInput, GradBias]),
        new(ActivationMembers.SecondDerivative, "SecondDerivative", [X, Curvature]),
        new(ActivationMembers.DoubleBackward, "DoubleBackward", [X, GradOutput, GradGradInput, GradX, GradGradOutput]),
        new(ActivationMembers.Dropout, "BatchDropout", [X, Bias, KeepProbability, Seed, Result]),
        new(ActivationMembers.DropoutBackward, "BatchDropoutBackward", [X, Bias, GradOutput, KeepProbability, Seed, GradInput, GradBias]),
        new(ActivationMembers.AlphaDropout, "BatchAlphaDropout", [X, Bias, KeepProbability, Seed, Result]),
        new(ActivationMembers.AlphaDropoutBackward, "BatchAlphaDropoutBackward", [X, Bias, GradOutput, KeepProbability, Seed, GradInput, GradBias]),
    ];

    /// <summary>The flags with those of the members that come with another one; the noise of a self-normalising activation is alpha dropout.</summary>
    public static ActivationMembers Complete(ActivationMembers wanted, bool isSelfNormalising)
    {
        if ((wanted & ActivationMembers.SecondDerivative) != 0) { wanted |= ActivationMembers.DoubleBackward; }

        if ((wanted & ActivationMembers.Dropout) == 0) { return wanted; }

        return isSelfNormalising
            ? (wanted & ~ActivationMembers.Dropout) | ActivationMembers.AlphaDropout | ActivationMembers.AlphaDropoutBackward
            : wanted | ActivationMembers.DropoutBackward;
    }

    public static MemberShape Of(ActivationMembers member) => Array.Find(Shapes, shape => shape.Member == member);

    /// <summary>
    /// The member of an activation with learnable parameters: they come before gradOutput and the destinations, and backward members give their gradients
    /// behind all else.
    /// </summary>
    public static MemberShape Of(ActivationMembers member, EquatableArray<Learnable> learnables)
    {
        MemberShape plain = Of(member);
        List<MemberParameter> parameters = [.. plain.Parameters];
        int place = parameters.FindIndex(parameter => parameter.IsOutput || parameter.Name == GradOutput.Name);
        parameters.InsertRange(place, learnables.Select(learnable => new MemberParameter(learnable.Name, PerColumn: learnable.PerChannel, IsValue: !learnable.PerChannel)));
        if (member is ActivationMembers.Backward or ActivationMembers.BatchBackward)
        {
            parameters.AddRange(learnables.Select(learnable => new MemberParameter(
                learnable.GradientName, IsOutput: true, PerColumn: learnable.PerChannel, IsValue: !learnable.PerChannel)));
        }

        return plain with { Parameters = [.. parameters] };
    }

    /// <summary>The name of the member's method in the kernel class.</summary>
    public string KernelName => Member == ActivationMembers.Forward ? "Forward" : Suffix;

    /// <summary>The name of the methods with the member's loops: of a sum over rows, those do a section of rows.</summary>
    public string LoopName => HasSums ? KernelName + "Rows" : KernelName;

    /// <summary>Whether the elements are rows with a bias for each column.</summary>
    public bool HasRows => Parameters.Contains(Bias);

    /// <summary>Whether the elements are parts of rows.</summary>
    public bool HasStrides => Parameters.Any(parameter => parameter.IsStrided);

    /// <summary>Whether dropout comes behind the activation.</summary>
    public bool HasNoise => Parameters.Contains(Seed);

    /// <summary>Whether sums over the rows come out of it, which are made section by section (see RowSections of the runtime).</summary>
    public bool HasSums => Outputs.Any(output => output.PerColumn || output.IsValue);

    /// <summary>Whether there is a form for a single value beside the spans'.</summary>
    public bool HasScalarForm => (Member is ActivationMembers.Forward or ActivationMembers.Derivative or ActivationMembers.SecondDerivative) && !Parameters.Any(parameter => parameter.PerColumn);

    /// <summary>The types of the form over memory, as signatures are told apart by them.</summary>
    public IEnumerable<string> ParallelTypes(string element) =>
        [.. Parameters.Select(parameter => parameter.Type(element).Replace("Span", "Memory")), "ParallelOptions"];

    public IEnumerable<MemberParameter> Inputs
    {
        get
        {
            foreach (MemberParameter parameter in Parameters)
            {
                if (!parameter.IsOutput) { yield return parameter; }
            }
        }
    }

    public IEnumerable<MemberParameter> Outputs
    {
        get
        {
            foreach (MemberParameter parameter in Parameters)
            {
                if (parameter.IsOutput) { yield return parameter; }
            }
        }
    }
}
