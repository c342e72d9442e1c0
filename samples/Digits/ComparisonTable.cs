using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace Digits;

/// <summary>The comparison as one table, a section a depth.</summary>
internal static class ComparisonTable
{
    public static Table Of(IReadOnlyList<ComparisonRow> rows, TableBorder border)
    {
        Table table = new() { Border = border };
        table.AddColumn(new TableColumn("activation"));
        foreach (string heading in (string[])
            ["hidden\nlayers", "test\naccuracy", "epochs\nto 90 %", "training\nloss", "gradient\nfirst/last\nat start", "gradient\nfirst/last\ntrained", "dead\nunits",
             "activation\nmean ±\ndeviation", "forward\nns per\nelement", "backward\nns per\nelement"])
        {
            table.AddColumn(new TableColumn(border == TableBorder.Markdown ? heading.Replace('\n', ' ') : heading) { Alignment = Justify.Right, Padding = new Padding(1, 0) });
        }
        int depth = rows[0].Depth;
        foreach (ComparisonRow row in rows)
        {
            if (row.Depth != depth) { table.AddEmptyRow(); }
            depth = row.Depth;
            table.AddRow(
                row.Activation.Name,
                Text($"{row.Depth}"),
                Text($"{row.Training.Last.TestAccuracy:P1}"),
                row.Training.EpochsTo(Comparison.Goal) is { } epochs ? Text($"{epochs}") : "never",
                row.Training.Diverged ? "diverged" : Text($"{row.Loss:0.0000}"),
                Ratio(row.Before.GradientRatio),
                Ratio(row.After.GradientRatio),
                Text($"{row.After.DeadShare:P1}"),
                Text($"{row.After.MeanActivation:0.00} ± {row.After.Deviation:0.00}"),
                Text($"{row.Cost.Forward:0.00}"),
                Text($"{row.Cost.Backward:0.00}"));
        }
        return table;
    }

    private static string Ratio(double ratio) => double.IsNaN(ratio) ? "no gradient" : Text($"{ratio:G2}");

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
