using System;
using System.Collections.Generic;

namespace ActivationGen.DebugBenchmarks;

internal delegate void Map(ReadOnlySpan<float> x, Span<float> y);

internal delegate void MapTwice(ReadOnlySpan<float> x, Span<float> y, Span<float> derivative);

internal delegate void Combine(ReadOnlySpan<float> x, ReadOnlySpan<float> other, Span<float> result);

internal delegate void CombineRows(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias);

/// <summary>The elements that all members run over: a hidden layer's activations, in the first-level cache.</summary>
internal sealed class Workload
{
    public const int Length = 4096, RowLength = 256;

    private readonly float[] _x = Uniform(Length, 8), _bias = Uniform(RowLength, 1), _gradOutput = Uniform(Length, 1);
    private readonly float[] _y = new float[Length], _result = new float[Length], _second = new float[Length], _gradBias = new float[RowLength];

    /// <summary>The calls of each member, the generated one and the scalar loop.</summary>
    public IEnumerable<(string Member, Action Generated, Action Scalar)> CallsOf(BuiltFamily family)
    {
        foreach ((string member, string generated, string scalar) in new[]
        {
            ("one by one", "FElements", "F"), ("forward", "F", "F"), ("derivative", "FDerivative", "FDerivative"),
        })
        {
            yield return (member, Prepare(family.Find<Map>(true, generated)!), Prepare(family.Find<Map>(false, scalar)!));
        }

        yield return ("with derivative", Prepare(family.Find<MapTwice>(true, "FWithDerivative")!), Prepare(family.Find<MapTwice>(false, "FWithDerivative")!));
        yield return ("backward", PrepareBackward(family, true, _x), PrepareBackward(family, false, _x));
        if (family.Find<Combine>(true, "FBackwardFromOutput") is { } fromOutput)
        {
            // The outputs that there are, each half's own.
            family.Find<Map>(true, "F")!(_x, _y);
            float[] y = [.. _y];
            Combine scalar = family.Find<Combine>(false, "FBackwardFromOutput")!;
            yield return ("from output", () => fromOutput(y, _gradOutput, _result), () => scalar(y, _gradOutput, _result));
        }

        yield return ("batch", PrepareBatch(family, true), PrepareBatch(family, false));
        yield return ("batch backward", PrepareBatchBackward(family, true), PrepareBatchBackward(family, false));
    }

    private Action Prepare(Map map) => () => map(_x, _result);

    private Action Prepare(MapTwice map) => () => map(_x, _result, _second);

    private Action PrepareBackward(BuiltFamily family, bool generated, float[] x)
    {
        Combine backward = family.Find<Combine>(generated, "FBackward")!;
        return () => backward(x, _gradOutput, _result);
    }

    private Action PrepareBatch(BuiltFamily family, bool generated)
    {
        Combine batch = family.Find<Combine>(generated, "FBatch")!;
        return () => batch(_x, _bias, _result);
    }

    private Action PrepareBatchBackward(BuiltFamily family, bool generated)
    {
        CombineRows backward = family.Find<CombineRows>(generated, "FBatchBackward")!;
        return () => backward(_x, _bias, _gradOutput, _result, _gradBias);
    }

    private static float[] Uniform(int length, float bound)
    {
        Random random = new(1);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) { values[i] = bound * (2 * random.NextSingle() - 1); }

        return values;
    }
}
