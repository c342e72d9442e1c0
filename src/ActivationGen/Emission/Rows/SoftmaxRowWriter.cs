using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// Writes the body of a <see cref="SoftmaxLoop"/> at one width. A step is 64 bytes whatever the width; what is left of a row, or a row shorter than a step,
/// is a window that stays in registers from its load to its last use, so that overlapping it with what has been stored already is right in place, too.
/// </summary>
internal sealed class SoftmaxRowWriter
{
    /// <summary>The steps whose terms are summed in the lanes' own format, before their sum is added in double: few enough to lose nothing that shows.</summary>
    private const int StepsOfBlock = 8;

    private readonly SourceWriter _writer;
    private readonly SoftmaxLoop _loop;
    private readonly LanePrinter _width;
    private readonly LaneFormat _format;
    private readonly Kernel _termsKernel;
    private readonly Kernel? _finishKernel;
    private readonly RowStatements _maximum, _terms;
    private readonly RowStatements? _ties, _finish;
    private readonly string _element, _vector;
    private readonly string[] _suffixes;
    private readonly int _lanes, _step;

    public SoftmaxRowWriter(SourceWriter writer, SoftmaxLoop loop, LanePrinter width, LaneFormat format, ConstantTable constants)
    {
        (_writer, _loop, _width, _format) = (writer, loop, width, format);
        _termsKernel = loop.TermsKernel(format);
        _finishKernel = loop.FinishKernel(format);
        _maximum = new RowStatements(width, loop.MaximumKernel(format), constants);
        _ties = loop.HasLogSum ? new RowStatements(width, loop.TiesKernel(format), constants) : null;
        _terms = new RowStatements(width, _termsKernel, constants);
        _finish = _finishKernel is null ? null : new RowStatements(width, _finishKernel, constants);
        _element = format == LaneFormat.Double ? "double" : "float";
        _vector = width.LaneType(format, isBits: false);
        _lanes = width.LanesOf(format);
        _step = 512 / (format == LaneFormat.Double ? 64 : 32);
        _suffixes = width.Width switch { 512 => [""], 256 => ["Low", "High"], _ => ["1", "2", "3", "4"] };
    }

    public void Write()
    {
        HashSet<string> written = [];
        _maximum.WriteConstants(_writer, written);
        _ties?.WriteConstants(_writer, written);
        _terms.WriteConstants(_writer, written);
        _finish?.WriteConstants(_writer, written);
        WriteNumbers(_loop.Numbers);
        _writer.Line($"{_vector} none = {_width.Spread(_element + ".NegativeInfinity")};");
        _writer.Line($"RowLanes.Mask(RowLanes.Leading(length, {_step}), RowLanes.Lasting(length, {_step}), {All("out {0} keep", _vector)});");
        _writer.Line($"bool isShort = length < {_step}, hasWindow = isShort || length % {_step} != 0;");
        _writer.Line($"nuint whole = length - (length % {_step});");
        using (_writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            WriteMaximum();
            _writer.Line($"if (!{_element}.IsFinite(maximum)) {{ return row; }}\n");
            if (_ties is not null) { WriteTies(); }

            WriteSums();
            WriteFinish();
            _writer.Line();
            _writer.Line("firstX = ref Unsafe.Add(ref firstX, length);");
            if (_finish is not null) { _writer.Line("firstY = ref Unsafe.Add(ref firstY, length);"); }
        }

        _writer.Line();
        _writer.Line("return rows;");
    }

    private void WriteMaximum()
    {
        _writer.Line($"{_vector} {All("x")};");
        _writer.Line($"if (isShort) {{ RowLanes.LoadShort(ref firstX, length, {(_loop.Sign < 0 ? "-" : "")}none, {All("out x")}); }}");
        using (_writer.Block("else"))
        {
            foreach (string suffix in _suffixes) { _writer.Line($"x{suffix} = {Load("firstX", $"length - {_step - Offset(suffix)}")};"); }
        }

        _writer.Line();
        _writer.Line($"{_vector} {string.Join(", ", _suffixes.Select(suffix => $"largest{suffix} = none"))};");
        using (_writer.Block("if (hasWindow)")) { WriteLarger("x"); }

        _writer.Line();
        using (_writer.Block($"for (nuint i = 0; i < whole; i += {_step})"))
        {
            WriteLoads("firstX");
            WriteLarger("next");
        }

        _writer.Line();
        _writer.Line($"{_element} maximum = RowLanes.Maximum({All("largest")});");
    }

    private void WriteLarger(string x)
    {
        _maximum.Write(_writer, _suffixes, (input, suffix) => NameOf(input, input.Name == "x" ? x : input.Name, suffix));
        foreach (string suffix in _suffixes) { _writer.Line($"largest{suffix} = larger{suffix};"); }
    }

    /// <summary>How many elements are the maximum: a count in the lanes' own format, exact up to 2^24 in each of them.</summary>
    private void WriteTies()
    {
        WriteNumbers(["maximum"]);
        _writer.Line($"{_vector} {string.Join(", ", _suffixes.Select(suffix => $"tiesOfLane{suffix} = {_vector}.Zero"))};");
        using (_writer.Block($"for (nuint i = 0; i < whole; i += {_step})"))
        {
            WriteLoads("firstX");
            _ties!.Write(_writer, _suffixes, (input, suffix) => NameOf(input, "next", suffix));
            foreach (string suffix in _suffixes) { _writer.Line($"tiesOfLane{suffix} = {_width.AddElements(_format, $"tiesOfLane{suffix}", "ties" + suffix)};"); }
        }

        _writer.Line();
        using (_writer.Block("if (hasWindow)"))
        {
            _ties!.Write(_writer, _suffixes, (input, suffix) => NameOf(input, "x", suffix));
            foreach (string suffix in _suffixes)
            {
                _writer.Line($"tiesOfLane{suffix} = {_width.AddElements(_format, $"tiesOfLane{suffix}", $"(keep{suffix} & ties{suffix})")};");
            }
        }

        _writer.Line();
        _writer.Line($"double tiesOfRow = RowLanes.Sum({All("tiesOfLane")});");
    }

