using System.Collections.Generic;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// A function of one variable, and of parameters if some are learned, ready to be built into kernels of one lane format, with what a formula leaves open
/// settled: NaN gives NaN, and an infinite input gives the limit.
/// </summary>
internal sealed class LoweredFormula
{
    private readonly Expression _formula;
    private readonly string _variable;
    private readonly ActivationAccuracy _accuracy;
    private readonly bool _hidesNaN;
    private readonly DeepTail? _deepTail;
    private readonly SlopeNearRoot? _slopeNearRoot;
    private readonly SingleKernel? _singleKernel;
    private readonly IReadOnlyList<TailLimit> _limits;
    private readonly LargestInput? _largestInput;
    private readonly bool _hasParameters;

    public LoweredFormula(Expression formula, string variable, LaneFormat format, ActivationAccuracy accuracy, params string[] parameters)
    {
        _hasParameters = parameters.Length > 0;
        _formula = format == LaneFormat.Double ? DoubleForm.Of(formula, variable) : formula;
        _variable = variable;
        _accuracy = accuracy;
        Format = format;
        _hidesNaN = !NaNPropagation.Holds(formula, variable);
        _singleKernel = format == LaneFormat.Single ? SingleKernel.Find(formula, variable, accuracy) : null;
        _limits = [];
        if (_hasParameters) { return; }

        _deepTail = format == LaneFormat.Double ? DeepTail.Find(_formula, variable) : null;
        _slopeNearRoot = format == LaneFormat.Double ? SlopeNearRoot.Find(formula, variable) : null;
        KernelBuilder trial = new(format);
        Value x = trial.Input(new KernelInput(variable));
        Kernel kernel = trial.Build(new KernelOutput("value", Build(trial, x)));
        _limits = TailLimit.Find(kernel);
        _largestInput = new LargestInput(format, _limits, kernel);
    }

    public LaneFormat Format { get; }

    /// <summary>How far the function's value may be off, in ULPs: Fast changes nothing where its kernels are those of Faithful.</summary>
    public int Bound { get; init; }

    /// <summary>The function's value at <paramref name="x"/>.</summary>
    public Value Build(KernelBuilder builder, Value x) => Build(builder, x, new Dictionary<string, Value>());

    /// <summary>The same value in a kernel that another function at the same x is built into: they share what they have in common.</summary>
    public Value BuildBeside(LoweredFormula other, KernelBuilder builder, Value x) => Build(builder, x, new Dictionary<string, Value>(), besideSlope: false, other);

    /// <summary>The same beside the function's derivative.</summary>
    public Value BuildBesideSlope(LoweredFormula slope, KernelBuilder builder, Value x) => Build(builder, x, new Dictionary<string, Value>(), besideSlope: true, slope);

    /// <summary>The function's value at <paramref name="x"/> for the given <paramref name="parameters"/>.</summary>
    public Value Build(KernelBuilder builder, Value x, IReadOnlyDictionary<string, Value> parameters) => Build(builder, x, parameters, besideSlope: false);

    private Value Build(KernelBuilder builder, Value x, IReadOnlyDictionary<string, Value> parameters, bool besideSlope, LoweredFormula? other = null)
    {
        Value argument = _hasParameters ? InfiniteInput.Replace(x) : _largestInput?.Of(x, other?._largestInput) ?? x;
        Dictionary<string, Value> inputs = new() { [_variable] = argument };
        foreach (KeyValuePair<string, Value> parameter in parameters) { inputs.Add(parameter.Key, parameter.Value); }

        Value value = _singleKernel?.Build(argument) ?? new FormulaLowering(builder, inputs, _deepTail, _accuracy, besideSlope).Lower(_formula);
        if (_hasParameters) { value = InfiniteInput.Restore(x, value); }

        if (_slopeNearRoot is not null) { value = _slopeNearRoot.Apply(x, value); }

        foreach (TailLimit limit in _limits)
        {
            if (!_largestInput!.Covers(limit, other?._largestInput)) { value = limit.Apply(x, value); }
        }

        // A rectifier's comparison is false for NaN and would give 0, which hides a diverged network.
        return _hidesNaN ? builder.Select(x, Comparison.Equal, x, value, x) : value;
    }
}
