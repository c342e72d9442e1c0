using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// Writes the bodies of a <see cref="SoftmaxLoop"/>'s passes at one width. Between them stands what is done once a row: there it is done of several rows at once,
/// and a row of ten elements would take twice as long otherwise.
/// </summary>
internal sealed class SoftmaxRowWriter : RowLoopWriter
{
    /// <summary>The steps whose terms are summed in the lanes' own format, before their sum is added in double: few enough to lose nothing that shows.</summary>
    private const int StepsOfBlock = 8;

    /// <summary>What is known of each row, in the order of the columns.</summary>
    private static readonly string[] Columns = ["maximum", "shift", "lowest", "rounding", "scale"];

    private readonly SoftmaxLoop _loop;
    private readonly LaneFormat _format;
    private readonly Kernel _termsKernel;
    private readonly Kernel? _finishKernel;
    private readonly RowStatements _maximum, _terms, _restOfWindow, _restOfStep;
    private readonly RowStatements? _finish, _finishFew;
    private readonly string _sumType;

    public SoftmaxRowWriter(SourceWriter writer, SoftmaxLoop loop, LanePrinter width, LaneFormat format, ConstantTable constants)
        : base(writer, width, format)
    {
        _loop = loop;
        _format = format;
        _termsKernel = loop.TermsKernel(format);
        _finishKernel = loop.FinishKernel(format);
        _maximum = new RowStatements(width, loop.MaximumKernel(format), constants);
        _terms = new RowStatements(width, _termsKernel, constants);
        _restOfWindow = new RowStatements(width, loop.RestKernel(format, isAdded: false), constants);
        _restOfStep = new RowStatements(width, loop.RestKernel(format, isAdded: true), constants);
        _finish = _finishKernel is null ? null : new RowStatements(width, _finishKernel, constants);
        _finishFew = loop.FinishFewKernel(format) is { } few ? new RowStatements(width, few, constants) : null;
        _sumType = width.LaneType(LaneFormat.Double, isBits: false);
    }

    /// <summary>Whether the pass over the maxima needs constants.</summary>
    public bool MaximaHaveConstants => HasConstants(_loop.MaximumKernel(_format));

    /// <summary>Whether that over the outputs does.</summary>
    public bool OutputsHaveConstants => _finishKernel is not null && HasConstants(_finishKernel);

    /// <summary>The largest of each row, lane by lane.</summary>
    public void WriteMaxima()
    {
        _maximum.WriteConstants(Writer, new HashSet<string>());
        WriteNone();
        WriteRows("for (nuint row = 0; row < rows; row++)", () =>
        {
            WriteLargest();
            Writer.Line($"RowReductions.StoreLargest({AllInTurn("largest")}, ref firstLanes, row);");
            Writer.Line("firstX = ref Unsafe.Add(ref firstX, length);");
        });
    }

    /// <summary>The terms of each row, and their sums, lane by lane.</summary>
    public void WriteTerms()
    {
        // The masks first: if what they call were not inlined, it would cost the constants their registers.
        WriteMask();
        HashSet<string> written = [];
        _terms.WriteConstants(Writer, written);
        if (_loop.KeepsSums) { _restOfWindow.WriteConstants(Writer, written); }

        WriteNumbers(_loop.Numbers);
        WriteNone();
        Writer.Line($"ref {Element} maxima = ref RowBlock.Maxima<{Element}>(ref first, stride);");
        Writer.Line("ref double lanes = ref RowBlock.Lanes<double>(ref first, stride);");
        if (_loop.KeepsSums) { Writer.Line("ref double restLanes = ref RowBlock.RestLanes(ref first, stride);"); }

        if (_finish is not null) { Writer.Line($"ref {Element} steps = ref RowBlock.Steps<{Element}>(ref first, stride);"); }

        WriteRows("for (nuint row = firstRow; row < end; row++)", () =>
        {
            WriteRowNumbers("maxima", _loop.KeepsSums ? [_loop.RestKernel(_format, isAdded: true), _termsKernel] : [_termsKernel]);
            WriteWindow();
            WriteSums();
            Writer.Line($"RowReductions.StoreSums({All("sums")}, ref lanes, row);");
            if (_loop.KeepsSums) { Writer.Line($"RowReductions.StoreSums({All("rests")}, ref restLanes, row);"); }

            Writer.Line("firstX = ref Unsafe.Add(ref firstX, length);");
            if (_finish is not null) { Writer.Line("firstY = ref Unsafe.Add(ref firstY, length);"); }
        });
    }

