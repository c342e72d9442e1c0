using System;

namespace ActivationGen.Benchmarks;

/// <summary>Who computes.</summary>
internal enum Rival
{
    ActivationGen,
    Scalar,
    TensorPrimitives,
    OnnxRuntime,
}

/// <summary>The data of a measurement: the same for all rivals.</summary>
internal sealed class Workload
{
    /// <summary>The row length of softmax among elementwise functions; every length measured there is a multiple of it.</summary>
    private const int UsualRowLength = 64;

    public Workload(int length, int rowLength = UsualRowLength)
    {
        Random random = new(1);
        RowLength = rowLength;
        X = new float[length];
        GradOutput = new float[length];
        Result = new float[length];
        // Around 0, where activations live; both signs, so that branches of a scalar loop are as hard to predict as they are in use.
        foreach (ref float value in X.AsSpan()) { value = 8 * random.NextSingle() - 4; }
        foreach (ref float value in GradOutput.AsSpan()) { value = 2 * random.NextSingle() - 1; }
    }

    public int RowLength { get; }

    public float[] X { get; }

    public float[] GradOutput { get; }

    public float[] Result { get; }
}

/// <summary>One member of one function by one rival. <see cref="Prepare"/> gives the call to be timed.</summary>
public sealed class Contender
{
    private readonly Func<Workload, Action> prepare;

    internal Contender(string function, string member, Rival rival, Func<Workload, Action> prepare)
    {
        (Function, Member, Rival) = (function, member, rival);
        this.prepare = prepare;
    }

    internal string Function { get; }

    internal string Member { get; }

    internal Rival Rival { get; }

    /// <summary>The forward pass by an operator of ONNX Runtime.</summary>
    internal static Contender Onnx(string function, string operation) => new(
        function, "forward", Rival.OnnxRuntime, workload => new OnnxFunction(operation, workload.X, workload.Result, workload.RowLength).Run);

    internal Action Prepare(Workload workload) => prepare(workload);

    /// <inheritdoc/>
    public override string ToString() => $"{Function} {Member}, {Rival}";
}
