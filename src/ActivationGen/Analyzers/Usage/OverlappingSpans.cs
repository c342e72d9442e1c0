using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>AG3005: spans that overlap without being the same, or that hold one element.</summary>
internal sealed class OverlappingSpans : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG3005",
        DiagnosticSeverity.Warning,
        "Shifted spans overlap, or hold a single element",
        "{0}",
        RuleCategories.Usage);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (IInvocationOperation call in body.Invocations)
        {
            if (call.Arguments.Length != 2 || !ActivationCalls.IsOverSpans(call.TargetMethod) || !ActivationCalls.Is(call.TargetMethod, "")) { continue; }

            if (SliceOf(call.Arguments[0].Value, body) is not { } input || SliceOf(call.Arguments[1].Value, body) is not { } output) { continue; }

            if (input.Length == 1 && output.Length == 1)
            {
                if (IsInLoop(call))
                {
                    findings.Report(Descriptor, call, DiagnosticSeverity.Info, fix: null,
                        $"{call.TargetMethod.Name} is called for one element at a time, which no vector can speed up. Call it once for the whole span.");
                }
            }
            else if (SymbolEqualityComparer.Default.Equals(input.Buffer, output.Buffer) && input.Start is { } from && output.Start is { } to && from != to
                && input.Length is { } length && System.Math.Abs(from - to) < length)
            {
                findings.Report(Descriptor, call, fix: null,
                    $"The destination overlaps the input and starts elsewhere, at {Text(to)} and not at {Text(from)}: {call.TargetMethod.Name} throws an ArgumentException. Use the same span, or one that does not overlap.");
            }
        }
    }

    private static string Text(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsInLoop(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is ILoopOperation) { return true; }
        }

        return false;
    }

    // x.AsSpan(start, length) and x.Slice(start, length); what is not constant is not known.
    private static (ISymbol Buffer, double? Start, double? Length)? SliceOf(IOperation argument, BodyModel body)
    {
        if (argument.Unconverted() is not IInvocationOperation { TargetMethod.Name: "AsSpan" or "Slice" } slice) { return null; }

        IOperation? whole = slice.Instance ?? slice.Arguments.FirstOrDefault()?.Value;
        IArgumentOperation[] bounds = [.. slice.Instance is null ? slice.Arguments.Skip(1) : slice.Arguments];
        if (bounds.Length != 2 || Write.PlaceOf(whole, out bool element) is not { } buffer || element) { return null; }

        return (buffer, ConstantOf(bounds[0].Value, body), ConstantOf(bounds[1].Value, body));
    }

    private static double? ConstantOf(IOperation operation, BodyModel body) => body.Read(operation).Resolved is { Kind: TermKind.Constant, Value: var value } ? value : null;
}
