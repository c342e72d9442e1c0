using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>
/// A method that the user has declared with <c>[Activation]</c>, and all that calls it or its generated members. Its hidden layers can get another activation:
/// by the attribute, if nothing but these layers and their gradients use it, or by a second method beside it.
/// </summary>
internal sealed class DeclaredActivation
{
    private static readonly HashSet<string> ForwardSuffixes =
        [.. MemberShape.Shapes.Where(shape => shape.Suffix is "" or "Batch" or "BatchDropout" or "BatchAlphaDropout").Select(shape => shape.Suffix)];

    private readonly IMethodSymbol _method;
    private readonly DeclarationText _declaration;
    private readonly CatalogEntry _entry;
    private readonly List<Use> _uses;
    private readonly bool _isUsedByOthers;

    private DeclaredActivation(IMethodSymbol method, DeclarationText declaration, CatalogEntry entry, List<Use> uses, bool isUsedByOthers) =>
        (_method, _declaration, _entry, _uses, _isUsedByOthers) = (method, declaration, entry, uses, isUsedByOthers);

    /// <summary>The method with its uses, of which some make the stack.</summary>
    public static async Task<DeclaredActivation?> OfAsync(IMethodSymbol method, Finding finding, HashSet<TextSpan> stack)
    {
        Solution solution = finding.Document.Project.Solution;
        AttributeData attribute = AttributeNames.ActivationsOf(method).First();
        bool isKnown = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } && ActivationCatalog.TryFind(name, out CatalogEntry _);
        // An overload of the user's own would have the same name afterwards; what learns its parameters has them as arguments.
        bool isPlain = method.Parameters.Length <= 2 && method.ContainingType.GetMembers(method.Name).All(other => IsOf(method, other));
        if (!isKnown || !isPlain || DeclarationText.Of(method, attribute, solution, finding.Cancellation) is not { } declaration) { return null; }

        List<Use> uses = [];
        foreach (IMethodSymbol member in method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(member => IsOf(method, member)))
        {
            foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(member, solution, finding.Cancellation).ConfigureAwait(false))
            {
                uses.AddRange(referenced.Locations.Where(found => found.Document is not SourceGeneratedDocument && !GeneratedCode.IsOurs(found.Location.SourceTree!)).Select(found => new Use(
                    found.Document.Id, found.Location.SourceSpan, member.Name.Substring(method.Name.Length),
                    found.Document.Id == finding.Document.Id && stack.Contains(found.Location.SourceSpan))));
            }
        }

        bool isLibrary = finding.Model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        return new DeclaredActivation(
            method, declaration, ActivationCatalog.Get((string)attribute.ConstructorArguments[0].Value!), [.. uses.Distinct()], isLibrary && IsVisibleOutside(method));
    }

    /// <summary>The changes that give the stack's layers another activation, and nothing else; null if there are none.</summary>
    public IReadOnlyList<(DocumentId Document, TextChange Change)>? Replace(string activation)
    {
        CatalogEntry entry = ActivationCatalog.Get(activation);
        string written = PascalCase(activation);
        string? renamed = Renamed(written);
        Use[] others = [.. _uses.Where(use => !use.IsOfStack)];
        if (!Fits(entry)) { return null; }

        if (!_isUsedByOthers && !others.Any(other => ForwardSuffixes.Contains(other.Suffix)))
        {
            if (renamed is null) { return [(_declaration.Document, _declaration.NameChange(activation, written, _entry))]; }

            return !IsFree(renamed) ? null
                : [(_declaration.Document, _declaration.NameChange(activation, written, _entry)), (_declaration.Document, _declaration.Rename(renamed)), .. Calls(_uses, renamed)];
        }

        // Which layers the gradients elsewhere belong to cannot be told.
        string second = renamed ?? written;
        return others.Any(other => !ForwardSuffixes.Contains(other.Suffix)) || !IsFree(second)
            ? null
            : [(_declaration.Document, _declaration.Second(second, activation, written, _entry)), .. Calls(_uses.Where(use => use.IsOfStack), second)];
    }

    private static IEnumerable<(DocumentId Document, TextChange Change)> Calls(IEnumerable<Use> uses, string name) =>
        uses.Select(use => (use.Document, new TextChange(use.Name, name + use.Suffix)));

    // Members that the other activation would not have, or have under another name.
    private bool Fits(CatalogEntry entry)
    {
        bool wantsOutput = _declaration.Members is { } members and not ActivationMembers.All && (members & ActivationMembers.BackwardFromOutput) != 0;
        bool isFromOutput = wantsOutput || _uses.Exists(use => use.Suffix == MemberShape.Of(ActivationMembers.BackwardFromOutput).Suffix);
        bool hasNoise = _declaration.Members is { } asked && (asked & ActivationMembers.Dropout) != 0;
        return !(isFromOutput && entry.DerivativeFromOutput is null) && !(hasNoise && entry.Facts.IsSelfNormalising);
    }

    // A method that is called after what it computes must not compute something else.
    private string? Renamed(string written)
    {
        foreach (string told in (string[])[_entry.Name, .. _entry.Aliases])
        {
            string plain = told.Replace("_", "");
            int at = _method.Name.IndexOf(plain, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                string replacement = char.IsLower(_method.Name[at]) ? char.ToLowerInvariant(written[0]) + written.Substring(1) : written;
                return _method.Name.Substring(0, at) + replacement + _method.Name.Substring(at + plain.Length);
            }
        }

        return null;
    }

    private bool IsFree(string name) => !_method.ContainingType.GetMembers().Any(member => member.Name.StartsWith(name, StringComparison.Ordinal));

    private static bool IsOf(IMethodSymbol method, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member, method) || SymbolEqualityComparer.Default.Equals(member, method.PartialImplementationPart)
        || (GeneratedCode.IsOurs(member) && MemberShape.Shapes.Any(shape => member.Name == method.Name + shape.Suffix));

    private static bool IsVisibleOutside(ISymbol symbol)
    {
        for (ISymbol? level = symbol; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) { return false; }
        }

        return true;
    }

    private static string PascalCase(string activation) => string.Concat(activation.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    /// <summary>A place that names the method or a generated member of it.</summary>
    private sealed record Use(DocumentId Document, TextSpan Name, string Suffix, bool IsOfStack);
}
