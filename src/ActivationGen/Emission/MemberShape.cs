using System;
using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>A span parameter of a member.</summary>
/// <param name="PerColumn">Whether it is as long as a row rather than as the whole: bias and its gradient.</param>
internal sealed record SpanParameter(string Name, bool IsOutput = false, bool PerColumn = false);

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

    /// <summary>The name of the member's methods in the kernel class.</summary>
    public string KernelName => Member == ActivationMembers.Forward ? "Forward" : Suffix;

    /// <summary>Whether the elements are rows with a bias for each column.</summary>
    public bool HasRows => Member is ActivationMembers.Batch or ActivationMembers.BatchBackward;

    /// <summary>Whether there is a form for a single value beside the spans'.</summary>
    public bool HasScalarForm => Member is ActivationMembers.Forward or ActivationMembers.Derivative;

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
