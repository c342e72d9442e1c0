using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.AccuracySweep.Doubles;
using ActivationGen.Numerics.Tests;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.AccuracySweep;

/// <summary>An activation with its parameters, and what is swept of it.</summary>
internal sealed class SweptFunction
{
    private SweptFunction(GoldenCase golden)
    {
        Family<float> family = new(golden);
        Family<double> reference = new(golden);
        Golden = golden;
        Points = [.. golden.ReadPoints()];
        Map<double> value = PeriodicReferences.Function(golden) ?? reference.Forward, slope = PeriodicReferences.Derivative(golden) ?? reference.Derivative;
        double absolute = Points.Max(point => point.Value.Floor), absoluteSlope = Points.Max(point => point.Derivative?.Floor ?? 0);
        ErrorFloor floor = new(absolute == 1, []), floorOfSlope = new(absoluteSlope == 1, absoluteSlope == 1 ? [] : SignChanges.Of(slope));
        Members =
        [
            new SweptMember(Name, "f", family.Forward, value, floor, PeriodicReferences.Range(golden), Bound: 2, Rivals.Of(golden)),
            new SweptMember(Name, "f'", family.Derivative, slope, floorOfSlope, PeriodicReferences.Range(golden), Bound: 4, []),
        ];
        (ReferenceFormula function, ReferenceFormula derivative) = ReferenceFormula.Of(golden);
        DoubleMembers = [new DoubleMember(Name, "f", reference.Forward, function, floor), new DoubleMember(Name, "f'", reference.Derivative, derivative, floorOfSlope)];
        if (family.Fast is { } fast)
        {
            Members = [.. Members, new SweptMember(Name, SweptMember.Fast, fast, value, floor, PeriodicReferences.Range(golden), Bound: 4, [])];
        }
    }

    public static IReadOnlyList<SweptFunction> All { get; } = [.. GoldenCase.Elementwise.Select(golden => new SweptFunction(golden))];

    public GoldenCase Golden { get; }

    public string Name => Golden.Name;

    public string Activation => Golden.Activation;

    public IReadOnlyList<GoldenPoint> Points { get; }

    public IReadOnlyList<SweptMember> Members { get; }

    /// <summary>Function and derivative over doubles.</summary>
    public IReadOnlyList<DoubleMember> DoubleMembers { get; }
}

/// <summary>A generated member over floats with its reference, the member over doubles.</summary>
/// <param name="Function">The function's name, with parameters.</param>
/// <param name="Name">f, f' or <see cref="Fast"/>.</param>
/// <param name="Computed">The member.</param>
/// <param name="Reference">What it is measured against.</param>
/// <param name="Floor">The least magnitude that errors are measured against.</param>
/// <param name="Range">How large arguments may be for the bound to be promised.</param>
/// <param name="Bound">The error that is promised, in ULPs.</param>
/// <param name="Rivals">Other libraries' members for the same function.</param>
internal sealed record SweptMember(
    string Function, string Name, Map<float> Computed, Map<double> Reference, ErrorFloor Floor, double Range, double Bound,
    IReadOnlyList<Rival> Rivals)
{
    /// <summary>The name of f at Accuracy = Fast.</summary>
    public const string Fast = "f fast";
}
