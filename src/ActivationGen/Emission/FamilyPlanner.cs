using System.Collections.Generic;
using System.Globalization;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.Lowering;

namespace ActivationGen.Emission;

/// <summary>Decides what is emitted for an elementwise declaration: the formulas, the lanes they are computed in, and a kernel for each member.</summary>
internal static class FamilyPlanner
{
    public static ActivationFamily Plan(ActivationDeclaration declaration, TargetFacts target)
    {
        CatalogEntry entry = ActivationCatalog.Get(declaration.Activation);
        ActivationFormulas formulas = ActivationFormulas.Of(entry, declaration.Parameters);
        LanePlan lanes = new(declaration.ElementType, declaration.Accuracy, target);
        LoweredFormula function = lanes.Function(formulas.Function, ActivationFormulas.Input);
        LoweredFormula derivative = lanes.Derivative(formulas.Derivative, ActivationFormulas.Input);
        LoweredFormula? fromOutput = formulas.DerivativeFromOutput is { } f ? lanes.Derivative(f, ActivationFormulas.Output) : null;

        List<MemberKernel> kernels = [];
        void Add(ActivationMembers member, Kernel kernel) => AddKernel(new MemberKernel(member, kernel));
        void AddKernel(MemberKernel kernel)
        {
            // The scalar forward serves the ends of spans and the declared method, whatever else was asked for.
            if (kernel.Member == ActivationMembers.Forward || declaration.Members.HasFlag(kernel.Member)) { kernels.Add(kernel); }
        }

        Add(ActivationMembers.Forward, MemberKernels.Map(function, "x", "y"));
        Add(ActivationMembers.Derivative, MemberKernels.Map(derivative, "x", "derivative"));
        AddKernel(MemberKernels.WithDerivative(function, derivative));
        Add(ActivationMembers.Backward, MemberKernels.Backward(derivative, "x"));
        if (fromOutput is not null) { Add(ActivationMembers.BackwardFromOutput, MemberKernels.Backward(fromOutput, "y")); }

        Add(ActivationMembers.Batch, MemberKernels.Batch(function));
        Add(ActivationMembers.BatchBackward, MemberKernels.BatchBackward(derivative));
        return new ActivationFamily
        {
            Declaration = declaration,
            Entry = entry,
            Formula = FormulaPrinter.Mathematics(formulas.Function),
            Derivative = FormulaPrinter.Mathematics(formulas.Derivative),
            Remarks = Remarks(function),
            Kernels = kernels,
        };
    }

    /// <summary>What NaN and the ends of the range give.</summary>
    private static string Remarks(LoweredFormula function)
    {
        Kernel kernel = MemberKernels.Map(function, "x", "y");
        string At(double x) => Describe(KernelInterpreter.Run(kernel, [x])[0]);
        return $"NaN gives NaN, -infinity gives {At(double.NegativeInfinity)}, infinity gives {At(double.PositiveInfinity)}.";
    }

    private static string Describe(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "infinity" : "-infinity")
        : (value + 0.0).ToString("G9", CultureInfo.InvariantCulture);
}
