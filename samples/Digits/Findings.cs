using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Digits;

/// <summary>What the numbers of a comparison say about three claims of the textbooks. Every sentence has its opposite, and the numbers choose.</summary>
internal static class Findings
{
    // A hundredth: clearly beyond what a change of the seed does to the ratio.
    private const double Vanished = 0.01;

    public static IEnumerable<string> From(IReadOnlyList<ComparisonRow> rows)
    {
        yield return VanishingGradients(rows);
        yield return DeadUnits(rows);
        yield return ZeroCentred(rows, "elu", "relu");
    }

    private static string VanishingGradients(IReadOnlyList<ComparisonRow> rows)
    {
        int depth = rows.Max(row => row.Depth);
        // A function without any slope passes no gradient at any depth: nothing vanishes there.
        ComparisonRow[] deep = [.. rows.Where(row => row.Depth == depth && row.Before.GradientRatio > 0)];
        ComparisonRow[] vanished = [.. deep.Where(row => row.Before.GradientRatio < Vanished).OrderBy(row => row.Before.GradientRatio)];
        if (vanished.Length == 0)
        {
            return Text($"Vanishing gradients: none of the functions loses 99 % of its gradient between the last and the first of {depth} hidden layers.");
        }
        ComparisonRow[] kept = [.. deep.Except(vanished)];
        string others = kept.Length == 0
            ? ""
            : Text($" The others keep between {kept.Min(row => row.Before.GradientRatio):G2} and {kept.Max(row => row.Before.GradientRatio):G2} times it.");
        return Text($"Vanishing gradients: through {depth} hidden layers, before training, the first layer's gradient is below a hundredth of the last one's ")
            + Text($"with {List(vanished.Select(Consequence))}.{others}");
    }

    private static string Consequence(ComparisonRow row) => row.Training.EpochsTo(Comparison.Goal) is { } epochs
        ? Text($"{row.Activation.Name} ({row.Before.GradientRatio:G2}; 90 % accuracy after epoch {epochs})")
        : Text($"{row.Activation.Name} ({row.Before.GradientRatio:G2}; never 90 % accuracy)");

    private static string DeadUnits(IReadOnlyList<ComparisonRow> rows)
    {
        // Where every unit is dead the function has no slope at all: it isn't the units that died.
        ComparisonRow[] dying = [.. rows.Where(row => row.After.DeadShare is > 0 and < 1)];
        string[] flat = [.. rows.GroupBy(row => row.Activation.Name).Where(group => group.All(row => row.After.DeadShare == 1)).Select(group => group.Key)];
        string withoutSlope = flat.Length == 0 ? "" : Text($" ({List(flat)} has no slope anywhere, so all of its units count as dead.)");
        if (dying.Length == 0) { return "Dead units: no unit died with any function that has a slope." + withoutSlope; }
        IEnumerable<string> shares = dying.GroupBy(row => row.Activation.Name)
            .Select(group => group.Key + " " + List(group.Select(row => Text($"{row.After.DeadShare:P1} with {row.Depth} hidden layers"))));
        return "Dead units: after training a unit's derivative is 0 for every training image in " + List(shares, "; ") + "; with the other functions no unit is dead." + withoutSlope;
    }

    private static string ZeroCentred(IReadOnlyList<ComparisonRow> rows, string smooth, string plain)
    {
        (ComparisonRow Smooth, ComparisonRow Plain)[] pairs =
        [
            .. rows.Where(row => row.Activation.Name == smooth)
                .Join(rows.Where(row => row.Activation.Name == plain), row => row.Depth, row => row.Depth, (first, second) => (first, second)),
        ];
        int closer = pairs.Count(pair => OffCentre(pair.Smooth) < OffCentre(pair.Plain));
        string verdict = closer == pairs.Length ? "is closer to zero than" : closer == 0 ? "is no closer to zero than" : "is not at every depth closer to zero than";
        IEnumerable<string> means = pairs.Select(pair => Text($"{OffCentre(pair.Smooth):0.00} against {OffCentre(pair.Plain):0.00} with {pair.Smooth.Depth} hidden layers"));
        ActivationCost cost = pairs[0].Smooth.Cost, plainCost = pairs[0].Plain.Cost;
        return Text($"Zero-centred: {smooth}'s mean activation, measured in standard deviations, {verdict} {plain}'s ({List(means)}); ")
            + Text($"it takes {cost.Forward / plainCost.Forward:0.0} times {plain}'s time forward and {cost.Backward / plainCost.Backward:0.0} times backward.");
    }

    /// <summary>How far the mean lies from 0, in standard deviations, so that a function's scale doesn't matter.</summary>
    private static double OffCentre(ComparisonRow row) => Math.Abs(row.After.MeanActivation) / row.After.Deviation;

    private static string List(IEnumerable<string> parts, string separator = ", ")
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : string.Join(separator, all[..^1]) + (separator == ", " ? " and " : separator) + all[^1];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
