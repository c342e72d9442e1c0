using System;

namespace ActivationGen.Numerics.Tests;

// The shapes of a family's members.
internal delegate T Scalar<T>(T x);

internal delegate void Map<T>(ReadOnlySpan<T> x, Span<T> y);

internal delegate void MapTwice<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> derivative);

internal delegate void Backward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> gradOutput, Span<T> gradInput);

internal delegate void Batch<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, Span<T> y);

internal delegate void BatchBackward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradBias);
