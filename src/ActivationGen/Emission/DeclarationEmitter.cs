using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission.LearnableParameters;
using ActivationGen.Emission.Rows;

namespace ActivationGen.Emission;

/// <summary>From a declaration to its files, whatever the activation's kind.</summary>
internal static class DeclarationEmitter
{
    /// <summary>
    /// A fault of the generator's own, should there be one, becomes an error in that declaration's file, with what is to be reported; thrown, it would take
    /// the members of every other declaration with it.
    /// </summary>
    public static EmittedDeclaration Emit(ActivationDeclaration declaration, TargetFacts target)
    {
        try
        {
            return EmitFiles(declaration, target);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            string what = $"{fault.GetType().Name}: {fault.Message}".Replace('\r', ' ').Replace('\n', ' ');
            EmittedFile file = new(
                declaration.UniqueName + ".g.cs",
                $"#error ActivationGen cannot emit '{declaration.Activation}' for {declaration.MethodName}, which is a fault of its own; please report it with this text: {what}\n");
            return new EmittedDeclaration([file], new RuntimeNeeds(false));
        }
    }

    private static EmittedDeclaration EmitFiles(ActivationDeclaration declaration, TargetFacts target)
    {
        ActivationKind kind = ActivationCatalog.Get(declaration.Activation).Kind;
        bool hasRows = kind != ActivationKind.Elementwise, learns = kind == ActivationKind.Gated && declaration.Arguments.Length > 0;
        bool hasLearnables = declaration.Learnables.Length > 0;
        ActivationFamily? family = hasRows || hasLearnables ? null : FamilyPlanner.Plan(declaration, target);
        (EmittedFile members, EmittedFile? kernels) =
            family is not null ? FamilyWriter.Write(family, target)
            : hasRows ? RowFamilyWriter.Write(declaration, target)
            : LearnableFamilyWriter.Write(declaration, target);
        List<EmittedFile> files = [members];
        if (kernels is not null) { files.Add(kernels); }

        return new EmittedDeclaration(files.ToEquatableArray(), new RuntimeNeeds(true, family?.Composed.Count > 0 && target.HasVectors, hasLearnables || learns)
        {
            Files = hasRows ? RowFiles(declaration, target) : ActivationFamily.FilesFor(declaration, family?.Members ?? LearnableFamilyWriter.Members),
        });
    }

    private static EquatableArray<string> RowFiles(ActivationDeclaration declaration, TargetFacts target)
    {
        RowFunction function = RowFunctions.Get(declaration.Activation);
        bool isParallel = (declaration.Members & ActivationMembers.Parallel) != 0;
        return function.RuntimeFiles(target).Concat(declaration.Arguments.Length > 0 ? function.ArgumentFiles : []).Concat(isParallel ? ["RowArguments", "ParallelSections"] : ["RowArguments"])
            .OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }
}

/// <summary>A declaration's files, and what they call.</summary>
internal sealed record EmittedDeclaration(EquatableArray<EmittedFile> Files, RuntimeNeeds Needs);

/// <summary>Which of the runtime's files are called.</summary>
/// <param name="Any">Whether there is a declaration at all.</param>
/// <param name="Blocks">Whether there is one with members that are put together from others.</param>
/// <param name="Learnables">Whether there is one with parameters that are arguments.</param>
internal sealed record RuntimeNeeds(bool Any, bool Blocks = false, bool Learnables = false)
{
    /// <summary>Further files, in order.</summary>
    public EquatableArray<string> Files { get; init; } = [];

    public RuntimeNeeds With(RuntimeNeeds other) => new(Any || other.Any, Blocks || other.Blocks, Learnables || other.Learnables)
    {
        Files = Files.Concat(other.Files).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
    };
}
