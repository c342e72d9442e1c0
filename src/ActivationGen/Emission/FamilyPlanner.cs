using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.Lowering;

namespace ActivationGen.Emission;

/// <summary>
/// Decides what is emitted for an elementwise declaration: the formulas, the lanes they are computed in, a kernel for each member that has a loop of its own,
/// and which members are put together from others.
/// </summary>
internal sealed class FamilyPlanner
{
    /// <summary>Operations a lane up to which a loop of its own is worth its text: relu's derivative, not that of gelu.</summary>
    private const int FewOperations = 12;

    /// <summary>Operations an element from which adding the bias in a pass of its own costs less than a twentieth: gelu in double lanes, not the exponential.</summary>
    private const int ManyOperations = 48;

    private readonly ActivationDeclaration _declaration;
    private readonly TargetFacts _target;
    private readonly LanePlan _lanes;
    private readonly LoweredFormula _function, _derivative;
    private readonly LoweredFormula? _fromOutput, _secondDerivative;
    private readonly List<MemberKernel> _kernels = [];
    private readonly List<ActivationMembers> _composed = [];

    private FamilyPlanner(ActivationDeclaration declaration, ActivationFormulas formulas, TargetFacts target)
    {
        (_declaration, _target) = (declaration, target);
        _lanes = new LanePlan(declaration.ElementType, declaration.Accuracy, target);
        _function = _lanes.Function(formulas.Function, ActivationFormulas.Input);
        _derivative = _lanes.Slope(formulas.Derivative, ActivationFormulas.Input);
        _fromOutput = formulas.DerivativeFromOutput is { } f ? _lanes.Slope(f, ActivationFormulas.Output) : null;
        _secondDerivative = formulas.SecondDerivative is { } second ? _lanes.SecondDerivative(second, ActivationFormulas.Input) : null;
    }

    public static ActivationFamily Plan(ActivationDeclaration declaration, TargetFacts target)
    {
        CatalogEntry entry = ActivationCatalog.Get(declaration.Activation);
        ActivationFormulas formulas = ActivationFormulas.Of(
            entry, declaration.Parameters, withSecondDerivative: (declaration.Members & ActivationMembers.SecondDerivative) != 0);
        FamilyPlanner planner = new(declaration, formulas, target);
        planner.PlanMembers();
        return new ActivationFamily
        {
            Declaration = declaration,
            Entry = entry,
            Formula = FormulaPrinter.Mathematics(formulas.Function),
            Derivative = FormulaPrinter.Mathematics(formulas.Derivative),
            Remarks = planner.Remarks(planner._function, planner._function.Bound),
            DerivativeRemarks = planner.Remarks(planner._derivative, LanePlan.DerivativeBound),
            SecondDerivative = formulas.SecondDerivative is { } second ? FormulaPrinter.Mathematics(second) : "",
            SecondDerivativeRemarks = planner._secondDerivative is { } lowered ? planner.Remarks(lowered, planner._lanes.SecondDerivativeBound) : "",
            Kernels = planner._kernels,
            Composed = planner._composed,
        };
    }

