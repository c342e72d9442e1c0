using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>Writes the members' doc comments: formula, derivative, shapes, special values, errors.</summary>
internal sealed class DocumentationWriter(SourceWriter writer, ActivationFamily family)
{
    /// <summary>How the summary of a form over memory begins.</summary>
    public const string OnAllCores = "On all cores. ";

    /// <summary>The parameter of a form over memory that the form over spans lacks.</summary>
    public const string Options = "/// <param name=\"options\">How many threads, where they run, and what cancels them; null: as many as there are cores.</param>";

    /// <summary>What a form over memory promises.</summary>
    public const string Threads =
        "Sections of the elements, whole rows where there are any, are spread over the threads; up to 131,072 elements are left to this one, since to wake another takes "
        + "longer. The bits are those of the form over spans, with any number of threads. ";

    private const string Noise =
        "Element i of the batch is kept if its word is below keepProbability * 2^32, rounded: word (i / 16) mod 4 of the Philox4x32-10 block with the counter "
        + "i / 64 * 16 + i mod 16, in integers, and the key seed, low halves first. So one seed keeps the same elements at every width of vectors and with any number of "
        + "threads; each step of a training needs another one. NaN stays NaN, and an infinity that is dropped becomes NaN.";

    private readonly string _function = family.Declaration.MethodName.TrimStart('@');

    /// <summary>What follows the input in the formulas' argument lists.</summary>
    private readonly string _learnables = string.Concat(family.Declaration.Learnables.Select(learnable => ", " + learnable.Name));

