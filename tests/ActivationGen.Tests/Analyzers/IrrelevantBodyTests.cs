using System;
using System.Linq;
using ActivationGen.Analyzers.Networks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.Analyzers.Usage;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

/// <summary>A body that has to do with neither numerics nor networks is told from the others without an allocation, and without being bound.</summary>
public sealed class IrrelevantBodyTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using ActivationGen;

        public static partial class Activations
        {
            [Activation("elu")]
            public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);
        }

        public sealed class Orders(Action<string> logger)
        {
            private readonly Dictionary<string, decimal> _totals = new();

            public decimal Settle(IEnumerable<(string Name, decimal Amount, double Weight)> rows, double limit)
            {
                decimal sum = 0;
                foreach (var group in rows.Where(row => row.Weight > limit).GroupBy(row => row.Name))
                {
                    double mean = Math.Sqrt(group.Average(row => row.Weight)) + Math.Max(0.0, limit) * Math.Sin(limit);
                    if (mean > 1 && _totals.TryGetValue(group.Key, out decimal known)) { Log($"{group.Key}: {known:N2}"); }

                    _totals[group.Key] = Math.Round(group.Sum(row => row.Amount), 2);
                    sum += _totals[group.Key];
                }

                try { Log(string.Format("{0} of {1}", sum, _totals.Count)); }
                catch (FormatException error) { logger(error.Message); }

                return sum;
            }

            private void Log(string text) => logger(text);
        }
        """;

    public static TheoryData<string> Filters => ["numerics", "usage", "networks"];

    [Theory]
    [MemberData(nameof(Filters))]
    public void ItIsToldWithoutAnAllocation(string filter)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Source);
        // With TorchSharp at hand, which makes the most to be looked at.
        MetadataReference torch = MetadataReference.CreateFromFile(typeof(TorchSharp.torch).Assembly.Location);
        Compilation compilation = CSharpCompilation.Create("Typed", [tree], [.. Generation.Framework, torch], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        SyntaxNode body = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "Settle");
        Func<bool> isRelevant = FilterOf(filter, compilation, body);

        // Syntax nodes are made when they are first asked for, which the compiler has done by then; statements may be made anew once nobody holds them.
        SyntaxNode[] held = [.. body.DescendantNodes()];
        Assert.False(isRelevant());
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool relevant = false;
        for (int i = 0; i < 100; i++) { relevant |= isRelevant(); }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(held);
        Assert.False(relevant);
        Assert.Equal(0, allocated);
    }

    private static Func<bool> FilterOf(string filter, Compilation compilation, SyntaxNode body)
    {
        DeclaredNames names = new(compilation);
        NetworkMentions mentions = new(compilation, new NetworkModel(compilation, new AnalyzerOptions([])));
        SemanticModel semantics = compilation.GetSemanticModel(body.SyntaxTree);
        return filter switch
        {
            "numerics" => () => TellingNames.AreIn(body),
            "usage" => () => names.AreIn(body, default),
            _ => () => mentions.AreIn(body, semantics, default),
        };
    }
}
