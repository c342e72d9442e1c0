using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>An element of a bias that is added to an element of one row, or of one row after the other: <c>x[j] + b[j]</c>, <c>x[r * n + j] + b[j]</c>.</summary>
internal sealed class BiasLoop
{
    private readonly IOperation _values;
    private readonly IOperation _bias;
    private readonly CountedLoop _columns;
    private readonly CountedLoop? _rows;

    private BiasLoop(IOperation values, IOperation bias, IOperation index, CountedLoop columns, CountedLoop? rows) =>
        (_values, _bias, Index, _columns, _rows) = (values, bias, index, columns, rows);

    /// <summary>The index of the element in the rows.</summary>
    public IOperation Index { get; }

    /// <summary>The whole loop.</summary>
    public IForLoopOperation Loop => (_rows ?? _columns).Loop;

    public ISymbol? Values => Write.PlaceOf(_values, out _);

    /// <summary>Whether the loop runs over all of the values, so that they are one row.</summary>
    public bool IsWhole => _rows is null && SymbolEqualityComparer.Default.Equals(_columns.Counted, Values);

    /// <summary>The values that are added to, as text.</summary>
    public string ValuesText => _rows is not null ? CountedLoop.Part(_values, $"{_rows.Bound.Syntax.AsOperand()} * {_columns.Bound.Syntax.AsOperand()}")
        : IsWhole ? _values.Syntax.ToString() : CountedLoop.Part(_values, _columns.Bound.Syntax.ToString());

    /// <summary>The bias, as text.</summary>
    public string BiasText => SymbolEqualityComparer.Default.Equals(_columns.Counted, Write.PlaceOf(_bias, out _))
        ? _bias.Syntax.ToString() : CountedLoop.Part(_bias, _columns.Bound.Syntax.ToString());

    /// <summary>Reads the loops around an assignment that adds one element to another.</summary>
    public static BiasLoop? Of(IOperation assignment, IOperation left, IOperation right)
    {
        if (CountedLoop.Around(assignment) is not { } columns || ElementOf(left) is not { } values || ElementOf(right) is not { } bias) { return null; }

        if (IsIndex(values.At, columns) && !IsIndex(bias.At, columns)) { (values, bias) = (bias, values); }

        if (!IsIndex(bias.At, columns)) { return null; }

        if (IsIndex(values.At, columns)) { return new BiasLoop(values.Whole, bias.Whole, values.At, columns, rows: null); }

        return CountedLoop.Around(columns.Loop) is { } rows && IsInRows(values.At, columns, rows) ? new BiasLoop(values.Whole, bias.Whole, values.At, columns, rows) : null;
    }

    /// <summary>The buffer and the index of an element of an array or span.</summary>
    public static (IOperation Whole, IOperation At)? ElementOf(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Indices.Length: 1 } array when Write.PlaceOf(array.ArrayReference, out bool element) is not null && !element => (array.ArrayReference, array.Indices[0]),
        IPropertyReferenceOperation { Arguments.Length: 1, Instance: { Type.Name: "Span" or "ReadOnlySpan" } span } indexer
            when Write.PlaceOf(span, out bool element) is not null && !element => (span, indexer.Arguments[0].Value),
        _ => null,
    };

    private static bool IsIndex(IOperation operation, CountedLoop loop) => operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, loop.Index);

    // r * n + j, where n is how far the inner loop runs: the rows lie one after the other.
    private static bool IsInRows(IOperation index, CountedLoop columns, CountedLoop rows)
    {
        if (index is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum) { return false; }

        IOperation start = IsIndex(sum.RightOperand, columns) ? sum.LeftOperand : sum.RightOperand;
        if (!IsIndex(sum.LeftOperand, columns) && !IsIndex(sum.RightOperand, columns)) { return false; }

        return start is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            && ((IsIndex(product.LeftOperand, rows) && IsSameText(product.RightOperand, columns.Bound)) || (IsIndex(product.RightOperand, rows) && IsSameText(product.LeftOperand, columns.Bound)));
    }

    public static bool IsSameText(IOperation one, IOperation other) => one.Syntax.ToString() == other.Syntax.ToString();
}
