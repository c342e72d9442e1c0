using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

/// <summary>Ten thousand nodes deep, on a stack that ends any recursion over them.</summary>
public sealed class DeepFormulaTests
{
    private const int Depth = 10_000, StackSize = 256 * 1024;

    [Fact]
    public void ASumOfTenThousandTermsGoesThroughEveryPass() => OnASmallStack(() =>
    {
        string text = string.Join(" + ", Enumerable.Repeat("Tanh(x * 0.5)", Depth));
        Expression sum = FormulaParser.ParseOrThrow(text, new ExpressionPool(), "x");
        Assert.Equal(text, FormulaPrinter.Print(sum));
        Assert.Equal(Depth * Math.Tanh(0.5), At(sum, 1), 1e-8);
        CheckEveryPass(sum);
    });

    [Fact]
    public void NestedFunctionsGoThroughEveryPass() => OnASmallStack(() =>
        CheckEveryPass(Chain(e => e.Pool.Create(Operation.HyperbolicTangent, e))));

    [Fact]
    public void NestedSelectsGoThroughEveryPass() => OnASmallStack(() =>
        CheckEveryPass(Chain(e => e.Pool.Select(e.Pool.Create(Operation.Greater, e, e.Pool.Constant(e.Index)), e.Pool.Constant(1), e))));

    [Fact]
    public void FactorsThatMustNotGatherGoThroughEveryPass() => OnASmallStack(() =>
        CheckEveryPass(Chain(e => (e.Index % 2 == 0 ? 1e200 : 3e199) * e)));

    [Fact]
    public void NestedQuotientsAndNegationsGoThroughEveryPass() => OnASmallStack(() =>
        CheckEveryPass(Chain(e => -(e.Pool.Create(Operation.Absolute, 3e180 * e) / (2e-200 * e)))));

    private static void CheckEveryPass(Expression formula)
    {
        double value = At(formula, 0.5), simplified = At(Simplifier.Simplify(formula), 0.5);
        Assert.True(value.Equals(simplified) || Math.Abs(value - simplified) < 1e-8 * Math.Abs(value));
        Expression derivative = Simplifier.SimplifyDerivative(Differentiator.Differentiate(Simplifier.Simplify(formula), "x"));
        Assert.False(derivative.IsCondition);
        At(derivative, 0.5);
        Assert.True(double.IsNaN(value) || IntervalAnalysis.Of(formula)[formula].Contains(value));
        Assert.Equal(double.IsNaN(At(formula, double.NaN)), NaNPropagation.Holds(formula, "x"));
        Assert.NotEmpty(FormulaPrinter.Print(derivative));
        Assert.NotEmpty(FormulaPrinter.Mathematics(derivative));
        Assert.NotSame(formula, Substitution.Apply(formula, new Dictionary<string, double> { ["x"] = 1 }));
    }

    private static Expression Chain(Func<Expression, Expression> link)
    {
        Expression e = new ExpressionPool().Variable("x");
        for (int i = 0; i < Depth; i++) { e = link(e); }

        return e;
    }

    private static double At(Expression f, double x) => Evaluator.Evaluate(f, new Dictionary<string, double> { ["x"] = x });

    private static void OnASmallStack(Action action)
    {
        Exception? failure = null;
        Thread thread = new(() =>
        {
            try { action(); }
            catch (Exception exception) { failure = exception; }
        }, StackSize);
        thread.Start();
        thread.Join();
        if (failure is not null) { throw new InvalidOperationException("A pass failed.", failure); }
    }
}
