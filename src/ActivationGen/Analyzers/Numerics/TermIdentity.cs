using System.Linq;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>Whether terms have the same value, and whether one is another's multiple.</summary>
internal static class TermIdentity
{
    private const int DeepestNesting = 40;

    /// <summary>Whether two terms of one straight piece of code are the same expression.</summary>
    public static bool Same(Term a, Term b) => Same(a, b, 0);

    private static bool Same(Term a, Term b, int depth)
    {
        if (ReferenceEquals(a, b)) { return !IsOpaqueCall(a); }

        if (depth > DeepestNesting || a.Fingerprint != b.Fingerprint) { return false; }

        if (a.Kind == TermKind.Variable && b.Kind == TermKind.Variable && SymbolEqualityComparer.Default.Equals(a.Symbol, b.Symbol)) { return true; }

        if (a.Definition is not null || b.Definition is not null) { return Same(a.Resolved, b.Resolved, depth + 1); }

        if (a.Kind != b.Kind || a.Operands.Length != b.Operands.Length) { return false; }

        return a.Kind switch
        {
            TermKind.Opaque => false,
            TermKind.Constant => a.Value.Equals(b.Value),
            TermKind.Variable => false,
            TermKind.Member => SymbolEqualityComparer.Default.Equals(a.Symbol, b.Symbol) && Same(a[0], b[0], depth + 1),
            TermKind.Call when a.Function != b.Function => false,
            TermKind.Add or TermKind.Multiply =>
                (Same(a[0], b[0], depth + 1) && Same(a[1], b[1], depth + 1)) || (Same(a[0], b[1], depth + 1) && Same(a[1], b[0], depth + 1)),
            _ => a.Operands.Zip(b.Operands, (x, y) => Same(x, y, depth + 1)).All(same => same),
        };
    }

    // Random.NextDouble() is not itself a second time, but what a local holds of it is.
    private static bool IsOpaqueCall(Term term) => term.Kind == TermKind.Opaque && term.Source is Microsoft.CodeAnalysis.Operations.IInvocationOperation;

    /// <summary>Takes constant factors off: the term is <c>Factor * Core</c>.</summary>
    public static (double Factor, Term Core) Factored(Term term)
    {
        double factor = 1;
        for (int depth = 0; depth < DeepestNesting; depth++)
        {
            Term shape = term.Resolved;
            if (shape.Kind == TermKind.Negate) { (factor, term) = (-factor, shape[0]); }
            else if (shape.Kind == TermKind.Multiply && shape[0].Resolved.Kind == TermKind.Constant) { (factor, term) = (factor * shape[0].Resolved.Value, shape[1]); }
            else if (shape.Kind == TermKind.Multiply && shape[1].Resolved.Kind == TermKind.Constant) { (factor, term) = (factor * shape[1].Resolved.Value, shape[0]); }
            else if (shape.Kind == TermKind.Divide && shape[1].Resolved.Kind == TermKind.Constant) { (factor, term) = (factor / shape[1].Resolved.Value, shape[0]); }
            else { break; }
        }

        return (factor, term);
    }

    /// <summary>Whether <paramref name="a"/> is <paramref name="factor"/> times <paramref name="b"/>.</summary>
    public static bool IsMultiple(Term a, double factor, Term b)
    {
        (double p, Term x) = Factored(a);
        (double q, Term y) = Factored(b);
        return p == factor * q && Same(x, y);
    }

    public static bool AreOpposite(Term a, Term b) => IsMultiple(a, -1, b)
        || (a.Resolved is { Kind: TermKind.Subtract } x && b.Resolved is { Kind: TermKind.Subtract } y && Same(x[0], y[1]) && Same(x[1], y[0]));
}
