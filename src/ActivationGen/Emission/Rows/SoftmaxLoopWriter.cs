using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// Writes the methods of a <see cref="SoftmaxLoop"/>: what strings the passes over some rows together, those passes at each width, and the rows in plain double
/// arithmetic.
/// </summary>
internal sealed class SoftmaxLoopWriter
{
    /// <summary>The targets with a loop of their own.</summary>
    public static readonly LanePrinter[] Widths = [new Vector512Printer(), new Vector256Printer(), new Vector128Printer()];

    private readonly SourceWriter _writer;
    private readonly SoftmaxLoop _loop;
    private readonly TargetFacts _target;
    private readonly string _element;
    private readonly LaneFormat _format;
    private readonly ConstantTable _constants;

    public SoftmaxLoopWriter(SourceWriter writer, SoftmaxLoop loop, ElementType elementType, TargetFacts target)
    {
        (_writer, _loop, _target) = (writer, loop, target);
        _element = elementType == ElementType.Double ? "double" : "float";
        _format = elementType == ElementType.Double ? LaneFormat.Double : LaneFormat.Single;
        _constants = ConstantTable.Of(loop.Name, [.. Kernels(_format)]);
    }

    public void Write()
    {
        if (_target.HasVectors) { _constants.WriteDeclarations(_writer, withStruct: true); }

        WriteRows();
        if (_target.HasVectors)
        {
            _writer.Line();
            WriteMaxima();
            _writer.Line();
            WriteFinite();
        }

        _writer.Line();
        new SoftmaxScalarWriter(_writer, _loop, _element, _target).Write();
        if (!_target.HasVectors) { return; }

        foreach (LanePrinter width in Widths) { WriteWidth(width); }
    }

    private IEnumerable<Kernel> Kernels(LaneFormat format)
    {
        yield return _loop.MaximumKernel(format);
        yield return _loop.TermsKernel(format);
        if (_loop.KeepsSums) { yield return _loop.RestKernel(format, isAdded: false); }

        if (_loop.FinishKernel(format) is { } finish) { yield return finish; }
    }

    /// <summary>All rows, a block at a time, unless the caller has divided them into blocks already.</summary>
    private void WriteRows()
    {
        if (_loop.Limit is not { } limit)
        {
            _writer.Line($"/// <summary>{_loop.Summary} Stops at the first whose maximum is not finite, and returns how many come before.</summary>");
            using (_writer.Block($"private static int {_loop.Name}({Parameters()})"))
            {
                if (_target.HasVectors)
                {
                    if (_loop.FinishFew is null) { _writer.Line($"if (RowBlock.HasFewRows(block)) {{ return {FiniteRows("0", rowByRow: true)}; }}\n"); }

                    _writer.Line($"{_loop.Name}Maxima(x, rowLength, block);");
                }

                _writer.Line($"return {FiniteRows("0")};");
            }

            if (_target.HasVectors) { WriteFiniteRowByRow(); }

            return;
        }

        string limits = FiniteRows("row", "x.Slice(row * rowLength)", "y.Slice(row * rowLength)");
        string limitsRowByRow = FiniteRows("row", "x.Slice(row * rowLength)", "y.Slice(row * rowLength)", rowByRow: true);
        _writer.Line($"/// <summary>{_loop.Summary}</summary>");
        if (_target.HasVectors && !_loop.KeepsSums)
        {
            using (_writer.Block($"internal static void {_loop.Name}({string.Join(", ", _loop.Parameters(_element))})"))
            {
                _writer.Line("int rows = x.Length == 0 ? 0 : x.Length / rowLength;");
                WriteFewRows("rows < RowBlock.FewRows", limitsRowByRow, limit);
                _writer.Line("int size = RowBlock.Length(rows);");
                _writer.Line($"Span<double> block = RowBlock.Aligned({ScratchText.Take("double", "size")});");
                _writer.Line("int blockLength = RowBlock.RowsOfBlock(rowLength) * rowLength;");
                using (_writer.Block("for (int start = 0, length; start < x.Length; start += length)"))
                {
                    _writer.Line("length = Math.Min(blockLength, x.Length - start);");
                    _writer.Line($"{_loop.Name}({string.Join(", ", ["x.Slice(start, length)", "rowLength", "y.Slice(start, length)", "block", .. _loop.Numbers])});");
                }

                _writer.Line("\nScratch.Return(rented);");
            }

            _writer.Line("\n/// <summary>The rows of a block.</summary>");
        }

        using (_writer.Block($"{(_target.HasVectors ? "private" : "internal")} static void {_loop.Name}({Parameters()})"))
        {
            _writer.Line("int rows = x.Length == 0 ? 0 : x.Length / rowLength;");
            if (_target.HasVectors)
            {
                if (_loop.KeepsSums) { WriteFewRows("RowBlock.HasFewRows(block)", limitsRowByRow, limit); }

                _writer.Line($"{_loop.Name}Maxima(x, rowLength, block);");
            }

            WriteLimits(limits, limit);
        }

        if (_target.HasVectors) { WriteFiniteRowByRow(); }
    }

