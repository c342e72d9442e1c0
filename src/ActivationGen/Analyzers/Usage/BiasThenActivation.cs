using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>AG3003: a bias that is added before an activation, where the batch form does both in one pass.</summary>
internal sealed class BiasThenActivation : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG3003",
        DiagnosticSeverity.Info,
        "A bias is added in a pass of its own before the activation",
        "The bias is added apart from {0}, {1}. {2}(x, bias, y) does both in one vectorised pass: call it in the place of {3}.",
        RuleCategories.Usage);

    /// <summary>The key of the statement that takes the place of what is marked, and of the statement after it where there is one.</summary>
    public const string Statement = nameof(Statement);

    private const string Batch = nameof(Batch);

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Write write in body.Writes)
        {
            if (!write.OfElement) { continue; }

            switch (write.Operation)
            {
                case ISimpleAssignmentOperation assignment when write.Combined == BinaryOperatorKind.None:
                    CheckElements(assignment, findings);
                    break;
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } addition when BiasLoop.Of(addition, addition.Target, addition.Value) is { } loop
                    && BiasLoop.ElementOf(addition.Target) is { } target && BiasLoop.IsSameText(target.At, loop.Index):
                    CheckNext(loop.Loop, loop.Values, loop.IsWhole ? (loop.ValuesText, loop.BiasText) : null, body, findings);
                    break;
            }
        }

        foreach (IInvocationOperation addition in body.Invocations)
        {
            // Not the sum with one number.
            if (addition is { TargetMethod: { Name: "Add", Parameters.Length: 3 } add, Parent: IExpressionStatementOperation statement }
                && MathFunctions.IsTensorPrimitives(add) && ActivationCalls.IsOverSpans(add) && addition.Arguments.All(argument => ActivationCalls.BufferOf(argument.Value) is not null) && ActivationCalls.BufferOf(addition.Arguments[2].Value) is { } sum)
            {
                CheckNext(statement, sum, (addition.Arguments[0].Syntax.ToString(), addition.Arguments[1].Syntax.ToString()), body, findings);
            }
        }
    }

    // y[i] = F(x[i] + b[j])
    private static void CheckElements(ISimpleAssignmentOperation assignment, Findings findings)
    {
        if (assignment.Value is not IInvocationOperation { Arguments.Length: 1, Instance: null, Syntax: InvocationExpressionSyntax syntax } call || !HasBatchForm(call.TargetMethod)
            || call.Arguments[0].Value is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum || BiasLoop.ElementOf(assignment.Target) is not { } target
            || BiasLoop.Of(assignment, sum.LeftOperand, sum.RightOperand) is not { } loop || !BiasLoop.IsSameText(target.At, loop.Index))
        {
            return;
        }

        // In place it must be the same span.
        string output = SymbolEqualityComparer.Default.Equals(Write.PlaceOf(target.Whole, out _), loop.Values) ? loop.ValuesText : target.Whole.Syntax.ToString();
        string text = $"{syntax.Expression}{Batch}({loop.ValuesText}, {loop.BiasText}, {output});";
        string name = call.TargetMethod.Name;
        findings.ReportWithText(Descriptor, loop.Loop, Statement, text, name, "one element at a time", name + Batch, "this loop");
    }

    // The activation in place, right after the sum.
    private static void CheckNext(IOperation addition, ISymbol? sum, (string Values, string Bias)? texts, BodyModel body, Findings findings)
    {
        if (sum is null || addition.Parent is not IBlockOperation block) { return; }

        int next = block.Operations.IndexOf(addition) + 1;
        if (next == 0 || next >= block.Operations.Length
            || block.Operations[next] is not IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: 2, Syntax: InvocationExpressionSyntax syntax } call }
            || !ActivationCalls.IsOverSpans(call.TargetMethod) || !HasBatchForm(call.TargetMethod)
            || !call.Arguments.All(argument => SymbolEqualityComparer.Default.Equals(ActivationCalls.BufferOf(argument.Value), sum)))
        {
            return;
        }

        string name = call.TargetMethod.Name;
        string text = texts is { } known ? $"{syntax.Expression}{Batch}({known.Values}, {known.Bias}, {call.Arguments[1].Syntax});" : "";
        findings.ReportWithText(Descriptor, addition, Statement, text, name, "which makes two passes over memory", name + Batch, "this and the call after it");
    }

    private static bool HasBatchForm(IMethodSymbol method) => ActivationCalls.Is(method, "")
        && method.ContainingType.GetMembers(method.Name + Batch).OfType<IMethodSymbol>().Any(batch => batch.Parameters.Length == 3 && ActivationCalls.IsOverSpans(batch));
}
