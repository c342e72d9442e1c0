using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Declarations;

/// <summary>
/// Reads an <c>[Activation]</c> declaration. The one reader: the generator takes the declaration, the analyzer the problems, so that whatever is not
/// generated is explained, and whatever is explained is not generated.
/// </summary>
internal static class DeclarationParser
{
    /// <summary>The declaration, or null if there is none to be had; then <paramref name="problems"/> says why, unless the compiler does.</summary>
    /// <param name="method">The method that carries the attribute: either part of a partial one.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="compilation">The compilation that the method is from.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ActivationDeclaration? Parse(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, ICollection<Diagnostic> problems, CancellationToken cancellation)
    {
        DeclaredActivation? declared = ParseAlone(method, attribute, compilation, problems, cancellation);
        if (declared is null) { return null; }

        if (Neighbourhood.HasEarlierTwin(declared.Method)) { return null; }

        Neighbourhood neighbourhood = new(declared, compilation, cancellation);
        if (neighbourhood.FindCollision() is { } collision)
        {
            problems.Add(CollidingMembers.At(declared.Syntax.Identifier.GetLocation(), declared.Method.Name, collision));
            return null;
        }

        return ToModel(declared, neighbourhood.ExistingMembers());
    }

    /// <summary>What takes the place of a declaration that <see cref="Parse"/> found problems in; null if nothing can.</summary>
    public static FailedDeclaration? ParseFailed(IMethodSymbol method, IReadOnlyCollection<Diagnostic> problems, CancellationToken cancellation)
    {
        IMethodSymbol definition = method.PartialDefinitionPart ?? method;
        return definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax syntax
            && !Neighbourhood.HasEarlierTwin(definition)
            ? FailedDeclaration.Of(definition, syntax, problems)
            : null;
    }

