using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1002: TensorPrimitives.SoftMax, which does not shift its input.</summary>
internal sealed class TensorSoftmaxOfLogits : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1002",
        DiagnosticSeverity.Warning,
        "TensorPrimitives.SoftMax of logits",
        "TensorPrimitives.SoftMax does not subtract the maximum: an input above {0}, or all of them far below 0, makes every output NaN. "
        + "Subtract TensorPrimitives.Max first, or let [Activation(\"softmax\")] generate it.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (IInvocationOperation call in body.Invocations)
        {
            if (call.TargetMethod.Name != "SoftMax" || !MathFunctions.IsTensorPrimitives(call.TargetMethod) || call.Arguments.Length != 2) { continue; }

            if (IsKept(call, body)) { continue; }

            findings.Report(Descriptor, call, fix: null, ExponentialLimit.Of(call).Text);
        }
    }

    // Whether something before it bounds the input: a shift, or a function with a bounded range written into the same buffer.
    private static bool IsKept(IInvocationOperation call, BodyModel body)
    {
        if (PlaceOf(call.Arguments[0].Value) is not { } input) { return call.Arguments[0].Value is not IConversionOperation; }

        foreach (IInvocationOperation other in body.Invocations)
        {
            if (other == call || other.Syntax.SpanStart > call.Syntax.SpanStart) { continue; }

            // Who looks for the largest input takes it off, wherever that happens.
            if (other.TargetMethod.Name == "Max" && SymbolEqualityComparer.Default.Equals(PlaceOf(other.Instance ?? other.Arguments.FirstOrDefault()?.Value), input)) { return true; }

            if (other.Arguments.Length < 2) { continue; }

            if (other.TargetMethod.Name is "Subtract" or "Tanh" or "Sigmoid" or "SoftMax" or "Min" or "Clamp" or "CosineSimilarity" or "Negate" or "Cos" or "Sin" or "Log"
                && SymbolEqualityComparer.Default.Equals(PlaceOf(other.Arguments[other.Arguments.Length - 1].Value), input))
            {
                return true;
            }
        }

        return body.WritesOf(input).Any(write => ComesBefore(write.Operation, call) && !IsMask(write)
            && (write.Combined == BinaryOperatorKind.Subtract || (write.Value is { } value && IsBounded(value, body))));
    }

    // In the text, or in the round before of a loop around both.
    private static bool ComesBefore(IOperation write, IOperation call)
    {
        if (write.Syntax.SpanStart < call.Syntax.SpanStart) { return true; }

        for (IOperation? around = call.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation && around.Syntax.Span.Contains(write.Syntax.Span)) { return true; }
        }

        return false;
    }

    // What is masked says nothing of the elements that stay.
    private static bool IsMask(Write write) =>
        write.OfElement && write.Value?.ConstantValue is { HasValue: true, Value: float.NegativeInfinity or double.NegativeInfinity };

    private static bool IsBounded(IOperation value, BodyModel body)
    {
        if (!TermReader.IsNumeric(value.Type))
        {
            // Constants in an initialiser are seen by eye.
            return value.Descendants().OfType<IArrayInitializerOperation>().FirstOrDefault() is { } list
                && list.ElementValues.All(element => element.ConstantValue.HasValue && TermRange.Of(body.Read(element)) is { Low: > -80, High: < 80 });
        }

        Term term = body.Read(value).Resolved;
        return term.Kind is TermKind.Subtract || TermRange.Of(term).High < 80;
    }

    // A slice of a buffer is the buffer here.
    private static ISymbol? PlaceOf(IOperation? place)
    {
        while (true)
        {
            switch (place)
            {
                case IConversionOperation conversion:
                    place = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "AsSpan" or "Slice" or "AsMemory" } slice when (slice.Instance ?? slice.Arguments.FirstOrDefault()?.Value) is { } whole:
                    place = whole;
                    break;
                default:
                    return Write.PlaceOf(place, out _);
            }
        }
    }
}
