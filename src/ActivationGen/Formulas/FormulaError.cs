using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Formulas;

/// <summary>Why a text is no formula, and where: <see cref="Span"/> is that of the offending syntax node.</summary>
internal sealed record FormulaError(string Message, TextSpan Span);
