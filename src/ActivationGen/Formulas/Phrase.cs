namespace ActivationGen.Formulas;

/// <summary>How tightly a piece of text binds; C#'s order, with powers above the signs.</summary>
internal enum Precedence
{
    Conditional,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Power,
    Primary,

    /// <summary>Asks for parentheses around anything.</summary>
    Parenthesised,
}

/// <summary>One node written out: its texts and operands in order, and how tightly the whole binds.</summary>
internal readonly record struct Phrase(Precedence Precedence, EquatableArray<Piece> Pieces);

/// <summary>A text, or an operand with the least precedence that it may have without parentheses.</summary>
internal readonly record struct Piece(string Text, Expression? Operand, Precedence Precedence)
{
    public Piece(Expression operand, Precedence precedence) : this("", operand, precedence)
    {
    }

    public static implicit operator Piece(string text) => new(text, null, default);
}
