using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the members of a function over rows into the user's type, each with its documentation and its checks.</summary>
internal sealed class RowMembersWriter(SourceWriter writer, ActivationDeclaration declaration, CatalogEntry entry, string formula)
{
    private readonly string _element = declaration.ElementType == ElementType.Double ? "double" : "float";
    private readonly string _name = declaration.MethodName.TrimStart('@');

    public void Write()
    {
        Stack<SourceWriter.Scope> scopes = [];
        if (declaration.Namespace.Length > 0) { scopes.Push(writer.Block($"namespace {declaration.Namespace}")); }

        foreach (string header in declaration.ContainingTypes) { scopes.Push(writer.Block(header)); }

        bool first = true;
        foreach (RowMember member in RowMember.All.Where(IsWanted))
        {
            if (!first) { writer.Line(); }

            first = false;
            WriteMember(member);
        }

        while (scopes.Count > 0) { scopes.Pop().Dispose(); }
    }

    private static bool IsDeclared(RowMember member) => member.Suffix.Length == 0;

    private bool IsWanted(RowMember member) =>
        IsDeclared(member) || ((declaration.Members & member.Member) == member.Member && !declaration.ExistingMembers.Contains(Signature(member)));

    private string Signature(RowMember member)
    {
        List<string> types = [.. member.Inputs.Select(_ => "ReadOnlySpan")];
        if (member.IsBatch) { types.Insert(1, "int"); }

        return $"{_name}{member.Suffix}({string.Join(",", types)},Span)";
    }

    private void WriteMember(RowMember member)
    {
        // The declared method's parameters have the user's names; the others' are those of the mathematics.
        string[] inputs = [.. member.Inputs];
        string output = member.Output;
        if (IsDeclared(member)) { (inputs, output) = ([declaration.ParameterNames[0]], declaration.ParameterNames[1]); }

        WriteDocumentation(member, inputs, output);
        writer.Line(FileHeader.GeneratedCode);
        List<string> parameters = [.. inputs.Select(name => $"global::System.ReadOnlySpan<{_element}> {name}"), $"global::System.Span<{_element}> {output}"];
        if (member.IsBatch) { parameters.Insert(1, "int rowLength"); }

        string modifiers = IsDeclared(member) ? declaration.Modifiers : declaration.MemberModifiers;
        string name = IsDeclared(member) ? declaration.MethodName : _name + member.Suffix;
        using (writer.Block($"{(modifiers.Length == 0 ? "" : modifiers + " ")}void {name}({string.Join(", ", parameters)})"))
        {
            WriteChecks(member, inputs, output);
            string kernel = $"global::{KernelsFileWriter.Namespace}.{KernelsFileWriter.ClassName(declaration)}.{member.Kernel}";
            if (!member.IsBatch)
            {
                writer.Line($"{kernel}({string.Join(", ", inputs)}, {output});");
                return;
            }

            using (writer.Block($"for (int start = 0; start < {inputs[0]}.Length; start += rowLength)"))
            {
                writer.Line($"{kernel}({string.Join(", ", inputs.Append(output).Select(name => $"{name}.Slice(start, rowLength)"))});");
            }
        }
    }

    /// <summary>Everything that can be wrong is found before anything is written.</summary>
    private void WriteChecks(RowMember member, string[] inputs, string output)
    {
        const string Runtime = "global::ActivationGen.Runtime";
        void Check(string check, string a, string b) => writer.Line($"{Runtime}.SpanArguments.{check}<{_element}>({a}, {b}, nameof({a}), nameof({b}));");

        if (member.IsBatch) { writer.Line($"{Runtime}.RowArguments.RequireRows<{_element}>({inputs[0]}, rowLength, nameof({inputs[0]}), nameof(rowLength));"); }

        foreach (string other in inputs.Skip(1).Append(output)) { Check("RequireSameLength", inputs[0], other); }

        foreach (string input in inputs) { Check("RequireSameOrDisjoint", input, output); }
    }

    private void WriteDocumentation(RowMember member, string[] inputs, string output)
    {
        string Plain(string parameter) => parameter.TrimStart('@');
        string Reference(string parameter) => $"<paramref name=\"{Plain(parameter)}\"/>";
        string title = IsDeclared(member) ? entry.Title + ": " : "";
        writer.Line($"/// <summary>{title}{member.Summary.Replace("F", _name)}, where {formula}.</summary>");
        for (int i = 0; i < inputs.Length; i++)
        {
            string what = member.Inputs[i] switch
            {
                "x" => "The logits",
                "y" => $"The outputs of {_name}",
                _ => $"The gradient with respect to the outputs; as long as {Reference(inputs[0])}",
            };
            writer.Line($"/// <param name=\"{Plain(inputs[i])}\">{what}{(member.IsBatch && i == 0 ? ", row after row" : "")}.</param>");
            if (member.IsBatch && i == 0) { writer.Line("/// <param name=\"rowLength\">The number of elements of a row, at least 1.</param>"); }
        }

        string result = member.Output == "y" ? _name + "(x)" : "the gradient with respect to the inputs";
        writer.Line($"/// <param name=\"{Plain(output)}\">Receives {result}; as long as {Reference(inputs[0])}; the same span as an input, or one that overlaps none.</param>");
        writer.Line(
            """
            /// <remarks>
            /// The row's maximum is subtracted first, so that nothing overflows. -infinity has probability 0; one infinity has probability 1; a row of
            /// -infinity alone, or with NaN in it, gives NaN.
            /// </remarks>
            """);
        string rows = member.IsBatch ? $"The length of {Reference(inputs[0])} is no multiple of <paramref name=\"rowLength\"/>, a" : "A";
        writer.Line(
            $"/// <exception cref=\"global::System.ArgumentException\">{rows} span has another length than {Reference(inputs[0])}, or {Reference(output)} overlaps an "
            + "input without being the same span; nothing has been written then.</exception>");
    }
}
