using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ActivationGen.Catalog;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the members of a function over rows into the user's type, each with its documentation and its checks.</summary>
internal sealed class RowMembersWriter(SourceWriter writer, ActivationDeclaration declaration, CatalogEntry entry, RowFunction function)
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
        foreach (RowMember member in function.Members(declaration.Arguments).Where(IsWanted))
        {
            if (!first) { writer.Line(); }

            first = false;
            WriteMember(member);
        }

        while (scopes.Count > 0) { scopes.Pop().Dispose(); }
    }

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
            names.Add("T", _element);
            names.Add("checks", Runtime);
            names.Add("kernels", $"global::{KernelsFileWriter.Namespace}.{KernelsFileWriter.ClassName(declaration)}");
            writer.Line(Fill(member.Body, names));
        }
    }

    private void WriteDocumentation(RowMember member, Dictionary<string, string> names)
    {
        Dictionary<string, string> references = names.ToDictionary(name => name.Key, name => $"<paramref name=\"{name.Value.TrimStart('@')}\"/>");
        string title = IsDeclared(member) ? entry.Title + ": " : "";
        string summary = Regex.Replace(member.Summary, @"\bF", _name);
        writer.Line($"/// <summary>{title}{Fill(summary, references)}, where {Escape(function.Formula)}.</summary>");
        foreach (RowParameter parameter in member.Parameters)
        {
            writer.Line($"/// <param name=\"{names[parameter.Name].TrimStart('@')}\">{Fill(parameter.Description, references)}</param>");
        }

        if (member.ReturnDescription.Length > 0) { writer.Line($"/// <returns>{Fill(member.ReturnDescription, references)}</returns>"); }

        writer.Line("/// <remarks>");
        writer.Line(string.Join("\n", Escape(function.Remarks).Split('\n').Select(line => "/// " + line.Trim())));
        writer.Line("/// </remarks>");
        if (member.Errors.Length == 0) { return; }

        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{Fill(member.Errors, references)}; nothing has been written then.</exception>");
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    private static string Fill(string text, Dictionary<string, string> names)
    {
        foreach (KeyValuePair<string, string> name in names) { text = text.Replace($"{{{name.Key}}}", name.Value); }

        return text;
    }
}
