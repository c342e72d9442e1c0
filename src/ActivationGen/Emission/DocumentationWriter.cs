using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>Writes the members' doc comments: formula, derivative, shapes, special values, errors.</summary>
internal sealed class DocumentationWriter(SourceWriter writer, ActivationFamily family)
{
    private readonly string _function = family.Declaration.MethodName.TrimStart('@');

    /// <summary>What follows the input in the formulas' argument lists.</summary>
    private readonly string _learnables = string.Concat(family.Declaration.Learnables.Select(learnable => ", " + learnable.Name));

    public void WriteScalar(MemberShape shape, IReadOnlyDictionary<string, string> names)
    {
        WriteSummary(shape);
        foreach (SpanParameter parameter in shape.Inputs)
        {
            string what = parameter.Name == "x" ? "The input." : Describe(shape, parameter, "");
            writer.Line($"/// <param name=\"{Name(names[parameter.Name])}\">{what}</param>");
        }

        string arguments = string.Join(", ", shape.Inputs.Select(parameter => Name(names[parameter.Name])));
        writer.Line($"/// <returns>{Escape(shape.Member == ActivationMembers.Derivative ? $"{_function}'({arguments})" : $"{_function}({arguments})")}.</returns>");
        WriteRemarks(shape, "");
    }

    public void WriteSpans(MemberShape shape, IReadOnlyDictionary<string, string> names)
    {
        WriteSummary(shape);
        string whole = names[shape.Parameters[0].Name];
        foreach (SpanParameter parameter in shape.Parameters)
        {
            writer.Line($"/// <param name=\"{Name(names[parameter.Name])}\">{Describe(shape, parameter, whole)}</param>");
        }

        string inputs = Join(shape.Inputs.Where(p => !p.IsValue).Select(p => Reference(names[p.Name])), " or ");
        List<SpanParameter> destinations = [.. shape.Outputs.Where(p => !p.IsValue)];
        string outputs = Join(destinations.Select(p => Reference(names[p.Name])), " and ");
        bool several = destinations.Count > 1;
        WriteRemarks(shape, $"Works in place: {outputs} may {(several ? "each " : "")}be the same span as an input of the same length. ");
        List<string> errors = [];
        string others = Join(shape.Parameters.Skip(1).Where(p => !p.PerColumn && !p.IsValue).Select(p => Reference(names[p.Name])), " or ");
        errors.Add($"{others} has another length than {Reference(whole)}");
        List<SpanParameter> columns = [.. shape.Parameters.Where(p => p.PerColumn)];
        if (columns.Count > 0) { errors.Add($"the length of {Reference(whole)} is no multiple of the length of {Reference(names[columns[0].Name])}"); }

        if (columns.Count > 1)
        {
            string rest = Join(columns.Skip(1).Select(p => Reference(names[p.Name])), " or ");
            errors.Add($"{rest} has another length than {Reference(names[columns[0].Name])}");
        }

        errors.Add($"{Join(destinations.Select(p => Reference(names[p.Name])), " or ")} overlaps {inputs} without being the same span");
        if (several) { errors.Add($"{outputs} overlap"); }

        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{Sentence(Join(errors, ", or "))}; nothing has been written then.</exception>");
    }

    private void WriteSummary(MemberShape shape)
    {
        string f = _function;
        string title = family.Entry.Title;
        string formula = $"{f}(x{_learnables}) = {family.Formula}";
        string derivative = $"{f}'(x{_learnables}) = {family.Derivative}";
        string sums = string.Concat(family.Declaration.Learnables.Select((learnable, i) =>
            $" {learnable.GradientName} is the sum of gradOutput * ({family.ParameterDerivatives[i]}){(learnable.PerChannel ? " over the rows" : "")}."));
        string summary = shape.Member switch
        {
            ActivationMembers.Forward => $"{title}: {formula}. Derivative: {family.Derivative}.",
            ActivationMembers.Derivative => $"The derivative of {f}: {derivative}, where {formula}.",
            ActivationMembers.WithDerivative => $"{f} and its derivative in one pass: {formula}, {derivative}.",
            ActivationMembers.Backward => $"The gradient through {f}: gradInput = gradOutput * {f}'(x{_learnables}). {derivative}.{sums}",
            ActivationMembers.BackwardFromOutput =>
                $"The gradient through {f} from its saved output y = {f}(x): gradInput = gradOutput * {f}'(x). {derivative}.",
            ActivationMembers.Batch => $"{f} of a batch with a bias, the last step of a dense layer, in one pass: y = {f}(x + bias{_learnables}). {formula}.",
            _ => $"The gradients through {f}(x + bias{_learnables}) of a batch: gradInput = gradOutput * {f}'(x + bias{_learnables}), gradBias = its sum over the rows. "
                + $"{derivative}.{sums}",
        };
        writer.Line($"/// <summary>{Escape(summary)}</summary>");
    }

    private void WriteRemarks(MemberShape shape, string shapes)
    {
        string special = shape.Member switch
        {
            ActivationMembers.Forward or ActivationMembers.Batch => family.Remarks,
            ActivationMembers.WithDerivative => $"{family.Remarks} The derivative: {family.DerivativeRemarks}",
            ActivationMembers.Derivative => family.DerivativeRemarks,
            _ => $"The derivative: {family.DerivativeRemarks}",
        };
        string remarks = shapes + Escape(special.Trim());
        if (remarks.Trim().Length > 0) { writer.Line($"/// <remarks>{remarks.Trim()}</remarks>"); }
    }

    private string Describe(MemberShape shape, SpanParameter parameter, string whole)
    {
        string f = Escape(_function);
        string argument = (shape.HasRows ? $"{Name(whole)} + bias" : Name(whole) + "[i]") + _learnables;
        Learnable? learnable = family.Declaration.Learnables.FirstOrDefault(candidate => candidate.Name == parameter.Name || candidate.GradientName == parameter.Name);
        if (learnable is not null) { return Describe(learnable, parameter.IsOutput); }

        string length = $"as long as {Reference(whole)}";
        return parameter.Name switch
        {
            "x" when shape.HasRows => $"The inputs: row after row, each as long as {Reference("bias")}.",
            "x" => "The inputs.",
            "y" when !parameter.IsOutput => $"The outputs of {f}.",
            "y" => $"Receives {f}({argument}); {length}.",
            "derivative" => $"Receives {f}'({argument}); {length}.",
            "gradOutput" => $"The gradient with respect to the outputs; {length}.",
            "gradInput" => $"Receives the gradient with respect to the inputs; {length}.",
            "bias" => "What is added to each column: as long as a row.",
            _ => $"Receives the gradient with respect to {Reference("bias")}, the sum over the rows; as long as {Reference("bias")}.",
        };
    }

    private string Describe(Learnable learnable, bool isGradient)
    {
        if (isGradient) { return $"Receives the gradient with respect to {Reference(learnable.Name)}: a sum{(learnable.PerChannel ? " for each channel" : "")}."; }

        string meaning = family.Entry.Parameters.First(parameter => parameter.Name == learnable.Parameter).Meaning;
        return Escape(Sentence(meaning)) + (learnable.PerChannel ? ", one a channel: the last dimension, as long as a row." : ".");
    }

    private static string Name(string parameter) => parameter.TrimStart('@');

    private static string Reference(string parameter) => $"<paramref name=\"{Name(parameter)}\"/>";

    private static string Join(IEnumerable<string> items, string lastSeparator)
    {
        List<string> all = [.. items];
        return all.Count <= 1 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + lastSeparator + all[all.Count - 1];
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>XML's own characters, and line breaks, which would end the comment.</summary>
    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace('\r', ' ').Replace('\n', ' ');
}
