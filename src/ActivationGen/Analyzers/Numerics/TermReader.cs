using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>Reads operations as terms. Each operation once: what stands in a local is shared by all its uses.</summary>
/// <param name="definition">The initialiser of a local that is set there and nowhere else.</param>
internal sealed class TermReader(Func<ILocalSymbol, IOperation?> definition)
{
    // Deeper than anyone writes by hand; generated tables of sums must not exhaust the stack.
    private const int DeepestNesting = 200;

    private readonly Dictionary<IOperation, Term> _terms = [];
    private readonly HashSet<ILocalSymbol> _beingRead = new(SymbolEqualityComparer.Default);
    private int _nesting;

    public Term Read(IOperation operation)
    {
        if (_terms.TryGetValue(operation, out Term known)) { return known; }

        if (_nesting >= DeepestNesting) { return new Term(TermKind.Opaque, operation); }

        _nesting++;
        Term term = ReadNew(operation);
        _nesting--;
        _terms[operation] = term;
        return term;
    }

    private Term ReadNew(IOperation operation)
    {
        if (operation.ConstantNumber() is { } value) { return new Term(TermKind.Constant, operation) { Value = value }; }

        return operation switch
        {
            IConversionOperation conversion when IsNumeric(conversion.Type) && IsNumeric(conversion.Operand.Type) => Read(conversion.Operand),
            ISimpleAssignmentOperation assignment => Read(assignment.Value),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => new Term(TermKind.Negate, operation, Read(unary.Operand)),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary => Read(unary.Operand),
            IBinaryOperation binary => ReadBinary(binary),
            IConditionalOperation { WhenFalse: { } otherwise } conditional =>
                new Term(TermKind.Conditional, operation, Read(conditional.Condition), Read(conditional.WhenTrue), Read(otherwise)),
            IInvocationOperation invocation => ReadInvocation(invocation),
            ILocalReferenceOperation local => ReadLocal(local),
            IParameterReferenceOperation parameter => new Term(TermKind.Variable, operation) { Symbol = parameter.Parameter },
            IFieldReferenceOperation field => ReadMember(field),
            IPropertyReferenceOperation { Arguments.Length: > 0, Instance: { } collection } indexer =>
                new Term(TermKind.Element, operation, [Read(collection), .. indexer.Arguments.Select(argument => Read(argument.Value))]),
            IPropertyReferenceOperation property => NumberOf(property) is { } number ? new Term(TermKind.Constant, operation) { Value = number } : ReadMember(property),
            IArrayElementReferenceOperation element =>
                new Term(TermKind.Element, operation, [Read(element.ArrayReference), .. element.Indices.Select(Read)]),
            _ => new Term(TermKind.Opaque, operation),
        };
    }

    private Term ReadBinary(IBinaryOperation binary)
    {
        bool integers = IsInteger(binary.Type);
        TermKind kind = binary.OperatorKind switch
        {
            BinaryOperatorKind.Add when IsNumeric(binary.Type) => TermKind.Add,
            BinaryOperatorKind.Subtract when IsNumeric(binary.Type) => TermKind.Subtract,
            BinaryOperatorKind.Multiply when IsNumeric(binary.Type) => TermKind.Multiply,
            BinaryOperatorKind.Divide when IsNumeric(binary.Type) && !integers => TermKind.Divide,
            BinaryOperatorKind.LessThan => TermKind.Less,
            BinaryOperatorKind.LessThanOrEqual => TermKind.LessOrEqual,
            BinaryOperatorKind.GreaterThan => TermKind.Greater,
            BinaryOperatorKind.GreaterThanOrEqual => TermKind.GreaterOrEqual,
            _ => TermKind.Opaque,
        };
        return kind == TermKind.Opaque ? new Term(kind, binary) : new Term(kind, binary, Read(binary.LeftOperand), Read(binary.RightOperand));
    }

    private Term ReadInvocation(IInvocationOperation invocation)
    {
        MathFunction function = MathFunctions.Of(invocation.TargetMethod);
        if (function == MathFunction.None)
        {
            // T.CreateChecked(2) is how generic code writes 2.
            return invocation is { TargetMethod: { IsStatic: true, Name: "CreateChecked" or "CreateSaturating" or "CreateTruncating" }, Arguments.Length: 1 }
                && invocation.Arguments[0].Value.ConstantNumber() is { } value
                ? new Term(TermKind.Constant, invocation) { Value = value }
                : new Term(TermKind.Opaque, invocation);
        }

        Term[] arguments = new Term[invocation.Arguments.Length];
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is null) { return new Term(TermKind.Opaque, invocation); }

            arguments[argument.Parameter.Ordinal] = Read(argument.Value);
        }

        return new Term(TermKind.Call, invocation, arguments) { Function = function };
    }

    private Term ReadLocal(ILocalReferenceOperation reference)
    {
        // A local may stand in its own initialiser, in code that does not compile.
        Term? meaning = null;
        if (IsNumeric(reference.Type) && definition(reference.Local) is { } initialiser && _beingRead.Add(reference.Local))
        {
            meaning = Read(initialiser);
            _beingRead.Remove(reference.Local);
        }

        return new Term(TermKind.Variable, reference) { Symbol = reference.Local, Definition = meaning };
    }

    private Term ReadMember(IMemberReferenceOperation reference) => reference.Instance is null or IInstanceReferenceOperation
        ? new Term(TermKind.Variable, reference) { Symbol = reference.Member }
        : new Term(TermKind.Member, reference, Read(reference.Instance)) { Symbol = reference.Member };

    // T.One and its like.
    private static double? NumberOf(IPropertyReferenceOperation property) => property.Property is { IsStatic: true, ContainingType: { } type } number
        && (type.ContainingNamespace is { Name: "Numerics", ContainingNamespace.Name: "System" } || type is { Name: "Half", ContainingNamespace.Name: "System" })
            ? number.Name switch
            {
                "Zero" => 0,
                "One" or "MultiplicativeIdentity" => 1,
                "NegativeOne" => -1,
                "E" => Math.E,
                "Pi" => Math.PI,
                _ => null,
            }
            : null;

    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>Whether the rules read values of a type: the built-in numbers, Half, and the type parameters of generic math.</summary>
    public static bool IsNumeric(ITypeSymbol? type) => type is not null
        && (type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double || type.TypeKind == TypeKind.TypeParameter
            || type is { Name: "Half", ContainingNamespace.Name: "System" });
}
