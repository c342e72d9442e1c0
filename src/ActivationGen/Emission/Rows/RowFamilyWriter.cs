using ActivationGen.Catalog;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the two files of a declaration of a function over rows.</summary>
internal static class RowFamilyWriter
{
    public static (EmittedFile Members, EmittedFile Kernels) Write(ActivationDeclaration declaration, TargetFacts target)
    {
        RowFunction function = RowFunctions.Get(declaration.Activation);
        SourceWriter members = new();
        FileHeader.Write(members, target);
        new RowMembersWriter(members, declaration, ActivationCatalog.Get(declaration.Activation), function, target).Write();

        EmittedFile kernels = KernelsFileWriter.Write(
            declaration, target, [function.Formula], writer => function.WriteKernels(new RowKernelsWriter(writer, declaration, target)));
        return (new EmittedFile(declaration.UniqueName + ".g.cs", members.ToString()), kernels);
    }
}
