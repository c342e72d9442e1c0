using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>The members of functions from a row to a row of the same length: one row, a batch, and the backward passes of both.</summary>
internal static class RowMap
{
    public static readonly RowParameter
        X = new("ReadOnlySpan<T>", "x", "The inputs."),
        Y = new("Span<T>", "y", "Receives the outputs; as long as {x}; the same span, or one that does not overlap it."),
        Outputs = new("ReadOnlySpan<T>", "y", "The outputs, as the forward pass gave them."),
        RowLength = new("int", "rowLength", "The number of elements of a row, at least 1; rows come one after the other."),
        GradOutput = new("ReadOnlySpan<T>", "gradOutput", "The gradient with respect to the outputs."),
        GradInput = new("Span<T>", "gradInput", "Receives the gradient with respect to the inputs; the same span as an input, or one that overlaps none.");

    /// <param name="arguments">Parameters of the activation that are arguments; they follow the first input.</param>
    public static IEnumerable<RowMember> Members(params RowParameter[] arguments)
    {
        yield return Member(ActivationMembers.Forward, "", "Forward", "{y} = F({x}), one row", arguments, [X, Y], 1, isBatch: false);
        yield return Member(ActivationMembers.Backward, "Backward", "Backward",
            "The gradient through F of one row: {gradInput}[i] = sum over j of {gradOutput}[j] * dF(x)[j] / dx[i]", arguments, [X, GradOutput, GradInput], 2, isBatch: false);
        yield return Member(ActivationMembers.BackwardFromOutput, "BackwardFromOutput", "BackwardFromOutput",
            "The gradient through F of one row, from its saved output y = F(x)", arguments, [Outputs, GradOutput, GradInput], 2, isBatch: false);
        yield return Member(ActivationMembers.Batch, "Batch", "Forward", "{y} = F({x}) for each row of a batch", arguments, [X, Y], 1, isBatch: true);
        yield return Member(ActivationMembers.BatchBackward, "BatchBackward", "Backward",
            "The gradient through F for each row of a batch", arguments, [X, GradOutput, GradInput], 2, isBatch: true);
        yield return Member(ActivationMembers.BatchBackward | ActivationMembers.BackwardFromOutput, "BatchBackwardFromOutput", "BackwardFromOutput",
            "The gradient through F for each row of a batch, from the saved outputs y = F(x)", arguments, [Outputs, GradOutput, GradInput], 2, isBatch: true);
    }

    /// <summary>The backward members once more, with the gradient of an argument behind all else.</summary>
    public static IEnumerable<RowMember> WithArgumentGradient(IEnumerable<RowMember> members, RowParameter argument, RowParameter gradient)
    {
        foreach (RowMember member in members)
        {
            yield return member;
            if ((member.Members & (ActivationMembers.Backward | ActivationMembers.BackwardFromOutput | ActivationMembers.BatchBackward)) == 0) { continue; }

            yield return member with
            {
                Parameters = [.. member.Parameters, gradient],
                Summary = $"{member.Summary}, and the gradient of {{{argument.Name}}}",
                Body = $"{member.Body.Substring(0, member.Body.Length - 2)}, out {{{gradient.Name}}});",
            };
        }
    }

    private static RowMember Member(
        ActivationMembers members, string suffix, string kernel, string summary, RowParameter[] arguments, RowParameter[] spans, int inputs, bool isBatch)
    {
        List<RowParameter> parameters = [.. spans];
        if (isBatch) { parameters.Insert(1, RowLength); }

        parameters.InsertRange(isBatch ? 2 : 1, arguments);
        string whole = spans[0].Name, output = spans[inputs].Name;
        List<string> lines = [];
        if (isBatch) { lines.Add(RowChecks.Rows(whole, RowLength.Name)); }

        lines.AddRange(arguments.Select(argument => RowChecks.Positive(argument.Name)));
        lines.AddRange(spans.Skip(1).Select(span => RowChecks.SameLength(whole, span.Name)));
        lines.AddRange(spans.Take(inputs).Select(span => RowChecks.SameOrDisjoint(span.Name, output)));
        string passed = string.Join(", ", spans.Skip(1).Select(span => $"{{{span.Name}}}").Concat(arguments.Select(argument => $"{{{argument.Name}}}")));
        lines.Add($"{{kernels}}.{kernel}({{{whole}}}, {(isBatch ? "{rowLength}" : $"{{{whole}}}.Length")}, {passed});");
        return new RowMember(members, suffix, [.. parameters], summary, string.Join("\n", lines))
        {
            Unit = isBatch ? "{rowLength}" : null,
            Errors = (isBatch ? "The length of {" + whole + "} is no multiple of {rowLength}, a" : "A") + " span has another length than {" + whole
                + "}, or {" + output + "} overlaps an input without being the same span",
        };
    }
}
