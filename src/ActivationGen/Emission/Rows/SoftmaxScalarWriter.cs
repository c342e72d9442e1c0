using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes a <see cref="SoftmaxLoop"/> over single values in double arithmetic, for targets and processors without vectors.</summary>
internal sealed class SoftmaxScalarWriter(SourceWriter writer, SoftmaxLoop loop, string element, TargetFacts target)
{
    private readonly Kernel _terms = loop.TermsKernel(LaneFormat.Double);
    private readonly Kernel? _finish = loop.FinishKernel(LaneFormat.Double);

    public void Write()
    {
        bool hasBlock = target.HasVectors || loop.KeepsSums;
        using (writer.Block($"private static int {loop.Name}InDouble({string.Join(", ", loop.Parameters(element, hasBlock, hasFirst: hasBlock))})"))
        {
            writer.Line("int rows = x.Length / rowLength;");
            using (writer.Block("for (int row = 0; row < rows; row++)")) { WriteRow(); }

            writer.Line();
            writer.Line("return rows;");
        }

        writer.Line();
        WriteMethod($"{loop.Name}Term", "x", _terms);
        if (_finish is null) { return; }

        writer.Line();
        WriteMethod($"{loop.Name}Output", "term", _finish);
    }

    private void WriteRow()
    {
        writer.Line($"ReadOnlySpan<{element}> rowX = x.Slice(row * rowLength, rowLength);");
        if (_finish is not null) { writer.Line($"Span<{element}> rowY = y.Slice(row * rowLength, rowLength);"); }

        string sign = loop.Sign < 0 ? "-" : "";
        writer.Line("double maximum = double.NegativeInfinity, sumOfRow = 0;");
        writer.Line($"foreach ({element} candidate in rowX) {{ maximum = {sign}candidate > maximum ? {sign}candidate : maximum; }}\n");
        writer.Line("if (double.IsInfinity(maximum)) { return row; }\n");
        if (loop.KeepsSums) { writer.Line("double restOfRow = 0;"); }

        writer.Line($"RowShift.Of(maximum, {loop.FactorText}, out double shift, out double lowest, out double rounding);");
        using (writer.Block("for (int i = 0; i < rowX.Length; i++)"))
        {
            writer.Line($"double term = {Call("Term", "rowX[i]", _terms)};");
            writer.Line("sumOfRow += term;");
            if (loop.KeepsSums) { writer.Line($"if ({sign}rowX[i] != maximum) {{ restOfRow += term; }}\n"); }

            if (_finish is not null) { writer.Line($"rowY[i] = ({element})term;"); }
        }

        writer.Line();
        if (loop.KeepsSums) { writer.Line("RowBlock.Keep(block, firstRow + row, maximum, maximum - shift, RowShift.Multiple(rounding), sumOfRow, restOfRow);"); }

        if (_finish is null) { return; }

        writer.Line(loop.Scale("double"));
        writer.Line($"for (int i = 0; i < rowX.Length; i++) {{ rowY[i] = ({element}){Call("Output", "rowY[i]", _finish)}; }}");
    }

    private string Call(string method, string input, Kernel kernel)
    {
        List<string> arguments = [input];
        arguments.AddRange(kernel.Inputs.Where(candidate => candidate.Kind == InputKind.Uniform).Select(candidate => candidate.Name));
        return $"{loop.Name}{method}({string.Join(", ", arguments)})";
    }

    private void WriteMethod(string name, string input, Kernel kernel)
    {
        ScalarPrinter printer = target.HasVectors ? new ScalarPrinter() : new PortableScalarPrinter();
        printer.Write(writer, name, [input], ConstantTable.Of(name, [kernel]), kernel);
    }
}
