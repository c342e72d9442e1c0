using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>Collects the reports of a body, one a pattern: what one rule has reported, a later rule does not report a part of.</summary>
internal sealed class Findings(Action<Diagnostic> report)
{
    private readonly List<TextSpan> _claimed = [];

    /// <summary>Reports at an operation, unless it lies within what is reported already.</summary>
    public void Report(DiagnosticDescriptor rule, IOperation at, StableForm? fix, params object[] arguments) =>
        Report(rule, at, rule.DefaultSeverity, fix, arguments);

    /// <summary>As the other, with a severity of its own.</summary>
    public void Report(DiagnosticDescriptor rule, IOperation at, DiagnosticSeverity severity, StableForm? fix, params object[] arguments)
    {
        TextSpan span = at.Syntax.Span;
        if (IsClaimed(at)) { return; }

        Claim(at);
        ImmutableDictionary<string, string?> properties = fix?.Properties ?? ImmutableDictionary<string, string?>.Empty;
        report(Diagnostic.Create(rule, Location.Create(at.Syntax.SyntaxTree, span), severity, additionalLocations: null, properties, arguments));
    }

    /// <summary>As the other, with other places of the pattern, which a fix changes too.</summary>
    public void Report(DiagnosticDescriptor rule, IOperation at, IOperation[] others, params object[] arguments)
    {
        if (IsClaimed(at)) { return; }

        Claim(at);
        report(Diagnostic.Create(rule, at.Syntax.GetLocation(), others.Select(other => other.Syntax.GetLocation()), arguments));
    }

    /// <summary>As the other, with a text that a fix writes.</summary>
    public void ReportWithText(DiagnosticDescriptor rule, IOperation at, string key, string text, params object[] arguments)
    {
        if (IsClaimed(at)) { return; }

        Claim(at);
        report(Diagnostic.Create(rule, at.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(key, text), arguments));
    }

    public bool IsClaimed(IOperation operation) => _claimed.Exists(span => span.Contains(operation.Syntax.Span));

    /// <summary>Makes an operation part of a pattern that is reported.</summary>
    public void Claim(IOperation operation) => _claimed.Add(operation.Syntax.Span);
}
