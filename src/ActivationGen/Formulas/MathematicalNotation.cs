namespace ActivationGen.Formulas;

/// <summary>Formulas as a textbook without special type would print them, node by node.</summary>
internal static class MathematicalNotation
{
    public static Phrase Phrase(Expression e) => e.Operation switch
    {
        Operation.Constant => Number(e.Constant),
        Operation.Add when e[1].IsConstant && e[1].Constant.High < 0 => new(Precedence.Additive,
            [new(e[0], Precedence.Additive), " - " + Text(-e[1].Constant)]),
        Operation.Multiply when ReferenceEquals(e[0], e[1]) => new(Precedence.Power, [new(e[0], Precedence.Primary), "^2"]),
        Operation.Multiply when IsSquareOf(e[1], e[0]) => new(Precedence.Power, [new(e[0], Precedence.Primary), "^3"]),
        Operation.Multiply when IsSquareOf(e[0], e[1]) => new(Precedence.Power, [new(e[1], Precedence.Primary), "^3"]),
        Operation.Negate => new(Precedence.Unary, ["-", new(e[0], Precedence.Power)]),
        Operation.Absolute => new(Precedence.Primary, ["|", new(e[0], Precedence.Conditional), "|"]),
        Operation.Minimum => CSharpNotation.Call("min", e),
        Operation.Maximum => CSharpNotation.Call("max", e),
        Operation.SquareRoot => CSharpNotation.Call("sqrt", e),
        Operation.Hypotenuse => new(Precedence.Primary, ["sqrt(", new(e[0], Precedence.Primary), "^2 + ", new(e[1], Precedence.Primary), "^2)"]),
        Operation.Exponential => new(Precedence.Power, ["e^", new(e[0], Precedence.Primary)]),
        Operation.ExponentialMinusOne => new(Precedence.Additive, ["e^", new(e[0], Precedence.Primary), " - 1"]),
        Operation.Logarithm => CSharpNotation.Call("log", e),
        Operation.LogarithmOnePlus => new(Precedence.Primary, ["log(1 + ", new(e[0], Precedence.Additive + 1), ")"]),
        Operation.Sine => CSharpNotation.Call("sin", e),
        Operation.Cosine => CSharpNotation.Call("cos", e),
        Operation.ArcTangent => CSharpNotation.Call("arctan", e),
        Operation.HyperbolicTangent => CSharpNotation.Call("tanh", e),
        Operation.HyperbolicSecantSquared => new(Precedence.Multiplicative, ["1 / cosh(", new(e[0], Precedence.Conditional), ")^2"]),
        Operation.Sigmoid => CSharpNotation.Call("sigmoid", e),
        Operation.Softplus => new(Precedence.Primary, ["log(1 + e^", new(e[0], Precedence.Primary), ")"]),
        Operation.ErrorFunction => CSharpNotation.Call("erf", e),
        Operation.ComplementaryErrorFunction => CSharpNotation.Call("erfc", e),
        Operation.NormalCumulative => CSharpNotation.Call("normal_cdf", e),
        Operation.NormalDensity => CSharpNotation.Call("normal_pdf", e),
        Operation.Gaussian => new(Precedence.Power, ["e^(-", new(e[0], Precedence.Primary), "^2)"]),
        Operation.LogicalAnd => CSharpNotation.Infix(e, " and ", Precedence.And),
        Operation.LogicalOr => CSharpNotation.Infix(e, " or ", Precedence.Or),
        Operation.LogicalNot => new(Precedence.Unary, ["not ", new(e[0], Precedence.Primary)]),

        // 1 / 2 needs no cast in mathematics.
        Operation.Divide => CSharpNotation.Infix(e, " / ", Precedence.Multiplicative),
        _ => CSharpNotation.Phrase(e),
    };

    private static bool IsSquareOf(Expression e, Expression u) =>
        e.Operation == Operation.Multiply && ReferenceEquals(e[0], u) && ReferenceEquals(e[1], u);

    private static Phrase Number(DoubleDouble value) => new(value.High < 0 ? Precedence.Unary : Precedence.Primary, [Text(value)]);

    private static string Text(DoubleDouble value) => value == NamedConstants.Pi ? "pi" : NumberText.Shortest(value.High);
}