    private void WriteFewRows(string condition, string finiteRows, string limit)
    {
        using (_writer.Block($"if ({condition})"))
        {
            WriteLimits(finiteRows, limit);
            _writer.Line("\nreturn;");
        }

        _writer.Line();
    }

    /// <summary>Some rows after the other, of which each time the last one is settled by its limit.</summary>
    private void WriteLimits(string finiteRows, string limit)
    {
        using (_writer.Block("for (int row = 0; row < rows; row++)"))
        {
            _writer.Line($"row += {finiteRows};");
            _writer.Line("if (row == rows) { return; }\n");
            _writer.Line($"ReadOnlySpan<{_element}> rowX = x.Slice(row * rowLength, rowLength);");
            _writer.Line($"Span<{_element}> rowY = y.Slice(row * rowLength, rowLength);");
            _writer.Line(limit.Replace("{T}", _element));
        }
    }

    private void WriteFiniteRowByRow()
    {
        _writer.Line("\n/// <summary>The rows up to the first whose maximum is not finite, one after the other. Returns how many those are.</summary>");
        if (_loop.FinishFew is not null)
        {
            WriteFinishFew();
            return;
        }

        using (_writer.Block($"private static int {_loop.Name}RowByRow({string.Join(", ", _loop.Parameters(_element, _loop.KeepsSums, _loop.KeepsSums))})"))
        {
            List<string> arguments = ["ref MemoryMarshal.GetReference(x)"];
            if (_loop.Finish is not null) { arguments.Add("ref MemoryMarshal.GetReference(y)"); }

            arguments.AddRange(["(nuint)rowLength", "(nuint)(x.Length / rowLength)"]);
            if (_loop.KeepsSums) { arguments.AddRange(["block", "firstRow"]); }

            string passed = string.Join(", ", [.. arguments, .. _loop.Numbers, .. Constants(true)]);
            foreach (LanePrinter width in Widths) { _writer.Line($"if ({width.Condition}) {{ return (int){_loop.Name}RowByRow{width.Width}({passed}); }}\n"); }

            IEnumerable<string> inDouble = _loop.Arguments("x", "y", hasBlock: true, "firstRow");
            if (!_loop.KeepsSums) { inDouble = inDouble.Select(argument => argument switch { "block" => "default", "firstRow" => "0", _ => argument }); }

            _writer.Line($"return {_loop.Name}InDouble({string.Join(", ", inDouble)});");
        }
    }

