using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission.Rows;
using ActivationGen.Formulas;

namespace ActivationGen.Emission.Gated;

/// <summary>
/// A function of two inputs, y = value * a(gate): over spans and for single values, its gradients with respect to both in one pass, and the same of packed rows
/// that hold both.
/// </summary>
internal sealed class GatedFunction(CatalogEntry entry) : RowFunction
{
    private static readonly RowParameter
        Gate = new("ReadOnlySpan<T>", "gate", "The gate: what its activation is applied to."),
        Value = new("ReadOnlySpan<T>", "value", "What the gate lets through; as long as {gate}."),
        Y = new("Span<T>", "y", "Receives the outputs; as long as {gate}; the same span as an input, or one that overlaps none."),
        OneGate = new("T", "gate", "The gate: what its activation is applied to."),
        OneValue = new("T", "value", "What the gate lets through."),
        GradOutput = new("ReadOnlySpan<T>", "gradOutput", "The gradient with respect to the outputs; as long as {gate}."),
        GradGate = new("Span<T>", "gradGate", "Receives the gradient with respect to {gate}; as long as it; the same span as an input, or one that overlaps none."),
        GradValue = new("Span<T>", "gradValue", "Receives the gradient with respect to {value}; as long as it; the same span as an input, or one that overlaps none."),
        Packed = new("ReadOnlySpan<T>", "x", "Rows that hold both inputs: {halves}."),
        RowLength = new("int", "rowLength", "The number of elements of a row of {x}, both halves: even and at least 2; rows come one after the other."),
        PackedY = new("Span<T>", "y", "Receives the outputs, half as many as there are inputs; must not overlap {x}.") { Divisor = "2" },
        PackedGradOutput = new("ReadOnlySpan<T>", "gradOutput", "The gradient with respect to the outputs; half as long as {x}; must not overlap {gradInput}.") { Divisor = "2" },
        PackedGradInput = new("Span<T>", "gradInput", "Receives the gradient with respect to {x}, packed as it is; the same span as {x}, or one that does not overlap it.");

    private static readonly string[] Inputs = ["gate", "value", "gradOutput"], Spans = ["value", "gradOutput", "gradGate", "gradValue"];

    public override string Name => entry.Name;

    public override IEnumerable<EquatableArray<Learnable>> ArgumentSets => entry.Parameters.Length == 0 ? [[]] : [[], Learnables(perChannel: false), Learnables(perChannel: true)];

