using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>What a fix writes in the place of a reported expression: text in the code's own style, made where the rule has the terms at hand.</summary>
internal sealed class StableForm
{
    /// <summary>The key of the replacing expression.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The key of the fix's title.</summary>
    public const string Title = nameof(Title);

    private StableForm(string title, string replacement) =>
        Properties = ImmutableDictionary<string, string?>.Empty.Add(Title, title).Add(Replacement, replacement);

    public ImmutableDictionary<string, string?> Properties { get; }

    /// <summary>Writes a form of the argument; none if that cannot be repeated, or if a function is missing where the code takes its functions from.</summary>
    /// <param name="title">The fix's title.</param>
    /// <param name="argument">The argument, in the forms' text <c>{x}</c>.</param>
    /// <param name="call">A call in the expression, from whose class the functions come: in the text they are <c>{m}Exp</c> and the like.</param>
    /// <param name="form">The text.</param>
    /// <param name="needs">The functions in it.</param>
    public static StableForm? Of(string title, Term argument, Term call, string form, params string[] needs)
    {
        if (PrefixOf(call, needs) is not { } prefix || !IsRepeatable(argument)) { return null; }

        string x = TextOf(argument, out bool atomic);
        string operand = atomic ? x : $"({x})";
        return new StableForm(title, form.Replace("{m}", prefix).Replace("{(x)}", operand).Replace("{x}", x));
    }

    /// <summary>A form whose text the rule has made itself.</summary>
    public static StableForm Written(string title, string replacement) => new(title, replacement);

    /// <summary>The argument's text as the user wrote it.</summary>
    private static string TextOf(Term argument, out bool atomic)
    {
        SyntaxNode syntax = argument.Source.Syntax;
        // The operand of a cast was read without it, and the cast belongs to the text.
        while (syntax.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax { Parent: CastExpressionSyntax }) { syntax = syntax.Parent; }

        atomic = syntax.IsAtom();
        return syntax.ToString();
    }

    // The prefix of the user's call, such as "MathF." or "" under using static.
    private static string? PrefixOf(Term call, string[] needs)
    {
        if (call.Source is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } invocation) { return null; }

        INamedTypeSymbol type = invocation.TargetMethod.ContainingType;
        // Neither generic code nor Half takes plain literals.
        if (type.TypeKind == TypeKind.Interface || type.Name == "Half") { return null; }

        if (needs.Any(name => type.GetMembers(name).IsEmpty)) { return null; }

        return syntax.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression.ToString() + access.OperatorToken.Text,
            IdentifierNameSyntax => "",
            _ => null,
        };
    }

    private static bool IsRepeatable(Term argument) =>
        argument.Source.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        && argument.Source.DescendantsAndSelf().All(part => part switch
        {
            IInvocationOperation invocation => MathFunctions.Of(invocation.TargetMethod) != MathFunction.None,
            IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation or IObjectCreationOperation or IDynamicInvocationOperation => false,
            _ => true,
        })
        && !argument.Source.Syntax.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsDirective);
}
