using System;

namespace ActivationGen.Benchmarks;

/// <summary>A function and its derivative as one writes them by hand over MathF; without the care for tails that the generated members take.</summary>
internal interface IScalarFunction
{
    static abstract float Value(float x);

    static abstract float Derivative(float x);
}

/// <summary>Plain loops, compiled once for each function, as if it were written into them.</summary>
internal static class ScalarLoop<TFunction>
    where TFunction : struct, IScalarFunction
{
    public static void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++) { y[i] = TFunction.Value(x[i]); }
    }

    public static void Derivative(ReadOnlySpan<float> x, Span<float> derivative)
    {
        for (int i = 0; i < x.Length; i++) { derivative[i] = TFunction.Derivative(x[i]); }
    }

    public static void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput)
    {
        for (int i = 0; i < x.Length; i++) { gradInput[i] = gradOutput[i] * TFunction.Derivative(x[i]); }
    }
}

internal readonly struct ScalarExponential : IScalarFunction
{
    public static float Value(float x) => MathF.Exp(x);

    public static float Derivative(float x) => MathF.Exp(x);
}

internal readonly struct ScalarSigmoid : IScalarFunction
{
    public static float Value(float x) => 1 / (1 + MathF.Exp(-x));

    public static float Derivative(float x)
    {
        float y = Value(x);
        return y * (1 - y);
    }
}

internal readonly struct ScalarTanh : IScalarFunction
{
    public static float Value(float x) => MathF.Tanh(x);

    public static float Derivative(float x)
    {
        float y = MathF.Tanh(x);
        return 1 - y * y;
    }
}

internal readonly struct ScalarRelu : IScalarFunction
{
    public static float Value(float x) => MathF.Max(x, 0);

    public static float Derivative(float x) => x > 0 ? 1 : 0;
}

internal readonly struct ScalarElu : IScalarFunction
{
    public static float Value(float x) => x > 0 ? x : MathF.Exp(x) - 1;

    public static float Derivative(float x) => x > 0 ? 1 : MathF.Exp(x);
}

internal readonly struct ScalarSoftplus : IScalarFunction
{
    public static float Value(float x) => MathF.Log(1 + MathF.Exp(x));

    public static float Derivative(float x) => 1 / (1 + MathF.Exp(-x));
}

internal readonly struct ScalarMish : IScalarFunction
{
    public static float Value(float x) => x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));

    public static float Derivative(float x)
    {
        float y = MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));
        return y + x * (1 - y * y) / (1 + MathF.Exp(-x));
    }
}
