using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>
/// Follows exponentials through a body: which variables and collections hold them, which hold sums of them, and where one is divided by the sum. This is
/// what a softmax looks like, in loops, in LINQ and on spans alike.
/// </summary>
internal sealed class ExponentialFlow
{
    // Chains of assignments longer than this are not followed.
    private const int Rounds = 4;

    private readonly BodyModel _body;
    private readonly Dictionary<ISymbol, IInvocationOperation> _exponentials = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IInvocationOperation> _sums = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _softmaxes = new(SymbolEqualityComparer.Default);

    public ExponentialFlow(BodyModel body)
    {
        _body = body;
        if (!body.Invocations.Exists(IsExponentialOfSpan) && !body.Invocations.Exists(call => MathFunctions.Of(call.TargetMethod) is MathFunction.Exp or MathFunction.Pow)
            && !NamesExponential(body))
        {
            return;
        }

        for (int round = 0, known = -1; round < Rounds && known != _exponentials.Count + _sums.Count; round++)
        {
            known = _exponentials.Count + _sums.Count;
            FollowLoops();
            FollowInvocations();
            FollowWrites();
        }

        FindQuotients();
    }

    /// <summary>Each softmax: the quotient, the exponential under the sum, the exponential above it.</summary>
    public List<(IOperation Quotient, IInvocationOperation Summed, IInvocationOperation Numerator)> Softmaxes { get; } = [];

