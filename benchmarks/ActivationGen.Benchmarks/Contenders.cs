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
        Contender.Onnx("exponential", "Exp"),

        .. Generated("sigmoid", Activations.Sigmoid, Activations.SigmoidDerivative, Activations.SigmoidBackward),
        .. Scalar<ScalarSigmoid>("sigmoid"),
        Forward("sigmoid", Rival.TensorPrimitives, TensorPrimitives.Sigmoid),
        Contender.Onnx("sigmoid", "Sigmoid"),

        .. Generated("tanh", Activations.Tanh, Activations.TanhDerivative, Activations.TanhBackward),
        .. Scalar<ScalarTanh>("tanh"),
        Forward("tanh", Rival.TensorPrimitives, TensorPrimitives.Tanh),
        Contender.Onnx("tanh", "Tanh"),

        // Accuracy = Fast: beside the same rivals again, which are no more accurate.
        Forward("sigmoid_fast", Rival.ActivationGen, Activations.SigmoidFast),
        Forward("sigmoid_fast", Rival.TensorPrimitives, TensorPrimitives.Sigmoid),
        Contender.Onnx("sigmoid_fast", "Sigmoid"),
        Forward("tanh_fast", Rival.ActivationGen, Activations.TanhFast),
        Forward("tanh_fast", Rival.TensorPrimitives, TensorPrimitives.Tanh),
        Contender.Onnx("tanh_fast", "Tanh"),
        Forward("gelu_fast", Rival.ActivationGen, Activations.GeluFast),
        Contender.Onnx("gelu_fast", "Gelu"),

        .. Generated("relu", Activations.Relu, Activations.ReluDerivative, Activations.ReluBackward),
        .. Scalar<ScalarRelu>("relu"),
        Forward("relu", Rival.TensorPrimitives, (x, y) => TensorPrimitives.Max(x, 0f, y)),
        Contender.Onnx("relu", "Relu"),

        .. Generated("elu", Activations.Elu, Activations.EluDerivative, Activations.EluBackward),
        .. Scalar<ScalarElu>("elu"),
        Contender.Onnx("elu", "Elu"),

        // MathF has no erf: gelu has no scalar rival.
        .. Generated("gelu", Activations.Gelu, Activations.GeluDerivative, Activations.GeluBackward),
        Contender.Onnx("gelu", "Gelu"),

        .. Generated("softplus", Activations.Softplus, Activations.SoftplusDerivative, Activations.SoftplusBackward),
        .. Scalar<ScalarSoftplus>("softplus"),
        Contender.Onnx("softplus", "Softplus"),

        .. Generated("mish", Activations.Mish, Activations.MishDerivative, Activations.MishBackward),
        .. Scalar<ScalarMish>("mish"),
        Contender.Onnx("mish", "Mish"),

        .. RowContenders.Softmax,
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
}
