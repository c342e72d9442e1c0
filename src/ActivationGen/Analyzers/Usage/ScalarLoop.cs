using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>AG3001: a loop that calls an activation for each element, where one call does the whole.</summary>
internal sealed class ScalarLoop : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG3001",
        DiagnosticSeverity.Info,
        "A scalar loop over an activation",
        "This loop calls {0} for one element at a time. {1}({2}, {3}) computes the same vectorised.",
        RuleCategories.Usage);

    /// <summary>The key of the statement that takes the loop's place.</summary>
    public const string Statement = nameof(Statement);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Write write in body.Writes)
        {
            if (!write.OfElement || write.Combined != BinaryOperatorKind.None || write.Operation is not ISimpleAssignmentOperation { Value: var value } assignment) { continue; }

            if (value is not IInvocationOperation { Arguments.Length: 1, Instance: null, Syntax: InvocationExpressionSyntax call } scalar
                || !ActivationCalls.Is(scalar.TargetMethod, "") || !HasSpanForm(scalar.TargetMethod))
            {
                continue;
            }

            if (LoopOf(assignment) is not { } loop || IndexOf(loop) is not { } index || !IsElementAt(scalar.Arguments[0].Value, index, out ISymbol? input, out IOperation? from)
                || !IsElementAt(assignment.Target, index, out ISymbol? output, out IOperation? to) || BoundOf(loop, index) is not { } bound)
            {
                continue;
            }

            // The bound is the length of one of the two, and the other has at least as many elements, or the loop would throw.
            if (!SymbolEqualityComparer.Default.Equals(bound, input) && !SymbolEqualityComparer.Default.Equals(bound, output)) { continue; }

            string x = from!.Syntax.ToString(), y = to!.Syntax.ToString();
            bool boundedByInput = SymbolEqualityComparer.Default.Equals(bound, input);
            string xs = boundedByInput || x == y ? x : Part(x, from, y), ys = !boundedByInput || x == y ? y : Part(y, to, x);
            findings.ReportWithText(Descriptor, loop, Statement, $"{call.Expression}({xs}, {ys});", scalar.TargetMethod.Name, scalar.TargetMethod.Name, x, y);
        }
    }

    private static string Part(string buffer, IOperation operation, string other) =>
        operation.Type is IArrayTypeSymbol ? $"{buffer}.AsSpan(0, {other}.Length)" : $"{buffer}.Slice(0, {other}.Length)";

    private static bool HasSpanForm(IMethodSymbol scalar) => scalar.ContainingType.GetMembers(scalar.Name).OfType<IMethodSymbol>()
        .Any(method => method.Parameters.Length == 2 && ActivationCalls.IsOverSpans(method));

    // The loop whose only statement the assignment is.
    private static IForLoopOperation? LoopOf(IOperation assignment) => assignment.Parent is IExpressionStatementOperation statement
        ? statement.Parent switch
        {
            IForLoopOperation loop => loop,
            IBlockOperation { Operations.Length: 1, Parent: IForLoopOperation loop } => loop,
            _ => null,
        }
        : null;

    // for (int i = 0; ...; i++)
    private static ILocalSymbol? IndexOf(IForLoopOperation loop) =>
        loop is { Before.Length: 1, AtLoopBottom.Length: 1, Locals.Length: 1 }
        && loop.Before[0] is IVariableDeclarationGroupOperation { Declarations.Length: 1 } group
        && group.Declarations[0].Declarators is { Length: 1 } declarators && declarators[0].GetVariableInitializer()?.Value.ConstantValue is { HasValue: true, Value: 0 }
        && loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment, Target: ILocalReferenceOperation stepped } }
        && SymbolEqualityComparer.Default.Equals(stepped.Local, loop.Locals[0])
            ? loop.Locals[0]
            : null;

    // i < x.Length
    private static ISymbol? BoundOf(IForLoopOperation loop, ILocalSymbol index) =>
        loop.Condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, LeftOperand: ILocalReferenceOperation left, RightOperand: IPropertyReferenceOperation { Property.Name: "Length", Instance: { } whole } }
        && SymbolEqualityComparer.Default.Equals(left.Local, index)
            ? Write.PlaceOf(whole, out _)
            : null;

    private static bool IsElementAt(IOperation operation, ILocalSymbol index, out ISymbol? buffer, out IOperation? whole)
    {
        (whole, IOperation? at) = operation switch
        {
            IArrayElementReferenceOperation { Indices.Length: 1 } array => (array.ArrayReference, array.Indices[0]),
            IPropertyReferenceOperation { Arguments.Length: 1, Instance: { Type.Name: "Span" or "ReadOnlySpan" } span } indexer => (span, indexer.Arguments[0].Value),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        buffer = whole is null ? null : Write.PlaceOf(whole, out _);
        return buffer is not null && at is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, index);
    }
}
