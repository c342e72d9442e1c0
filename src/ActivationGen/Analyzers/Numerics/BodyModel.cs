using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>What the rules ask of a method's body, its lambdas and local functions included, gathered in one walk.</summary>
internal sealed class BodyModel
{
    private readonly TermReader _reader;
    private readonly Dictionary<ISymbol, List<Write>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, int> _lastReference = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, IOperation?> _definitions = new(SymbolEqualityComparer.Default);
    private readonly List<(IOperation Operand, IOperation? With)> _compared = [];
    private ExponentialFlow? _exponentials;

    public BodyModel(IOperation root, Compilation compilation, CancellationToken cancellation)
    {
        Compilation = compilation;
        _reader = new TermReader(DefinitionOf);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            Gather(operation);
        }
    }

    public Compilation Compilation { get; }

    /// <summary>Additions, subtractions, multiplications and divisions of numbers with a fraction.</summary>
    public List<IBinaryOperation> Arithmetic { get; } = [];

    /// <summary>All calls of methods, in the order of the text.</summary>
    public List<IInvocationOperation> Invocations { get; } = [];

    public List<Write> Writes { get; } = [];

    public List<IForEachLoopOperation> ForEachLoops { get; } = [];

    public ExponentialFlow Exponentials => _exponentials ??= new ExponentialFlow(this);

    public Term Read(IOperation operation) => _reader.Read(operation);

    public IEnumerable<Write> WritesOf(ISymbol symbol) => _writes.TryGetValue(symbol, out List<Write> writes) ? writes : [];

    /// <summary>The calls of a function.</summary>
    public IEnumerable<Term> Calls(MathFunction function)
    {
        foreach (IInvocationOperation invocation in Invocations)
        {
            if (MathFunctions.Of(invocation.TargetMethod) == function && Read(invocation) is { Kind: TermKind.Call } call) { yield return call; }
        }
    }

    /// <summary>The operations of a kind, as terms.</summary>
    public IEnumerable<Term> All(TermKind kind)
    {
        foreach (IBinaryOperation operation in Arithmetic)
        {
            if (Read(operation) is { } term && term.Kind == kind) { yield return term; }
        }
    }

    /// <summary>
    /// Whether the code looks at how large a term is before it uses it, anywhere in the body: then it knows what the rules would tell it. A comparison
    /// of the term itself or of the variable behind its constant factors counts, and so do constants that are written out.
    /// </summary>
    public bool IsCompared(Term term)
    {
        Term core = TermIdentity.Factored(term).Core;
        if (WrittenOutValues.Include(core, this)) { return true; }

        foreach ((IOperation operand, _) in _compared)
        {
            Term compared = TermIdentity.Factored(Read(operand)).Core.Resolved;
            if (TermIdentity.Same(compared, core) || (compared.IsCall(MathFunction.Abs) && TermIdentity.Same(compared[0], core))) { return true; }
        }

        return AreCompared(core.Resolved);
    }

    // a and b for a - b, as where the smaller of two logarithms is taken off the larger one.
    private bool AreCompared(Term difference)
    {
        if (difference.Kind != TermKind.Subtract) { return false; }

        foreach ((IOperation operand, IOperation? with) in _compared)
        {
            if (with is not null && TermIdentity.Same(Read(operand), difference[0]) && TermIdentity.Same(Read(with), difference[1])) { return true; }
        }

        return false;
    }

    /// <summary>Whether the code tells small from large values of a term: it is compared with something else than 0, or its magnitude is.</summary>
    public bool IsMagnitudeCompared(Term term)
    {
        Term core = TermIdentity.Factored(term).Core;
        foreach ((IOperation operand, IOperation? with) in _compared)
        {
            Term compared = TermIdentity.Factored(Read(operand)).Core.Resolved;
            bool magnitude = compared.IsCall(MathFunction.Abs);
            if (TermIdentity.Same(magnitude ? compared[0] : compared, core) && (magnitude || (with is not null && !Read(with).Resolved.Is(0)))) { return true; }
        }

        return false;
    }

    /// <summary>Whether the code compares a term with a constant.</summary>
    public bool IsComparedWithNumber(Term term)
    {
        Term core = TermIdentity.Factored(term).Core;
        foreach ((IOperation operand, IOperation? with) in _compared)
        {
            if (with is not null && Read(with).Resolved.Kind == TermKind.Constant && TermIdentity.Same(TermIdentity.Factored(Read(operand)).Core, core)) { return true; }
        }

        return false;
    }

    private void Gather(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } binary:
                if (TermReader.IsNumeric(binary.Type) && binary.Type!.SpecialType is not (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)) { Arithmetic.Add(binary); }

                break;
            case IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual,
            } comparison:
                _compared.Add((comparison.LeftOperand, comparison.RightOperand));
                _compared.Add((comparison.RightOperand, comparison.LeftOperand));
                break;
            case IIsPatternOperation pattern:
                _compared.Add((pattern.Value, null));
                break;
            case ISwitchExpressionOperation choice:
                _compared.Add((choice.Value, null));
                break;
            case IInvocationOperation invocation:
                Invocations.Add(invocation);
                break;
            case ILocalReferenceOperation local:
                _lastReference[local.Local] = local.Syntax.Span.End;
                break;
            case IForEachLoopOperation loop:
                ForEachLoops.Add(loop);
                break;
            default:
                GatherWrite(operation);
                break;
        }
    }

    private void GatherWrite(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initialiser:
                Add(new Write(declarator.Symbol, OfElement: false, operation, initialiser.Value));
                break;
            case ISimpleAssignmentOperation assignment:
                AddTo(assignment.Target, operation, assignment.Value);
                break;
            case ICompoundAssignmentOperation compound:
                AddTo(compound.Target, operation, compound.Value, compound.OperatorKind);
                break;
            case IIncrementOrDecrementOperation step:
                AddTo(step.Target, operation, null);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                AddTo(argument.Value, operation, null);
                break;
            case IDeconstructionAssignmentOperation { Target: ITupleOperation targets }:
                foreach (IOperation target in targets.Elements) { AddTo(target, operation, null); }

                break;
            case IAddressOfOperation address:
                AddTo(address.Reference, operation, null);
                break;
            default:
                break;
        }
    }

    private void AddTo(IOperation target, IOperation operation, IOperation? value, BinaryOperatorKind combined = BinaryOperatorKind.None)
    {
        if (Write.PlaceOf(target, out bool element) is { } symbol) { Add(new Write(symbol, element, operation, value, combined)); }
    }

    private void Add(Write write)
    {
        Writes.Add(write);
        if (!_writes.TryGetValue(write.Symbol, out List<Write> writes)) { _writes[write.Symbol] = writes = []; }

        writes.Add(write);
    }

    /// <summary>The initialiser of a local that is set there and nowhere else, and whose parts are not set before the local is read for the last time.</summary>
    public IOperation? DefinitionOf(ILocalSymbol local)
    {
        if (!_definitions.TryGetValue(local, out IOperation? definition)) { _definitions[local] = definition = FindDefinition(local); }

        return definition;
    }

    private IOperation? FindDefinition(ILocalSymbol local)
    {
        if (local.RefKind != RefKind.None || !_writes.TryGetValue(local, out List<Write> writes) || writes.Count != 1
            || writes[0] is not { Operation: IVariableDeclaratorOperation declarator, Value: { } value })
        {
            return null;
        }

        // What it was computed from must still be the same where the local is read for the last time.
        if (!_lastReference.TryGetValue(local, out int end)) { return null; }

        TextSpan life = TextSpan.FromBounds(declarator.Syntax.Span.End, System.Math.Max(end, declarator.Syntax.Span.End));
        foreach (IOperation part in value.DescendantsAndSelf())
        {
            if (Write.PlaceOf(part, out _) is { } source && WritesOf(source).Any(write => life.Contains(write.Operation.Syntax.SpanStart) && write.Operation.Syntax.Span.End <= end)) { return null; }
        }

        return value;
    }
}