    /// <summary>The same with outputs, for processors with vectors.</summary>
    private void WriteFinishFew()
    {
        using (_writer.Block($"private static int {_loop.Name}RowByRow(ReadOnlySpan<{_element}> x, int rowLength, Span<{_element}> y)"))
        {
            string passed = string.Join(
                ", ", ["ref MemoryMarshal.GetReference(x)", "ref MemoryMarshal.GetReference(y)", "(nuint)rowLength", "(nuint)(x.Length / rowLength)", .. Constants(true)]);
            foreach (LanePrinter width in Widths)
            {
                string call = $"return (int){_loop.Name}RowByRow{width.Width}({passed});";
                _writer.Line(width.Width == 128 ? call : $"if ({width.Condition}) {{ {call} }}\n");
            }
        }
    }

    /// <summary>Whether the methods work on a block of rows: vectors do, and so do the logarithms of the rows' sums.</summary>
    private bool HasBlock => _target.HasVectors || _loop.KeepsSums;

    private string Parameters(bool hasFirst = false) => string.Join(", ", _loop.Parameters(_element, HasBlock, hasFirst));

    /// <summary>A call for the rows up to the first whose maximum is not finite, which gives how many those are.</summary>
    private string FiniteRows(string first, string x = "x", string y = "y", bool rowByRow = false)
    {
        bool hasBlock = rowByRow ? _loop.KeepsSums : HasBlock;
        return $"{_loop.Name}{(rowByRow ? "RowByRow" : _target.HasVectors ? "Finite" : "InDouble")}({string.Join(", ", _loop.Arguments(x, y, hasBlock, hasBlock ? first : null))})";
    }

    private string Stride => $"RowBlock.Stride{(_loop.KeepsSums ? "WithRests" : "")}(block)";

    private void WriteMaxima()
    {
        _writer.Line("/// <summary>The maxima of the rows of a block.</summary>");
        using (_writer.Block($"private static void {_loop.Name}Maxima(ReadOnlySpan<{_element}> x, int rowLength, Span<double> block)"))
        {
            _writer.Line($"ref {_element} firstX = ref MemoryMarshal.GetReference(x);");
            _writer.Line("ref double first = ref MemoryMarshal.GetReference(block);");
            _writer.Line($"nuint length = (nuint)rowLength, rows = (nuint)(x.Length / rowLength), stride = (nuint){Stride};");
            _writer.Line($"ref {_element} lanes = ref RowBlock.Lanes<{_element}>(ref first, stride), maxima = ref RowBlock.Maxima<{_element}>(ref first, stride);");
            string otherwise = "";
            foreach (LanePrinter width in Widths)
            {
                using (_writer.Block($"{otherwise}if ({width.Condition})"))
                {
                    SoftmaxRowWriter rows = new(_writer, _loop, width, _format, _constants);
                    _writer.Line($"{_loop.Name}Maxima{width.Width}({string.Join(", ", ["ref firstX", "length", "rows", "ref lanes", .. Constants(rows.MaximaHaveConstants)])});");
                    _writer.Line($"RowReductions.Maxima{width.Width}(ref lanes, rows, ref maxima);");
                }

                otherwise = "else ";
            }
        }
    }

    private void WriteFinite()
    {
        _writer.Line("/// <summary>The rows of a block, whose maxima are known, from one to the first whose maximum is not finite. Returns how many those are.</summary>");
        using (_writer.Block($"private static int {_loop.Name}Finite({Parameters(hasFirst: true)})"))
        {
            foreach (LanePrinter width in Widths)
            {
                List<string> arguments = ["ref MemoryMarshal.GetReference(x)"];
                if (_loop.Finish is not null) { arguments.Add("ref MemoryMarshal.GetReference(y)"); }

                arguments.AddRange(["(nuint)rowLength", "(nuint)(x.Length / rowLength)", "block", "(nuint)firstRow", .. _loop.Numbers]);
                _writer.Line($"if ({width.Condition}) {{ return (int){_loop.Name}{width.Width}({string.Join(", ", arguments)}); }}\n");
            }

            _writer.Line($"return {_loop.Name}InDouble({string.Join(", ", _loop.Arguments("x", "y", HasBlock, "firstRow"))});");
        }
    }

