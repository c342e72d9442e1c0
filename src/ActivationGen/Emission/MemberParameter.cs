namespace ActivationGen.Emission;

/// <summary>A parameter of a member: a span, or a value.</summary>
/// <param name="PerColumn">Whether it is as long as a row rather than as the whole: bias and its gradient.</param>
/// <param name="IsValue">Whether it is one value for all elements: a learnable parameter or, as an <c>out</c> parameter, its gradient.</param>
/// <param name="ValueType">The type of such a value, if that is not the element type.</param>
internal sealed record MemberParameter(string Name, bool IsOutput = false, bool PerColumn = false, bool IsValue = false, string? ValueType = null)
{
    /// <summary>Whether it is a part of each row of a larger span: the next row's part is further away than it is long.</summary>
    public bool IsStrided { get; init; }

    /// <summary>The type as signatures are told apart by it.</summary>
    public string Type(string element) => (IsValue, IsOutput) switch
    {
        (true, true) => "out " + element,
        (true, false) => ValueType ?? element,
        (false, true) => "Span",
        (false, false) => "ReadOnlySpan",
    };
}
