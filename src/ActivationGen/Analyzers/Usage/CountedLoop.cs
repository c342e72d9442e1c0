using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>A loop <c>for (int i = 0; i &lt; bound; i++)</c>.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Index">Its index.</param>
/// <param name="Bound">The bound.</param>
internal sealed record CountedLoop(IForLoopOperation Loop, ILocalSymbol Index, IOperation Bound)
{
    /// <summary>The buffer whose length the bound is.</summary>
    public ISymbol? Counted => Bound is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } whole } ? Write.PlaceOf(whole, out _) : null;

    /// <summary>The loop whose only statement an expression or another loop is.</summary>
    public static CountedLoop? Around(IOperation only)
    {
        IOperation? statement = only is IForLoopOperation ? only : only.Parent as IExpressionStatementOperation;
        return statement?.Parent switch
        {
            IForLoopOperation loop => Of(loop),
            IBlockOperation { Operations.Length: 1, Parent: IForLoopOperation loop } => Of(loop),
            _ => null,
        };
    }

    /// <summary>The first elements of an array or span, as text.</summary>
    public static string Part(IOperation buffer, string length) =>
        buffer.Type is IArrayTypeSymbol ? $"{buffer.Syntax}.AsSpan(0, {length})" : $"{buffer.Syntax}.Slice(0, {length})";

    private static CountedLoop? Of(IForLoopOperation loop)
    {
        bool isCounted = loop is { Before.Length: 1, AtLoopBottom.Length: 1, Locals.Length: 1 }
            && loop.Before[0] is IVariableDeclarationGroupOperation { Declarations.Length: 1 } group
            && group.Declarations[0].Declarators is { Length: 1 } declarators && declarators[0].GetVariableInitializer()?.Value.ConstantValue is { HasValue: true, Value: 0 }
            && loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment, Target: ILocalReferenceOperation stepped } }
            && SymbolEqualityComparer.Default.Equals(stepped.Local, loop.Locals[0]);
        return isCounted && loop.Condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, LeftOperand: ILocalReferenceOperation left, RightOperand: { } bound }
            && SymbolEqualityComparer.Default.Equals(left.Local, loop.Locals[0])
            ? new CountedLoop(loop, loop.Locals[0], bound)
            : null;
    }
}