    public void WriteScalar(MemberShape shape, IReadOnlyDictionary<string, string> names)
    {
        WriteSummary(shape);
        foreach (MemberParameter parameter in shape.Inputs)
        {
            string what = parameter.Name == "x" ? "The input." : Describe(shape, parameter, "");
            writer.Line($"/// <param name=\"{Name(names[parameter.Name])}\">{what}</param>");
        }

        string arguments = string.Join(", ", shape.Inputs.Select(parameter => Name(names[parameter.Name])));
        writer.Line($"/// <returns>{Escape(shape.Member switch
        {
            ActivationMembers.Derivative => $"{_function}'({arguments})",
            ActivationMembers.SecondDerivative => $"{_function}''({arguments})",
            _ => $"{_function}({arguments})",
        })}.</returns>");
        WriteRemarks(shape, "");
    }

    /// <param name="shape">The member.</param>
    /// <param name="names">The parameters' names.</param>
    /// <param name="isParallel">Whether it is the form over memory, for all cores.</param>
    public void WriteSpans(MemberShape shape, IReadOnlyDictionary<string, string> names, bool isParallel = false)
    {
        WriteSummary(shape, isParallel ? OnAllCores : "");
        string whole = names[shape.Parameters[0].Name];
        foreach (MemberParameter parameter in shape.Parameters)
        {
            writer.Line($"/// <param name=\"{Name(names[parameter.Name])}\">{Describe(shape, parameter, whole)}</param>");
        }

        if (isParallel) { writer.Line(Options); }

        string inputs = Join(shape.Inputs.Where(p => !p.IsValue).Select(p => Reference(names[p.Name])), " or ");
        List<MemberParameter> destinations = [.. shape.Outputs.Where(p => !p.IsValue)];
        string outputs = Join(destinations.Select(p => Reference(names[p.Name])), " and ");
        bool several = destinations.Count > 1;
        string kind = isParallel ? "memory" : "span";
        WriteRemarks(shape, $"Works in place: {outputs} may {(several ? "each " : "")}be the same {kind} as an input of the same length. " + (isParallel ? Threads : ""));
        List<string> errors = [];
        string others = Join(shape.Parameters.Skip(1).Where(p => !p.PerColumn && !p.IsValue).Select(p => Reference(names[p.Name])), " or ");
        errors.Add($"{others} has another length than {Reference(whole)}");
        List<MemberParameter> columns = [.. shape.Parameters.Where(p => p.PerColumn)];
        if (columns.Count > 0) { errors.Add($"the length of {Reference(whole)} is no multiple of the length of {Reference(names[columns[0].Name])}"); }

        if (columns.Count > 1)
        {
            string rest = Join(columns.Skip(1).Select(p => Reference(names[p.Name])), " or ");
            errors.Add($"{rest} has another length than {Reference(names[columns[0].Name])}");
        }

        errors.Add($"{Join(destinations.Select(p => Reference(names[p.Name])), " or ")} overlaps {inputs} without being the same {kind}");
        if (several) { errors.Add($"{outputs} overlap"); }

        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{Sentence(Join(errors, ", or "))}; nothing has been written then.</exception>");
        if (shape.HasNoise)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\"><paramref name=\"keepProbability\"/> is not above 0 and at most 1.</exception>");
        }

        if (!isParallel) { return; }

        writer.Line(Cancelled(shape.HasSums));
    }

    /// <summary>What a cancelled form over memory leaves.</summary>
    public static string Cancelled(bool hasSums) =>
        "/// <exception cref=\"global::System.OperationCanceledException\">The token was cancelled. Sections that were done by then are written, the others are as they were"
        + $"{(hasSums ? "; so are sums over all of them, which come last" : "")}.</exception>";

    private void WriteSummary(MemberShape shape, string prefix = "")
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
            ActivationMembers.SecondDerivative => $"The second derivative of {f}: {f}''(x) = {family.SecondDerivative}, where {formula}.",
            ActivationMembers.DoubleBackward =>
                $"The gradients through {f}Backward, given the gradient with respect to its gradInput: gradX = gradGradInput * gradOutput * {f}''(x), "
                + $"gradGradOutput = gradGradInput * {f}'(x). {derivative}; {f}''(x) = {family.SecondDerivative}.",
            ActivationMembers.Batch => $"{f} of a batch with a bias, the last step of a dense layer, in one pass: y = {f}(x + bias{_learnables}). {formula}.",
            ActivationMembers.Dropout =>
                $"{f} of a batch with a bias, and dropout: y = {f}(x + bias) / keepProbability for the elements that are kept, 0 for the others. {formula}.",
            ActivationMembers.AlphaDropout =>
                $"{f} of a batch with a bias, and alpha dropout, which keeps mean 0 and variance 1: y = a * {f}(x + bias) + b for the elements that are kept, a * s + b for "
                + $"the others, where s = -1.7581 is the limit of {f} at -infinity, a = 1 / sqrt(keepProbability * (1 + s * s * (1 - keepProbability))) and "
                + $"b = -a * (1 - keepProbability) * s. {formula}.",
            ActivationMembers.DropoutBackward or ActivationMembers.AlphaDropoutBackward =>
                $"The gradients through {f}{MemberShape.Of(shape.Member).Suffix.Replace("Backward", "")}: gradInput = gradOutput * "
                + $"{(shape.Member == ActivationMembers.DropoutBackward ? "1 / keepProbability" : "a")} * {f}'(x + bias) for the elements that it kept, 0 for the others, "
                + $"gradBias = its sum over the rows. {derivative}.",
            _ => $"The gradients through {f}(x + bias{_learnables}) of a batch: gradInput = gradOutput * {f}'(x + bias{_learnables}), gradBias = its sum over the rows. "
                + $"{derivative}.{sums}",
        };
        writer.Line($"/// <summary>{prefix}{Escape(summary)}</summary>");
    }

    private void WriteRemarks(MemberShape shape, string shapes)
    {
        string special = shape.Member switch
        {
            ActivationMembers.Forward or ActivationMembers.Batch => family.Remarks,
            ActivationMembers.WithDerivative => $"{family.Remarks} The derivative: {family.DerivativeRemarks}",
            ActivationMembers.Derivative => family.DerivativeRemarks,
            ActivationMembers.SecondDerivative => family.SecondDerivativeRemarks,
            ActivationMembers.DoubleBackward => $"The derivative: {family.DerivativeRemarks} The second derivative: {family.SecondDerivativeRemarks}",
            ActivationMembers.Dropout or ActivationMembers.AlphaDropout => $"{Noise} {family.Remarks}",
            ActivationMembers.DropoutBackward or ActivationMembers.AlphaDropoutBackward => $"{Noise} The derivative: {family.DerivativeRemarks}",
            _ => $"The derivative: {family.DerivativeRemarks}",
        };
        string remarks = shapes + Escape(special.Trim());
        if (remarks.Trim().Length > 0) { writer.Line($"/// <remarks>{remarks.Trim()}</remarks>"); }
    }

    private string Describe(MemberShape shape, MemberParameter parameter, string whole)
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
            "y" when shape.HasNoise => $"Receives the outputs; {length}.",
            "y" => $"Receives {f}({argument}); {length}.",
            "derivative" => $"Receives {f}'({argument}); {length}.",
            "secondDerivative" => $"Receives {f}''({argument}); {length}.",
            "gradOutput" when shape.Member == ActivationMembers.DoubleBackward => $"The gradient that {f}Backward was given; {length}.",
            "gradGradInput" => $"The gradient with respect to what {f}Backward gave; {length}.",
            "gradX" => $"Receives the gradient with respect to {Reference("x")}; {length}.",
            "gradGradOutput" => $"Receives the gradient with respect to {Reference("gradOutput")}; {length}.",
            "gradOutput" => $"The gradient with respect to the outputs; {length}.",
            "gradInput" => $"Receives the gradient with respect to the inputs; {length}.",
            "bias" => "What is added to each column: as long as a row.",
            "keepProbability" => "The share of elements that are kept: above 0 and at most 1.",
            "seed" when shape.HasSums => "The seed that the forward pass was given.",
            "seed" => "What decides which elements are kept.",
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
