using System.Collections.Generic;
using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>AG3004: the input that Backward reads was overwritten by an in-place forward call.</summary>
internal sealed class InPlaceForward : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG3004",
        DiagnosticSeverity.Warning,
        "Backward reads what the forward call overwrote",
        "{0} differentiates at its input, but '{1}' holds the output since {2} was called in place: the gradient is wrong. Keep the input in a buffer of its own{3}.",
        RuleCategories.Usage);

    /// <summary>The key of the member that reads the output; empty if there is none.</summary>
    public const string FromOutput = nameof(FromOutput);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (IInvocationOperation backward in body.Invocations)
        {
            if (backward.Arguments.Length < 3 || !ActivationCalls.Is(backward.TargetMethod, "Backward") || ActivationCalls.BufferOf(ValueOf(backward, 0)) is not { } input) { continue; }

            string name = backward.TargetMethod.Name, forwardName = name.Substring(0, name.Length - "Backward".Length);
            IInvocationOperation? forward = LastBefore(backward, body.Invocations, call => call.TargetMethod.Name == forwardName && ActivationCalls.Is(call.TargetMethod, "")
                && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, backward.TargetMethod.ContainingType));
            if (forward is null || forward.Arguments.Length != 2 || !Names(ValueOf(forward, 0), input) || !Names(ValueOf(forward, 1), input) || IsSetBetween(forward, backward, input, body)) { continue; }

            bool fromOutput = backward.TargetMethod.ContainingType.GetMembers(name + "FromOutput").Length > 0;
            findings.ReportWithText(
                Descriptor, backward.Arguments[0], FromOutput, fromOutput ? name + "FromOutput" : "", name, input.Name, forwardName,
                fromOutput ? $", or call {name}FromOutput, which reads the output" : "");
        }
    }

    private static bool Names(IOperation argument, ISymbol buffer) => SymbolEqualityComparer.Default.Equals(ActivationCalls.BufferOf(argument), buffer);

    private static IOperation ValueOf(IInvocationOperation call, int parameter) => call.Arguments.First(argument => argument.Parameter?.Ordinal == parameter).Value;

    private static IInvocationOperation? LastBefore(IInvocationOperation call, List<IInvocationOperation> calls, System.Func<IInvocationOperation, bool> isForward) =>
        calls.LastOrDefault(other => other.Syntax.Span.End <= call.Syntax.SpanStart && isForward(other) && IsOnTheWay(other, call));

    // In the block of the later call or around it, not in a branch of its own.
    private static bool IsOnTheWay(IOperation earlier, IOperation later)
    {
        for (IOperation? parent = earlier.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalOperation or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ISwitchCaseOperation or ICatchClauseOperation)
            {
                return parent.Syntax.Span.Contains(later.Syntax.Span) && parent is not IConditionalOperation;
            }
        }

        return true;
    }

    private static bool IsSetBetween(IOperation forward, IOperation backward, ISymbol buffer, BodyModel body)
    {
        bool IsBetween(IOperation operation) => operation.Syntax.SpanStart >= forward.Syntax.Span.End && operation.Syntax.Span.End <= backward.Syntax.SpanStart;
        return body.WritesOf(buffer).Any(write => IsBetween(write.Operation))
            || body.Invocations.Exists(call => IsBetween(call)
                && (Names(call.Instance ?? call, buffer) || call.Arguments.Any(argument => Names(argument.Value, buffer))));
    }
}
