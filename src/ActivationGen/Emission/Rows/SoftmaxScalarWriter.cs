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
        List<string> parameters = [$"ReadOnlySpan<{element}> x", "int rowLength"];
        parameters.AddRange(loop.Destinations.Select(name => $"Span<{element}> {name}"));
        parameters.AddRange(loop.Numbers.Select(name => $"{element} {name}"));
        using (writer.Block($"private static int {loop.Name}InDouble({string.Join(", ", parameters)})"))
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
        WriteMethod($"{loop.Name}Output", loop.KeepsTerms ? "term" : "x", _finish);
    }

    private void WriteRow()
    {
        writer.Line($"ReadOnlySpan<{element}> rowX = x.Slice(row * rowLength, rowLength);");
        if (_finish is not null) { writer.Line($"Span<{element}> rowY = y.Slice(row * rowLength, rowLength);"); }

        string sign = loop.Sign < 0 ? "-" : "";
        writer.Line("double maximum = double.NegativeInfinity, sumOfRow = 0;");
        writer.Line($"foreach ({element} candidate in rowX) {{ maximum = {sign}candidate > maximum ? {sign}candidate : maximum; }}\n");
        writer.Line("if (double.IsInfinity(maximum)) { return row; }\n");
        if (loop.HasLogSum)
        {
            writer.Line("double tiesOfRow = 0;");
            writer.Line($"foreach ({element} candidate in rowX) {{ tiesOfRow += {sign}candidate == maximum ? 1 : 0; }}\n");
        }

        writer.Line($"RowShift.Of(maximum, {loop.FactorText}, out double shift, out double lowest, out double rounding);");
        using (writer.Block("for (int i = 0; i < rowX.Length; i++)"))
        {
            if (_terms.Outputs.Length == 1) { writer.Line($"double {_terms.Outputs[0].Name} = {Call("Term", "rowX[i]", _terms)};"); }
            else { writer.Line(Call("Term", "rowX[i]", _terms) + ";"); }

            writer.Line("sumOfRow += sum;");
            if (loop.KeepsTerms) { writer.Line($"rowY[i] = ({element}){loop.TermOutput};"); }
        }

        writer.Line();
        writer.Line(loop.RowNumbers("double"));
        if (loop.AfterSums.Length > 0) { writer.Line(Statements(loop.AfterSums)); }

        if (_finish is null) { return; }

        string source = loop.KeepsTerms ? "rowY[i]" : "rowX[i]";
        writer.Line($"for (int i = 0; i < rowX.Length; i++) {{ rowY[i] = ({element}){Call("Output", source, _finish)}; }}");
    }

    private string Call(string method, string input, Kernel kernel)
    {
        List<string> arguments = [input];
        arguments.AddRange(kernel.Inputs.Where(candidate => candidate.Kind == InputKind.Uniform).Select(candidate => candidate.Name));
        if (kernel.Outputs.Length > 1) { arguments.AddRange(kernel.Outputs.Select(output => $"out double {output.Name}")); }

        return $"{loop.Name}{method}({string.Join(", ", arguments)})";
    }

    private void WriteMethod(string name, string input, Kernel kernel)
    {
        ScalarPrinter printer = target.HasVectors ? new ScalarPrinter() : new PortableScalarPrinter();
        printer.Write(writer, name, [input], ConstantTable.Of(name, [kernel]), kernel);
    }

    private string Statements(string text)
    {
        foreach (string output in loop.RowOutputs) { text = text.Replace($"{{{output}}}", $"{output}[row]"); }

        return text.Replace("{T}", element);
    }
}
