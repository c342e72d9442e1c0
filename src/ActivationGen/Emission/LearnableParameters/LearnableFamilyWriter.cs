using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Lowering;

namespace ActivationGen.Emission.LearnableParameters;

/// <summary>Writes the two files of a declaration whose method takes parameters of the activation as arguments.</summary>
internal static class LearnableFamilyWriter
{
    /// <summary>The members that there are for such a declaration.</summary>
    public static readonly ActivationMembers[] Members =
    [
        ActivationMembers.Forward, ActivationMembers.Derivative, ActivationMembers.WithDerivative, ActivationMembers.Backward, ActivationMembers.Batch,
        ActivationMembers.BatchBackward,
    ];

    public static (EmittedFile Members, EmittedFile Kernels) Write(ActivationDeclaration declaration, TargetFacts target)
    {
        CatalogEntry entry = ActivationCatalog.Get(declaration.Activation);
        LearnableFormulas formulas = LearnableFormulas.Of(entry, declaration.Parameters, declaration.Learnables);
        LearnableKernels kernels = LearnableKernels.Of(declaration, formulas, target);
        string ofNormal = declaration.ElementType == ElementType.Double ? " where that is a normal number" : "";
        ActivationFamily family = new()
        {
            Declaration = declaration,
            Entry = entry,
            Formula = FormulaPrinter.Mathematics(formulas.Function),
            Derivative = FormulaPrinter.Mathematics(formulas.Derivative),
            ParameterDerivatives = [.. formulas.ParameterDerivatives.Select(FormulaPrinter.Mathematics)],
            Remarks = $"NaN gives NaN. At most {kernels.FunctionBound} ULP from the exact value{ofNormal}.",
            DerivativeRemarks = $"NaN gives NaN. At most {LanePlan.DerivativeBound} ULP from the exact value{ofNormal}.",
            Kernels = [],
            Composed = [.. Members.Where(member => member == ActivationMembers.Forward || (declaration.Members & member) != 0)],
        };
        List<string> lines = [$"f(x) = {family.Formula}", $"f'(x) = {family.Derivative}"];
        for (int i = 0; i < declaration.Learnables.Length; i++) { lines.Add($"df/d{declaration.Learnables[i].Name} = {family.ParameterDerivatives[i]}"); }

        EmittedFile kernelsFile = KernelsFileWriter.Write(declaration, target, lines, writer => WriteKernels(writer, family, kernels, target));
        return (MembersFileWriter.Write(family, target), kernelsFile);
    }

    private static void WriteKernels(SourceWriter writer, ActivationFamily family, LearnableKernels kernels, TargetFacts target)
    {
        LearnableMemberWriter members = new(writer, family.Declaration, kernels);
        foreach (ActivationMembers member in family.Composed)
        {
            members.Write(member);
            writer.Line();
        }

        bool isParallel = (family.Declaration.Members & ActivationMembers.Parallel) != 0;
        foreach (ActivationMembers member in family.Composed)
        {
            MemberShape shape = MemberShape.Of(member, family.Declaration.Learnables);
            if (shape.HasSums)
            {
                RowSumsWriter.Write(writer, family.Declaration.ElementType, shape);
                writer.Line();
            }

            if (isParallel && (family.Declaration.Members & member) != 0)
            {
                ParallelMemberWriter.Write(writer, family.Declaration.ElementType, shape);
                writer.Line();
            }
        }

        List<LearnableLoop> loops = [kernels.Forward];
        if (family.Composed.Any(member => member is ActivationMembers.Derivative or ActivationMembers.WithDerivative)) { loops.Add(kernels.Derivative); }

        if (family.Composed.Any(member => member is ActivationMembers.Backward or ActivationMembers.BatchBackward)) { loops.Add(kernels.Backward); }

        ConstantTable constants = ConstantTable.Of("", [.. loops.SelectMany(loop => loop.Kernels)]);
        constants.WriteDeclarations(writer, withStruct: target.HasVectors);
        for (int i = 0; i < loops.Count; i++)
        {
            if (i > 0) { writer.Line(); }

            new KernelMemberWriter(writer, loops[i].Shape, constants, target, loops[i].Kernels).Write();
        }
    }
}
