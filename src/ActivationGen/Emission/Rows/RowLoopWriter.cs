using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// What loops over rows at one width have in common. A step is 64 bytes whatever the width; what is left of a row, or a row shorter than a step, is a window
/// that stays in registers from its load to its last use, so that overlapping it with what has been stored already is right in place, too. Where a step is a
/// single vector, the loops take four steps at a time, so that there are always several vectors in flight; sums are taken step by step all the same.
/// </summary>
internal abstract class RowLoopWriter
{
    private readonly LanePrinter _width;
    private readonly LaneFormat _format;
    private readonly string[] _loopSuffixes;
    private readonly int _lanes, _loopStep;

    protected RowLoopWriter(SourceWriter writer, LanePrinter width, LaneFormat format)
    {
        (Writer, _width, _format) = (writer, width, format);
        Element = format == LaneFormat.Double ? "double" : "float";
        Vector = width.LaneType(format, isBits: false);
        _lanes = width.LanesOf(format);
        Step = 512 / (format == LaneFormat.Double ? 64 : 32);
        Suffixes = width.Width switch { 512 => [""], 256 => ["Low", "High"], _ => ["1", "2", "3", "4"] };
        _loopSuffixes = width.Width == 512 ? ["1", "2", "3", "4"] : Suffixes;
        _loopStep = _loopSuffixes.Length * _lanes;
    }

    protected SourceWriter Writer { get; }

    protected string Element { get; }

    /// <summary>The type of a vector of elements.</summary>
    protected string Vector { get; }

    /// <summary>The elements of a step.</summary>
    protected int Step { get; }

    /// <summary>The suffixes of the variables of a step, one a vector.</summary>
    protected string[] Suffixes { get; }

    /// <summary>Whether the loop that is being written is that over rows shorter than a step.</summary>
    protected bool IsShort { get; private set; }

    /// <summary>Whether a loop has the statements of several kernels, whose variables may have the same names: those of each then stand in a block.</summary>
    protected bool HasSeveralKernels { get; set; }

    /// <summary>What a window has where the row has nothing.</summary>
    protected void WriteNone(string? none = null) => Writer.Line($"{Vector} none = {none ?? _width.Spread(Element + ".NegativeInfinity")};");

    /// <summary>
    /// A loop over rows, twice: rows that are shorter than a step are nothing but a window, and to ask for each what it is made of would cost a quarter of the time.
    /// </summary>
    /// <param name="header">The loop's header.</param>
    /// <param name="writeRow">Writes what is done with a row.</param>
    /// <param name="end">The statement behind the loop over short rows.</param>
    protected void WriteRows(string header, Action writeRow, string end = "return;")
    {
        using (Writer.Block($"if (length < {Step})"))
        {
            IsShort = true;
            using (Writer.Block(header)) { writeRow(); }

            IsShort = false;
            Writer.Line();
            Writer.Line(end);
        }

        Writer.Line();
        Writer.Line($"nuint whole = length - (length % {Step});");
        Writer.Line("bool hasWindow = whole != length;");
        using (Writer.Block(header)) { writeRow(); }
    }

    /// <summary>The lanes that count of a window.</summary>
    protected void WriteMask()
    {
        string keep = string.Join(", ", Suffixes.Select(suffix => $"out {Vector} keep{suffix}"));
        Writer.Line($"RowLanes.Mask(RowLanes.Leading(length, {Step}), RowLanes.Lasting(length, {Step}), {keep});");
    }

    /// <summary>The window; that of a short row may have been <paramref name="stored"/> elsewhere, step by step.</summary>
    protected void WriteWindow(string reference = "firstX", string name = "x", string none = "none", (string Reference, string Index)? stored = null)
    {
        if (IsShort && stored is null)
        {
            Writer.Line($"RowLanes.LoadShort(ref {reference}, length, {none}, {All($"out {Vector} {name}")});");
            return;
        }

        foreach (string suffix in Suffixes)
        {
            string load = IsShort ? Load(stored!.Value.Reference, At(stored.Value.Index, suffix)) : Load(reference, $"length - {Step - Offset(suffix)}");
            Writer.Line($"{Vector} {name}{suffix} = {load};");
        }

        Writer.Line();
    }

    /// <summary>What is done with a window, where the row has one.</summary>
    protected void WriteIfWindow(Action write)
    {
        if (IsShort && !HasSeveralKernels) { write(); }
        else
        {
            using (Writer.Block(IsShort ? null : "if (hasWindow)")) { write(); }
        }

        Writer.Line();
    }

    /// <summary>The loop over whole steps; where it takes several at a time, those that are left follow one by one.</summary>
    protected void WriteSteps(string start, string end, string count, Action<string[]> writeStep)
    {
        if (IsShort) { return; }

        bool areSeveral = _loopSuffixes != Suffixes;
        string condition = areSeveral ? $"i + {_loopStep - Step} < {end}" : $"i < {end}";
        using (Writer.Block($"for (nuint i = {start}; {condition}; i += {_loopStep})")) { writeStep(_loopSuffixes); }

        Writer.Line();
        if (!areSeveral) { return; }

        using (Writer.Block($"for (nuint i = {end} - ({count} % {_loopStep}); i < {end}; i += {Step})")) { writeStep(Suffixes); }

        Writer.Line();
    }

