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

            if (CountedLoop.Around(assignment) is not { Index: var index, Loop: var loop, Counted: { } bound } || !IsElementAt(scalar.Arguments[0].Value, index, out ISymbol? input, out IOperation? from)
                || !IsElementAt(assignment.Target, index, out ISymbol? output, out IOperation? to))
            {
                continue;
            }

            // The bound is the length of one of the two, and the other has at least as many elements, or the loop would throw.
            if (!SymbolEqualityComparer.Default.Equals(bound, input) && !SymbolEqualityComparer.Default.Equals(bound, output)) { continue; }

            string x = from!.Syntax.ToString(), y = to!.Syntax.ToString();
            bool boundedByInput = SymbolEqualityComparer.Default.Equals(bound, input);
            string xs = boundedByInput || x == y ? x : CountedLoop.Part(from, y + ".Length"), ys = !boundedByInput || x == y ? y : CountedLoop.Part(to, x + ".Length");
            findings.ReportWithText(Descriptor, loop, Statement, $"{call.Expression}({xs}, {ys});", scalar.TargetMethod.Name, scalar.TargetMethod.Name, x, y);
        }
    }

    private static bool HasSpanForm(IMethodSymbol scalar) => scalar.ContainingType.GetMembers(scalar.Name).OfType<IMethodSymbol>()
        .Any(method => method.Parameters.Length == 2 && ActivationCalls.IsOverSpans(method));

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