    /// <summary>
    /// What is wrong with the target where the method itself does not compile for that reason: without spans their names are unknown (CS0246), the compiler
    /// stops there, and a build on the command line never asks the analyzer.
    /// </summary>
    public static string? Unheard(IMethodSymbol method, IReadOnlyCollection<Diagnostic> problems) =>
        method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error)
            ? problems.FirstOrDefault(problem => problem.Id == TargetTooOld.Descriptor.Id)?.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>The declaration without a look at what stands beside it.</summary>
    public static DeclaredActivation? ParseAlone(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, ICollection<Diagnostic> problems, CancellationToken cancellation)
    {
        // The defining part is what counts; it may not be the one that carries the attribute.
        IMethodSymbol definition = method.PartialDefinitionPart ?? method;
        if (definition.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || attribute.ApplicationSyntaxReference is null) { return null; }

        if (attribute.ApplicationSyntaxReference.GetSyntax(cancellation) is not AttributeSyntax attributeSyntax) { return null; }

        if (reference.GetSyntax(cancellation) is not MethodDeclarationSyntax syntax)
        {
            problems.Add(SignatureNotSupported.At(
                attributeSyntax.GetLocation(), definition.Name, "is not an ordinary method of a type",
                SignatureParser.SpanShape("F", "float"), SignatureParser.ScalarShape("F", "float")));
            return null;
        }

        int problemsBefore = problems.Count;
        bool partial = ContainerParser.RequirePartial(definition, syntax, problems, cancellation);
        bool modern = RequireTarget(attributeSyntax, compilation, problems);
        ActivationArguments? arguments = ArgumentParser.Parse(attribute, attributeSyntax, LibraryConvention.Of(compilation), problems);
        MethodSignature? signature = SignatureParser.Parse(definition, syntax, arguments?.Entry, problems);
        if (arguments is not null && signature is not null)
        {
            arguments = LeaveToArguments(arguments, signature.Learnables, attribute, attributeSyntax, problems);
            foreach (Learnable argument in signature.Arguments) { RequireNoConstant(argument.Parameter, arguments, attribute, attributeSyntax, problems); }
        }

        if (!partial || !modern || arguments is null || signature is null || problems.Count > problemsBefore) { return null; }

        return new DeclaredActivation(definition, syntax, arguments, signature);
    }

    /// <summary>What is an argument is no constant, and no output tells what a parameter's gradient is.</summary>
    private static ActivationArguments LeaveToArguments(
        ActivationArguments arguments, EquatableArray<Learnable> learnables, AttributeData attribute, AttributeSyntax syntax, ICollection<Diagnostic> problems)
    {
        if (learnables.Length == 0) { return arguments; }

        foreach (Learnable learnable in learnables) { RequireNoConstant(learnable.Parameter, arguments, attribute, syntax, problems); }

        if ((arguments.Members & ActivationMembers.All) != ActivationMembers.All && (arguments.Members & ActivationMembers.BackwardFromOutput) != 0)
        {
            problems.Add(DerivativeNotFromOutput.OfLearnable(ArgumentParser.Value(syntax, "Members").GetLocation(), arguments.Entry));
        }

        ArgumentParser.RequireAvailable(syntax, arguments.Members, arguments.Entry, "one of whose parameters the method takes", problems);

        return arguments with
        {
            Parameters = arguments.Parameters.Where(parameter => !learnables.Any(learnable => learnable.Parameter == parameter.Name)).ToEquatableArray(),
            Members = arguments.Members & ~ActivationMembers.BackwardFromOutput,
        };
    }

    private static void RequireNoConstant(
        string parameter, ActivationArguments arguments, AttributeData attribute, AttributeSyntax syntax, ICollection<Diagnostic> problems)
    {
        if (attribute.NamedArguments.Any(argument => argument.Key == parameter))
        {
            problems.Add(ArgumentWithoutEffect.OfLearnable(ArgumentParser.Find(syntax, parameter).GetLocation(), parameter, arguments.Entry));
        }
    }

    private static bool RequireTarget(AttributeSyntax attribute, Compilation compilation, ICollection<Diagnostic> problems)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;
        bool isOld = version < LanguageVersion.CSharp9;
        bool hasSpans = compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not null && compilation.GetTypeByMetadataName("System.Span`1") is not null;
        if (!isOld && hasSpans) { return true; }

        string language = isOld
            ? $"What is generated needs C# 9, and this project is compiled as C# {version.ToDisplayString()}. Set <LangVersion> to 9 or later in the project file."
            : "";
        const string Spans = "What is generated needs System.Span, which this target framework lacks. Target net8.0 or later, or reference the package System.Memory.";
        problems.Add(TargetTooOld.At(attribute.Name.GetLocation(), hasSpans ? language : isOld ? $"{language} {Spans}" : Spans));
        return false;
    }

    private static ActivationDeclaration ToModel(DeclaredActivation declared, EquatableArray<string> existing) => new()
    {
        Activation = declared.Arguments.Entry.Name,
        Parameters = declared.Arguments.Parameters,
        Learnables = declared.Signature.Learnables,
        Arguments = declared.Signature.Arguments,
        Form = declared.Signature.Form,
        ElementType = declared.Signature.ElementType,
        Members = declared.Arguments.Members,
        Accuracy = declared.Arguments.Accuracy,
        Packing = declared.Arguments.Packing,
        Shape = declared.Signature.Shape,
        IsExtension = declared.Method.IsExtensionMethod,
        IsImplemented = declared.Method.PartialImplementationPart is { } part && !GeneratedCode.IsOurs(part),
        MethodName = declared.Syntax.Identifier.Text,
        Modifiers = ContainerParser.Modifiers(declared.Syntax),
        MemberModifiers = string.Join(" ", declared.Syntax.Modifiers.Where(ContainerParser.IsShared).Select(modifier => modifier.Text)),
        ParameterNames = declared.Syntax.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text).ToEquatableArray(),
        ExistingMembers = existing,
        Namespace = ContainerParser.Namespace(declared.Syntax),
        ContainingTypes = ContainerParser.ContainingTypes(declared.Syntax),
        UniqueName = UniqueName.Of(declared.Method),
    };
}
