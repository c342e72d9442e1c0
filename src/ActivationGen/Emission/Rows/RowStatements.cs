using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// Prints a kernel at one width as statements of a method that loads, sums and stores in its own way: for each of several vectors at once, interleaved so
/// that one hides the latency of the other. Lanes are the elements themselves.
/// </summary>
internal sealed class RowStatements
{
    /// <summary>Longer expressions become statements, so that lines stay readable.</summary>
    private const int LongestNested = 110;

    private readonly LanePrinter _target;
    private readonly Kernel _kernel;
    private readonly ConstantTable _constants;

    public RowStatements(LanePrinter target, Kernel kernel, ConstantTable constants)
    {
        _target = target;
        _kernel = kernel;
        _constants = constants;
    }

    /// <summary>A kernel without constants.</summary>
    public static RowStatements Of(LanePrinter target, Kernel kernel) => new(target, kernel, ConstantTable.Of("", [kernel]));

    /// <summary>The vectors of the constants that are not in <paramref name="written"/> yet.</summary>
    public void WriteConstants(SourceWriter writer, ISet<string> written)
    {
        foreach (Value value in _kernel.Values)
        {
            if (value.Operation != KernelOperation.Constant || !written.Add(NameOfConstant(value))) { continue; }

            writer.Line($"{_target.LaneType(_kernel.Format, value.IsBits)} {NameOfConstant(value)} = {_target.Spread("constants." + _constants.FieldOf(value))};");
        }
    }

    /// <summary>
    /// The arithmetic. <paramref name="name"/> gives the variable of an input; an output becomes a variable of its own name with the copy's suffix.
    /// </summary>
    public void Write(SourceWriter writer, IReadOnlyList<string> suffixes, Func<KernelInput, string, string> name)
    {
        HashSet<string> taken = [.. _kernel.Outputs.SelectMany(output => suffixes.Select(suffix => output.Name + suffix))];
        Dictionary<Value, int> uses = CountUses();
        Dictionary<Value, string>[] texts = [.. suffixes.Select(_ => new Dictionary<Value, string>())];
        foreach (Value value in _kernel.Values)
        {
            if (value.Operation is KernelOperation.Constant or KernelOperation.Input)
            {
                for (int copy = 0; copy < suffixes.Count; copy++)
                {
                    texts[copy].Add(value, value.Input is { } input ? name(input, suffixes[copy]) : NameOfConstant(value));
                }

                continue;
            }

            string[] expressions = new string[suffixes.Count];
            for (int copy = 0; copy < suffixes.Count; copy++)
            {
                Dictionary<Value, string> known = texts[copy];
                expressions[copy] = _target.Print(value, _kernel.Format, operand => known[operand], _ => throw new InvalidOperationException("Rows have no look-ups."));
            }

            string? output = _kernel.Outputs.FirstOrDefault(candidate => candidate.Value == value)?.Name;
            if (output is null && value.Name is null && uses[value] == 1 && Array.TrueForAll(expressions, text => text.Length <= LongestNested))
            {
                for (int copy = 0; copy < suffixes.Count; copy++) { texts[copy].Add(value, _target.Nested(value, expressions[copy])); }

                continue;
            }

            string variable = output ?? Unique(Identifiers.Camel(value.Name ?? "t"), suffixes, taken);
            for (int copy = 0; copy < suffixes.Count; copy++)
            {
                texts[copy].Add(value, variable + suffixes[copy]);
                writer.Line($"{_target.LaneType(_kernel.Format, value.IsBits)} {variable}{suffixes[copy]} = {expressions[copy]};");
            }
        }
    }

    private string NameOfConstant(Value value) => Identifiers.Camel(_constants.FieldOf(value)) + "Constant";

    private Dictionary<Value, int> CountUses()
    {
        Dictionary<Value, int> uses = [];
        foreach (Value value in _kernel.Values)
        {
            uses[value] = 0;
            foreach (Value operand in value.Operands) { uses[operand] += _target.RepeatsOperands(value) ? 2 : 1; }
        }

        return uses;
    }

    private static string Unique(string hint, IReadOnlyList<string> suffixes, HashSet<string> taken)
    {
        string name = hint;
        for (int number = 2; suffixes.Any(suffix => taken.Contains(name + suffix)); number++) { name = hint + number; }

        foreach (string suffix in suffixes) { taken.Add(name + suffix); }

        return name;
    }
}
