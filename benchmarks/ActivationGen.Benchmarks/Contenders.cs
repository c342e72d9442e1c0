using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace ActivationGen.Benchmarks;

/// <summary>Everything that is measured. TensorPrimitives and ONNX Runtime take part where they have the function, and only forwards: they have no backward.</summary>
internal static class Contenders
{
    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    private delegate void Gradient(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    public static IReadOnlyList<Contender> All { get; } =
    [
        .. Generated("exponential", Activations.Exponential, Activations.ExponentialDerivative, Activations.ExponentialBackward),
        .. Scalar<ScalarExponential>("exponential"),
        Forward("exponential", Rival.TensorPrimitives, TensorPrimitives.Exp),
        Onnx("exponential", "Exp"),

        .. Generated("sigmoid", Activations.Sigmoid, Activations.SigmoidDerivative, Activations.SigmoidBackward),
        .. Scalar<ScalarSigmoid>("sigmoid"),
        Forward("sigmoid", Rival.TensorPrimitives, TensorPrimitives.Sigmoid),
        Onnx("sigmoid", "Sigmoid"),

        .. Generated("tanh", Activations.Tanh, Activations.TanhDerivative, Activations.TanhBackward),
        .. Scalar<ScalarTanh>("tanh"),
        Forward("tanh", Rival.TensorPrimitives, TensorPrimitives.Tanh),
        Onnx("tanh", "Tanh"),

        // Accuracy = Fast: beside the same rivals again, which are no more accurate.
        Forward("sigmoid_fast", Rival.ActivationGen, Activations.SigmoidFast),
        Forward("sigmoid_fast", Rival.TensorPrimitives, TensorPrimitives.Sigmoid),
        Onnx("sigmoid_fast", "Sigmoid"),
        Forward("tanh_fast", Rival.ActivationGen, Activations.TanhFast),
        Forward("tanh_fast", Rival.TensorPrimitives, TensorPrimitives.Tanh),
        Onnx("tanh_fast", "Tanh"),
        Forward("gelu_fast", Rival.ActivationGen, Activations.GeluFast),
        Onnx("gelu_fast", "Gelu"),

        .. Generated("relu", Activations.Relu, Activations.ReluDerivative, Activations.ReluBackward),
        .. Scalar<ScalarRelu>("relu"),
        Forward("relu", Rival.TensorPrimitives, (x, y) => TensorPrimitives.Max(x, 0f, y)),
        Onnx("relu", "Relu"),

        .. Generated("elu", Activations.Elu, Activations.EluDerivative, Activations.EluBackward),
        .. Scalar<ScalarElu>("elu"),
        Onnx("elu", "Elu"),

        // MathF has no erf: gelu has no scalar rival.
        .. Generated("gelu", Activations.Gelu, Activations.GeluDerivative, Activations.GeluBackward),
        Onnx("gelu", "Gelu"),

        .. Generated("softplus", Activations.Softplus, Activations.SoftplusDerivative, Activations.SoftplusBackward),
        .. Scalar<ScalarSoftplus>("softplus"),
        Onnx("softplus", "Softplus"),

        .. Generated("mish", Activations.Mish, Activations.MishDerivative, Activations.MishBackward),
        .. Scalar<ScalarMish>("mish"),
        Onnx("mish", "Mish"),

        Forward("softmax", Rival.ActivationGen, (x, y) => Activations.SoftmaxBatch(x, Workload.RowLength, y)),
        Forward("softmax", Rival.Scalar, (x, y) => ScalarSoftmax.Rows(x, Workload.RowLength, y)),
        Forward("softmax", Rival.TensorPrimitives, SoftMaxRows),
        Onnx("softmax", "Softmax"),
    ];

    private static IEnumerable<Contender> Generated(string function, Map forward, Map derivative, Gradient backward) =>
        Members(function, Rival.ActivationGen, forward, derivative, backward);

    private static IEnumerable<Contender> Scalar<TFunction>(string function)
        where TFunction : struct, IScalarFunction =>
        Members(function, Rival.Scalar, ScalarLoop<TFunction>.Forward, ScalarLoop<TFunction>.Derivative, ScalarLoop<TFunction>.Backward);

    private static IEnumerable<Contender> Members(string function, Rival rival, Map forward, Map derivative, Gradient backward) =>
    [
        Forward(function, rival, forward),
        new(function, "derivative", rival, workload => () => derivative(workload.X, workload.Result)),
        new(function, "backward", rival, workload => () => backward(workload.X, workload.GradOutput, workload.Result)),
    ];

    private static Contender Forward(string function, Rival rival, Map map) => new(function, "forward", rival, workload => () => map(workload.X, workload.Result));

    private static Contender Onnx(string function, string operation) => new(
        function, "forward", Rival.OnnxRuntime, workload => new OnnxFunction(operation, workload.X, workload.Result, Workload.RowLength).Run);

    private static void SoftMaxRows(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int start = 0; start < x.Length; start += Workload.RowLength)
        {
            TensorPrimitives.SoftMax(x.Slice(start, Workload.RowLength), y.Slice(start, Workload.RowLength));
        }
    }
}
