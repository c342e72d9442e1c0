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
    public void Report(DiagnosticDescriptor rule, IOperation at, DiagnosticSeverity severity, StableForm? fix, params object[] arguments) =>
        Add(rule, at, severity, [], fix?.Properties, arguments);

    /// <summary>As the other, with other places of the pattern, which a fix changes too.</summary>
    public void Report(DiagnosticDescriptor rule, IOperation at, IOperation[] others, params object[] arguments) =>
        Add(rule, at, rule.DefaultSeverity, others, null, arguments);

    /// <summary>As the other, with a text that a fix writes.</summary>
    public void ReportWithText(DiagnosticDescriptor rule, IOperation at, string key, string text, params object[] arguments) =>
        ReportWithText(rule, at, [], key, text, arguments);

    /// <summary>As the other, with other places of the pattern.</summary>
    public void ReportWithText(DiagnosticDescriptor rule, IOperation at, IOperation[] others, string key, string text, params object[] arguments) =>
        Add(rule, at, rule.DefaultSeverity, others, ImmutableDictionary<string, string?>.Empty.Add(key, text), arguments);

    public bool IsClaimed(IOperation operation) => _claimed.Exists(span => span.Contains(operation.Syntax.Span));

    /// <summary>Makes an operation part of a pattern that is reported.</summary>
    public void Claim(IOperation operation) => _claimed.Add(operation.Syntax.Span);

    private void Add(
        DiagnosticDescriptor rule, IOperation at, DiagnosticSeverity severity, IOperation[] others, ImmutableDictionary<string, string?>? properties, object[] arguments)
    {
        if (IsClaimed(at)) { return; }

        Claim(at);
        report(Diagnostic.Create(
            rule, at.Syntax.GetLocation(), severity, others.Select(other => other.Syntax.GetLocation()), properties ?? ImmutableDictionary<string, string?>.Empty, arguments));
    }
}
