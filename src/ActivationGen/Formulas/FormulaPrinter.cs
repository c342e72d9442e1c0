using System;
using System.Collections.Generic;
using System.Text;

namespace ActivationGen.Formulas;

/// <summary>Formulas as text on one line, with no more parentheses than needed.</summary>
/// <remarks>
/// A formula is a graph, its text a tree: where much is shared the text may be exponentially longer, so it is cut at a length and ends in "…".
/// The pieces still to be written are on a stack of their own, so depth is no matter.
/// </remarks>
internal static class FormulaPrinter
{
    private const int LongestFormula = 1_000_000, LongestMathematics = 2_000;

    /// <summary>C# expression syntax that <see cref="FormulaParser"/> reads back as the same node.</summary>
    public static string Print(Expression expression) => Write(expression, CSharpNotation.Phrase, LongestFormula);

    /// <summary>For people, in doc comments: <c>x &gt; 0 ? x : e^x - 1</c>.</summary>
    public static string Mathematics(Expression expression) => Write(expression, MathematicalNotation.Phrase, LongestMathematics);

    private static string Write(Expression expression, Func<Expression, Phrase> notation, int longest)
    {
        StringBuilder text = new();
        Stack<Piece> pending = new();
        pending.Push(new Piece(expression, Precedence.Conditional));
        while (pending.Count > 0)
        {
            if (text.Length > longest)
            {
                text.Length = longest;
                return text.Append('…').ToString();
            }

            Piece piece = pending.Pop();
            if (piece.Operand is null)
            {
                text.Append(piece.Text);
                continue;
            }

            Phrase phrase = notation(piece.Operand);
            bool parenthesised = phrase.Precedence < piece.Precedence;
            if (parenthesised) { pending.Push(")"); }

            for (int i = phrase.Pieces.Length - 1; i >= 0; i--) { pending.Push(phrase.Pieces[i]); }

            if (parenthesised) { text.Append('('); }
        }

        return text.ToString();
    }
}
