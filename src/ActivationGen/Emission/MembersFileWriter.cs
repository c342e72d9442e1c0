using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// Writes the file that Go To Definition shows: the members of a family in the user's type, each with its documentation and its checks. The
/// arithmetic is a call away, in the kernel class.
/// </summary>
internal sealed class MembersFileWriter
{
    private const string Checks = "global::ActivationGen.Runtime.SpanArguments";

    private readonly SourceWriter _writer = new();
    private readonly ActivationFamily _family;
    private readonly ActivationDeclaration _declaration;
    private readonly DocumentationWriter _documentation;
    private readonly string _element;
    private readonly string _kernels;
    private readonly string _nullable;

    private MembersFileWriter(ActivationFamily family, TargetFacts target)
    {
        _nullable = target.HasNullable ? "?" : "";
        _family = family;
        _declaration = family.Declaration;
        _documentation = new DocumentationWriter(_writer, family);
        _element = _declaration.ElementType == ElementType.Double ? "double" : "float";
        _kernels = $"global::{KernelsFileWriter.Namespace}.{KernelsFileWriter.ClassName(_declaration)}";
    }

    public static EmittedFile Write(ActivationFamily family, TargetFacts target)
    {
        MembersFileWriter members = new(family, target);
        FileHeader.Write(members._writer, target);
        members.WriteTypes();
        return new EmittedFile(family.Declaration.UniqueName + ".g.cs", members._writer.ToString());
    }

    private void WriteTypes()
    {
        Stack<SourceWriter.Scope> scopes = [];
        if (_declaration.Namespace.Length > 0) { scopes.Push(_writer.Block($"namespace {_declaration.Namespace}")); }

        foreach (string header in _declaration.ContainingTypes) { scopes.Push(_writer.Block(header)); }

        bool first = true;
        foreach (ActivationMembers member in _family.Members)
        {
            MemberShape shape = MemberShape.Of(member, _declaration.Learnables);
            if (shape.HasScalarForm && IsWanted(shape, MethodShape.Scalar))
            {
                Separate(ref first);
                WriteScalar(shape);
            }

            if (IsWanted(shape, MethodShape.Span))
            {
                Separate(ref first);
                WriteSpans(shape);
            }

            if (IsParallelWanted(shape))
            {
                Separate(ref first);
                WriteMemory(shape);
            }
        }

        while (scopes.Count > 0) { scopes.Pop().Dispose(); }
    }

    private void Separate(ref bool first)
    {
        if (!first) { _writer.Line(); }

        first = false;
    }

    private bool IsDeclared(MemberShape shape, MethodShape form) => shape.Member == ActivationMembers.Forward && _declaration.Shape == form;

    /// <summary>What the user declared is implemented, unless the user did that too; the rest if it was asked for and isn't there.</summary>
    private bool IsWanted(MemberShape shape, MethodShape form) => IsDeclared(shape, form)
        ? !_declaration.IsImplemented
        : ((_declaration.Members & shape.Member) != 0 && !_declaration.ExistingMembers.Contains(Signature(shape, form)));

    private bool IsParallelWanted(MemberShape shape) =>
        (_declaration.Members & ActivationMembers.Parallel) != 0 && (_declaration.Members & shape.Member) != 0
        && !_declaration.ExistingMembers.Contains($"{NameOf(shape).TrimStart('@')}({string.Join(",", shape.ParallelTypes(_element))})");

    /// <summary>The signature as <see cref="ActivationDeclaration.ExistingMembers"/> spells it.</summary>
    private string Signature(MemberShape shape, MethodShape form)
    {
        IEnumerable<string> types = form == MethodShape.Scalar
            ? shape.Inputs.Select(_ => _element)
            : shape.Parameters.Select(p => p.Type(_element));
        return $"{NameOf(shape).TrimStart('@')}({string.Join(",", types)})";
    }

    /// <summary>F's name as written; <c>@class</c> needs its sign no longer once there is a suffix.</summary>
    private string NameOf(MemberShape shape) =>
        shape.Suffix.Length == 0 ? _declaration.MethodName : _declaration.MethodName.TrimStart('@') + shape.Suffix;

    private string ModifiersOf(MemberShape shape, MethodShape form) => Spaced(IsDeclared(shape, form) ? _declaration.Modifiers : _declaration.MemberModifiers);

    private static string Spaced(string modifiers) => modifiers.Length == 0 ? "" : modifiers + " ";

    /// <summary>The siblings of an extension method are none, so that they cannot make calls on floats ambiguous.</summary>
    private string Receiver(MemberShape shape, MethodShape form) => IsDeclared(shape, form) && _declaration.IsExtension ? "this " : "";

