using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>What a condition says of one expression: between what it lies where the condition holds, and where it does not. Empty: not known.</summary>
internal sealed record Guard(IOperation Core, Region WhenTrue, Region WhenFalse)
{
    /// <summary>The comparisons with constants that a condition is made of.</summary>
    public static IEnumerable<Guard> Of(IOperation condition, TensorReader reader)
    {
        if (reader.CallOf(condition) is not { } call) { yield break; }

        switch (call.Name)
        {
            case "logical_not" or "bitwise_not":
                foreach (Guard guard in Of(call.Operands[0], reader)) { yield return new Guard(guard.Core, guard.WhenFalse, guard.WhenTrue); }

                break;
            // Where a conjunction fails, each part of it may be what failed; where it holds, the others count too.
            case "logical_and" or "bitwise_and" when call.Operands.Length >= 2:
                foreach (Guard guard in Parts(call, reader)) { yield return new Guard(guard.Core, Region.Empty, guard.WhenFalse); }

                break;
            case "logical_or" or "bitwise_or" when call.Operands.Length >= 2:
                foreach (Guard guard in Parts(call, reader)) { yield return new Guard(guard.Core, guard.WhenTrue, Region.Empty); }

                break;
            default:
                if (Comparison(call, reader) is { } comparison) { yield return comparison; }

                break;
        }
    }

    private static IEnumerable<Guard> Parts(TensorCall call, TensorReader reader)
    {
        foreach (Guard guard in Of(call.Operands[0], reader)) { yield return guard; }

        foreach (Guard guard in Of(call.Operands[1], reader)) { yield return guard; }
    }

    private static Guard? Comparison(TensorCall call, TensorReader reader)
    {
        if (call.Operands.Length < 2) { return null; }

        bool mirrored = reader.ConstantOf(call.Operands[0]) is not null;
        if (reader.ConstantOf(call.Operands[mirrored ? 0 : 1]) is not { } bound) { return null; }

        string name = (mirrored, call.Name) switch
        {
            (true, "gt" or "greater") => "lt",
            (true, "ge" or "greater_equal") => "le",
            (true, "lt" or "less") => "gt",
            (true, "le" or "less_equal") => "ge",
            (_, var own) => own,
        };
        Region different = Region.Below(bound, included: false).Or(Region.Above(bound, included: false));
        (Region Holds, Region Fails)? regions = name switch
        {
            "gt" or "greater" => (Region.Above(bound, included: false), Region.Below(bound, included: true)),
            "ge" or "greater_equal" => (Region.Above(bound, included: true), Region.Below(bound, included: false)),
            "lt" or "less" => (Region.Below(bound, included: false), Region.Above(bound, included: true)),
            "le" or "less_equal" => (Region.Below(bound, included: true), Region.Above(bound, included: false)),
            "eq" => (Region.At(bound), different),
            "ne" or "not_equal" => (different, Region.At(bound)),
            _ => null,
        };
        if (regions is not { } found) { return null; }

        (double factor, double summand, IOperation core) = reader.Affine(call.Operands[mirrored ? 1 : 0]);
        return factor == 0 ? null : new Guard(core, found.Holds.Before(factor, summand), found.Fails.Before(factor, summand));
    }
}
