using System.Collections.Generic;
using System.Threading;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>Finds the bodies and initialisers of a type's members.</summary>
internal sealed class OperationSource(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The body of a method, local function or accessor, or the initialiser of a field or property; null if there is none in this compilation.</summary>
    public IOperation? BodyOf(ISymbol member)
    {
        if (!_bodies.TryGetValue(member, out IOperation? body))
        {
            body = Find(member);
            _bodies.Add(member, body);
        }

        return body;
    }

    private IOperation? Find(ISymbol member)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            // Generated members are known by what they are declared as, and their loops are long.
            if (GeneratedCode.IsOurs(reference.SyntaxTree)) { continue; }

            SyntaxNode syntax = reference.GetSyntax(cancellation);
            SyntaxNode? node = syntax switch
            {
                VariableDeclaratorSyntax field => field.Initializer,
                PropertyDeclarationSyntax property => property.Initializer ?? (SyntaxNode?)property.ExpressionBody,
                BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
                BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax => syntax,
                _ => null,
            };
            if (node is null || !compilation.ContainsSyntaxTree(node.SyntaxTree)) { continue; }

            // A network is spread over a class: its modules are made in fields and constructors and applied in methods. The compiler hands out
            // one method at a time, and the model it caches for its analyzers is the one that this returns.
#pragma warning disable RS1030
            if (compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation) is { } operation)
            {
                return operation is ILocalFunctionOperation function ? function.Body : operation;
            }
#pragma warning restore RS1030
        }

        return null;
    }

    /// <summary>Whether a node stands in the type itself, not in one nested in it.</summary>
    public static bool IsWithin(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellation)
    {
        SyntaxNode? declaration = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree != node.SyntaxTree) { continue; }

            SyntaxNode own = reference.GetSyntax(cancellation);
            // The type that holds top-level statements is declared by the whole file.
            if (own == declaration || (declaration is null && own.IsKind(SyntaxKind.CompilationUnit))) { return true; }
        }

        return false;
    }
}
