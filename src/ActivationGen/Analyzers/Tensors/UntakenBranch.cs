using System.Collections.Generic;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>AG1012: a selection that drops a value keeps its gradient, which is 0 times what may be infinite.</summary>
internal sealed class UntakenBranch(TorchSymbols torch)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG1012",
        "The branch that torch.where does not take has a NaN gradient",
        "{0} drops this value where its input is out of range, but not its gradient: there the slope of {1} is infinite or NaN, and 0 times that is NaN. Give it a harmless input there, as in {2}.",
        RuleCategories.Numerics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG1012.md");

    private const int DeepestNesting = 40;

    // Log(x + 1e-8) is written where x is known not to be negative.
    private const double LargestEpsilon = 1e-2;

    public void Check(BodyModel body, Findings findings)
    {
        // Without gradients there is nothing to lose.
        if (body.Invocations.Exists(call => call.TargetMethod.Name is "no_grad" or "inference_mode" && torch.IsTorch(call.TargetMethod))) { return; }

        TensorReader reader = new(body, torch);
        foreach (IInvocationOperation call in body.Invocations)
        {
            if (!torch.IsTensorFunction(call.TargetMethod) || TensorCall.Of(call, torch) is not { } selection) { continue; }

            IOperation[] parts = selection.Operands;
            if (parts.Length != 3) { continue; }

            switch (selection.Name)
            {
                case "where":
                    // As a method it is called on what is taken.
                    (int condition, int taken) = call.TargetMethod.IsStatic ? (0, 1) : (1, 0);
                    CheckBranch(selection, parts[condition], parts[taken], isTakenWhenTrue: true, reader, body, findings);
                    CheckBranch(selection, parts[condition], parts[2], isTakenWhenTrue: false, reader, body, findings);
                    break;
                case "masked_fill" or "masked_fill_":
                    CheckBranch(selection, parts[1], parts[0], isTakenWhenTrue: false, reader, body, findings);
                    break;
            }
        }
    }

    private static void CheckBranch(
        TensorCall selection, IOperation condition, IOperation branch, bool isTakenWhenTrue, TensorReader reader, BodyModel body, Findings findings)
    {
        List<Guard> guards = [.. Guard.Of(condition, reader)];
        if (guards.Count == 0) { return; }

        foreach (TensorCall call in Parts(branch, reader, 0))
        {
            if (SlopeHazard.Of(call, reader) is not { } hazard || !guards.Exists(guard => IsReached(hazard, guard, isTakenWhenTrue, reader)) || reader.IsConstantData(hazard.Argument)) { continue; }

            HarmlessInput input = new(selection, condition, hazard, isTakenWhenTrue);
            findings.Report(Descriptor, call.Source, input.FormOf(call.Source, body), selection.Name.TrimEnd('_'), call.Name, input.Text);
        }
    }

    private static bool IsReached(SlopeHazard hazard, Guard guard, bool isTakenWhenTrue, TensorReader reader)
    {
        (double factor, double summand, IOperation core) = reader.Affine(hazard.Argument);
        if (factor == 0 || (summand != 0 && System.Math.Abs(summand) < LargestEpsilon)) { return false; }

        Region dropped = (isTakenWhenTrue ? guard.WhenFalse : guard.WhenTrue).And(reader.ValuesOf(guard.Core)), bad = hazard.Where.Before(factor, summand);
        if (reader.Same(core, guard.Core)) { return dropped.Meets(bad); }

        return reader.CallOf(guard.Core) is { Name: "abs" or "absolute" } magnitude && reader.Same(core, magnitude.Operands[0])
            && dropped.OfMagnitude().And(reader.ValuesOf(core)).Meets(bad);
    }

    /// <summary>The calls that a gradient passes through on its way back from the branch.</summary>
    private static IEnumerable<TensorCall> Parts(IOperation branch, TensorReader reader, int depth)
    {
        if (depth > DeepestNesting || reader.CallOf(branch) is not { } call || TensorReader.IsWithoutGradient(call.Name)) { yield break; }

        yield return call;
        // What another selection holds back is its own to report.
        if (call.Name is "where" or "masked_fill") { yield break; }

        foreach (IOperation operand in call.Operands)
        {
            foreach (TensorCall part in Parts(operand, reader, depth + 1)) { yield return part; }
        }
    }
}
