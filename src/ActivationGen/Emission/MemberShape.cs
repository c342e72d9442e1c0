using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>A parameter of a member: a span, or a value.</summary>
/// <param name="PerColumn">Whether it is as long as a row rather than as the whole: bias and its gradient.</param>
/// <param name="IsValue">Whether it is one value for all elements: a learnable parameter or, as an <c>out</c> parameter, its gradient.</param>
internal sealed record SpanParameter(string Name, bool IsOutput = false, bool PerColumn = false, bool IsValue = false)
{
    /// <summary>The type as signatures are told apart by it.</summary>
    public string Type(string element) => (IsValue, IsOutput) switch
    {
        (true, true) => "out " + element,
        (true, false) => element,
        (false, true) => "Span",
        (false, false) => "ReadOnlySpan",
    };
}

/// <summary>What distinguishes the members of a family from one another: the suffix of the name and the parameters.</summary>
internal sealed record MemberShape(ActivationMembers Member, string Suffix, EquatableArray<SpanParameter> Parameters)
{
    private static readonly SpanParameter X = new("x"), Y = new("y"), Bias = new("bias", PerColumn: true), GradOutput = new("gradOutput");
    private static readonly SpanParameter Result = new("y", IsOutput: true), Slope = new("derivative", IsOutput: true);
    private static readonly SpanParameter GradInput = new("gradInput", IsOutput: true), GradBias = new("gradBias", IsOutput: true, PerColumn: true);

    private static readonly MemberShape[] Shapes =
    [
        new(ActivationMembers.Forward, "", [X, Result]),
        new(ActivationMembers.Derivative, "Derivative", [X, Slope]),
        new(ActivationMembers.WithDerivative, "WithDerivative", [X, Result, Slope]),
        new(ActivationMembers.Backward, "Backward", [X, GradOutput, GradInput]),
        new(ActivationMembers.BackwardFromOutput, "BackwardFromOutput", [Y, GradOutput, GradInput]),
        new(ActivationMembers.Batch, "Batch", [X, Bias, Result]),
        new(ActivationMembers.BatchBackward, "BatchBackward", [X, Bias, GradOutput, GradInput, GradBias]),
    ];

    public static MemberShape Of(ActivationMembers member) => Array.Find(Shapes, shape => shape.Member == member);

    /// <summary>
    /// The member of an activation with learnable parameters: they come before gradOutput and the destinations, and backward members give their gradients
    /// behind all else.
    /// </summary>
    public static MemberShape Of(ActivationMembers member, EquatableArray<Learnable> learnables)
    {
        MemberShape plain = Of(member);
        List<SpanParameter> parameters = [.. plain.Parameters];
        int place = parameters.FindIndex(parameter => parameter.IsOutput || parameter.Name == GradOutput.Name);
        parameters.InsertRange(place, learnables.Select(learnable => new SpanParameter(learnable.Name, PerColumn: learnable.PerChannel, IsValue: !learnable.PerChannel)));
        if (member is ActivationMembers.Backward or ActivationMembers.BatchBackward)
        {
            parameters.AddRange(learnables.Select(learnable => new SpanParameter(
                learnable.GradientName, IsOutput: true, PerColumn: learnable.PerChannel, IsValue: !learnable.PerChannel)));
        }

        return plain with { Parameters = [.. parameters] };
    }

    /// <summary>The name of the member's methods in the kernel class.</summary>
    public string KernelName => Member == ActivationMembers.Forward ? "Forward" : Suffix;

    /// <summary>Whether the elements are rows with a bias for each column.</summary>
    public bool HasRows => Member is ActivationMembers.Batch or ActivationMembers.BatchBackward;

    /// <summary>Whether there is a form for a single value beside the spans'.</summary>
    public bool HasScalarForm => (Member is ActivationMembers.Forward or ActivationMembers.Derivative) && !Parameters.Any(parameter => parameter.PerColumn);

    public IEnumerable<SpanParameter> Inputs
    {
        get
        {
            foreach (SpanParameter parameter in Parameters)
            {
                if (!parameter.IsOutput) { yield return parameter; }
            }
        }
    }

    public IEnumerable<SpanParameter> Outputs
    {
        get
        {
            foreach (SpanParameter parameter in Parameters)
            {
                if (parameter.IsOutput) { yield return parameter; }
            }
        }
    }
}
