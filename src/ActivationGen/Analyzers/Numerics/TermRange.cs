using System;
using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>Between which two numbers a term provably lies, NaN aside.</summary>
internal readonly record struct TermRange(double Low, double High)
{
    // Of what is deeper nothing is claimed.
    private const int DeepestNesting = 40;

    public static TermRange Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static TermRange Of(Term term) => Of(term, 0);

    private static TermRange Of(Term term, int depth)
    {
        term = term.Resolved;
        if (depth > DeepestNesting) { return Unknown; }

        term.KnownRange ??= Compute(term, depth);
        return term.KnownRange.Value;
    }

    private static TermRange Compute(Term term, int depth)
    {
        TermRange Operand(int i) => Of(term[i], depth + 1);
        return term.Kind switch
        {
            TermKind.Constant => new(term.Value, term.Value),
            TermKind.Negate => -Operand(0),
            TermKind.Add => Operand(0) + Operand(1),
            TermKind.Subtract => OfDifference(term, Operand(0) + -Operand(1)),
            TermKind.Multiply => OfProduct(term, Operand(0), Operand(1), depth),
            TermKind.Divide => Operand(0) * Inverse(Operand(1)),
            TermKind.Conditional => Union(Operand(1), Operand(2)),
            TermKind.Call => OfCall(term, depth),
            _ when term.Source.Type?.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_Byte => new(0, 255),
            _ => Unknown,
        };
    }

    // Min(a, b) - Max(a, b), Min(a, b) - a and a - Max(a, b) are never positive.
    private static TermRange OfDifference(Term difference, TermRange plain)
    {
        IEnumerable<Term> atLeast = Among(difference[0], MathFunction.Min), atMost = Among(difference[1], MathFunction.Max);
        return atLeast.Any(below => atMost.Any(above => TermIdentity.Same(below, above))) ? new(plain.Low, Math.Min(plain.High, 0)) : plain;
    }

    private static IEnumerable<Term> Among(Term term, MathFunction choice) => term.Resolved.IsCall(choice) ? [term, .. term.Resolved.Operands] : [term];

    // -x * x is never positive, whatever x is.
    private static TermRange OfProduct(Term product, TermRange left, TermRange right, int depth)
    {
        (double p, Term x) = TermIdentity.Factored(product[0]);
        (double q, Term y) = TermIdentity.Factored(product[1]);
        return TermIdentity.Same(x, y) ? new TermRange(p * q, p * q) * Square(Of(x, depth + 1)) : left * right;
    }

    private static TermRange OfCall(Term call, int depth)
    {
        TermRange first = Of(call[0], depth + 1);
        switch (call.Function)
        {
            case MathFunction.Abs:
                return first.Low >= 0 ? first : first.High <= 0 ? -first : new(0, Math.Max(-first.Low, first.High));
            case MathFunction.Exp:
                return new(Math.Exp(first.Low), Math.Exp(first.High));
            case MathFunction.Tanh:
                return new(Math.Tanh(first.Low), Math.Tanh(first.High));
            case MathFunction.Sin or MathFunction.Cos:
                return new(-1, 1);
            case MathFunction.Cosh:
                return new(1, double.PositiveInfinity);
            case MathFunction.Sqrt:
                return new(Math.Sqrt(Math.Max(first.Low, 0)), first.High >= 0 ? Math.Sqrt(first.High) : double.PositiveInfinity);
            case MathFunction.Max:
                TermRange other = Of(call[1], depth + 1);
                return new(Math.Max(first.Low, other.Low), Math.Max(first.High, other.High));
            case MathFunction.Min:
                other = Of(call[1], depth + 1);
                return new(Math.Min(first.Low, other.Low), Math.Min(first.High, other.High));
            case MathFunction.Clamp:
                TermRange least = Of(call[1], depth + 1), most = Of(call[2], depth + 1);
                return new(least.Low, most.High);
            case MathFunction.Pow:
                return call[1].Resolved is { Kind: TermKind.Constant, Value: 2 } ? Square(first) : Unknown;
            default:
                return Unknown;
        }
    }

    private static TermRange Square(TermRange range)
    {
        double low = range.Low * range.Low, high = range.High * range.High;
        return new(range.Low <= 0 && range.High >= 0 ? 0 : Math.Min(low, high), Math.Max(low, high));
    }

    private static TermRange Inverse(TermRange range) =>
        range.Low > 0 || range.High < 0 ? new(1 / range.High, 1 / range.Low)
        : range.Low == 0 ? new(range.High == 0 ? double.NegativeInfinity : 1 / range.High, double.PositiveInfinity)
        : Unknown;

    private static TermRange Union(TermRange a, TermRange b) => new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));

    public static TermRange operator +(TermRange a, TermRange b) => new(Or(a.Low + b.Low, double.NegativeInfinity), Or(a.High + b.High, double.PositiveInfinity));

    public static TermRange operator -(TermRange a) => new(-a.High, -a.Low);

    public static TermRange operator *(TermRange a, TermRange b)
    {
        // 0 times infinity is 0 here: the ends are limits, not values.
        double ll = Or(a.Low * b.Low, 0), lh = Or(a.Low * b.High, 0), hl = Or(a.High * b.Low, 0), hh = Or(a.High * b.High, 0);
        return new(Math.Min(Math.Min(ll, lh), Math.Min(hl, hh)), Math.Max(Math.Max(ll, lh), Math.Max(hl, hh)));
    }

    private static double Or(double value, double instead) => double.IsNaN(value) ? instead : value;
}
