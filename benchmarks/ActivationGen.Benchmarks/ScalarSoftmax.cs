using System;

namespace ActivationGen.Benchmarks;

/// <summary>Softmax over rows as one writes it by hand over MathF, shifted by the maximum.</summary>
internal static class ScalarSoftmax
{
    public static void Rows(ReadOnlySpan<float> x, int rowLength, Span<float> y)
    {
        for (int start = 0; start < x.Length; start += rowLength)
        {
            ReadOnlySpan<float> from = x.Slice(start, rowLength);
            Span<float> to = y.Slice(start, rowLength);
            float largest = float.NegativeInfinity, sum = 0;
            foreach (float value in from) { largest = MathF.Max(largest, value); }
            for (int i = 0; i < from.Length; i++) { sum += to[i] = MathF.Exp(from[i] - largest); }
            for (int i = 0; i < to.Length; i++) { to[i] /= sum; }
        }
    }
    public static void LogRows(ReadOnlySpan<float> x, int rowLength, Span<float> y)
    {
        for (int start = 0; start < x.Length; start += rowLength)
        {
            ReadOnlySpan<float> from = x.Slice(start, rowLength);
            Span<float> to = y.Slice(start, rowLength);
            float largest = float.NegativeInfinity, sum = 0;
            foreach (float value in from) { largest = MathF.Max(largest, value); }
            foreach (float value in from) { sum += MathF.Exp(value - largest); }
            float logSum = largest + MathF.Log(sum);
            for (int i = 0; i < to.Length; i++) { to[i] = from[i] - logSum; }
        }
    }
}
