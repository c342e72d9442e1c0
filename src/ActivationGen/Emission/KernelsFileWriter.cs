using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>Writes the file of the vector code: one class with the loops of all members.</summary>
internal static class KernelsFileWriter
{
    public const string Namespace = "ActivationGen.Kernels";

    public static string ClassName(ActivationDeclaration declaration) => declaration.UniqueName.Replace('.', '_');

    public static EmittedFile Write(ActivationFamily family, TargetFacts target) =>
        Write(family.Declaration, target, FormulasOf(family), writer =>
        {
            ConstantTable constants = ConstantTable.Of("", [.. family.Kernels.SelectMany(member => member.Kernels)]);
            constants.WriteDeclarations(writer, withStruct: target.HasVectors);
            for (int i = 0; i < family.Kernels.Count; i++)
            {
                if (i > 0) { writer.Line(); }

                new KernelMemberWriter(writer, family.Kernels[i], constants, target).Write();
            }

            ComposedMemberWriter composed = new(writer, family.Declaration.ElementType, target);
            foreach (ActivationMembers member in family.Composed.Where(member => !MemberShape.Of(member).HasNoise))
            {
                writer.Line();
                composed.Write(member);
            }

            DropoutMemberWriter noisy = new(writer, family.Declaration.ElementType);
            foreach (ActivationMembers member in family.Composed.Where(member => MemberShape.Of(member).HasNoise))
            {
                writer.Line();
                noisy.Write(member);
            }

            foreach (MemberShape shape in family.Members.Select(MemberShape.Of).Where(shape => shape.HasSums))
            {
                writer.Line();
                RowSumsWriter.Write(writer, family.Declaration.ElementType, shape);
            }

            if ((family.Declaration.Members & ActivationMembers.Parallel) == 0) { return; }

            foreach (MemberShape shape in family.Members.Where(member => (family.Declaration.Members & member) != 0).Select(MemberShape.Of))
            {
                writer.Line();
                ParallelMemberWriter.Write(writer, family.Declaration.ElementType, shape);
            }
        });

    /// <summary>The file with the given <paramref name="formulas"/> on top of the class and the given members in it.</summary>
    public static EmittedFile Write(ActivationDeclaration declaration, TargetFacts target, IEnumerable<string> formulas, Action<SourceWriter> writeMembers)
    {
        SourceWriter writer = new();
        // Nothing here can be null; without the directive the compiler need not look for it, which would be a fifth of its time.
        FileHeader.Write(writer, target with { HasNullable = false });
        using (writer.Block($"namespace {Namespace}"))
        {
            // Inside the namespace they win over whatever types of these names the user has.
            writer.Line("using global::System;");
            if (target.HasVectors)
            {
                writer.Line(
                    """
                    using global::System.Runtime.CompilerServices;
                    using global::System.Runtime.InteropServices;
                    using global::System.Runtime.Intrinsics;
                    using global::System.Runtime.Intrinsics.X86;
                    """);
            }

            writer.Line("using global::ActivationGen.Runtime;");
            writer.Line();
            foreach (string formula in formulas) { writer.Line($"// {OneLine(formula)}"); }

            writer.Line(FileHeader.GeneratedCode);
            using (writer.Block($"internal static class {ClassName(declaration)}")) { writeMembers(writer); }
        }

        return new EmittedFile(declaration.UniqueName + ".Kernels.g.cs", writer.ToString());
    }

    private static IEnumerable<string> FormulasOf(ActivationFamily family)
    {
        yield return $"f(x) = {family.Formula}";
        yield return $"f'(x) = {family.Derivative}";
        if (family.SecondDerivative.Length > 0) { yield return $"f''(x) = {family.SecondDerivative}"; }
    }

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}
