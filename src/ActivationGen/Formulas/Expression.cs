
namespace ActivationGen.Formulas;

/// <summary>
/// One node of a formula: real mathematics, nothing of C# text, lanes or element types. Nodes are immutable and hash-consed by their
/// <see cref="ExpressionPool"/>: two equal subexpressions are one object, so every pass is linear in the number of distinct nodes.
/// </summary>
internal sealed class Expression
{
    internal Expression(ExpressionPool pool, int index, Operation operation, EquatableArray<Expression> operands, DoubleDouble constant, string? name)
    {
        Pool = pool;
        Index = index;
        Operation = operation;
        Operands = operands;
        Constant = constant;
        Name = name;
    }

    public ExpressionPool Pool { get; }

    /// <summary>The order of creation within the pool. Operands come before the nodes that use them, so ascending order is a topological order.</summary>
    public int Index { get; }

    public Operation Operation { get; }

    public EquatableArray<Expression> Operands { get; }

    /// <summary>The value of an <see cref="Operation.Constant"/>.</summary>
    public DoubleDouble Constant { get; }

    /// <summary>The name of an <see cref="Operation.Variable"/>.</summary>
    public string? Name { get; }

    public bool IsConstant => Operation == Operation.Constant;

    public bool IsCondition => Operation is >= Operation.Less and <= Operation.LogicalNot;

    public Expression this[int operand] => Operands[operand];

    /// <summary>What <paramref name="results"/>, by index, hold for the operands: how a pass rebuilds a node.</summary>
    public EquatableArray<Expression> MapOperands(Expression[] results)
    {
        Expression[] mapped = new Expression[Operands.Length];
        for (int i = 0; i < mapped.Length; i++) { mapped[i] = results[Operands[i].Index]; }

        return new EquatableArray<Expression>(mapped);
    }

    public bool IsValue(double value) => IsConstant && Constant.IsDouble && Constant.High == value;

    public static Expression operator +(Expression a, Expression b) => a.Pool.Create(Operation.Add, a, b);

    public static Expression operator -(Expression a, Expression b) => a.Pool.Create(Operation.Subtract, a, b);

    public static Expression operator *(Expression a, Expression b) => a.Pool.Create(Operation.Multiply, a, b);

    public static Expression operator /(Expression a, Expression b) => a.Pool.Create(Operation.Divide, a, b);

    public static Expression operator -(Expression a) => a.Pool.Create(Operation.Negate, a);

    public static Expression operator +(Expression a, double b) => a + a.Pool.Constant(b);

    public static Expression operator +(double a, Expression b) => b.Pool.Constant(a) + b;

    public static Expression operator -(Expression a, double b) => a - a.Pool.Constant(b);

    public static Expression operator -(double a, Expression b) => b.Pool.Constant(a) - b;

    public static Expression operator *(double a, Expression b) => b.Pool.Constant(a) * b;

    public static Expression operator /(Expression a, double b) => a / a.Pool.Constant(b);

    public static Expression operator /(double a, Expression b) => b.Pool.Constant(a) / b;

    public override string ToString() => FormulaPrinter.Print(this);
}
