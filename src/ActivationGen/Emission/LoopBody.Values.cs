using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <content>The statements of single values, one for each copy of the body.</content>
internal sealed partial class LoopBody
{
    private void WriteValue(SourceWriter writer, Value value, Dictionary<Value, string>[] pending)
    {
        bool widens = value.Operation == KernelOperation.Input && _format == LaneFormat.SingleInDouble;
        if (IsUniform(value) || (value.Operation == KernelOperation.Input && !widens)) { return; }

        if (value.IsRare && _branches.IsCommon(value))
        {
            WriteRareSelection(writer, value, pending);
            return;
        }

        int bodiesOfLoad = _bodies.Length / _loads.Length;
        string[] expressions = new string[_bodies.Length];
        for (int body = 0; body < _bodies.Length; body++)
        {
            expressions[body] = widens ? _target.Widen(ElementsOf(value, body / bodiesOfLoad), body % bodiesOfLoad) : Expression(value, body, pending[body]);
        }

        if (_nested.Contains(value) && Array.TrueForAll(expressions, text => text.Length <= (_isDebug ? LongestNestedInDebug : LongestNested)))
        {
            for (int body = 0; body < _bodies.Length; body++) { pending[body].Add(value, _target.Nested(value, expressions[body])); }

            return;
        }

        NameByHint(value);
        for (int body = 0; body < _bodies.Length; body++) { writer.Line($"{_target.LaneType(_format, value.IsBits)} {Name(value, body)} = {expressions[body]};"); }
    }

    private string Expression(Value value, int body, Dictionary<Value, string> nested) => _target.Print(
        value, _format, operand => Text(operand, body, nested), lookup => _tableNames[_constants.TableOf(lookup)], ExchangesFactors(value, nested));

    private string Text(Value value, int body, Dictionary<Value, string> nested) => nested.TryGetValue(value, out string text) ? text : Name(value, body);

    private void NameByHint(Value value)
    {
        if (!_names.ContainsKey(value)) { _names.Add(value, _identifiers.Unique(Identifiers.Camel(value.Name ?? NameOfOutput(value) ?? "t"), _bodies)); }
    }

    /// <summary>The usual values, and a branch that replaces them in the lanes that are beyond the bound: what it needs is not there outside.</summary>
    private void WriteRareSelection(SourceWriter writer, Value selection, Dictionary<Value, string>[] pending)
    {
        Value magnitude = selection.Operands[0], bound = selection.Operands[1], usual = selection.Operands[3];
        NameByHint(selection);
        string type = _target.LaneType(_format, selection.IsBits);
        string[] magnitudes = new string[_bodies.Length];
        for (int body = 0; body < _bodies.Length; body++)
        {
            writer.Line($"{type} {Name(selection, body)} = {Text(usual, body, pending[body])};");
            magnitudes[body] = Name(magnitude, body);
        }

        string sum = _identifiers.Unique("magnitudes", [""]);
        writer.Line($"\n// Few elements are that large; what they take is computed if there is one.\n{type} {sum} = {_target.Sum(magnitudes)};");
        using (writer.Block($"if ({_target.AnyNotBelow(sum, Name(bound, 0))})"))
        {
            IReadOnlyList<Value> values = _branches.ValuesOf(selection);
            foreach (Value constant in values.Where(value => value.Operation == KernelOperation.Constant)) { WriteConstant(writer, constant); }

            WriteTables(writer, values);
            foreach (Value value in values) { WriteValue(writer, value, pending); }

            for (int body = 0; body < _bodies.Length; body++)
            {
                int copy = body;
                string replaced = _target.Print(
                    selection, _format, operand => operand == usual ? Name(selection, copy) : Text(operand, copy, pending[copy]), _ => "", exchanged: false);
                writer.Line($"{Name(selection, body)} = {replaced};");
            }

            // Another branch may need the same and write it anew.
            foreach (Value value in values.Where(value => !IsUniform(value)))
            {
                _names.Remove(value);
                foreach (Dictionary<Value, string> nested in pending) { nested.Remove(value); }
            }
        }

        writer.Line();
    }

    /// <summary>
    /// Whether the second factor or term is written first: before a call in the midst of an expression, unoptimised code saves what stands to the left of it.
    /// </summary>
    private bool ExchangesFactors(Value value, Dictionary<Value, string> nested) =>
        _isDebug && value.IsCommutative && nested.ContainsKey(value.Operands[1]) && !nested.ContainsKey(value.Operands[0]);
}
