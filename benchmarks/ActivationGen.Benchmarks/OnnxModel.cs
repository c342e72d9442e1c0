using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace ActivationGen.Benchmarks;

/// <summary>
/// A model of one operator with one float input "x" and one output "y", both of two free dimensions, in ONNX's protobuf encoding: small enough to be
/// written directly, which spares the generated protobuf classes.
/// </summary>
internal static class OnnxModel
{
    private const int IrVersion = 8, FloatElements = 1, StringAttribute = 3;

    // The first with gelu; older operators are found in it as they are.
    private const int OperatorSet = 20;

    /// <param name="operation">The operator.</param>
    /// <param name="attribute">An attribute that has another value than its default.</param>
    /// <param name="slopes">The second input of PRelu, as constants of the model.</param>
    public static byte[] Of(string operation, (string Name, string Value)? attribute = null, float[]? slopes = null)
    {
        // The field numbers are those of onnx.proto: NodeProto, AttributeProto, GraphProto, OperatorSetIdProto, ModelProto.
        byte[] secondInput = slopes is null ? [] : Text(1, "slopes");
        byte[] attributes = attribute is { } a ? Message(5, Concatenate(Text(1, a.Name), Text(4, a.Value), Number(20, StringAttribute))) : [];
        byte[] node = Concatenate(Text(1, "x"), secondInput, Text(2, "y"), Text(4, operation), attributes);
        byte[] constants = slopes is null ? [] : Message(5, Tensor("slopes", slopes));
        byte[] graph = Concatenate(Message(1, node), Text(2, "operator"), constants, Message(11, ValueInfo("x")), Message(12, ValueInfo("y")));
        byte[] imported = Concatenate(Text(1, ""), Number(2, OperatorSet));
        return Concatenate(Number(1, IrVersion), Message(7, graph), Message(8, imported));
    }

    /// <summary>ValueInfoProto: a name and the type, a tensor of floats with the named dimensions "rows" and "columns".</summary>
    private static byte[] ValueInfo(string name)
    {
        byte[] shape = Concatenate(Message(1, Text(2, "rows")), Message(1, Text(2, "columns")));
        byte[] tensor = Concatenate(Number(1, FloatElements), Message(2, shape));
        return Concatenate(Text(1, name), Message(2, Message(1, tensor)));
    }

    /// <summary>TensorProto: dimensions, type, name and raw data.</summary>
    private static byte[] Tensor(string name, float[] values) => Concatenate(
        Number(1, values.Length), Number(2, FloatElements), Text(8, name), Message(9, MemoryMarshal.AsBytes<float>(values).ToArray()));

    private static byte[] Number(int field, int value) => Concatenate(Varint(field << 3), Varint(value));

    private static byte[] Text(int field, string value) => Message(field, Encoding.UTF8.GetBytes(value));

    private static byte[] Message(int field, byte[] content) => Concatenate(Varint(field << 3 | 2), Varint(content.Length), content);

    private static byte[] Varint(int value)
    {
        List<byte> bytes = [];
        for (; value >= 128; value >>= 7) { bytes.Add((byte)(value | 128)); }
        bytes.Add((byte)value);
        return [.. bytes];
    }

    private static byte[] Concatenate(params byte[][] parts)
    {
        List<byte> all = [];
        foreach (byte[] part in parts) { all.AddRange(part); }
        return [.. all];
    }
}
