using System;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

internal enum TermKind
{
    /// <summary>Something that the rules know nothing about.</summary>
    Opaque,
    Constant,

    /// <summary>A local, a parameter, or a field or property of this object or of a type.</summary>
    Variable,

    /// <summary>A field or property of another object, which is the operand.</summary>
    Member,

    /// <summary>An element of an array, a span or a list: the collection, then the indices.</summary>
    Element,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Call,
    Conditional,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>
/// A numeric expression of the user's code as mathematics: whichever class the functions were called from, with casts and parentheses gone. What it was
/// read from stays at hand, for locations and for the text of fixes.
/// </summary>
internal sealed class Term(TermKind kind, IOperation source, params Term[] operands)
{
    private int? _fingerprint;
    private bool? _dependsOnInteger;

    public TermKind Kind { get; } = kind;

    public IOperation Source { get; } = source;

    public Term[] Operands { get; } = operands;

    /// <summary>The value of a constant.</summary>
    public double Value { get; init; }

    public MathFunction Function { get; init; }

    /// <summary>The variable, or the member.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>What a local stands for that is set where it is declared and nowhere else.</summary>
    public Term? Definition { get; init; }

    /// <summary>The term behind locals that only give it a name.</summary>
    public Term Resolved
    {
        get
        {
            Term term = this;
            while (term.Definition is { } definition) { term = definition; }

            return term;
        }
    }

    /// <summary>Between what the value lies; kept, since a local's meaning is asked for at each of its uses.</summary>
    public TermRange? KnownRange { get; set; }

    /// <summary>A number that terms with the same value have in common, so that most unequal ones are told apart at once.</summary>
    public int Fingerprint => _fingerprint ??= ComputeFingerprint();

    /// <summary>Whether it depends on a number without a fraction that is not a constant: a count or an index.</summary>
    public bool DependsOnInteger => _dependsOnInteger ??= Definition?.DependsOnInteger
        ?? (Kind != TermKind.Constant && (IsInteger || (Kind != TermKind.Element && Array.Exists(Operands, operand => operand.DependsOnInteger))));

    public Term this[int operand] => Operands[operand];

    public bool IsInteger => Source.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_Char;

    /// <summary>Whether it is computed in no more than the 24 bits of a float.</summary>
    public bool IsSingle => Source.Type is { } type && (type.SpecialType == SpecialType.System_Single || type is { Name: "Half", ContainingNamespace.Name: "System" });

    public bool Is(double value) => Kind == TermKind.Constant && Value == value;

    public bool IsCall(MathFunction function) => Kind == TermKind.Call && Function == function;

    private int ComputeFingerprint()
    {
        if (Definition is { } definition) { return definition.Fingerprint; }

        int hash = unchecked(((int)Kind * 31 + (int)Function) * 31 + Value.GetHashCode());
        if (Symbol is not null) { hash = unchecked(hash * 31 + SymbolEqualityComparer.Default.GetHashCode(Symbol)); }

        // The order of factors and summands does not count.
        bool ordered = Kind is not (TermKind.Add or TermKind.Multiply);
        foreach (Term operand in Operands) { hash = unchecked(ordered ? hash * 31 + operand.Fingerprint : hash + operand.Fingerprint * 17); }

        return hash;
    }
}
