using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Analyzers.Networks;

/// <summary>
/// What the rules found in one type, by the node that each is reported at: a node of that type, so that it is reported while the body around it is
/// analysed, and fixed from there.
/// </summary>
internal sealed class NetworkFindings(INamedTypeSymbol type, int depth, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxNode, List<Diagnostic>> _byNode = [];
    private readonly HashSet<(string Id, SyntaxNode Node)> _reported = [];

    /// <summary>How many hidden layers of sigmoid are too many; twice as many of tanh.</summary>
    public int SaturatingDepth { get; } = depth;

    /// <summary>What was found in a body, in the order of the text.</summary>
    public IEnumerable<Diagnostic> Within(SyntaxNode body) => _byNode
        .Where(found => found.Key.SyntaxTree == body.SyntaxTree && body.FullSpan.Contains(found.Key.Span)).OrderBy(found => found.Key.SpanStart).SelectMany(found => found.Value);

    /// <summary>Whether a place can carry a finding: what was read of other types is theirs to report.</summary>
    public bool Contains(IOperation place) => OperationSource.IsWithin(type, place.Syntax, cancellation);

    /// <summary>Reports at a call, once for each rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">The call; nothing is reported if it is not in the type.</param>
    /// <param name="related">The other nodes that a fix changes.</param>
    /// <param name="arguments">What the message has in its places.</param>
    public void Report(DiagnosticDescriptor rule, IOperation place, IEnumerable<SyntaxNode> related, params object[] arguments) =>
        Report(rule, place, related, rule.DefaultSeverity, ImmutableDictionary<string, string?>.Empty, arguments);

    public void Report(
        DiagnosticDescriptor rule, IOperation place, IEnumerable<SyntaxNode> related, DiagnosticSeverity severity,
        ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        if (!Contains(place) || !_reported.Add((rule.Id, place.Syntax))) { return; }

        Location[] locations = [.. related.Distinct().Select(node => node.GetLocation())];
        Diagnostic diagnostic = severity == rule.DefaultSeverity
            ? Diagnostic.Create(rule, Smallest(place), locations, properties, arguments)
            : Diagnostic.Create(rule, Smallest(place), severity, locations, properties, arguments);
        if (!_byNode.TryGetValue(place.Syntax, out List<Diagnostic> found)) { _byNode.Add(place.Syntax, found = []); }

        found.Add(diagnostic);
    }

    // What is wrong is the layer, not the expression that it is applied to, which may be the whole network before it.
    private static Location Smallest(IOperation place)
    {
        if (place is not IInvocationOperation { Instance: not null, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } call)
        {
            return place.Syntax.GetLocation();
        }

        return call.TargetMethod.Name is "forward" or "call"
            ? access.GetLocation()
            : Location.Create(place.Syntax.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, place.Syntax.Span.End));
    }
}
