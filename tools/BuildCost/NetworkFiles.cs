namespace ActivationGen.BuildCost;

/// <summary>Files about networks: layers by hand, methods with [Activation] and their callers, TorchSharp modules.</summary>
internal static class NetworkFiles
{
    private static readonly string[] Activations = ["relu", "elu", "gelu", "silu", "tanh", "mish", "leaky_relu", "softplus"];

    /// <summary>A layer with hand-written sigmoid, softmax and their gradients.</summary>
    public static string HandWritten(int number)
    {
        SourceMaker file = new(number);
        file.Lines($$"""
            using System;

            namespace Shop.Networks;

            /// <summary>A dense layer and its training step.</summary>
            public sealed class DenseLayer{{number}}
            {
                private readonly float[] _weights, _biases, _outputs;
                private readonly int _inputs, _units;

                public DenseLayer{{number}}(int inputs, int units, Random random)
                {
                    (_inputs, _units) = (inputs, units);
                    (_weights, _biases, _outputs) = (new float[inputs * units], new float[units], new float[units]);
                    float scale = MathF.Sqrt({{file.Between(1, 6)}}f / inputs);
                    for (int i = 0; i < _weights.Length; i++) { _weights[i] = ((float)random.NextDouble() * 2 - 1) * scale; }
                }

                public static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

                public static float Relu(float x) => MathF.Max(0, x);

                public ReadOnlySpan<float> Forward(ReadOnlySpan<float> x)
                {
                    for (int j = 0; j < _units; j++)
                    {
                        float sum = _biases[j];
                        for (int i = 0; i < _inputs; i++) { sum += _weights[j * _inputs + i] * x[i]; }

                        _outputs[j] = {{(file.Between(0, 1) == 0 ? "Sigmoid(sum)" : "Relu(sum)")}};
                    }

                    return _outputs;
                }

                public static void Softmax(Span<float> x)
                {
                    float max = float.NegativeInfinity, sum = 0;
                    foreach (float value in x) { max = MathF.Max(max, value); }

                    for (int i = 0; i < x.Length; i++)
                    {
                        x[i] = MathF.Exp(x[i] - max);
                        sum += x[i];
                    }

                    for (int i = 0; i < x.Length; i++) { x[i] /= sum; }
                }

                public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> gradient, float rate)
                {
                    for (int j = 0; j < _units; j++)
                    {
                        float delta = gradient[j] * _outputs[j] * (1 - _outputs[j]);
                        _biases[j] -= rate * delta;
                        for (int i = 0; i < _inputs; i++) { _weights[j * _inputs + i] -= rate * delta * x[i] + {{file.Number()}}e-6f * _weights[j * _inputs + i]; }
                    }
                }

                public float Loss(ReadOnlySpan<float> probabilities, int target) => -MathF.Log(MathF.Max(probabilities[target], 1e-30f));
            }
            """);
        return file.Text.ToString();
    }

    /// <summary>Declarations with [Activation], and a chain that calls them.</summary>
    public static string Declared(int number)
    {
        SourceMaker file = new(number);
        string first = Activations[file.Between(0, Activations.Length - 1)], second = Activations[file.Between(0, Activations.Length - 1)];
        file.Lines($$"""
            using System;
            using ActivationGen;

            namespace Shop.Networks;

            /// <summary>Two layers over generated activations.</summary>
            public static partial class Chain{{number}}
            {
                [Activation("{{first}}")]
                public static partial void Hidden(ReadOnlySpan<float> x, Span<float> y);

                [Activation("{{second}}", Members = ActivationMembers.Forward | ActivationMembers.Backward)]
                public static partial void Inner(ReadOnlySpan<float> x, Span<float> y);

                public static void Predict(ReadOnlySpan<float> x, float[] weights1, float[] weights2, float[] hidden, float[] inner)
                {
                    Multiply(x, weights1, hidden);
                    Hidden(hidden, hidden);
                    Multiply(hidden, weights2, inner);
                    Inner(inner, inner);
                }

                private static void Multiply(ReadOnlySpan<float> x, float[] weights, float[] y)
                {
                    for (int j = 0; j < y.Length; j++)
                    {
                        float sum = 0;
                        for (int i = 0; i < x.Length; i++) { sum += x[i] * weights[j * x.Length + i]; }

                        y[j] = sum;
                    }
                }
            }
            """);
        return file.Text.ToString();
    }

    /// <summary>A TorchSharp module, its training loop and a Sequential.</summary>
    public static string Torch(int number)
    {
        SourceMaker file = new(number);
        int width = file.Between(2, 16) * 16;
        file.Lines($$"""
            using System;
            using System.Collections.Generic;
            using TorchSharp;
            using TorchSharp.Modules;
            using static TorchSharp.torch;
            using static TorchSharp.torch.nn;

            namespace Shop.Networks;

            /// <summary>A classifier with two convolutions.</summary>
            public sealed class Classifier{{number}} : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> conv1 = Conv2d(1, {{width}}, 3), conv2 = Conv2d({{width}}, {{2 * width}}, 3);
                private readonly Module<Tensor, Tensor> pool = MaxPool2d(2), flat = Flatten(), drop = Dropout(0.{{file.Between(1, 5)}});
                private readonly Module<Tensor, Tensor> fc1 = Linear({{2 * width}} * 144, {{width}}), fc2 = Linear({{width}}, 10);

                public Classifier{{number}}()
                    : base("classifier")
                {
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x)
                {
                    x = functional.relu(conv1.forward(x));
                    x = functional.relu(conv2.forward(x));
                    x = drop.forward(flat.forward(pool.forward(x)));
                    x = functional.relu(fc1.forward(x));
                    return fc2.forward(x);
                }

                public static Sequential Head() => Sequential(
                    ("in", Linear({{width}}, {{2 * width}})), ("act1", ReLU()), ("mid", Linear({{2 * width}}, {{width}})), ("act2", GELU()), ("out", Linear({{width}}, 10)));

                public float Train(IEnumerable<(Tensor Data, Tensor Target)> batches, int epochs)
                {
                    using var optimiser = optim.Adam(parameters(), 1e-3);
                    using var loss = CrossEntropyLoss();
                    float last = 0;
                    for (int epoch = 0; epoch < epochs; epoch++)
                    {
                        foreach ((Tensor data, Tensor target) in batches)
                        {
                            optimiser.zero_grad();
                            using Tensor output = loss.forward(forward(data), target);
                            output.backward();
                            optimiser.step();
                            last = output.item<float>();
                        }

                        Console.WriteLine($"epoch {epoch}: {last}");
                    }

                    return last;
                }
            }
            """);
        return file.Text.ToString();
    }
}