    private void WriteSums()
    {
        _writer.Line($"RowShift.Of(maximum, {_loop.FactorText}, out {_element} shift, out {_element} lowest, out {_element} rounding);");
        WriteNumbers(NumbersOf(_termsKernel).Where(name => name != "maximum"));
        _writer.Line("double sumOfRow = 0;");
        using (_writer.Block("for (nuint start = 0; start < whole;)"))
        {
            _writer.Line($"nuint i = start, end = whole - start > {_step * StepsOfBlock} ? start + {_step * StepsOfBlock} : whole;");
            _writer.Line($"{_vector} {string.Join(", ", _suffixes.Select(suffix => $"sumOfBlock{suffix} = {_vector}.Zero"))};");
            using (_writer.Block($"for (; i < end; i += {_step})"))
            {
                WriteLoads("firstX");
                WriteTerms("next");
                foreach (string suffix in _suffixes) { _writer.Line($"sumOfBlock{suffix} = {_width.AddElements(_format, "sumOfBlock" + suffix, "sum" + suffix)};"); }

                if (_loop.KeepsTerms) { WriteStores(_loop.TermOutput); }
            }

            _writer.Line();
            _writer.Line($"sumOfRow += RowLanes.Sum({All("sumOfBlock")});");
            _writer.Line("start = end;");
        }

        _writer.Line();
        using (_writer.Block("if (hasWindow)"))
        {
            WriteTerms("x");
            _writer.Line($"sumOfRow += RowLanes.Sum({string.Join(", ", _suffixes.Select(suffix => $"keep{suffix} & sum{suffix}"))});");
            if (_loop.KeepsTerms)
            {
                foreach (string suffix in _suffixes) { _writer.Line($"x{suffix} = {_loop.TermOutput}{suffix};"); }
            }
        }

        _writer.Line();
        _writer.Line(_loop.RowNumbers(_element));
        if (_loop.AfterSums.Length > 0) { _writer.Line(Statements(_loop.AfterSums)); }
    }

    private void WriteFinish()
    {
        if (_finish is null) { return; }

        string source = _loop.KeepsTerms ? "firstY" : "firstX";
        WriteNumbers(NumbersOf(_finishKernel!).Except(NumbersOf(_termsKernel)).Except(_loop.Numbers).Where(name => name != "maximum" || !_loop.HasLogSum));
        using (_writer.Block($"for (nuint i = 0; i < whole; i += {_step})"))
        {
            WriteLoads(source);
            WriteOutputs("next");
            WriteStores("y");
        }

        _writer.Line();
        using (_writer.Block("if (hasWindow)"))
        {
            WriteOutputs("x");
            _writer.Line($"if (isShort) {{ RowLanes.StoreShort(ref firstY, length, {All("y")}); }}");
            using (_writer.Block("else"))
            {
                foreach (string suffix in _suffixes) { _writer.Line($"y{suffix}.StoreUnsafe(ref firstY, length - {_step - Offset(suffix)});"); }
            }
        }
    }

    private void WriteTerms(string x) => _terms.Write(_writer, _suffixes, (input, suffix) => NameOf(input, x, suffix));

    private void WriteOutputs(string source) => _finish!.Write(_writer, _suffixes, (input, suffix) => NameOf(input, source, suffix));

    private static string NameOf(KernelInput input, string stream, string suffix) =>
        input.Kind == InputKind.Uniform ? input.Name + "Everywhere" : stream + suffix;

    private void WriteNumbers(IEnumerable<string> names)
    {
        foreach (string name in names) { _writer.Line($"{_vector} {name}Everywhere = {_width.Spread(name)};"); }
    }

    private IEnumerable<string> NumbersOf(Kernel kernel) =>
        kernel.Inputs.Where(input => input.Kind == InputKind.Uniform && !_loop.Numbers.Contains(input.Name)).Select(input => input.Name);

    private void WriteLoads(string reference)
    {
        foreach (string suffix in _suffixes) { _writer.Line($"{_vector} next{suffix} = {Load(reference, At("i", suffix))};"); }
    }

    private void WriteStores(string name)
    {
        foreach (string suffix in _suffixes) { _writer.Line($"{name}{suffix}.StoreUnsafe(ref firstY, {At("i", suffix)});"); }
    }

    /// <summary>The statements of a loop with the element type and the elements of a row's outputs filled in.</summary>
    private string Statements(string text)
    {
        foreach (string output in _loop.RowOutputs) { text = text.Replace($"{{{output}}}", $"Unsafe.Add(ref {LoopPrinter.Reference(output)}, row)"); }

        return text.Replace("{T}", _element);
    }

    private string Load(string reference, string index) => _width.Load(_format, reference, index);

    private int Offset(string suffix) => System.Array.IndexOf(_suffixes, suffix) * _lanes;

    private string At(string index, string suffix) => Offset(suffix) == 0 ? index : $"{index} + {Offset(suffix)}";

    private string All(string name) => string.Join(", ", _suffixes.Select(suffix => name + suffix));

    private string All(string name, string type) => string.Join(", ", _suffixes.Select(suffix => string.Format(name, type) + suffix));
}
