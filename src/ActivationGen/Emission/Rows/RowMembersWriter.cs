using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ActivationGen.Catalog;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the members of a function over rows, or of two inputs, into the user's type, each with its documentation and its checks.</summary>
internal sealed class RowMembersWriter(SourceWriter writer, ActivationDeclaration declaration, CatalogEntry entry, RowFunction function, TargetFacts target)
{
    private const string Runtime = "global::ActivationGen.Runtime";

    private readonly string _element = declaration.ElementType == ElementType.Double ? "double" : "float";
    private readonly string _name = declaration.MethodName.TrimStart('@');

    public void Write()
    {
        Stack<SourceWriter.Scope> scopes = [];
        if (declaration.Namespace.Length > 0) { scopes.Push(writer.Block($"namespace {declaration.Namespace}")); }

        foreach (string header in declaration.ContainingTypes) { scopes.Push(writer.Block(header)); }

        bool first = true;
        foreach (RowMember member in function.Members(declaration.Arguments))
        {
            if (IsWanted(member))
            {
                Separate(ref first);
                WriteMember(member);
            }

            if (IsParallelWanted(member))
            {
                Separate(ref first);
                WriteParallel(member);
            }
        }

        while (scopes.Count > 0) { scopes.Pop().Dispose(); }
    }

    private void Separate(ref bool first)
    {
        if (!first) { writer.Line(); }

        first = false;
    }

    private bool IsParallelWanted(RowMember member) => member.HasParallelForm
        && (declaration.Members & ActivationMembers.Parallel) != 0 && (declaration.Members & member.Members) == member.Members
        && !declaration.ExistingMembers.Contains($"{_name}{member.Suffix}({member.ParallelTypesKey(_element)})");

    private bool IsDeclared(RowMember member) => member.IsForm && member.TypesKey(_element) == declaration.Form;

    private bool IsWanted(RowMember member) => IsDeclared(member)
        ? !declaration.IsImplemented
        : (declaration.Members & member.Members) == member.Members
            && !declaration.ExistingMembers.Contains($"{_name}{member.Suffix}({member.TypesKey(_element)})");

    private void WriteMember(RowMember member)
    {
        // The declared method's parameters have the user's names; the others' are those of the mathematics.
        bool isDeclared = IsDeclared(member);
        Dictionary<string, string> names = [];
        for (int i = 0; i < member.Parameters.Length; i++)
        {
            names.Add(member.Parameters[i].Name, isDeclared ? declaration.ParameterNames[i] : member.Parameters[i].Name);
        }

        WriteDocumentation(member, names);
        writer.Line(FileHeader.GeneratedCode);
        string modifiers = isDeclared ? declaration.Modifiers : declaration.MemberModifiers;
        string name = member.IsForm ? declaration.MethodName : _name + member.Suffix;
        string receiver = isDeclared && declaration.IsExtension ? "this " : "";
        string parameters = string.Join(", ", member.Parameters.Select(parameter => $"{parameter.TypeIn(_element)} {names[parameter.Name]}"));
        string returns = member.Returns == "T" ? _element : member.Returns;
        using (writer.Block($"{(modifiers.Length == 0 ? "" : modifiers + " ")}{returns} {name}({receiver}{parameters})"))
        {
            AddSurroundings(names);
            writer.Line(Fill(member.Body, names));
        }
    }

    /// <summary>The form over memory: the same checks, and the call for a section of rows at a time.</summary>
    private void WriteParallel(RowMember member)
    {
        Dictionary<string, string> names = member.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Name);
        WriteDocumentation(member, names, isParallel: true);
        writer.Line(FileHeader.GeneratedCode);
        string modifiers = declaration.MemberModifiers.Length == 0 ? "" : declaration.MemberModifiers + " ";
        string parameters = string.Concat(member.Parameters.Select(parameter => $"{parameter.OverMemory.TypeIn(_element)} {parameter.Name}, "));
        string options = $"{ParallelMemberWriter.Options}{(target.HasNullable ? "?" : "")} options";
        Dictionary<string, string> spans = [], slices = [];
        foreach (RowParameter parameter in member.Parameters)
        {
            string scale = parameter.Divisor.Length > 0 ? " / " + parameter.Divisor : "";
            spans.Add(parameter.Name, parameter.IsSpan ? parameter.Name + ".Span" : parameter.Name);
            slices.Add(parameter.Name, parameter.IsSpan && !parameter.IsWhole ? $"{parameter.Name}.Span.Slice(start{scale}, length{scale})" : spans[parameter.Name]);
        }

