using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// The part of a loop that one kernel makes up: its vectors before the loop, its loads, its arithmetic, its stores. <see cref="LoopPrinter"/> puts
/// the parts together.
/// </summary>
/// <remarks>
/// Several copies of the body can be in flight, interleaved statement by statement so that one hides the latency of the other; with double lanes two
/// of them make up the vector of floats that a step processes.
/// </remarks>
internal sealed partial class LoopBody
{
    /// <summary>Longer expressions become statements, so that lines stay readable; without optimisation a statement costs more than a long line does.</summary>
    private const int LongestNested = 110, LongestNestedInDebug = 250;

    private readonly LanePrinter _target;
    private readonly Kernel _kernel;
    private readonly ConstantTable _constants;
    private readonly LaneFormat _format;
    private readonly string[] _bodies;
    private readonly string[] _loads;
    private readonly int _elementsOfLoad;
    private readonly bool _isDebug;
    private readonly HashSet<Value> _nested;
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<string, string> _elementNames = [];
    private readonly Dictionary<string, string> _tableNames = [];
    private readonly Identifiers _identifiers;
    private readonly RareBranches _branches;
    private readonly HashSet<Value> _literals;

    /// <param name="identifiers">The names of the method that the loop is in.</param>
    /// <param name="copies">Vectors of floats (of doubles, if the elements are) in flight.</param>
    /// <param name="isDebug">Whether the JIT will not optimise.</param>
    public LoopBody(LanePrinter target, Kernel kernel, ConstantTable constants, Identifiers identifiers, int copies, bool isDebug)
    {
        _isDebug = isDebug;
        _target = target;
        _kernel = target.Legalise(kernel);
        _constants = constants;
        _identifiers = identifiers;
        _format = kernel.Format;
        _bodies = Suffixes(_format == LaneFormat.SingleInDouble ? 2 * copies : copies);
        _elementsOfLoad = target.ElementsOfLoad(_format);
        Step = _bodies.Length * target.LanesOf(_format);
        _loads = Suffixes(Step / _elementsOfLoad);
        _branches = new RareBranches(_kernel);
        _literals = isDebug ? [] : LiteralConstants.Of(_kernel, _bodies.Length, target.Registers);
        _nested = FindNested();
        NameEverything();
    }

    /// <summary>The elements that one iteration processes.</summary>
    public int Step { get; }

    /// <summary>The vectors that stay the same: constants, uniform inputs, tables.</summary>
    public void WriteSetup(SourceWriter writer)
    {
        List<Value> common = [.. _kernel.Values.Where(_branches.IsCommon)];
        foreach (Value value in common)
        {
            string type = _target.LaneType(_format, value.IsBits);
            if (value.Operation == KernelOperation.Constant) { WriteConstant(writer, value); }
            else if (value.Operation == KernelOperation.Input && value.Input!.Kind == InputKind.Uniform)
            {
                string scalar = _format == LaneFormat.SingleInDouble ? $"(double){value.Input.Name}" : value.Input.Name;
                writer.Line($"{type} {_names[value]} = {_target.Spread(scalar)};");
            }
        }

        WriteTables(writer, common);
    }

    private void WriteConstant(SourceWriter writer, Value constant)
    {
        if (!_literals.Contains(constant))
        {
            writer.Line($"{_target.LaneType(_format, constant.IsBits)} {_names[constant]} = {_target.Spread("constants." + _constants.FieldOf(constant))};");
        }
        else if (!LiteralConstants.IsZero(constant)) { writer.Line($"const {ConstantTable.TypeOf(constant)} {_names[constant]} = {Literals.OfConstant(constant)};"); }
    }

    private void WriteTables(SourceWriter writer, IReadOnlyList<Value> values)
    {
        HashSet<string> written = [];
        foreach (Value value in values)
        {
            if (value.Operation != KernelOperation.Lookup) { continue; }

            string table = _constants.TableOf(value);
            if (written.Add(table)) { _target.WriteTable(writer, _tableNames[table], table, value); }
        }
    }

    /// <summary>
    /// The values that are written inside the statement of the one value that uses them: unnamed ones. In a Debug build each statement costs a store and
    /// a load more, and a polynomial reads better in one line.
    /// </summary>
    private HashSet<Value> FindNested()
    {
        Dictionary<Value, int> uses = [];
        HashSet<Value> nested = [];
        foreach (Value value in _kernel.Values)
        {
            foreach (Value operand in value.Operands)
            {
                uses[operand] = (uses.TryGetValue(operand, out int count) ? count : 0) + (_target.RepeatsOperands(value) ? 2 : 1);
            }
        }

        foreach (KernelOutput output in _kernel.Outputs) { uses[output.Value] = int.MaxValue / 2; }

        // The branch is a statement, and its condition another user of the magnitude.
        foreach (Value value in _kernel.Values.Where(value => value.IsRare)) { uses[value] = uses[value.Operands[0]] = int.MaxValue / 2; }

        foreach (Value value in _kernel.Values)
        {
            if (value.Name is null && value.Operation is not (KernelOperation.Input or KernelOperation.Constant) && uses[value] == 1) { nested.Add(value); }
        }

        return nested;
    }

