using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the methods of a <see cref="SoftmaxLoop"/>: the choice of a width, the rows at each width, and the rows in plain double arithmetic.</summary>
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

        WriteDispatch();
        _writer.Line();
        new SoftmaxScalarWriter(_writer, _loop, _element, _target).Write();
        if (!_target.HasVectors) { return; }

        foreach (LanePrinter width in Widths)
        {
            _writer.Line();
            WriteWidth(width);
        }
    }

    private IEnumerable<Kernel> Kernels(LaneFormat format)
    {
        yield return _loop.MaximumKernel(format);
        yield return _loop.TermsKernel(format);
        if (_loop.FinishKernel(format) is { } finish) { yield return finish; }
    }

    /// <summary>
    /// The loops over rows call nothing, since no vector register survives a call: they stop at a row that is settled by its limit, which is done here.
    /// </summary>
    private void WriteDispatch()
    {
        string parameters = string.Join(", ", _loop.Parameters(_element));
        if (_loop.Limit is { } limit)
        {
            _writer.Line($"/// <summary>{_loop.Summary}</summary>");
            using (_writer.Block($"internal static void {_loop.Name}({parameters})"))
            {
                _writer.Line("int rows = x.Length == 0 ? 0 : x.Length / rowLength;");
                using (_writer.Block("for (int row = 0; row < rows; row++)"))
                {
                    _writer.Line($"row += {_loop.Name}Finite({string.Join(", ", Arguments("x.Slice(row * rowLength)", "y.Slice(row * rowLength)", "rowSums.Slice(row)"))});");
                    _writer.Line("if (row == rows) { return; }\n");
                    _writer.Line($"ReadOnlySpan<{_element}> rowX = x.Slice(row * rowLength, rowLength);");
                    _writer.Line($"Span<{_element}> rowY = y.Slice(row * rowLength, rowLength);");
                    _writer.Line(limit.Replace("{T}", _element));
                }
            }

            _writer.Line();
            _writer.Line("/// <summary>The rows up to the first whose maximum is not finite. Returns how many those are.</summary>");
        }
        else { _writer.Line($"/// <summary>{_loop.Summary} Stops at the first whose maximum is not finite, and returns how many come before.</summary>"); }

        using (_writer.Block($"private static int {FiniteName}({parameters})"))
        {
            if (_target.HasVectors) { WriteWidthChoice(); }

            _writer.Line($"return {_loop.Name}InDouble({string.Join(", ", Arguments("x", "y", "rowSums"))});");
        }
    }

    /// <summary>The method that stops at a row that is settled by its limit.</summary>
    private string FiniteName => _loop.Limit is null ? _loop.Name : _loop.Name + "Finite";

    private IEnumerable<string> Arguments(string x, string y, string rowSums)
    {
        List<string> arguments = [x, "rowLength"];
        if (_loop.Finish is not null) { arguments.Add(y); }

        if (_loop.KeepsSums) { arguments.Add(rowSums); }

        return arguments.Concat(_loop.Numbers);
    }

    private void WriteWidthChoice()
    {
        List<string> arguments = ["ref MemoryMarshal.GetReference(x)"];
        if (_loop.Finish is not null) { arguments.Add("ref MemoryMarshal.GetReference(y)"); }

        if (_loop.KeepsSums) { arguments.Add("ref MemoryMarshal.GetReference(rowSums)"); }

        arguments.AddRange(["(nuint)rowLength", "(nuint)(x.Length / rowLength)", .. _loop.Numbers, $"in {_constants.ValuesName}"]);
        foreach (LanePrinter width in Widths)
        {
            _writer.Line($"if ({width.Condition}) {{ return (int){_loop.Name}{width.Width}({string.Join(", ", arguments)}); }}\n");
        }
    }

    private void WriteWidth(LanePrinter width)
    {
        List<string> parameters = [$"ref {_element} firstX"];
        if (_loop.Finish is not null) { parameters.Add($"ref {_element} firstY"); }

        if (_loop.KeepsSums) { parameters.Add("ref double firstRowSums"); }

        parameters.AddRange(["nuint length", "nuint rows", .. _loop.Numbers.Select(name => $"{_element} {name}"), $"in {_constants.TypeName} constants"]);
        _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (_writer.Block($"private static nuint {_loop.Name}{width.Width}({string.Join(", ", parameters)})"))
        {
            new SoftmaxRowWriter(_writer, _loop, width, _format, _constants).Write();
        }
    }
}
