using System.Linq;

namespace ActivationGen.Kernels;

/// <summary>A finished kernel: straight-line values in an order in which each comes after its operands, and the outputs they end in.</summary>
internal sealed class Kernel(LaneFormat format, EquatableArray<Value> values, EquatableArray<KernelOutput> outputs)
{
    public LaneFormat Format { get; } = format;

    public EquatableArray<Value> Values { get; } = values;

    public EquatableArray<KernelOutput> Outputs { get; } = outputs;

    public EquatableArray<KernelInput> Inputs { get; } = [.. values.Where(v => v.Operation == KernelOperation.Input).Select(v => v.Input!)];

    public bool HasDoubleLanes => Format != LaneFormat.Single;
}
