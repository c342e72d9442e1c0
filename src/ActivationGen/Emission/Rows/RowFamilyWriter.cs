using ActivationGen.Catalog;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the two files of a declaration of a function over rows.</summary>
internal static class RowFamilyWriter
{
    private const string Softmax = "softmax(x)[i] = e^x[i] / sum over j of e^x[j]";

    public static (EmittedFile Members, EmittedFile Kernels) Write(ActivationDeclaration declaration, TargetFacts target)
    {
        CatalogEntry entry = ActivationCatalog.Get(declaration.Activation);
        SourceWriter members = new();
        FileHeader.Write(members, target);
        new RowMembersWriter(members, declaration, entry, Softmax).Write();

        EmittedFile kernels = KernelsFileWriter.Write(
            declaration, target, [Softmax], writer => SoftmaxWriter.Write(writer, declaration, target));
        return (new EmittedFile(declaration.UniqueName + ".g.cs", members.ToString()), kernels);
    }
}