    private void WriteWidth(LanePrinter width)
    {
        SoftmaxRowWriter rows = new(_writer, _loop, width, _format, _constants);
        List<string> spans = [$"ref {_element} firstX"];
        if (_loop.Finish is not null) { spans.Add($"ref {_element} firstY"); }

        string[] numbers = [.. _loop.Numbers.Select(name => $"{_element} {name}")];
        _writer.Line();
        using (_writer.Block($"private static nuint {_loop.Name}{width.Width}({string.Join(", ", [.. spans, "nuint length, nuint rows, Span<double> block, nuint firstRow", .. numbers])})"))
        {
            _writer.Line("ref double first = ref MemoryMarshal.GetReference(block);");
            _writer.Line($"nuint stride = (nuint){Stride}, end = RowShift.Of(ref RowBlock.Maxima<{_element}>(ref first, stride), stride, firstRow, firstRow + rows, {_loop.FactorText});");
            string[] passed = [.. spans.Select(span => "ref " + span.Split(' ')[2])];
            _writer.Line($"{_loop.Name}Terms{width.Width}({string.Join(", ", [.. passed, "length", "ref first", "stride", "firstRow", "end", .. _loop.Numbers, .. Constants(true)])});");
            _writer.Line($"RowReductions.Totals{width.Width}(ref RowBlock.Lanes<double>(ref first, stride), firstRow, end, ref first);");
            if (_loop.KeepsSums)
            {
                _writer.Line($"RowReductions.Totals{width.Width}(ref RowBlock.RestLanes(ref first, stride), firstRow, end, ref RowBlock.Rests(ref first, stride));");
                _writer.Line($"RowBlock.Keep{(_element == "double" ? "Doubles" : "Singles")}(block, firstRow, end);");
            }

            if (_loop.Finish is not null)
            {
                _writer.Line($"RowReductions.Scales(ref first, firstRow, end, {_loop.Weight}, ref RowBlock.Scales<{_element}>(ref first, stride));");
                _writer.Line($"{_loop.Name}Outputs{width.Width}({string.Join(", ", ["ref firstY", "length", "ref first", "stride", "firstRow", "end", .. _loop.Numbers, .. Constants(rows.OutputsHaveConstants)])});");
            }

            _writer.Line("return end - firstRow;");
        }

        string constants = $"in {_constants.TypeName} constants";
        WriteLoop(
            $"Maxima{width.Width}", [$"ref {_element} firstX", "nuint length", "nuint rows", $"ref {_element} firstLanes", .. Where(rows.MaximaHaveConstants)], rows.WriteMaxima);
        string[] block = ["nuint length", "ref double first", "nuint stride", "nuint firstRow", "nuint end", .. numbers];
        string[] where = _loop.FinishFew is not null ? [] : _loop.KeepsSums ? ["Span<double> block", "int firstRow"] : [];
        string[] few = _loop.FinishFew is not null ? [$"ref {_element} firstX", $"ref {_element} firstY"] : [.. spans];
        WriteLoop($"RowByRow{width.Width}", [.. few, "nuint length", "nuint rows", .. where, .. numbers, constants], rows.WriteRowByRow, "nuint");
        WriteLoop($"Terms{width.Width}", [.. spans, .. block, constants], rows.WriteTerms);
        if (_loop.Finish is null) { return; }

        WriteLoop($"Outputs{width.Width}", [$"ref {_element} firstY", .. block, .. Where(rows.OutputsHaveConstants)], rows.WriteOutputs);

        string[] Where(bool has) => has ? [constants] : [];
    }

    private string[] Constants(bool has) => has ? [$"in {_constants.ValuesName}"] : [];

    private void WriteLoop(string suffix, IEnumerable<string> parameters, System.Action writeBody, string returns = "void")
    {
        _writer.Line();
        _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (_writer.Block($"private static {returns} {_loop.Name}{suffix}({string.Join(", ", parameters)})")) { writeBody(); }
    }
}
