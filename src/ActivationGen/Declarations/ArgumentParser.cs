using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Catalog;
using ActivationGen.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Declarations;

/// <summary>Reads the attribute's arguments.</summary>
internal static class ArgumentParser
{
    public static ActivationArguments? Parse(AttributeData attribute, AttributeSyntax syntax, Library? library, ICollection<Diagnostic> problems)
    {
        // What does not even bind, half-typed code above all, is the compiler's to report.
        if (attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error)
            || attribute.NamedArguments.Any(argument => argument.Value.Kind == TypedConstantKind.Error))
        {
            return null;
        }

        CatalogEntry? entry = ParseName(attribute, syntax, problems);
        if (entry is null) { return null; }

        int problemsBefore = problems.Count;
        EquatableArray<ParameterValue> parameters = ParseParameters(attribute, syntax, entry, library, problems);
        if (problems.Count > problemsBefore) { return null; }

        return new ActivationArguments(entry, parameters, ParseMembers(attribute, syntax, entry, parameters, problems), ParseAccuracy(attribute))
        {
            Packing = ParsePacking(attribute),
        };
    }

    private static CatalogEntry? ParseName(AttributeData attribute, AttributeSyntax syntax, ICollection<Diagnostic> problems)
    {
        AttributeArgumentSyntax? argument = syntax.ArgumentList?.Arguments.FirstOrDefault(candidate => candidate.NameEquals is null);
        string? name = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string written } ? written : null;
        if (name is not null && ActivationCatalog.TryFind(name, out CatalogEntry entry)) { return entry; }

        problems.Add(UnknownActivation.At((argument as SyntaxNode ?? syntax).GetLocation(), name));
        return null;
    }

    private static EquatableArray<ParameterValue> ParseParameters(
        AttributeData attribute, AttributeSyntax syntax, CatalogEntry entry, Library? library, ICollection<Diagnostic> problems)
    {
        Dictionary<string, double> given = [];
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == nameof(ActivationArguments.Packing) && entry.Kind != ActivationKind.Gated)
            {
                problems.Add(ArgumentWithoutEffect.OfPacking(Find(syntax, argument.Key).GetLocation(), argument.Key, entry));
            }

            if (argument.Value.Value is not double value) { continue; }

            if (entry.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Key) is not { } parameter)
            {
                problems.Add(ArgumentWithoutEffect.At(Find(syntax, argument.Key).GetLocation(), argument.Key, entry));
            }
            else if (!parameter.Domain.Contains(value))
            {
                problems.Add(ParameterOutsideDomain.At(Value(syntax, argument.Key).GetLocation(), entry, parameter, value));
            }
            else
            {
                given[argument.Key] = value;
            }
        }

        EquatableArray<ParameterValue> parameters = entry.Parameters
            .Select(parameter => new ParameterValue(
                parameter.Name, given.TryGetValue(parameter.Name, out double value) ? value : LibraryConvention.Default(parameter, library)))
            .ToEquatableArray();
        RequireOrder(syntax, entry, parameters, given, problems);
        return parameters;
    }

    /// <summary>A lower bound above the upper one leaves no values between them.</summary>
    private static void RequireOrder(
        AttributeSyntax syntax, CatalogEntry entry, EquatableArray<ParameterValue> parameters, Dictionary<string, double> given,
        ICollection<Diagnostic> problems)
    {
        ParameterValue? low = parameters.FirstOrDefault(parameter => parameter.Name == "Min");
        ParameterValue? high = parameters.FirstOrDefault(parameter => parameter.Name == "Max");
        if (low is null || high is null || low.Value <= high.Value) { return; }

        string culprit = given.ContainsKey(low.Name) ? low.Name : high.Name;
        string condition = culprit == low.Name
            ? $"at most {high.Name}, which is {ParameterOutsideDomain.Text(high.Value)}"
            : $"at least {low.Name}, which is {ParameterOutsideDomain.Text(low.Value)}";
        Parameter parameter = entry.Parameters.First(candidate => candidate.Name == culprit);
        bool usualIsPossible = culprit == low.Name ? parameter.Default <= high.Value : parameter.Default >= low.Value;
        problems.Add(ParameterOutsideDomain.At(Value(syntax, culprit).GetLocation(), entry, parameter, given[culprit], condition, usualIsPossible));
    }

    private static ActivationMembers ParseMembers(
        AttributeData attribute, AttributeSyntax syntax, CatalogEntry entry, EquatableArray<ParameterValue> parameters, ICollection<Diagnostic> problems)
    {
        ActivationMembers wanted = ActivationMembers.All;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Members", Value.Value: int members }) { wanted = MemberShape.Complete((ActivationMembers)members & ActivationMembers.Written, entry.Facts.IsSelfNormalising); }
        }

        // All of them means: all that there are.
        bool explicitly = (wanted & ActivationMembers.All) != ActivationMembers.All;
        if (entry.Kind != ActivationKind.Elementwise)
        {
            RequireAvailable(syntax, wanted, entry, entry.Kind == ActivationKind.Rowwise ? "whose outputs each depend on the whole row" : "which has two inputs", problems);
            wanted &= (ActivationMembers.All | ActivationMembers.Parallel) & ~(ActivationMembers.Derivative | ActivationMembers.WithDerivative);
        }

        if ((wanted & ActivationMembers.BackwardFromOutput) == 0 || OutputDerivative.Exists(entry, parameters)) { return wanted; }

        if (explicitly) { problems.Add(DerivativeNotFromOutput.At(Value(syntax, "Members").GetLocation(), entry)); }

        return wanted & ~ActivationMembers.BackwardFromOutput;
    }

    /// <summary>Second derivatives and dropout are for functions of single elements with constant parameters; they are never asked for by default.</summary>
    public static void RequireAvailable(
        AttributeSyntax syntax, ActivationMembers wanted, CatalogEntry entry, string reason, ICollection<Diagnostic> problems)
    {
        const ActivationMembers Noise = ActivationMembers.Dropout | ActivationMembers.AlphaDropout;
        foreach ((ActivationMembers members, string name) in new[] { (ActivationMembers.SecondDerivative, "SecondDerivative"), (Noise, "Dropout") })
        {
            if ((wanted & members) != 0) { problems.Add(ArgumentWithoutEffect.OfMember(Value(syntax, "Members").GetLocation(), name, entry, reason)); }
        }
    }

    private static ActivationAccuracy ParseAccuracy(AttributeData attribute) =>
        attribute.NamedArguments.Any(argument => argument is { Key: "Accuracy", Value.Value: (int)ActivationAccuracy.Fast })
            ? ActivationAccuracy.Fast
            : ActivationAccuracy.Faithful;

    private static GatedPacking ParsePacking(AttributeData attribute) =>
        attribute.NamedArguments.Any(argument => argument is { Key: nameof(ActivationArguments.Packing), Value.Value: (int)GatedPacking.GateFirst })
            ? GatedPacking.GateFirst
            : GatedPacking.ValueFirst;

    public static SyntaxNode Find(AttributeSyntax syntax, string name) =>
        syntax.ArgumentList?.Arguments.LastOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) as SyntaxNode ?? syntax;

    public static SyntaxNode Value(AttributeSyntax syntax, string name) =>
        Find(syntax, name) is AttributeArgumentSyntax argument ? argument.Expression : syntax;
}