    /// <summary>The exponential whose values an expression sums up; null if it is no such sum.</summary>
    public IInvocationOperation? SummedBy(IOperation? operation)
    {
        operation = Inner(operation);
        switch (operation)
        {
            case null:
                return null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } guarded:
                // A sum with an epsilon.
                return guarded.RightOperand.ConstantValue.HasValue ? SummedBy(guarded.LeftOperand)
                    : guarded.LeftOperand.ConstantValue.HasValue ? SummedBy(guarded.RightOperand) : null;
            case IInvocationOperation { TargetMethod.Name: "Sum" } sum:
                return SummedByCall(sum);
            default:
                return Write.PlaceOf(operation, out bool element) is { } symbol && !element && _sums.TryGetValue(symbol, out IInvocationOperation origin) ? origin : null;
        }
    }

    /// <summary>Whether an expression is an element of a softmax's result, or the quotient itself.</summary>
    public bool IsSoftmax(IOperation operation)
    {
        operation = Inner(operation)!;
        return Softmaxes.Exists(softmax => softmax.Quotient == operation) || (Write.PlaceOf(operation, out _) is { } symbol && _softmaxes.Contains(symbol));
    }

    /// <summary>The exponential that a scalar expression is the value of.</summary>
    private IInvocationOperation? ExponentialIn(IOperation? operation)
    {
        operation = Inner(operation);
        if (operation is null) { return null; }

        if (operation is IInvocationOperation invocation)
        {
            return IsExponential(invocation) ? invocation : null;
        }

        return Write.PlaceOf(operation, out _) is { } symbol && _exponentials.TryGetValue(symbol, out IInvocationOperation origin) ? origin : null;
    }

    /// <summary>The exponential that the elements of a collection are values of.</summary>
    private IInvocationOperation? ExponentialsIn(IOperation? collection)
    {
        collection = Inner(collection);
        if (collection is not IInvocationOperation call)
        {
            return Write.PlaceOf(collection, out bool element) is { } symbol && !element && _exponentials.TryGetValue(symbol, out IInvocationOperation origin) ? origin : null;
        }

        return call.TargetMethod.Name switch
        {
            "ToArray" or "ToList" or "ToImmutableArray" or "AsSpan" or "AsEnumerable" or "AsParallel" => ExponentialsIn(SourceOf(call)),
            "Select" or "ConvertAll" => ValueOfFunction(call),
            _ => null,
        };
    }

    private IInvocationOperation? SummedByCall(IInvocationOperation sum)
    {
        if (MathFunctions.IsTensorPrimitives(sum.TargetMethod)) { return ExponentialsIn(sum.Arguments.FirstOrDefault()?.Value); }

        if (!IsLinq(sum.TargetMethod)) { return null; }

        return FunctionOf(sum) is null ? ExponentialsIn(SourceOf(sum)) : ValueOfFunction(sum);
    }

    /// <summary>What the function given to a LINQ call returns, if it is an exponential.</summary>
    private IInvocationOperation? ValueOfFunction(IInvocationOperation call) => FunctionOf(call) switch
    {
        IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } when body[0] is IReturnOperation { ReturnedValue: { } value } => ExponentialIn(value),
        IMethodReferenceOperation { Method: var method } when MathFunctions.Of(method) == MathFunction.Exp => call,
        _ => null,
    };

    private void FollowLoops()
    {
        foreach (IForEachLoopOperation loop in _body.ForEachLoops)
        {
            if (ExponentialsIn(loop.Collection) is { } origin && loop.Locals.Length == 1) { _exponentials[loop.Locals[0]] = origin; }
        }
    }

    private void FollowInvocations()
    {
        foreach (IInvocationOperation call in _body.Invocations)
        {
            if (IsExponentialOfSpan(call) && call.Arguments.Length == 2 && Write.PlaceOf(Inner(call.Arguments[1].Value), out _) is { } destination)
            {
                _exponentials[destination] = call;
            }
            else if (IsLinq(call.TargetMethod) && FunctionOf(call) is IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters }
                && ExponentialsIn(SourceOf(call)) is { } origin)
            {
                _exponentials[parameters[0]] = origin;
            }
        }
    }

    private void FollowWrites()
    {
        foreach (Write write in _body.Writes)
        {
            if (write.Value is null) { continue; }

            if (write.Combined == BinaryOperatorKind.Add)
            {
                if (!write.OfElement && ExponentialIn(write.Value) is { } added && IsRepeated(write.Operation)) { _sums[write.Symbol] = added; }
            }
            else if (write.Combined != BinaryOperatorKind.None)
            {
                continue;
            }
            else if (SummedBy(write.Value) is { } total)
            {
                if (!write.OfElement) { _sums[write.Symbol] = total; }
            }
            else if (IsAccumulation(write, out IOperation? term))
            {
                if (ExponentialIn(term) is { } added && IsRepeated(write.Operation)) { _sums[write.Symbol] = added; }
            }
            else if ((ExponentialIn(write.Value) ?? ExponentialsIn(write.Value)) is { } origin)
            {
                _exponentials[write.Symbol] = origin;
            }
        }
    }

    // sum = sum + e
    private static bool IsAccumulation(Write write, out IOperation? term)
    {
        term = null;
        if (write.OfElement || Inner(write.Value) is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum) { return false; }

        bool IsTarget(IOperation operand) => SymbolEqualityComparer.Default.Equals(Write.PlaceOf(operand, out bool element), write.Symbol) && !element;
        term = IsTarget(sum.LeftOperand) ? sum.RightOperand : IsTarget(sum.RightOperand) ? sum.LeftOperand : null;
        return term is not null;
    }

    // One exponential and another make two terms, not a row.
    private static bool IsRepeated(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation) { return true; }
        }

        return false;
    }

    private void FindQuotients()
    {
        foreach (IBinaryOperation operation in _body.Arithmetic)
        {
            if (operation.OperatorKind == BinaryOperatorKind.Divide) { AddQuotient(operation, operation.LeftOperand, operation.RightOperand); }
            else if (operation.OperatorKind == BinaryOperatorKind.Multiply)
            {
                AddProduct(operation, operation.LeftOperand, operation.RightOperand);
                AddProduct(operation, operation.RightOperand, operation.LeftOperand);
            }
        }

        foreach (Write write in _body.Writes)
        {
            if (write.Value is null || !_exponentials.TryGetValue(write.Symbol, out IInvocationOperation numerator)) { continue; }

            IInvocationOperation? summed = write.Combined switch
            {
                BinaryOperatorKind.Divide => SummedBy(write.Value),
                BinaryOperatorKind.Multiply => SummedBy(DivisorOf(write.Value)),
                _ => null,
            };
            if (summed is not null)
            {
                Softmaxes.Add((write.Operation, summed, numerator));
                _softmaxes.Add(write.Symbol);
            }
        }

        foreach (IInvocationOperation call in _body.Invocations)
        {
            if (call is { TargetMethod.Name: "Divide", Arguments.Length: 3 } && MathFunctions.IsTensorPrimitives(call.TargetMethod)
                && ExponentialsIn(call.Arguments[0].Value) is { } numerator && SummedBy(call.Arguments[1].Value) is { } summed)
            {
                Softmaxes.Add((call, summed, numerator));
            }
        }

        foreach (Write write in _body.Writes)
        {
            if (write is { Combined: BinaryOperatorKind.None, Value: { } value } && Softmaxes.Exists(softmax => softmax.Quotient == Inner(value))) { _softmaxes.Add(write.Symbol); }
        }
    }

    private void AddQuotient(IOperation quotient, IOperation numerator, IOperation denominator)
    {
        if (SummedBy(denominator) is { } summed && ExponentialIn(numerator) is { } above) { Softmaxes.Add((quotient, summed, above)); }
    }

    private void AddProduct(IOperation product, IOperation factor, IOperation inverse)
    {
        if (ExponentialIn(factor) is { } above && SummedBy(DivisorOf(inverse)) is { } summed) { Softmaxes.Add((product, summed, above)); }
    }

    // The sum in 1 / sum, through the local that holds it.
    private IOperation? DivisorOf(IOperation? operation)
    {
        if (Inner(operation) is not { } inner || !TermReader.IsNumeric(inner.Type)) { return null; }

        Term term = _body.Read(inner).Resolved;
        return term.Kind == TermKind.Divide && term[0].Resolved.Kind == TermKind.Constant ? term[1].Source : null;
    }

    /// <summary>Casts and parentheses aside; of an assignment, what is assigned.</summary>
    private static IOperation? Inner(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation:
                    operation = operation.Unconverted();
                    break;
                case ISimpleAssignmentOperation assignment:
                    operation = assignment.Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static IOperation? SourceOf(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    private static IOperation? FunctionOf(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Inner(argument.Value) is IDelegateCreationOperation { Target: var target }) { return target; }
        }

        return null;
    }

    private static bool IsLinq(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable" or "ParallelEnumerable" or "ImmutableArrayExtensions", ContainingNamespace.Name: "Linq" };

    private static bool IsExponentialOfSpan(IInvocationOperation call) => call.TargetMethod.Name == "Exp" && MathFunctions.IsTensorPrimitives(call.TargetMethod);

    private static bool NamesExponential(BodyModel body) => body.Invocations.Exists(call =>
        FunctionOf(call) is IMethodReferenceOperation { Method: var method } && MathFunctions.Of(method) == MathFunction.Exp);

    private bool IsExponential(IInvocationOperation call) =>
        MathFunctions.Of(call.TargetMethod) is MathFunction.Exp or MathFunction.Pow && StandardForms.IsExponential(_body.Read(call), out _);
}
