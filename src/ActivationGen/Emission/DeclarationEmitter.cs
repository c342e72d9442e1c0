using System.Collections.Generic;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission.Rows;

namespace ActivationGen.Emission;

/// <summary>From a declaration to its files, whatever the activation's kind.</summary>
internal static class DeclarationEmitter
{
    public static EmittedDeclaration Emit(ActivationDeclaration declaration, TargetFacts target)
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
