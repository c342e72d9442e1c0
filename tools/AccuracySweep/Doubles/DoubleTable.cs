using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>The results of all sweeps over doubles, a line a member in docs/accuracy-of-doubles.csv.</summary>
internal sealed class DoubleTable
{
    private const string FileName = "accuracy-of-doubles.csv", Header = "function,member,worst,at,judged,above 1,points";

    private readonly Dictionary<(string Function, string Member), DoubleDeviation> _rows = [];

    public static DoubleTable Read(string? folder)
    {
        DoubleTable table = new();
        if (folder is null || !File.Exists(Path.Combine(folder, FileName))) { return table; }

        foreach (string[] fields in File.ReadLines(Path.Combine(folder, FileName)).Skip(1).Select(line => line.Split(',')))
        {
            double Number(int i) => double.Parse(fields[i], CultureInfo.InvariantCulture);
            table._rows[(fields[0], fields[1])] = new DoubleDeviation(Number(2), Number(3), (long)Number(4), (long)Number(5), (long)Number(6));
        }

        return table;
    }

    public void Set(DoubleMember member, DoubleDeviation deviation) => _rows[(member.Function, member.Name)] = deviation;

    public DoubleDeviation? Find(string function, string member) => _rows.TryGetValue((function, member), out DoubleDeviation found) ? found : null;

    public void Write(string folder)
    {
        IEnumerable<string> lines = SweptFunction.All.SelectMany(function => function.DoubleMembers)
            .Where(member => Find(member.Function, member.Name) is not null)
            .Select(member => Line(member, Find(member.Function, member.Name)!.Value));
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(lines.Prepend(Header).Select(line => line + "\n")));
    }

    private static string Line(DoubleMember member, DoubleDeviation row) => string.Create(
        CultureInfo.InvariantCulture, $"{member.Function},{member.Name},{row.Worst:R},{row.At:R},{row.Judged},{row.AboveOneUlp},{row.Points}");
}
