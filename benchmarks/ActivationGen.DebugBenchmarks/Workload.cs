using System;
using System.Numerics;

namespace ActivationGen.DebugBenchmarks;

// The shapes of the members.
internal delegate void Map<T>(ReadOnlySpan<T> x, Span<T> y);

internal delegate void MapTwice<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> derivative);

internal delegate void Combine<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> other, Span<T> result);

internal delegate void CombineRows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradBias);

/// <summary>
/// The elements that calls of one length run over, around 0, where activations live: both signs, so that a scalar loop's branches are as hard to predict as in use.
/// </summary>
internal sealed class Workload<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int LongestRow = 256;

    private readonly T[] _x, _bias, _gradOutput, _result, _second, _gradBias;

    public Workload(int length)
    {
        int rowLength = Math.Min(length, LongestRow);
        (_x, _bias, _gradOutput) = (Uniform(length, 8), Uniform(rowLength, 1), Uniform(length, 1));
        (_result, _second, _gradBias) = (new T[length], new T[length], new T[rowLength]);
    }

    public T[] X => _x;

    public T[] Result => _result;

    public int Length => _x.Length;

    public T[] GradOutput => _gradOutput;

    /// <summary>The call of a map that is no member.</summary>
    public Action Of(Map<T> map) => () => map(_x, _result);

    /// <summary>The call of one member, generated or the scalar loop; none if the function has no such member.</summary>
    public Action? Find(BuiltFamily family, bool generated, string member) => member switch
    {
        Members.OneByOne => Of(family.Find<Map<T>>(generated, generated ? "FElements" : "F")!),
        Members.Forward or Members.Fast => Of(family.Find<Map<T>>(generated, "F")!),
        Members.Derivative => Of(family.Find<Map<T>>(generated, "FDerivative")!),
        Members.WithDerivative when family.Find<MapTwice<T>>(generated, "FWithDerivative") is { } both => () => both(_x, _result, _second),
        Members.Backward when family.Find<Combine<T>>(generated, "FBackward") is { } backward => () => backward(_x, _gradOutput, _result),
        Members.FromOutput when family.Find<Combine<T>>(generated, "FBackwardFromOutput") is { } backward => FromOutput(family, backward),
        Members.Batch when family.Find<Combine<T>>(generated, "FBatch") is { } batch => () => batch(_x, _bias, _result),
        Members.BatchBackward when family.Find<CombineRows<T>>(generated, "FBatchBackward") is { } backward => () => backward(_x, _bias, _gradOutput, _result, _gradBias),
        _ => null,
    };

    private Action FromOutput(BuiltFamily family, Combine<T> backward)
    {
        // The outputs that there are.
        T[] y = new T[_x.Length];
        family.Find<Map<T>>(true, "F")!(_x, y);
        return () => backward(y, _gradOutput, _result);
    }

    private static T[] Uniform(int length, double bound)
    {
        Random random = new(1);
        T[] values = new T[length];
        for (int i = 0; i < length; i++) { values[i] = T.CreateTruncating(bound * (2 * random.NextDouble() - 1)); }

        return values;
    }
}