    private void WriteScalar(MemberShape shape)
    {
        List<MemberParameter> inputs = [.. shape.Inputs];
        Dictionary<string, string> names = NamesOf(inputs, IsDeclared(shape, MethodShape.Scalar));
        _documentation.WriteScalar(shape, names);
        _writer.Line(FileHeader.GeneratedCode);
        string parameters = string.Join(", ", inputs.Select(p => $"{_element} {names[p.Name]}"));
        using (_writer.Block($"{ModifiersOf(shape, MethodShape.Scalar)}{_element} {NameOf(shape)}({Receiver(shape, MethodShape.Scalar)}{parameters})"))
        {
            _writer.Line($"return {_kernels}.{shape.KernelName}({string.Join(", ", inputs.Select(p => names[p.Name]))});");
        }
    }

    private void WriteSpans(MemberShape shape)
    {
        Dictionary<string, string> names = NamesOf([.. shape.Parameters], IsDeclared(shape, MethodShape.Span));
        _documentation.WriteSpans(shape, names);
        _writer.Line(FileHeader.GeneratedCode);
        IEnumerable<string> parameters = shape.Parameters.Select(p => $"{TypeOf(p)} {names[p.Name]}");
        using (_writer.Block($"{ModifiersOf(shape, MethodShape.Span)}void {NameOf(shape)}({Receiver(shape, MethodShape.Span)}{string.Join(", ", parameters)})"))
        {
            WriteChecks(shape, names);
            WriteDetached(shape);
            _writer.Line($"{_kernels}.{shape.KernelName}({string.Join(", ", shape.Parameters.Select(p => (p.IsValue && p.IsOutput ? "out " : "") + names[p.Name]))});");
        }
    }

    private void WriteMemory(MemberShape shape)
    {
        Dictionary<string, string> names = NamesOf([.. shape.Parameters], isDeclared: false);
        _documentation.WriteSpans(shape, names, isParallel: true);
        _writer.Line(FileHeader.GeneratedCode);
        IEnumerable<string> parameters = shape.Parameters.Select(p => $"{ParallelMemberWriter.TypeOf(p, _element)} {p.Name}");
        using (_writer.Block(
            $"{Spaced(_declaration.MemberModifiers)}void {NameOf(shape)}({string.Join(", ", parameters)}, {ParallelMemberWriter.Options}{_nullable} options)"))
        {
            WriteChecks(shape, names, ".Span");
            _writer.Line($"{_kernels}.{shape.KernelName}({string.Join(", ", [.. shape.Parameters.Select(p => (p.IsValue && p.IsOutput ? "out " : "") + p.Name), "options"])});");
        }
    }

    private string TypeOf(MemberParameter parameter) =>
        parameter.IsValue ? parameter.Type(_element) : $"global::System.{parameter.Type(_element)}<{_element}>";

    /// <summary>The declared method's parameters have the user's names; the others' are those of the mathematics.</summary>
    private Dictionary<string, string> NamesOf(List<MemberParameter> parameters, bool isDeclared)
    {
        Dictionary<string, string> names = [];
        for (int i = 0; i < parameters.Count; i++) { names.Add(parameters[i].Name, isDeclared ? _declaration.ParameterNames[i] : parameters[i].Name); }

        return names;
    }

    /// <summary>Everything that can be wrong is found before anything is written.</summary>
    private void WriteChecks(MemberShape shape, Dictionary<string, string> names, string span = "")
    {
        void Check(string check, MemberParameter first, MemberParameter second)
        {
            string a = names[first.Name], b = names[second.Name];
            _writer.Line($"{Checks}.{check}<{_element}>({a}{span}, {b}{span}, nameof({a}), nameof({b}));");
        }

        if (shape.HasNoise) { _writer.Line($"{Checks}.RequireKeepProbability(keepProbability, nameof(keepProbability));"); }

        MemberParameter whole = shape.Parameters[0];
        MemberParameter? column = null;
        foreach (MemberParameter parameter in shape.Parameters.Skip(1).Where(p => !p.IsValue))
        {
            if (!parameter.PerColumn) { Check("RequireSameLength", whole, parameter); }
            else if (column is not null) { Check("RequireSameLength", column, parameter); }
            else
            {
                column = parameter;
                Check("RequireRows", whole, parameter);
            }
        }

        List<MemberParameter> outputs = [.. shape.Outputs.Where(p => !p.IsValue)];
        foreach (MemberParameter output in outputs)
        {
            foreach (MemberParameter input in shape.Inputs.Where(p => !p.IsValue)) { Check("RequireSameOrDisjoint", input, output); }
        }

        for (int i = 0; i < outputs.Count; i++)
        {
            for (int j = i + 1; j < outputs.Count; j++) { Check("RequireDisjoint", outputs[i], outputs[j]); }
        }
    }

    /// <summary>A sum over the rows is written while the inputs of later rows are still to be read: an input in the same place is copied.</summary>
    private void WriteDetached(MemberShape shape)
    {
        foreach (MemberParameter output in shape.Outputs)
        {
            if (!output.PerColumn) { continue; }

            foreach (MemberParameter input in shape.Inputs.Where(p => !p.IsValue))
            {
                _writer.Line($"{input.Name} = {Checks}.Detach<{_element}>({input.Name}, {output.Name});");
            }
        }
    }
}
