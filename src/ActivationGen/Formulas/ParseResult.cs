using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Formulas;

/// <summary>A formula, or the reason why there is none: exactly one of the two is set.</summary>
internal sealed record ParseResult(Expression? Expression, FormulaError? Error)
{
    public static ParseResult Failure(string message, TextSpan span) => new(null, new FormulaError(message, span));
}
