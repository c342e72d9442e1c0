using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>Reads expressions of tensors in one body: what locals stand for, which constants are there, and which expressions are the same.</summary>
internal sealed class TensorReader(BodyModel body, TorchSymbols torch)
{
    private const int DeepestNesting = 40;

    // Locals whose writes are being looked at: of themselves they bring no gradient.
    private readonly HashSet<ISymbol> _assumed = new(SymbolEqualityComparer.Default);

    /// <summary>The expression behind conversions and behind locals that only give it a name.</summary>
    public IOperation Resolve(IOperation operation)
    {
        for (int depth = 0; depth < DeepestNesting; depth++)
        {
            IOperation? next = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                ILocalReferenceOperation local => body.DefinitionOf(local.Local),
                _ => null,
            };
            if (next is null) { return operation; }

            operation = next;
        }

        return operation;
    }

    public TensorCall? CallOf(IOperation operation) => TensorCall.Of(Resolve(operation), torch);

    /// <summary>The number that an expression is, as a scalar or as a tensor of one element.</summary>
    public double? ConstantOf(IOperation operation)
    {
        operation = Resolve(operation);
        if (operation.ConstantNumber() is { } constant) { return constant; }

        return operation switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => -ConstantOf(minus.Operand),
            IInvocationOperation { TargetMethod.Name: "tensor" or "ToScalar" or "ToTensor", Arguments: { Length: > 0 } arguments } call
                when torch.IsTorch(call.TargetMethod) => ConstantOf(arguments[0].Value),
            IInvocationOperation { TargetMethod: { Name: "zeros_like", IsStatic: true } } call when torch.IsTorch(call.TargetMethod) => 0,
            IInvocationOperation { TargetMethod: { Name: "ones_like", IsStatic: true } } call when torch.IsTorch(call.TargetMethod) => 1,
            _ => null,
        };
    }

    /// <summary>Takes constant factors and summands off: the expression is <c>Factor * Core + Summand</c>.</summary>
    public (double Factor, double Summand, IOperation Core) Affine(IOperation operation)
    {
        double factor = 1, summand = 0;
        IOperation core = Resolve(operation);
        for (int depth = 0; depth < DeepestNesting; depth++)
        {
            TensorCall? call = CallOf(core);
            if (call is { Name: "neg" or "negative" }) { (factor, core) = (-factor, Resolve(call.Operands[0])); }
            else if (call is { Name: "add" or "sub" or "mul" or "div", Operands.Length: >= 2 } && ConstantOf(call.Operands[1]) is { } right)
            {
                core = Resolve(call.Operands[0]);
                (factor, summand) = call.Name switch
                {
                    "add" => (factor, summand + factor * right),
                    "sub" => (factor, summand - factor * right),
                    "mul" => (factor * right, summand),
                    _ => (factor / right, summand),
                };
            }
            else if (call is { Name: "add" or "sub" or "mul", Operands.Length: >= 2 } && ConstantOf(call.Operands[0]) is { } left)
            {
                core = Resolve(call.Operands[1]);
                (factor, summand) = call.Name switch
                {
                    "add" => (factor, summand + factor * left),
                    "sub" => (-factor, summand + factor * left),
                    _ => (factor * left, summand),
                };
            }
            else { break; }
        }

        return (factor, summand, core);
    }

    /// <summary>Whether two expressions of one body have the same value.</summary>
    public bool Same(IOperation a, IOperation b) => Same(a, b, 0);

    /// <summary>The values that an expression can have, where its last function tells.</summary>
    public Region ValuesOf(IOperation core) => CallOf(core) switch
    {
        { Name: "abs" or "absolute" or "square" or "exp" or "relu" or "sqrt" or "norm" or "cosh" or "softplus" } => Region.Above(0, included: true),
        { Name: "sigmoid" or "softmax" } => Region.Between(0, 1),
        { Name: "tanh" or "sin" or "cos" } => Region.Between(-1, 1),
        { Name: "pow", Operands: { Length: 2 } operands } when ConstantOf(operands[1]) is { } exponent && exponent % 2 == 0 && exponent > 0 => Region.Above(0, included: true),
        { Name: "mul", Operands: { Length: 2 } operands } when Same(operands[0], operands[1]) => Region.Above(0, included: true),
        _ => Region.Above(double.NegativeInfinity, included: false),
    };

    /// <summary>Whether no gradient comes through a function: its values are counts, indices, truth values or steps.</summary>
    public static bool IsWithoutGradient(string name) => name is "detach" or "detach_" or "sign" or "floor" or "ceil" or "round" or "trunc" or "argmax" or "argmin" or "item"
        or "gt" or "ge" or "lt" or "le" or "eq" or "ne" or "isnan" or "isinf" or "isfinite" or "logical_not" or "logical_and" or "logical_or"
        or "zeros_like" or "ones_like" or "full_like" or "rand_like" or "randn_like" or "count_nonzero" or "bincount" or "nonzero";

    /// <summary>Whether an expression is made from data alone: by factories that were not asked for gradients, or from counts and comparisons.</summary>
    public bool IsConstantData(IOperation operation) => IsConstantData(operation, 0);

    private bool IsConstantData(IOperation operation, int depth)
    {
        operation = Resolve(operation);
        if (depth > DeepestNesting || AsksForGradients()) { return false; }

        if (operation.ConstantNumber() is not null) { return true; }

        if (operation is ILocalReferenceOperation { Local: var local }) { return IsWrittenFromData(local, depth); }

        if (operation is IPropertyReferenceOperation { Instance: { } indexed } && torch.IsTensor(indexed.Type)) { return IsConstantData(indexed, depth + 1); }

        if (operation is not IInvocationOperation and not IBinaryOperation and not IUnaryOperation) { return false; }

        if (CallOf(operation) is { } call)
        {
            if (IsWithoutGradient(call.Name)) { return true; }

            IOperation[] tensors = [.. call.Operands.Where(operand => torch.IsTensor(Resolve(operand).Type))];
            if (tensors.Length > 0) { return tensors.All(tensor => IsConstantData(tensor, depth + 1)); }
        }

        return operation is IInvocationOperation { Instance: null } factory && torch.IsTorch(factory.TargetMethod) && torch.IsTensor(factory.Type)
            && !factory.Arguments.Any(argument => torch.IsTensor(argument.Value.Type)) && !factory.Syntax.ToString().Contains("requires_grad");
    }

    // t = range * step; t = t.clamp_(-1, 1); t *= pi
    private bool IsWrittenFromData(ILocalSymbol local, int depth)
    {
        if (!_assumed.Add(local)) { return true; }

        List<Write> writes = [.. body.WritesOf(local)];
        bool isData = writes.Count > 0 && writes.TrueForAll(write => write.Value is { } value && (!torch.IsTensor(value.Type) || IsConstantData(value, depth + 1)));
        _assumed.Remove(local);
        return isData;
    }

    private bool AsksForGradients() => body.Writes.Exists(write => write.Symbol.Name == "requires_grad")
        || body.Invocations.Exists(call => call.TargetMethod.Name.StartsWith("requires_grad", System.StringComparison.Ordinal));

    private bool Same(IOperation a, IOperation b, int depth)
    {
        if (ReferenceEquals(a, b)) { return true; }

        if (depth > DeepestNesting) { return false; }

        if (SymbolOf(a) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, SymbolOf(b))) { return true; }

        (a, b) = (Resolve(a), Resolve(b));
        if (ReferenceEquals(a, b)) { return true; }

        if (SymbolOf(a) is { } resolved) { return SymbolEqualityComparer.Default.Equals(resolved, SymbolOf(b)); }

        if (ConstantOf(a) is { } number) { return number.Equals(ConstantOf(b)); }

        if (CallOf(a) is { } first)
        {
            return CallOf(b) is { } second && first.Name == second.Name && first.Operands.Length == second.Operands.Length && !IsRandom(first.Name)
                && first.Operands.Zip(second.Operands, (x, y) => Same(x, y, depth + 1)).All(same => same);
        }

        // Indexers: x[0] is x[0], as far as the text of the indices tells.
        return a is IPropertyReferenceOperation { Instance: { } left } one && b is IPropertyReferenceOperation { Instance: { } right } other
            && SymbolEqualityComparer.Default.Equals(one.Property, other.Property) && Same(left, right, depth + 1)
            && one.Arguments.Length == other.Arguments.Length && one.Arguments.Zip(other.Arguments, (x, y) => x.Syntax.ToString() == y.Syntax.ToString()).All(same => same);
    }

    private static bool IsRandom(string name) => name.StartsWith("rand", System.StringComparison.Ordinal) || name is "bernoulli" or "dropout" or "multinomial" or "normal";

    private static ISymbol? SymbolOf(IOperation operation)
    {
        return operation.Unconverted() switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
            IPropertyReferenceOperation { Arguments.Length: 0, Instance: null or IInstanceReferenceOperation } property => property.Property,
            _ => null,
        };
    }
}
