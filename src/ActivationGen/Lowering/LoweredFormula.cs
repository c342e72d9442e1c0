using System.Collections.Generic;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// A function of one variable, ready to be built into kernels of one lane format, with what a formula leaves open settled: NaN gives NaN, and an
/// infinite input gives the limit.
/// </summary>
internal sealed class LoweredFormula
{
    private readonly Expression _formula;
    private readonly string _variable;
    private readonly bool _hidesNaN;
    private readonly DeepTail? _deepTail;
    private readonly SlopeNearRoot? _slopeNearRoot;
    private readonly IReadOnlyList<TailLimit> _limits;

    public LoweredFormula(Expression formula, string variable, LaneFormat format)
    {
        _formula = formula;
        _variable = variable;
        Format = format;
        _hidesNaN = !NaNPropagation.Holds(formula, variable);
        _deepTail = format == LaneFormat.Double ? DeepTail.Find(formula, variable) : null;
        _slopeNearRoot = format == LaneFormat.Double ? SlopeNearRoot.Find(formula, variable) : null;
        _limits = [];
        KernelBuilder trial = new(format);
        Value x = trial.Input(new KernelInput(variable));
        _limits = TailLimit.Find(trial.Build(new KernelOutput("value", Build(trial, x))));
    }

    public LaneFormat Format { get; }

    /// <summary>The function's value at <paramref name="x"/>. Several formulas built into one kernel at the same x share what they have in common.</summary>
    public Value Build(KernelBuilder builder, Value x)
    {
        Value value = new FormulaLowering(builder, new Dictionary<string, Value> { [_variable] = x }, _deepTail).Lower(_formula);
        if (_slopeNearRoot is not null) { value = _slopeNearRoot.Apply(x, value); }

        foreach (TailLimit limit in _limits) { value = limit.Apply(x, value); }

        // A rectifier's comparison is false for NaN and would give 0, which hides a diverged network.
        return _hidesNaN ? builder.Select(x, Comparison.Equal, x, value, x) : value;
    }
}