    /// <summary>The outputs: those of whole steps from what <paramref name="sources"/> name, as reference and variable, and those of the windows by the same names.</summary>
    protected void WriteOutputs(RowStatements outputs, string output, string destination, params (string Reference, string Window)[] sources)
    {
        WriteSteps("0", "whole", "whole", suffixes =>
        {
            for (int source = 0; source < sources.Length; source++) { WriteLoads(sources[source].Reference, suffixes, Next(source)); }

            outputs.Write(Writer, suffixes, (input, suffix) => NameOf(input, suffix, Next));
            WriteStores(output, destination, suffixes);
        });
        WriteIfWindow(() =>
        {
            outputs.Write(Writer, Suffixes, (input, suffix) => NameOf(input, suffix, source => sources[source].Window));
            WriteWindowStores(output, destination);
        });

        string NameOf(KernelInput input, string suffix, Func<int, string> stream) => input.Kind == InputKind.Uniform
            ? input.Name + "Everywhere"
            : stream(Math.Max(0, Array.FindIndex(sources, source => source.Window == input.Name))) + suffix;

        string Next(int source) => sources.Length == 1 ? "next" : "next" + Identifiers.Pascal(sources[source].Window);
    }

    /// <summary>Stores a window; that of a short row elsewhere, where it is <paramref name="stored"/> whole.</summary>
    protected void WriteWindowStores(string name, string destination, (string Reference, string Index)? stored = null)
    {
        if (IsShort && stored is null)
        {
            Writer.Line($"RowLanes.StoreShort(ref {destination}, length, {All(name)});");
            return;
        }

        foreach (string suffix in Suffixes)
        {
            (string reference, string index) = IsShort ? (stored!.Value.Reference, At(stored.Value.Index, suffix)) : (destination, $"length - {Step - Offset(suffix)}");
            Writer.Line($"{name}{suffix}.StoreUnsafe(ref {reference}, {index});");
        }
    }

    protected void WriteNumbers(IEnumerable<string> names)
    {
        foreach (string name in names) { WriteNumber(name, name); }
    }

    /// <summary>A number in all lanes.</summary>
    protected void WriteNumber(string name, string value) => Writer.Line($"{Vector} {name}Everywhere = {_width.Spread(value)};");

    protected static IEnumerable<string> NumbersOf(Kernel kernel) =>
        kernel.Inputs.Where(input => input.Kind == InputKind.Uniform).Select(input => input.Name);

    protected void WriteLoads(string reference, string[] suffixes, string name = "next")
    {
        foreach (string suffix in suffixes) { Writer.Line($"{Vector} {name}{suffix} = {Load(reference, At("i", suffix))};"); }
    }

    protected void WriteStores(string name, string reference, string[] suffixes)
    {
        foreach (string suffix in suffixes) { Writer.Line($"{name}{suffix}.StoreUnsafe(ref {reference}, {At("i", suffix)});"); }
    }

    /// <summary>Adds to the sums of a step's lanes, one step after the other.</summary>
    protected void WriteAdditions(string sum, string[] suffixes, string addend)
    {
        foreach (string suffix in suffixes)
        {
            string accumulator = Accumulator(sum, suffix);
            Writer.Line($"{accumulator} = {_width.AddElements(_format, accumulator, addend + suffix)};");
        }
    }

    /// <summary>The sum that a vector in flight is added to.</summary>
    protected string Accumulator(string sum, string suffix) => sum + (_loopSuffixes == Suffixes ? suffix : "");

    /// <summary>Variables of which each vector of a step has its own, and of which there are two where a step is a single vector.</summary>
    protected string AllInTurn(string name) => string.Join(", ", TurnSuffixes.Select(suffix => name + suffix));

    /// <summary>The suffix of the one among such variables whose turn it is with a vector in flight.</summary>
    protected string InTurn(string suffix) => TurnSuffixes[Math.Max(0, Array.IndexOf(_loopSuffixes, suffix)) % TurnSuffixes.Length];

    /// <summary>How many such variables there are.</summary>
    protected int InTurnCount => TurnSuffixes.Length;

    private string[] TurnSuffixes => _loopSuffixes == Suffixes ? Suffixes : ["Even", "Odd"];

    protected string All(string name) => string.Join(", ", Suffixes.Select(suffix => name + suffix));

    protected string All(string mask, string name) => string.Join(", ", Suffixes.Select(suffix => $"{mask}{suffix} & {name}{suffix}"));

    /// <summary>Adds the products of a step's lanes, one step after the other.</summary>
    protected void WriteProducts(string[] suffixes, string a, string b)
    {
        if (_loopSuffixes == Suffixes) { Writer.Line($"RowLanes.AddProducts({All(a)}, {All(b)}, {All("ref products")});"); }
        else
        {
            foreach (string suffix in suffixes) { Writer.Line($"RowLanes.AddProducts({a}{suffix}, {b}{suffix}, ref products);"); }
        }
    }

    /// <summary>Declares a variable for each vector of a step.</summary>
    protected void WriteZeros(string type, string name) => Writer.Line($"{type} {string.Join(", ", Suffixes.Select(suffix => $"{name}{suffix} = {type}.Zero"))};");

    private string Load(string reference, string index) => _width.Load(_format, reference, index);

    private int Offset(string suffix) => Math.Max(Array.IndexOf(Suffixes, suffix), Array.IndexOf(_loopSuffixes, suffix)) * _lanes;

    private string At(string index, string suffix) => Offset(suffix) == 0 ? index : $"{(index.Contains('*') ? $"({index})" : index)} + {Offset(suffix)}";
}
