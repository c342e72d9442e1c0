using System;
using Microsoft.ML.OnnxRuntime;

namespace ActivationGen.Benchmarks;

/// <summary>One operator in ONNX Runtime, on one thread, with input and output bound once: a run is as little as the library allows.</summary>
internal sealed class OnnxFunction : IDisposable
{
    private static readonly string[] InputNames = ["x"], OutputNames = ["y"];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly OrtValue[] inputs, outputs;

    static OnnxFunction() => OrtEnv.Instance().DisableTelemetryEvents();

    public OnnxFunction(string operation, float[] x, float[] y, int rowLength)
        : this(OnnxModel.Of(operation), x, y, rowLength)
    {
    }

    public OnnxFunction(byte[] model, float[] x, float[] y, int rowLength)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        session = new InferenceSession(model, options);
        long[] shape = [x.Length / rowLength, rowLength];
        inputs = [OrtValue.CreateTensorValueFromMemory(x, shape)];
        outputs = [OrtValue.CreateTensorValueFromMemory(y, shape)];
    }

    public void Run() => session.Run(run, InputNames, inputs, OutputNames, outputs);

    public void Dispose()
    {
        foreach (OrtValue value in inputs) { value.Dispose(); }
        foreach (OrtValue value in outputs) { value.Dispose(); }
        run.Dispose();
        session.Dispose();
    }
}