    public override string Formula =>
        $"{entry.Name}(gate, value) = {FormulaPrinter.Mathematics(FormulaParser.ParseOrThrow(
            entry.Definition ?? entry.Formula, new ExpressionPool(), ["gate", "value", .. entry.Parameters.Select(parameter => parameter.Name)]))}";

    public override string Remarks =>
        """
        NaN in either input gives NaN, and an infinite gate its activation's limit times the value. At most 2 ULP from the exact value for float (4 if Accuracy is
        Fast), 4 for double, where the gate's activation is a normal number. Gradients are products of gradOutput, the value and the activation or its derivative,
        which is at most 4 ULP off.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments)
    {
        bool hasChannels = arguments.Any(argument => argument.PerChannel);
        RowParameter[] values = [.. arguments.Select(learnable => hasChannels
            ? new RowParameter("ReadOnlySpan<T>", learnable.Name, Meaning(learnable) + ", one a channel: the last dimension; must not overlap a result.") { IsWhole = true }
            : new RowParameter("T", learnable.Name, Meaning(learnable) + "."))];
        RowParameter[] sums = [.. arguments.Select(learnable => hasChannels
            ? new RowParameter("Span<T>", learnable.GradientName, $"Receives the gradient with respect to {{{learnable.Name}}}: a sum for each channel; as long as it; must not overlap another span.") { IsWhole = true }
            : new RowParameter("out T", learnable.GradientName, $"Receives the gradient with respect to {{{learnable.Name}}}: the sum over all elements."))];
        string passed = string.Concat(values.Select(value => $", {{{value.Name}}}")), received = string.Concat(sums.Select(sum => $", {(hasChannels ? "" : "out ")}{{{sum.Name}}}"));
        string gradients = string.Concat(arguments.Select(learnable =>
            $", and {{{learnable.GradientName}}} the sum of {{gradOutput}} * dF / d{learnable.Name}{(hasChannels ? " over the elements of each channel" : "")}"));
        string multiple = hasChannels ? string.Concat(values.Select(value => $", {{{value.Name}}} has a length that the others' is no multiple of or overlaps a result")) : "";
        string unit = hasChannels ? $"{{{values[0].Name}}}.Length" : "1", packedMultiple = multiple.Replace("the others' is", "half a row is");
        string[] Channels(string elements, string whole, params RowParameter[] results) => hasChannels
            ? [.. values.Select(value => $"{{checks}}.RowArguments.RequireChannels<{{T}}>({elements}, {{{value.Name}}}, nameof({{{whole}}}), nameof({{{value.Name}}}));"),
                .. values.SelectMany(value => results.Select(result => RowChecks.Disjoint(value.Name, result.Name)))]
            : [];
        string[] Sums(params RowParameter[] others) => hasChannels
            ? [.. sums.SelectMany((sum, i) => new[] { RowChecks.SameLength(values[i].Name, sum.Name) }.Concat([.. others.Append(values[i]).Select(other => RowChecks.Disjoint(other.Name, sum.Name))]))]
            : [];

        yield return new RowMember(ActivationMembers.Forward, "", [Gate, Value, .. values, Y], "{y} = F({gate}, {value})",
            string.Join("\n", [RowChecks.SameLength("gate", "value"), RowChecks.SameLength("gate", "y"), RowChecks.SameOrDisjoint("gate", "y"),
                RowChecks.SameOrDisjoint("value", "y"), .. Channels("{gate}.Length", "gate", Y), $"{{kernels}}.Forward({{gate}}, {{value}}, {{y}}{passed});"]))
        {
            Unit = unit,
            Errors = $"Spans differ in length{multiple}, or {{y}} overlaps an input without being the same span",
        };
        if (!hasChannels)
        {
            yield return new RowMember(ActivationMembers.Forward, "", [OneGate, OneValue, .. values], "F({gate}, {value})",
                $"return {{kernels}}.Forward({{gate}}, {{value}}{passed});")
            {
                Returns = "T",
                ReturnDescription = "F({gate}, {value}).",
            };
        }

        yield return new RowMember(ActivationMembers.Backward, "Backward", [Gate, Value, .. values, GradOutput, GradGate, GradValue, .. sums],
            "The gradients through F in one pass: {gradGate} = {gradOutput} * dF / dgate, {gradValue} = {gradOutput} * dF / dvalue" + gradients,
            string.Join("\n",
            [
                .. Spans.Select(span => RowChecks.SameLength("gate", span)),
                .. Spans.Skip(2).SelectMany(output => Inputs.Select(input => RowChecks.SameOrDisjoint(input, output))),
                RowChecks.Disjoint("gradGate", "gradValue"),
                .. Channels("{gate}.Length", "gate", GradGate, GradValue),
                .. Sums(Gate, Value, GradOutput, GradGate, GradValue),
                $"{{kernels}}.Backward({{gate}}, {{value}}, {{gradOutput}}, {{gradGate}}, {{gradValue}}{passed}{received});",
            ]))
        {
            Unit = sums.Length == 0 ? unit : null,
            Errors = $"Spans differ in length{multiple}, results overlap, or one of them overlaps an input without being the same span",
        };
        yield return new RowMember(ActivationMembers.Batch, "Packed", [Packed, RowLength, .. values, PackedY], "{y} = F(gate, value) for rows of {x} that hold both, {halves}",
            string.Join("\n", [Rows("x", "y"), RowChecks.Disjoint("x", "y"), .. Channels("{rowLength} / 2", "rowLength", PackedY), $"{{kernels}}.Packed({{x}}, {{rowLength}}, {{y}}{passed});"]))
        {
            Unit = "{rowLength}",
            Errors = $"{{rowLength}} is odd or below 2, the length of {{x}} is no multiple of it or not twice that of {{y}}{packedMultiple}, or spans overlap",
        };
        yield return new RowMember(
            ActivationMembers.BatchBackward, "PackedBackward", [Packed, RowLength, .. values, PackedGradOutput, PackedGradInput, .. sums],
            "The gradients through F for rows of {x} that hold both inputs, {halves}, packed in the same way" + gradients,
            string.Join("\n", [Rows("x", "gradOutput"), RowChecks.SameLength("x", "gradInput"), RowChecks.SameOrDisjoint("x", "gradInput"),
                RowChecks.Disjoint("gradOutput", "gradInput"), .. Channels("{rowLength} / 2", "rowLength", PackedGradInput), .. Sums(Packed, PackedGradOutput, PackedGradInput),
                $"{{kernels}}.PackedBackward({{x}}, {{rowLength}}, {{gradOutput}}, {{gradInput}}{passed}{received});"]))
        {
            Unit = sums.Length == 0 ? "{rowLength}" : null,
            Errors = $"{{rowLength}} is odd or below 2, the length of {{x}} is no multiple of it, not twice that of {{gradOutput}} or not that of {{gradInput}}{packedMultiple}, or spans overlap",
        };
    }

    public override void WriteKernels(RowKernelsWriter kernels) => new GatedKernelsWriter(entry, kernels).Write();

    private static string Rows(string whole, string results) =>
        $"{{checks}}.RowArguments.RequirePackedRows<{{T}}>({{{whole}}}, {{rowLength}}, {{{results}}}.Length, nameof({{{whole}}}), nameof({{rowLength}}), nameof({{{results}}}));";

    private string Meaning(Learnable learnable)
    {
        string meaning = entry.Parameters.First(parameter => parameter.Name == learnable.Parameter).Meaning;
        return char.ToUpperInvariant(meaning[0]) + meaning.Substring(1);
    }

    private EquatableArray<Learnable> Learnables(bool perChannel) => entry.Parameters.Select(parameter => new Learnable(parameter.Name, perChannel)).ToEquatableArray();
}
