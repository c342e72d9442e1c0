using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>A parameter of a member of a function over rows.</summary>
/// <param name="Type">Its type; T stands for the element type.</param>
/// <param name="Name">Its name; where the member is the declared method, the user's name takes its place.</param>
/// <param name="Description">What it is, in a sentence; <c>{name}</c> refers to another parameter.</param>
internal sealed record RowParameter(string Type, string Name, string Description)
{
    /// <summary>The type as signatures are compared: spans of elements without the element.</summary>
    public string Key(string element) => Type switch
    {
        "T" => element,
        "out T" => "out " + element,
        _ => Type.Replace("<T>", ""),
    };

    /// <summary>The type in generated code.</summary>
    public string TypeIn(string element) => Type switch
    {
        "T" => element,
        "out T" => "out " + element,
        _ => (Type.Contains('<') ? "global::System." : "") + Type.Replace("<T>", $"<{element}>"),
    };

    /// <summary>Of a span that has fewer elements than the first one, by how many, as C#; empty if it has as many.</summary>
    public string Divisor { get; init; } = "";

    /// <summary>Whether a span has nothing to do with the length of the others, such as one value a channel.</summary>
    public bool IsWhole { get; init; }

    public bool IsSpan => Type.Contains("Span<");

    /// <summary>The same parameter of the form over memory.</summary>
    public RowParameter OverMemory => this with { Type = Type.Replace("Span<", "Memory<") };

    /// <summary>The type as the user writes it.</summary>
    public string Written(string element) => TypeIn(element).Replace("global::System.", "");
}

/// <summary>A member of a function over rows, or of two inputs.</summary>
/// <param name="Members">The flags that ask for it, all of them.</param>
/// <param name="Suffix">What its name adds to the function's; none: a form that can be declared.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Summary">What it computes, in a sentence; <c>F</c> stands for the function's name, <c>{name}</c> for a parameter, <c>{halves}</c> for what a
/// packed row holds.</param>
/// <param name="Body">
/// The statements: checks, and a call of the kernel class. <c>{name}</c> is a parameter, <c>{T}</c> the element type, <c>{kernels}</c> the class,
/// <c>{checks}</c> the runtime's namespace.
/// </param>
internal sealed record RowMember(
    ActivationMembers Members, string Suffix, EquatableArray<RowParameter> Parameters, string Summary, string Body)
{
    /// <summary>What it returns; T stands for the element type.</summary>
    public string Returns { get; init; } = "void";

    public string ReturnDescription { get; init; } = "";

    /// <summary>
    /// The elements that must stay together when the work is spread over threads, as an expression like <see cref="Body"/>, whose last statement is a call for
    /// all of them then; null if there is no form over memory.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>Whether the kernel class has a form over memory, for what is more than a section after the other.</summary>
    public bool HasParallelKernel { get; init; }

    /// <summary>A gradient that is summed over all rows has no section of its own.</summary>
    public bool HasParallelForm => HasParallelKernel || (Unit is not null && !Parameters.Any(parameter => parameter.Type == "out T"));

    /// <summary>When it throws ArgumentException, as a list of conditions.</summary>
    public string Errors { get; init; } = "";

    /// <summary>Whether the user can declare this form.</summary>
    public bool IsForm => Suffix.Length == 0;

    /// <summary>Whether it takes spans, rather than single values.</summary>
    public bool HasSpans => Parameters.Any(parameter => parameter.Type.Contains("Span<"));

    /// <summary>The types of the parameters as signatures are compared.</summary>
    public string TypesKey(string element) => string.Join(",", Parameters.Select(parameter => parameter.Key(element)));

    /// <summary>The types of the form over memory as signatures are compared.</summary>
    public string ParallelTypesKey(string element) =>
        string.Join(",", Parameters.Select(parameter => parameter.OverMemory.Key(element)).Concat(["ParallelOptions"]));

    /// <summary>The form as the user would write it.</summary>
    public string Declaration(string method, string element) =>
        $"{(Returns == "T" ? element : Returns)} {method}{Suffix}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Written(element)} {parameter.Name}"))})";
}
