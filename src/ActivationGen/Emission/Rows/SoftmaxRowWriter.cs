using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the body of a <see cref="SoftmaxLoop"/> at one width.</summary>
internal sealed class SoftmaxRowWriter : RowLoopWriter
{
    /// <summary>The steps whose terms are summed in the lanes' own format, before their sum is added in double: few enough to lose nothing that shows.</summary>
    private const int StepsOfBlock = 8;

    private readonly SoftmaxLoop _loop;
    private readonly Kernel _termsKernel;
    private readonly Kernel? _finishKernel;
    private readonly RowStatements _maximum, _terms;
    private readonly RowStatements? _finish;
    private readonly string _sumType;

    public SoftmaxRowWriter(SourceWriter writer, SoftmaxLoop loop, LanePrinter width, LaneFormat format, ConstantTable constants)
        : base(writer, width, format)
    {
        _loop = loop;
        _termsKernel = loop.TermsKernel(format);
        _finishKernel = loop.FinishKernel(format);
        _maximum = new RowStatements(width, loop.MaximumKernel(format), constants);
        _terms = new RowStatements(width, _termsKernel, constants);
        _finish = _finishKernel is null ? null : new RowStatements(width, _finishKernel, constants);
        _sumType = width.LaneType(LaneFormat.Double, isBits: false);
    }

    public void Write()
    {
        // The masks first: if what they call were not inlined, it would cost the constants their registers.
        WriteMask();
        HashSet<string> written = [];
        _maximum.WriteConstants(Writer, written);
        _terms.WriteConstants(Writer, written);
        _finish?.WriteConstants(Writer, written);
        WriteNumbers(_loop.Numbers);
        WriteBounds();
        using (Writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            WriteMaximum();
            Writer.Line($"if (!{Element}.IsFinite(maximum)) {{ return row; }}\n");
            WriteSums();
            if (_finish is not null)
            {
                WriteNumbers(NumbersOf(_finishKernel!).Except(NumbersOf(_termsKernel)).Except(_loop.Numbers));
                WriteOutputs(_finish, "y", "firstY", ("firstY", "x"));
            }

            Writer.Line();
            Writer.Line("firstX = ref Unsafe.Add(ref firstX, length);");
            if (_finish is not null) { Writer.Line("firstY = ref Unsafe.Add(ref firstY, length);"); }
        }

        Writer.Line();
        Writer.Line("return rows;");
    }

    private void WriteMaximum()
    {
        WriteWindow(none: _loop.Sign < 0 ? "-none" : "none");
        Writer.Line($"{Vector} {AllInTurn("largest").Replace(",", " = none,")} = none;");
        using (Writer.Block("if (hasWindow)")) { WriteLarger("x", Suffixes); }

        Writer.Line();
        WriteSteps("0", "whole", "whole", suffixes =>
        {
            WriteLoads("firstX", suffixes);
            WriteLarger("next", suffixes);
        });
        Writer.Line($"{Element} maximum = RowLanes.Maximum({AllInTurn("largest")});");
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

    private void WriteSums()
    {
        Writer.Line($"RowShift.Of(maximum, {_loop.FactorText}, out {Element} shift, out {Element} lowest, out {Element} rounding);");
        WriteNumbers(NumbersOf(_termsKernel).Except(_loop.Numbers));
        WriteZeros(_sumType, "sums");
        if (_loop.KeepsSums) { WriteZeros(_sumType, "rests"); }

        using (Writer.Block("for (nuint start = 0; start < whole;)"))
        {
            Writer.Line($"nuint end = whole - start > {Step * StepsOfBlock} ? start + {Step * StepsOfBlock} : whole;");
            WriteZeros(Vector, "sumOfBlock");
            if (_loop.KeepsSums) { WriteZeros(Vector, "restOfBlock"); }

            WriteSteps("start", "end", "(end - start)", suffixes =>
            {
                WriteLoads("firstX", suffixes);
                WriteTerms("next", suffixes);
                WriteAdditions("sumOfBlock", suffixes, "term");
                if (_loop.KeepsSums) { WriteAdditions("restOfBlock", suffixes, "rest"); }

                if (_finish is not null) { WriteStores("term", "firstY", suffixes); }
            });
            Writer.Line($"RowLanes.Add({All("sumOfBlock")}, {All("ref sums")});");
            if (_loop.KeepsSums) { Writer.Line($"RowLanes.Add({All("restOfBlock")}, {All("ref rests")});"); }

            Writer.Line("start = end;");
        }

        Writer.Line();
        using (Writer.Block("if (hasWindow)"))
        {
            WriteTerms("x", Suffixes);
            Writer.Line($"RowLanes.Add({All("keep", "term")}, {All("ref sums")});");
            if (_loop.KeepsSums) { Writer.Line($"RowLanes.Add({All("keep", "rest")}, {All("ref rests")});"); }

            if (_finish is not null)
            {
                foreach (string suffix in Suffixes) { Writer.Line($"x{suffix} = term{suffix};"); }
            }
        }

        Writer.Line();
        if (!_loop.KeepsSums) { Writer.Line($"double sumOfRow = RowLanes.Total({All("sums")});"); }
        else
        {
            Writer.Line($"Vector128<double> totals = RowLanes.Totals({All("sums")}, {All("rests")});");
            Writer.Line("double sumOfRow = totals.GetElement(0), restOfRow = totals.GetElement(1);");
            Writer.Line(SoftmaxLoop.Keep("ref firstRowSums"));
        }

        if (_finish is not null) { Writer.Line(_loop.Scale(Element)); }
    }

    private void WriteTerms(string x, string[] suffixes) => _terms.Write(Writer, suffixes, (input, suffix) => input.Kind == InputKind.Uniform ? input.Name + "Everywhere" : x + suffix);
}
