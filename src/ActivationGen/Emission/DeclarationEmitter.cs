using System;
using System.Collections.Generic;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
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
            return new EmittedDeclaration([file], new RuntimeNeeds(false, false));
        }
    }

    private static EmittedDeclaration EmitFiles(ActivationDeclaration declaration, TargetFacts target)
    {
        bool hasRows = ActivationCatalog.Get(declaration.Activation).Kind == ActivationKind.Rowwise;
        (EmittedFile members, EmittedFile? kernels) = hasRows
            ? RowFamilyWriter.Write(declaration, target)
            : FamilyWriter.Write(FamilyPlanner.Plan(declaration, target), target);
        List<EmittedFile> files = [members];
        if (kernels is not null) { files.Add(kernels); }

        return new EmittedDeclaration(files.ToEquatableArray(), new RuntimeNeeds(true, hasRows));
    }
}

/// <summary>A declaration's files, and what they call.</summary>
internal sealed record EmittedDeclaration(EquatableArray<EmittedFile> Files, RuntimeNeeds Needs);

/// <summary>Which of the runtime's files are called.</summary>
/// <param name="Any">Whether there is a declaration at all.</param>
/// <param name="Rows">Whether there is one over rows.</param>
internal sealed record RuntimeNeeds(bool Any, bool Rows);
