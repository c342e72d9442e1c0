using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>
/// Whether an exponential was kept from overflowing: by a shift, a bound, or a sign. In doubt it was, so that softmax and log-sum-exp are reported only
/// where nothing in the body takes anything off the logits.
/// </summary>
internal static class ShiftOfExponential
{
    private const int DeepestNesting = 8;

    public static bool IsSafe(IInvocationOperation exponential, BodyModel body)
    {
        if (FindsMaximum(body) || HandlesOverflow(body) || IsCutOff(exponential, body)) { return true; }

        // Of TensorPrimitives.Exp and of Select(Math.Exp) the collection is what may have been shifted.
        IOperation? given = exponential.Arguments.FirstOrDefault()?.Value;
        if (given is null) { return true; }

        if (MathFunctions.Of(exponential.TargetMethod) == MathFunction.None) { return IsShiftedVariable(given, body); }

        if (!StandardForms.IsExponential(body.Read(exponential), out Term argument)) { return true; }

        return IsBounded(argument, exponential, body) || IsShifted(argument, body, 0) || IsUnlikelyPositive(argument);
    }

    private static bool IsBounded(Term argument, IInvocationOperation exponential, BodyModel body) =>
        argument.IsInteger || TermRange.Of(argument).High <= StandardForms.Limit(body.Read(exponential)).Value || body.IsCompared(argument) || IsOfIndices(argument);

    // Weights that grow with an index, a window or a discount, are as large as their author made them; logits are elements.
    private static bool IsOfIndices(Term argument) => argument.DependsOnInteger && !HasElement(argument, 0);

    private static bool HasElement(Term term, int depth) => depth > DeepestNesting
        || term.Resolved is { Kind: TermKind.Element or TermKind.Member or TermKind.Opaque } || term.Resolved.Operands.Any(operand => HasElement(operand, depth + 1));

    private static bool IsShifted(Term argument, BodyModel body, int depth)
    {
        Term term = argument.Resolved;
        if (depth > DeepestNesting) { return true; }

        return term.Kind switch
        {
            TermKind.Subtract => term[1].Resolved.Kind != TermKind.Constant || IsShifted(term[0], body, depth + 1),
            // A sum may hold a negated maximum, and a call may hold anything.
            TermKind.Add => term.Operands.Any(operand => IsShifted(operand, body, depth + 1) || TermIdentity.Factored(operand).Factor < 0),
            TermKind.Opaque => term.Source is not IAwaitOperation,
            // The exponential of a logarithm is a power, as where a temperature is applied to probabilities.
            TermKind.Call when term.Function == MathFunction.Log => true,
            TermKind.Variable or TermKind.Element or TermKind.Member => IsShiftedVariable(term.Source, body),
            _ => term.Operands.Any(operand => IsShifted(operand, body, depth + 1)),
        };
    }

    private static bool IsShiftedVariable(IOperation place, BodyModel body)
    {
        if (Write.PlaceOf(place, out _) is not { } symbol) { return place is not IInvocationOperation; }

        if (body.WritesOf(symbol).Any(write => write.Combined == BinaryOperatorKind.Subtract || (write.Value is { } value && (TakesOff(value) || IsCosine(value))))) { return true; }

        if (IsWrittenBounded(symbol, body)) { return true; }

        // TensorPrimitives.Subtract(x, maximum, y), and whatever else was handed the destination.
        return body.Invocations.Any(call => call.TargetMethod.Name is "Subtract" or "Add" or "Negate" or "Log" or "Min" or "Clamp"
            && call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(Write.PlaceOf(argument.Value, out _), symbol)));
    }

    // Every value that it gets is bounded, beside the constants that it starts with.
    private static bool IsWrittenBounded(ISymbol symbol, BodyModel body)
    {
        List<Write> writes = [.. body.WritesOf(symbol).Where(write => TermReader.IsNumeric(write.Value?.Type) && !write.Value!.ConstantValue.HasValue)];
        return writes.Count > 0 && writes.TrueForAll(write => write.Combined == BinaryOperatorKind.None && TermRange.Of(body.Read(write.Value!)).High < ExponentialLimit.Of(write.Value!.Type).Value);
    }

    // e = Exp(x); e = e > largest ? largest : e: what has overflowed is cut off.
    private static bool IsCutOff(IInvocationOperation exponential, BodyModel body)
    {
        if (body.Writes.Find(write => write.Value?.Unconverted() == exponential) is not { } result) { return false; }

        return body.WritesOf(result.Symbol).Any(write => write.OfElement == result.OfElement && write.Value?.Unconverted() switch
        {
            IConditionalOperation => true,
            IInvocationOperation call => MathFunctions.Of(call.TargetMethod) is MathFunction.Min or MathFunction.Clamp,
            _ => false,
        });
    }

    // Cosines are at most 1, and temperatures not that small.
    private static bool IsCosine(IOperation value) =>
        (value is IConversionOperation conversion ? conversion.Operand : value) is IInvocationOperation { TargetMethod.Name: "CosineSimilarity" };

    private static bool TakesOff(IOperation value) => value.DescendantsAndSelf().Any(part => part switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand: var right } => !right.ConstantValue.HasValue,
        _ => false,
    });

    // e^-x and e^(-x / t): of distances and energies, which are positive.
    private static bool IsUnlikelyPositive(Term argument)
    {
        Term term = argument;
        while (term.Resolved is { Kind: TermKind.Divide or TermKind.Multiply } shape)
        {
            if (TermIdentity.Factored(term).Factor < 0 || TermIdentity.Factored(shape[1]).Factor < 0) { return true; }

            term = shape[0];
        }

        return TermIdentity.Factored(term).Factor < 0;
    }

    // Who asks for infinities expects them, and does something else there.
    private static bool HandlesOverflow(BodyModel body) => body.Invocations.Exists(call =>
        call.TargetMethod is { Name: "IsInfinity" or "IsPositiveInfinity" or "IsFinite", ContainingType.SpecialType: SpecialType.System_Single or SpecialType.System_Double });

    // Nobody looks for a maximum beside a softmax but to take it off; where it is taken off may be out of sight.
    private static bool FindsMaximum(BodyModel body) => body.Invocations.Exists(call =>
        call.TargetMethod.Name.Contains("Max") && !call.TargetMethod.Name.Contains("oftmax") && !call.TargetMethod.Name.Contains("oftMax")
        && !(MathFunctions.Of(call.TargetMethod) == MathFunction.Max && call.Arguments.Any(argument => argument.Value.ConstantValue.HasValue)));
}