    /// <summary>The outputs of each row from its terms: they are in y, or, of rows that are shorter than a step, in the block.</summary>
    public void WriteOutputs()
    {
        _finish!.WriteConstants(Writer, new HashSet<string>());
        WriteNumbers(NumbersOf(_finishKernel!).Intersect(_loop.Numbers));
        Writer.Line($"ref {Element} maxima = ref RowBlock.Maxima<{Element}>(ref first, stride), steps = ref RowBlock.Steps<{Element}>(ref first, stride);");
        WriteRows("for (nuint row = firstRow; row < end; row++)", () =>
        {
            WriteRowNumbers("maxima", _finishKernel!);
            WriteWindow("firstY", "x", stored: ("steps", $"{Step} * row"));
            WriteOutputs(_finish, "y", "firstY", ("firstY", "x"));
            Writer.Line("firstY = ref Unsafe.Add(ref firstY, length);");
        });
    }

    private static bool HasConstants(Kernel kernel) => kernel.Values.Any(value => value.Operation == KernelOperation.Constant);

    /// <summary>All passes over a row, and then the next one: for few rows.</summary>
    public void WriteRowByRow()
    {
        WriteMask();
        HashSet<string> written = [];
        foreach (RowStatements? statements in new[] { _maximum, _terms, _loop.KeepsSums ? _restOfWindow : null, _finish }) { statements?.WriteConstants(Writer, written); }

        WriteNumbers(_loop.Numbers);
        WriteNone();
        HasSeveralKernels = true;
        Kernel[] summed = _loop.KeepsSums ? [_loop.RestKernel(_format, isAdded: true), _termsKernel] : [_termsKernel];
        string[] numbers = [.. summed.SelectMany(NumbersOf).Distinct().Except(_loop.Numbers)];
        WriteRows(
            "for (nuint row = 0; row < rows; row++)",
            () =>
            {
                WriteLargest();
                Writer.Line($"{Element} maximum = RowReductions.Maximum({AllInTurn("largest")});");
                Writer.Line($"if (!{Element}.IsFinite(maximum)) {{ return row; }}\n");
                Writer.Line($"RowShift.Of(maximum, {_loop.FactorText}, out {Element} shift, out {Element} lowest, out {Element} rounding);");
                WriteNumbers(numbers);
                WriteSums(keepsWindow: _finish is not null);
                Writer.Line($"double sumOfRow = RowLanes.Total({All("sums")});");
                if (_loop.KeepsSums)
                {
                    Writer.Line($"double restOfRow = RowLanes.Total({All("rests")});");
                    Writer.Line(_finishFew is null
                        ? "RowBlock.Keep(block, firstRow + (int)row, maximum, maximum - shift, RowShift.Multiple(rounding), sumOfRow, restOfRow);"
                        : "double logSum = LogSums(sumOfRow, restOfRow, maximum - shift, RowShift.Multiple(rounding));");
                }

                if (_finishFew is not null)
                {
                    WriteNumber("logSum", $"({Element})logSum");
                    WriteOutputs(_finishFew, "y", "firstY", ("firstX", "x"));
                }

                if (_finish is not null)
                {
                    Writer.Line(_loop.Scale(Element));
                    WriteNumbers(NumbersOf(_finishKernel!).Except(numbers).Except(_loop.Numbers));
                    WriteOutputs(_finish, "y", "firstY", ("firstY", "x"));
                }

                Writer.Line("firstX = ref Unsafe.Add(ref firstX, length);");
                if (_finish is not null || _finishFew is not null) { Writer.Line("firstY = ref Unsafe.Add(ref firstY, length);"); }
            },
            "return rows;");
        Writer.Line();
        Writer.Line("return rows;");
    }

    /// <summary>The numbers of a row that kernels take, in all lanes.</summary>
    private void WriteRowNumbers(string reference, params Kernel[] kernels)
    {
        foreach (string name in kernels.SelectMany(NumbersOf).Except(_loop.Numbers))
        {
            int column = System.Array.IndexOf(Columns, name);
            string index = column switch { 0 => "row", 1 => "row + stride", _ => $"row + ({column} * stride)" };
            WriteNumber(name, $"Unsafe.Add(ref {reference}, {index})");
        }
    }

