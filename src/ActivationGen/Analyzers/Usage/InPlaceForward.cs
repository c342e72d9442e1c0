using System.Collections.Generic;
using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>AG3004: the input at which a gradient or slope is asked for was overwritten by an in-place forward call.</summary>
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

    // The members that read the input beside another buffer.
    private static readonly string[] Readers = ["Backward", "Derivative"];

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (IInvocationOperation call in body.Invocations)
        {
            foreach (string suffix in Readers)
            {
                if (ActivationCalls.Is(call.TargetMethod, suffix)) { CheckReader(call, suffix, body, findings); }
            }
        }
    }

    private static void CheckReader(IInvocationOperation reader, string suffix, BodyModel body, Findings findings)
    {
        if (reader.Arguments.Length < 2 || ArgumentAt(reader, 0) is not { } read || ActivationCalls.BufferOf(read.Value) is not { } input) { return; }

        string name = reader.TargetMethod.Name, forwardName = name.Substring(0, name.Length - suffix.Length);
        INamedTypeSymbol type = reader.TargetMethod.ContainingType;
        IInvocationOperation? forward = LastBefore(reader, body.Invocations, call => call.TargetMethod.Name == forwardName && ActivationCalls.Is(call.TargetMethod, "")
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type));
        if (forward is null || forward.Arguments.Length != 2 || !Names(ArgumentAt(forward, 0)?.Value, input) || !Names(ArgumentAt(forward, 1)?.Value, input)
            || IsSetBetween(forward, reader, input, body)
            || SlopeAtOutput.IsSlopeAtInput(type.GetMembers(forwardName).OfType<IMethodSymbol>().First(ActivationCalls.IsDeclared), body.Compilation))
        {
            return;
        }

        bool hasFromOutput = type.GetMembers(name + nameof(FromOutput)).Length > 0;
        findings.ReportWithText(
            Descriptor, read.Value, [forward], FromOutput, hasFromOutput ? name + nameof(FromOutput) : "", name, input.Name, forwardName,
            hasFromOutput ? $", or call {name}FromOutput, which reads the output" : "");
    }

    private static bool Names(IOperation? argument, ISymbol buffer) => argument is not null && SymbolEqualityComparer.Default.Equals(ActivationCalls.BufferOf(argument), buffer);

    private static IArgumentOperation? ArgumentAt(IInvocationOperation call, int parameter) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter);

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
