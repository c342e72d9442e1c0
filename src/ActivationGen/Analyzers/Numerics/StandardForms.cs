using System;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>The formulas that several rules look for, whichever way round their operands are written.</summary>
internal static class StandardForms
{
    /// <summary><c>e^a</c>: a call of Exp, or a power of e.</summary>
    public static bool IsExponential(Term term, out Term argument)
    {
        Term call = term.Resolved;
        argument = call;
        if (call.IsCall(MathFunction.Exp)) { argument = call[0]; }
        else if (call.IsCall(MathFunction.Pow) && Math.Abs(TermRange.Of(call[0]).Low - Math.E) < 1e-4 && call[0].Resolved.Kind == TermKind.Constant) { argument = call[1]; }
        else { return false; }

        return true;
    }

    /// <summary><c>1 + a</c>.</summary>
    public static bool IsOnePlus(Term term, out Term other)
    {
        Term sum = term.Resolved;
        other = sum;
        if (sum.Kind != TermKind.Add) { return false; }

        bool first = sum[0].Resolved.Is(1), second = sum[1].Resolved.Is(1);
        other = first ? sum[1] : sum[0];
        return first || second;
    }

    /// <summary><c>1 + e^a</c>.</summary>
    public static bool IsOnePlusExponential(Term term, out Term argument)
    {
        argument = term;
        return IsOnePlus(term, out Term other) && IsExponential(other, out argument);
    }

    /// <summary><c>1 / (1 + e^a)</c>, which is sigmoid(-a).</summary>
    public static bool IsSigmoid(Term term, out Term negatedArgument)
    {
        Term quotient = term.Resolved;
        negatedArgument = quotient;
        return quotient.Kind == TermKind.Divide && quotient[0].Resolved.Is(1) && IsOnePlusExponential(quotient[1], out negatedArgument);
    }

    /// <summary>A square, as a product or as a power.</summary>
    public static bool IsSquare(Term term, out Term root)
    {
        Term product = term.Resolved;
        root = product.Operands.Length > 0 ? product[0] : product;
        return (product.Kind == TermKind.Multiply && TermIdentity.Same(product[0], product[1]))
            || (product.IsCall(MathFunction.Pow) && product[1].Resolved.Is(2));
    }

    /// <summary>Where e^a becomes infinite, in the format that it is computed in.</summary>
    public static ExponentialLimit Limit(Term exponential) => ExponentialLimit.Of(exponential.Resolved.Source.Type);
}