        foreach (Dictionary<string, string> texts in new[] { spans, slices }) { AddSurroundings(texts); }

        string[] lines = member.Body.Split('\n');
        string passedOptions = target.HasNullable ? "options!" : "options", returns = member.Returns == "T" ? _element : member.Returns;
        using (writer.Block($"{modifiers}{returns} {_name}{member.Suffix}({parameters}{options})"))
        {
            foreach (string line in lines.Take(lines.Length - 1))
            {
                string named = Regex.Replace(line, @"nameof\({(\w+)}\)", "nameof($1)");
                writer.Line(Fill(named, spans));
            }

            if (member.HasParallelKernel)
            {
                AddSurroundings(names);
                writer.Line(Fill(lines[lines.Length - 1], names).Replace(");", $", {passedOptions});"));
                return;
            }

            string call = Fill(lines[lines.Length - 1].TrimEnd(';'), slices);
            writer.Line($"int section = {Runtime}.ParallelSections.Of({Fill(member.Unit!, spans)});");
            writer.Line($"{Runtime}.ParallelSections.For({member.Parameters[0].Name}.Length, section, {passedOptions}, (start, length) => {call});");
        }
    }

    private void AddSurroundings(Dictionary<string, string> texts)
    {
        texts.Add("T", _element);
        texts.Add("checks", Runtime);
        texts.Add("kernels", $"global::{KernelsFileWriter.Namespace}.{KernelsFileWriter.ClassName(declaration)}");
    }

    private void WriteDocumentation(RowMember member, Dictionary<string, string> names, bool isParallel = false)
    {
        Dictionary<string, string> references = names.ToDictionary(name => name.Key, name => $"<paramref name=\"{name.Value.TrimStart('@')}\"/>");
        references.Add("halves", declaration.Packing == GatedPacking.GateFirst ? "the gate, then the value" : "the value, then the gate");
        string title = IsDeclared(member) ? entry.Title + ": " : "";
        string summary = Named(member.Summary);
        writer.Line($"/// <summary>{(isParallel ? DocumentationWriter.OnAllCores : "")}{title}{Fill(summary, references)}, where {Escape(function.Formula)}.</summary>");
        foreach (RowParameter parameter in member.Parameters)
        {
            writer.Line($"/// <param name=\"{names[parameter.Name].TrimStart('@')}\">{Fill(parameter.Description, references)}</param>");
        }

        if (isParallel) { writer.Line(DocumentationWriter.Options); }

        if (member.ReturnDescription.Length > 0) { writer.Line($"/// <returns>{Fill(Named(member.ReturnDescription), references)}</returns>"); }

        writer.Line("/// <remarks>");
        if (isParallel) { writer.Line("/// " + DocumentationWriter.Threads.Trim()); }

        writer.Line(string.Join("\n", Escape(function.Remarks).Split('\n').Select(line => "/// " + line.Trim())));
        writer.Line("/// </remarks>");
        if (isParallel) { writer.Line(DocumentationWriter.Cancelled(hasSums: false)); }

        if (member.Errors.Length == 0) { return; }

        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{Fill(member.Errors, references)}; nothing has been written then.</exception>");
    }

    private string Named(string text) => Regex.Replace(text, @"\bF", _name);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    private static string Fill(string text, Dictionary<string, string> names)
    {
        foreach (KeyValuePair<string, string> name in names) { text = text.Replace($"{{{name.Key}}}", name.Value); }

        return text;
    }
}
