namespace ActivationGen.Declarations;

/// <summary>
/// One correct <c>[Activation]</c> declaration: all that the generator knows of the user's code, as strings and numbers. Value-equal, and free of
/// symbols and syntax, so that an edit elsewhere changes nothing.
/// </summary>
internal sealed record ActivationDeclaration
{
    /// <summary>The catalog's name of the activation; aliases are resolved.</summary>
    public required string Activation { get; init; }

    /// <summary>The constant parameters of the activation with their values, attribute or default, in the catalog's order.</summary>
    public required EquatableArray<ParameterValue> Parameters { get; init; }

    /// <summary>The parameters that are arguments, in the order in which the method takes them; they have no value in <see cref="Parameters"/>.</summary>
    public EquatableArray<Learnable> Learnables { get; init; } = [];

    /// <summary>Of a function over rows or of two inputs, the parameters that the members take as arguments, in the catalog's order.</summary>
    public EquatableArray<Learnable> Arguments { get; init; } = [];

    /// <summary>Of a function over rows or of two inputs, the types of the declared form's parameters, as signatures are compared.</summary>
    public string Form { get; init; } = "";

    public required ElementType ElementType { get; init; }

    /// <summary>The members to emit: what was asked for, less what the user has written already and less what the activation does not have.</summary>
    public required ActivationMembers Members { get; init; }

    public required ActivationAccuracy Accuracy { get; init; }

    /// <summary>Of a gated function, which half of a packed row comes first.</summary>
    public GatedPacking Packing { get; init; }

    public required MethodShape Shape { get; init; }

    /// <summary>Whether the declared method is an extension method, so that the implementing part must repeat <c>this</c>.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether the user has written the implementing part of the declared method, so that only the rest is generated.</summary>
    public bool IsImplemented { get; init; }

    /// <summary>The method's name as written, <c>@</c> included.</summary>
    public required string MethodName { get; init; }

    /// <summary>The declared method's modifiers as written, <c>partial</c> included: the implementing part must repeat them.</summary>
    public required string Modifiers { get; init; }

    /// <summary>The modifiers of the members beside it: accessibility, static, readonly.</summary>
    public required string MemberModifiers { get; init; }

    /// <summary>The names of the declared method's parameters, in order.</summary>
    public required EquatableArray<string> ParameterNames { get; init; }

    /// <summary>Signatures, such as <c>EluBackward(ReadOnlySpan,ReadOnlySpan,Span)</c>, that the user has written and that are left alone.</summary>
    public required EquatableArray<string> ExistingMembers { get; init; }

    /// <summary>The namespace, or an empty string.</summary>
    public required string Namespace { get; init; }

    /// <summary>The headers of the containing types from the outside in, such as <c>partial struct Layer&lt;T&gt;</c>.</summary>
    public required EquatableArray<string> ContainingTypes { get; init; }

    /// <summary>A name for files and kernel classes: readable, unique in the compilation, letters, digits, dots and underscores only.</summary>
    public required string UniqueName { get; init; }
}

/// <summary>A parameter and its value.</summary>
internal sealed record ParameterValue(string Name, double Value);
