using System;

namespace Digits;

/// <summary>The generated <c>FBatch</c>: y = f(x + bias), row by row.</summary>
internal delegate void BatchForward(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, Span<float> y);

/// <summary>The generated <c>FBatchBackward</c>: gradInput = gradOutput * f'(x + bias), gradBias = its sum over the rows.</summary>
internal delegate void BatchBackward(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias);

/// <summary>A function as a layer needs it.</summary>
internal sealed record HiddenActivation(string Name, BatchForward Forward, BatchBackward Backward, Initialiser Initialiser)
{
    public override string ToString() => Name;
}
