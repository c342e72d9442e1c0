using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>The bodies within a member: one of a method, more of a property with accessors or of a list of fields.</summary>
internal static class CodeBlockBodies
{
    public static IEnumerable<BodyModel> Of(CodeBlockAnalysisContext context)
    {
        HashSet<IOperation> roots = [];
        foreach (SyntaxNode part in Parts(context.CodeBlock, context.OwningSymbol))
        {
            IOperation? operation = context.SemanticModel.GetOperation(part, context.CancellationToken);
            while (operation?.Parent is { } parent) { operation = parent; }

            if (operation is not null && roots.Add(operation)) { yield return new BodyModel(operation, context.SemanticModel.Compilation, context.CancellationToken); }
        }
    }

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode block, ISymbol owner) => block switch
    {
        // Attributes of types and assemblies are code blocks, too, whose syntax is all that they stand on: its members come in blocks of their own.
        BaseTypeDeclarationSyntax => [],
        CompilationUnitSyntax when owner is not IMethodSymbol => [],
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(global => (SyntaxNode)global.Statement),
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => [block],
        _ => block.DescendantNodesAndSelf(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax))
            .Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax),
    };
}
