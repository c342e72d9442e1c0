using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.AccuracySweep.Doubles;

namespace ActivationGen.AccuracySweep;

/// <summary>
/// The results of all sweeps, a line a member in docs/accuracy.csv: members can be swept one at a time, each with the stride that there was time for.
/// </summary>
internal sealed class AccuracyTable
{
    private const string FileName = "accuracy.csv", Header = "function,member,stride,library,worst,at,share above 1";

    private readonly Dictionary<(string Function, string Member, string Library), AccuracyRow> _rows = [];

    public static AccuracyTable Read(string? folder)
    {
        AccuracyTable table = new();
        if (folder is null || !File.Exists(Path.Combine(folder, FileName))) { return table; }

        foreach (string line in File.ReadLines(Path.Combine(folder, FileName)).Skip(1)) { table.Set(AccuracyRow.Parse(line)); }

        return table;
    }

    public void Set(MemberResult result)
    {
        Set(AccuracyRow.Of(result, AccuracyRow.Ours, result.Ours));
        for (int i = 0; i < result.Rivals.Length; i++) { Set(AccuracyRow.Of(result, result.Member.Rivals[i].Library, result.Rivals[i])); }
    }

    public AccuracyRow? Find(string function, string member, string library) => _rows.GetValueOrDefault((function, member, library));

    public void Write(string folder, DoubleTable doubles)
    {
        IEnumerable<AccuracyRow> ordered = SweptFunction.All.SelectMany(f => _rows.Values.Where(row => row.Function == f.Name)
            .OrderBy(row => row.Member, StringComparer.Ordinal).ThenBy(row => row.Library, StringComparer.Ordinal));
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(ordered.Select(row => row.Line).Prepend(Header).Select(line => line + "\n")));
        File.WriteAllText(Path.Combine(folder, "accuracy.md"), AccuracyPage.Write(this, doubles));
    }

    private void Set(AccuracyRow row) => _rows[(row.Function, row.Member, row.Library)] = row;
}

/// <summary>One contender's errors in one member.</summary>
internal sealed record AccuracyRow(string Function, string Member, uint Stride, string Library, double Worst, float At, double ShareAboveOne)
{
    public const string Ours = "ActivationGen";

    public string Line => string.Join(",", Function, Member, Text(Stride), Library, Text(Worst), Text(At), Text(ShareAboveOne));

    public static AccuracyRow Of(MemberResult result, string library, Deviation deviation) => new(
        result.Member.Function, result.Member.Name, result.Stride, library, deviation.Worst, deviation.WorstAt, deviation.ShareAboveOneUlp);

    public static AccuracyRow Parse(string line)
    {
        string[] fields = line.Split(',');
        return new AccuracyRow(
            fields[0], fields[1], uint.Parse(fields[2], CultureInfo.InvariantCulture), fields[3], double.Parse(fields[4], CultureInfo.InvariantCulture),
            float.Parse(fields[5], CultureInfo.InvariantCulture), double.Parse(fields[6], CultureInfo.InvariantCulture));
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