    /// <summary>The window of a row, and its largest elements, lane by lane.</summary>
    private void WriteLargest()
    {
        WriteWindow(none: _loop.Sign < 0 ? "-none" : "none");
        Writer.Line($"{Vector} {AllInTurn("largest").Replace(",", " = none,")} = none;");
        WriteIfWindow(() => WriteLarger("x", Suffixes));
        WriteSteps("0", "whole", "whole", suffixes =>
        {
            WriteLoads("firstX", suffixes);
            WriteLarger("next", suffixes);
        });
    }

    /// <summary>The vectors in flight, as many at a time as there are variables for the largest.</summary>
    private void WriteLarger(string x, string[] suffixes)
    {
        for (int first = 0; first < suffixes.Length; first += InTurnCount)
        {
            string[] some = [.. suffixes.Skip(first).Take(InTurnCount)];
            _maximum.Write(Writer, some, (input, suffix) => input.Name == "x" ? x + suffix : "largest" + InTurn(suffix));
            foreach (string suffix in some) { Writer.Line($"largest{InTurn(suffix)} = larger{suffix};"); }
        }
    }

    private void WriteSums(bool keepsWindow = false)
    {
        WriteZeros(_sumType, "sums");
        if (_loop.KeepsSums) { WriteZeros(_sumType, "rests"); }

        if (!IsShort) { WriteBlocksOfSteps(); }

        WriteIfWindow(() =>
        {
            WriteTerms("x", Suffixes);
            Writer.Line($"RowLanes.Add({All("keep", "term")}, {All("ref sums")});");
            if (_loop.KeepsSums)
            {
                _restOfWindow.Write(Writer, Suffixes, (input, suffix) => NameOf(input, "x", suffix));
                Writer.Line($"RowLanes.Add({All("keep", "rest")}, {All("ref rests")});");
            }

            if (keepsWindow)
            {
                foreach (string suffix in Suffixes) { Writer.Line($"x{suffix} = term{suffix};"); }
            }
            else if (_finish is not null) { WriteWindowStores("term", "firstY", stored: ("steps", $"{Step} * row")); }
        });
    }

    private void WriteBlocksOfSteps()
    {
        using (Writer.Block("for (nuint start = 0; start < whole;)"))
        {
            Writer.Line($"nuint endOfBlock = whole - start > {Step * StepsOfBlock} ? start + {Step * StepsOfBlock} : whole;");
            WriteZeros(Vector, "sumOfBlock");
            if (_loop.KeepsSums) { WriteZeros(Vector, "restOfBlock"); }

            WriteSteps("start", "endOfBlock", "(endOfBlock - start)", suffixes =>
            {
                WriteLoads("firstX", suffixes);
                WriteTerms("next", suffixes);
                WriteAdditions("sumOfBlock", suffixes, "term");
                if (_loop.KeepsSums) { WriteRests(suffixes); }

                if (_finish is not null) { WriteStores("term", "firstY", suffixes); }
            });
            Writer.Line($"RowLanes.Add({All("sumOfBlock")}, {All("ref sums")});");
            if (_loop.KeepsSums) { Writer.Line($"RowLanes.Add({All("restOfBlock")}, {All("ref rests")});"); }

            Writer.Line("start = endOfBlock;");
        }

        Writer.Line();
    }

    /// <summary>Adds to the sums of the terms that are not the maximum's, one step after the other.</summary>
    private void WriteRests(string[] suffixes)
    {
        foreach (string suffix in suffixes)
        {
            string sum = Accumulator("restOfBlock", suffix);
            _restOfStep.Write(Writer, [suffix], (input, own) => input.Name == "sum" ? sum : NameOf(input, "next", own));
            Writer.Line($"{sum} = rest{suffix};");
        }
    }

    private void WriteTerms(string x, string[] suffixes) => _terms.Write(Writer, suffixes, (input, suffix) => NameOf(input, x, suffix));

    private static string NameOf(KernelInput input, string x, string suffix) =>
        input.Kind == InputKind.Uniform ? input.Name + "Everywhere" : (input.Name == "x" ? x : input.Name) + suffix;
}
