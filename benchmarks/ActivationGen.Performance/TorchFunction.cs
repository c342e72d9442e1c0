using System;
using System.IO;
using ActivationGen.DebugBenchmarks;
using TorchSharp;
using static TorchSharp.torch;

namespace ActivationGen.Performance;

/// <summary>A function of TorchSharp on one thread, without gradients, into a tensor of its own as TorchSharp's users get it, where libtorch loads.</summary>
internal sealed class TorchFunction : IDisposable
{
    private static readonly bool Loads = TryLoad();

    private readonly Tensor _x;
    private readonly Func<Tensor, Tensor> _function;
    private readonly IDisposable _withoutGradient = no_grad();

    private TorchFunction(Func<Tensor, Tensor> function, float[] x) => (_function, _x) = (function, tensor(x));

    public static TorchFunction? Find(ScalarFunction function, Workload<float> workload)
    {
        if (!Loads || Function(function.Name) is not { } operation) { return null; }

        return new TorchFunction(operation, workload.X);
    }

    public void Run() => _function(_x).Dispose();

    public void Dispose()
    {
        _withoutGradient.Dispose();
        _x.Dispose();
    }

    private static Func<Tensor, Tensor>? Function(string name) => name switch
    {
        "exponential" => x => x.exp(),
        "sigmoid" => x => x.sigmoid(),
        "tanh" => x => x.tanh(),
        "arctan" => x => x.atan(),
        "sine" => x => x.sin(),
        "erf" => x => x.erf(),
        "relu" => x => x.relu(),
        "relu6" => x => x.relu6(),
        "leaky_relu" => x => nn.functional.leaky_relu(x, 0.01),
        "elu" => x => nn.functional.elu(x, 1),
        "selu" => x => x.selu(),
        "celu" => x => x.celu(),
        "silu" => x => x.silu(),
        "softplus" => x => nn.functional.softplus(x),
        "softsign" => x => nn.functional.softsign(x),
        "hard_swish" => x => nn.functional.hardswish(x),
        "gelu" => x => nn.functional.gelu(x),
        "mish" => x => nn.functional.mish(x),
        "log_sigmoid" => x => nn.functional.logsigmoid(x),
        "tanhshrink" => x => nn.functional.tanhshrink(x),
        "hard_tanh" => x => x.clamp(-1, 1),
        "softshrink" => x => nn.functional.softshrink(x),
        "hardshrink" => x => nn.functional.hardshrink(x),
        _ => null,
    };

    // The package without the native library is what most builds have.
    private static bool TryLoad()
    {
        // TorchSharp tells its attempts on the standard output, where measurements go.
        TextWriter output = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            set_num_threads(1);
            return true;
        }
        catch (Exception problem) when (problem is NotSupportedException or DllNotFoundException or TypeInitializationException)
        {
            return false;
        }
        finally
        {
            Console.SetOut(output);
        }
    }
}
