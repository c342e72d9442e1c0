using System.Globalization;
using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>The text of an input that is what it was where the branch is taken, and a number without harm where it is not.</summary>
internal sealed class HarmlessInput
{
    private readonly IOperation _condition;
    private readonly IOperation _argument;
    private readonly TensorCall _selection;

    public HarmlessInput(TensorCall selection, IOperation condition, SlopeHazard hazard, bool isTakenWhenTrue)
    {
        (_selection, _condition, _argument) = (selection, condition.Unconverted(), hazard.Argument.Unconverted());
        string x = _argument.Syntax.ToString(), mask = _condition.Syntax.ToString(), number = hazard.Harmless.ToString("R", CultureInfo.InvariantCulture);
        if (selection.Name != "where")
        {
            Text = $"{_argument.Syntax.AsOperand()}.masked_fill({mask}, {number})";
            return;
        }

        string torch = selection.Source switch
        {
            IInvocationOperation { TargetMethod.IsStatic: true, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } => access.Expression + ".",
            // Under a static using.
            IInvocationOperation { TargetMethod.IsStatic: true } => "",
            _ => "torch.",
        };
        string harmless = hazard.Harmless switch
        {
            0 => $"{torch}zeros_like({x})",
            1 => $"{torch}ones_like({x})",
            _ => $"{torch}full_like({x}, {number})",
        };
        Text = isTakenWhenTrue ? $"{torch}where({mask}, {x}, {harmless})" : $"{torch}where({mask}, {harmless}, {x})";
    }

    public string Text { get; }

    /// <summary>The call with that input; none where the condition cannot be asked that early.</summary>
    public StableForm? FormOf(IOperation call, BodyModel body)
    {
        if (!IsKnownAt(call, body)) { return null; }

        string text = call.Syntax.ToString();
        TextSpan replaced = _argument.Syntax.Span;
        if (!call.Syntax.Span.Contains(replaced)) { return null; }

        int start = replaced.Start - call.Syntax.SpanStart;
        // A receiver or divisor in parentheses needs them no more.
        if (_argument.Syntax.Parent is ParenthesizedExpressionSyntax) { (start, replaced) = (start - 1, new TextSpan(replaced.Start - 1, replaced.Length + 2)); }

        return StableForm.Written("Give it a harmless input where the branch is not taken", text.Remove(start, replaced.Length).Insert(start, Text));
    }

    // A call before the selection, in a local of its own, may stand before what the condition is made of.
    private bool IsKnownAt(IOperation call, BodyModel body)
    {
        if (_selection.Source.Syntax.Span.Contains(call.Syntax.Span)) { return true; }

        foreach (IOperation part in _condition.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local && local.Local.DeclaringSyntaxReferences.Any(reference => reference.Span.End > call.Syntax.SpanStart)) { return false; }

            if (Write.PlaceOf(part, out _) is { } symbol
                && body.WritesOf(symbol).Any(write => write.Operation.Syntax.SpanStart >= call.Syntax.SpanStart && write.Operation.Syntax.Span.End <= _selection.Source.Syntax.SpanStart))
            {
                return false;
            }
        }

        return true;
    }
}