    private void PlanMembers()
    {
        // The scalar forward serves the ends of spans and the declared method, whatever else was asked for.
        _kernels.Add(new MemberKernel(ActivationMembers.Forward, MemberKernels.Map(_function, "x", "y")));

        Kernel backward = MemberKernels.Backward(_derivative, "x");
        const ActivationMembers ThroughBackward = ActivationMembers.Backward | ActivationMembers.Derivative | ActivationMembers.WithDerivative
            | ActivationMembers.BatchBackward | ActivationMembers.DropoutBackward | ActivationMembers.AlphaDropoutBackward;
        if (Wants(ThroughBackward))
        {
            _kernels.Add(new MemberKernel(ActivationMembers.Backward, backward));
        }

        bool isShort = _target.HasVectors && OperationsOf(backward) <= FewOperations;

        // Without optimisation the gradient of ones and the blocks cost a tenth of the loop's time.
        bool hasDerivativeLoop = isShort || (_target.HasVectors && _target.IsDebug);
        PlanMember(ActivationMembers.Derivative, hasDerivativeLoop ? new MemberKernel(ActivationMembers.Derivative, MemberKernels.Map(_derivative, "x", "derivative")) : null);
        PlanMember(ActivationMembers.WithDerivative, WithDerivative());
        if (_fromOutput is not null && Wants(ActivationMembers.BackwardFromOutput))
        {
            _kernels.Add(new MemberKernel(ActivationMembers.BackwardFromOutput, MemberKernels.Backward(_fromOutput, "y")));
        }

        bool addsBiasInPassing = _target.HasVectors && WorkOf(_kernels[0].Kernel) < ManyOperations;
        PlanMember(ActivationMembers.Batch, ActivationMembers.Batch | ActivationMembers.Dropout | ActivationMembers.AlphaDropout, addsBiasInPassing ? new MemberKernel(ActivationMembers.Batch, MemberKernels.Batch(_function)) : null);
        PlanMember(ActivationMembers.BatchBackward, isShort ? new MemberKernel(ActivationMembers.BatchBackward, MemberKernels.BatchBackward(_derivative)) : null);
        foreach (ActivationMembers noisy in new[]
        {
            ActivationMembers.Dropout, ActivationMembers.DropoutBackward, ActivationMembers.AlphaDropout, ActivationMembers.AlphaDropoutBackward,
        })
        {
            PlanMember(noisy, null);
        }

        if (_secondDerivative is not null)
        {
            _kernels.Add(new MemberKernel(ActivationMembers.SecondDerivative, MemberKernels.Map(_secondDerivative, "x", "secondDerivative")));
            _kernels.Add(MemberKernels.DoubleBackward(_derivative, _secondDerivative));
        }
    }

    private bool Wants(ActivationMembers members) => (_declaration.Members & members) != 0;

    private void PlanMember(ActivationMembers member, MemberKernel? kernel) => PlanMember(member, member, kernel);

    private void PlanMember(ActivationMembers member, ActivationMembers users, MemberKernel? kernel)
    {
        if (!Wants(users)) { return; }

        if (kernel is null) { _composed.Add(member); }
        else { _kernels.Add(kernel); }
    }

    /// <summary>Both in one loop where they share a good part of their arithmetic or are short; otherwise one after the other is as fast.</summary>
    private MemberKernel? WithDerivative()
    {
        if (!_target.HasVectors) { return null; }

        MemberKernel fused = MemberKernels.WithDerivative(_function, _derivative);
        int apart = OperationsOf(MemberKernels.Map(_function, "x", "y")) + OperationsOf(MemberKernels.Map(_derivative, "x", "derivative"));
        int together = OperationsOf(fused.Kernel) + (fused.Second is null ? 0 : OperationsOf(fused.Second));
        return apart <= 2 * FewOperations || together <= 0.85 * apart ? fused : null;
    }

    /// <summary>Floats in double lanes take twice the vectors.</summary>
    private static int WorkOf(Kernel kernel) => OperationsOf(kernel) * (kernel.Format == LaneFormat.SingleInDouble ? 2 : 1);

    /// <summary>What is done for every element.</summary>
    private static int OperationsOf(Kernel kernel)
    {
        RareBranches branches = new(kernel);
        return kernel.Values.Count(value => value.Operation is not (KernelOperation.Constant or KernelOperation.Input) && branches.IsCommon(value));
    }

    /// <summary>What NaN and the ends of the range give, and how far the result may be off.</summary>
    private string Remarks(LoweredFormula formula, int bound)
    {
        Kernel kernel = MemberKernels.Map(formula, "x", "y");
        string At(double x) => Describe(KernelInterpreter.Run(kernel, [x])[0]);
        return $"NaN gives NaN, -infinity gives {At(double.NegativeInfinity)}, infinity gives {At(double.PositiveInfinity)}. "
            + $"At most {bound} ULP from the exact value{(_declaration.ElementType == ElementType.Double ? " where that is a normal number" : "")}.";
    }

    private static string Describe(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "infinity" : "-infinity")
        : (value + 0.0).ToString("G9", CultureInfo.InvariantCulture);
}