    private void NameEverything()
    {
        foreach (Value value in _kernel.Values)
        {
            if (value.Operation == KernelOperation.Lookup && !_tableNames.ContainsKey(_constants.TableOf(value)))
            {
                _tableNames.Add(_constants.TableOf(value), _identifiers.Unique(Identifiers.Camel(_constants.TableOf(value)), ["", "Upper"]));
            }

            if (value.Operation is not (KernelOperation.Constant or KernelOperation.Input)) { continue; }

            _names.Add(value, value.Operation switch
            {
                KernelOperation.Constant => _identifiers.Unique(Identifiers.Camel(_constants.FieldOf(value)), [""]),
                KernelOperation.Input when value.Input!.Kind == InputKind.Uniform => _identifiers.Unique(value.Input.Name + "Everywhere", [""]),
                _ => NameStream(value.Input!),
            });
        }

        foreach (KernelOutput output in _kernel.Outputs)
        {
            if (output.Accumulate) { _elementNames.Add("previous " + output.Name, _identifiers.Unique("previous" + Identifiers.Pascal(output.Name), _loads)); }

            if (NeedsResult(output)) { _elementNames.Add("result " + output.Name, _identifiers.Unique(output.Name + "Result", _loads)); }
        }
    }

    private string NameStream(KernelInput input)
    {
        if (_format == LaneFormat.SingleInDouble) { _elementNames.Add("input " + input.Name, _identifiers.Unique(input.Name + "Elements", _loads)); }

        return _identifiers.Unique(input.Name, _bodies);
    }

    private string? NameOfOutput(Value value)
    {
        foreach (KernelOutput output in _kernel.Outputs)
        {
            if (output.Value == value) { return output.Name; }
        }

        return null;
    }

    /// <summary>Whether what is stored is more than a value of the kernel: narrowed, added, or an input whose variable takes the next load before the store.</summary>
    private bool NeedsResult(KernelOutput output) =>
        _format == LaneFormat.SingleInDouble || output.Accumulate || output.Value.Operation == KernelOperation.Input;

    private string Name(Value value, int body)
    {
        if (_literals.Contains(value)) { return LiteralConstants.IsZero(value) ? _target.LaneType(_format, value.IsBits) + ".Zero" : _target.Spread(_names[value]); }

        return IsUniform(value) ? _names[value] : _names[value] + _bodies[body];
    }

    private static bool IsUniform(Value value) =>
        value.Operation == KernelOperation.Constant || (value.Operation == KernelOperation.Input && value.Input!.Kind == InputKind.Uniform);

    private string ElementsOf(Value input, int load) =>
        _format == LaneFormat.SingleInDouble ? _elementNames["input " + input.Input!.Name] + _loads[load] : Name(input, load);

    /// <summary>Loads what the step at <paramref name="index"/> reads, destinations that are added to included.</summary>
    public void WriteLoads(SourceWriter writer, string index, bool declare)
    {
        string type = declare ? _target.ElementsType(_format) + " " : "";
        foreach (Value value in _kernel.Values)
        {
            if (value.Operation != KernelOperation.Input || IsUniform(value)) { continue; }

            for (int load = 0; load < _loads.Length; load++)
            {
                string elements = _target.Load(_format, LoopPrinter.Reference(value.Input!.Name), Offset(index, load));
                if (value.Input.Addend is not null)
                {
                    elements = _target.AddElements(_format, elements, _target.Load(_format, LoopPrinter.Reference(value.Input.Addend), Offset(index, load)));
                }

                writer.Line($"{type}{ElementsOf(value, load)} = {elements};");
            }
        }

        foreach (KernelOutput output in _kernel.Outputs)
        {
            for (int load = 0; output.Accumulate && load < _loads.Length; load++)
            {
                string previous = _target.Load(_format, LoopPrinter.Reference(output.Name), Offset(index, load));
                writer.Line($"{type}{_elementNames["previous " + output.Name]}{_loads[load]} = {previous};");
            }
        }
    }

    /// <summary>The arithmetic, up to the vectors that are stored.</summary>
    public void WriteBody(SourceWriter writer)
    {
        // Expressions of values that appear only in their one user's statement, by copy of the body.
        Dictionary<Value, string>[] pending = new Dictionary<Value, string>[_bodies.Length];
        for (int body = 0; body < pending.Length; body++) { pending[body] = []; }

        foreach (Value value in _kernel.Values)
        {
            if (_branches.IsCommon(value)) { WriteValue(writer, value, pending); }
        }

        foreach (KernelOutput output in _kernel.Outputs)
        {
            for (int load = 0; NeedsResult(output) && load < _loads.Length; load++)
            {
                string result = InElements(output.Value, load);
                if (output.Accumulate)
                {
                    result = _target.AddElements(_format, _elementNames["previous " + output.Name] + _loads[load], result);
                }

                writer.Line($"{_target.ElementsType(_format)} {_elementNames["result " + output.Name]}{_loads[load]} = {result};");
            }
        }
    }

    private string InElements(Value value, int load)
    {
        if (_format != LaneFormat.SingleInDouble) { return Name(value, load); }

        int bodiesOfLoad = _bodies.Length / _loads.Length;
        string[] lanes = new string[bodiesOfLoad];
        for (int part = 0; part < bodiesOfLoad; part++) { lanes[part] = Name(value, (load * bodiesOfLoad) + part); }

        return _target.Narrow(lanes);
    }

    /// <summary>Stores the results of the step at <c>i</c>.</summary>
    public void WriteStores(SourceWriter writer)
    {
        foreach (KernelOutput output in _kernel.Outputs)
        {
            for (int load = 0; load < _loads.Length; load++)
            {
                string stored = NeedsResult(output) ? _elementNames["result " + output.Name] + _loads[load] : Name(output.Value, load);
                writer.Line($"{stored}.StoreUnsafe(ref {LoopPrinter.Reference(output.Name)}, {Offset("i", load)});");
            }
        }
    }

    private string Offset(string index, int load) => load == 0 ? index : $"{index} + {load * _elementsOfLoad}";

    private static string[] Suffixes(int count)
    {
        if (count == 1) { return [""]; }

        if (count == 2) { return ["Low", "High"]; }

        string[] suffixes = new string[count];
        for (int i = 0; i < count; i++) { suffixes[i] = "_" + (i + 1); }

        return suffixes;
    }
}
