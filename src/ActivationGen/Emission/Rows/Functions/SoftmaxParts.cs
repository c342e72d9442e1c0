using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>What softmax has in common with its relatives: the loop with a sign and a temperature, and the backward passes.</summary>
internal static class SoftmaxParts
{
    public const string Temperature = "Temperature";

    public static readonly RowParameter TemperatureArgument = new(
        "T", "temperature", "What the inputs are divided by: a finite number above 0, the larger the more alike the outputs.");

    public static readonly RowParameter TemperatureGradient = new(
        "out T", "gradTemperature", "Receives the gradient with respect to {temperature}: the sum over all elements of all rows, in their order.");

    /// <summary>The members of a function from rows to rows, with the temperature among their arguments or not.</summary>
    public static IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => arguments.Length == 0
        ? RowMap.Members()
        : RowMap.WithArgumentGradient(RowMap.Members(TemperatureArgument), TemperatureArgument, TemperatureGradient);

    /// <summary>probabilities = softmax(sign * x / temperature), with the temperature as a constant.</summary>
    public static SoftmaxLoop Probabilities(int sign = 1, double temperature = 1, string limit = "Probabilities") => new()
    {
        Summary = "y = e^(z - max z) / sum of e^(z - max z), for each row z.",
        Sign = sign,
        Factor = builder => Factor(builder, temperature),
        FactorText = Scale(temperature),
        Finish = (builder, term) => term * SoftmaxLoop.Number(builder, "scale"),
        Limit = $"RowLimits.{limit}(rowX, rowY, {sign});",
    };

    /// <summary>The same with the reciprocal of the temperature as a number, in two parts.</summary>
    public static SoftmaxLoop ScaledProbabilities(string limit = "Probabilities") => Probabilities(limit: limit) with
    {
        Name = "ForwardScaled",
        Factor = builder => (SoftmaxLoop.Number(builder, "factor"), SoftmaxLoop.Number(builder, "factorLow")),
        FactorText = "factor",
        Numbers = ["factor", "factorLow"],
    };

    /// <summary>Writes the loop by the name of Forward, whatever the temperature is.</summary>
    public static void WriteForward(RowKernelsWriter kernels, string limit = "Probabilities")
    {
        if (!kernels.IsArgument(Temperature))
        {
            kernels.Loop(Probabilities(1, kernels.Parameter(Temperature), limit));
            return;
        }

        kernels.Code(
            """
            /// <summary>y = softmax(x / temperature), row by row. The reciprocal has two parts: e^ would magnify its rounding.</summary>
            internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y, {T} temperature)
            {
                RowShift.Reciprocal(temperature, out {T} factor, out {T} factorLow);
                ForwardScaled(x, rowLength, y, factor, factorLow);
            }
            """);
        kernels.Loop(ScaledProbabilities(limit));
    }

    /// <summary>
    /// Writes Backward, which computes the outputs of some rows at a time anew, and BackwardFromOutput. <paramref name="scale"/> is the derivative of the
    /// exponential's argument.
    /// </summary>
    public static void WriteBackward(RowKernelsWriter kernels, bool hasTemperature, string scale)
    {
        kernels.Code(BackwardFromInput.Replace("{more}", hasTemperature ? ", {T} temperature" : "").Replace("{passed}", hasTemperature ? ", temperature" : ""));
        WriteBackwardFromOutput(kernels, hasTemperature, scale);
    }

    public static void WriteBackwardFromOutput(RowKernelsWriter kernels, bool hasTemperature, string scale)
    {
        kernels.Code(
            $$"""
            /// <summary>gradInput = y * (gradOutput - sum of y * gradOutput) * {{scale}}, row by row.</summary>
            internal static void BackwardFromOutput(
                ReadOnlySpan<{T}> y, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput{{(hasTemperature ? ", {T} temperature" : "")}})
            {
                Gradient(y, rowLength, gradOutput, gradInput, ({T})({{scale}}));
            }
            """);
        kernels.Gradient();
    }

    /// <summary>
    /// Writes the backward passes that give the gradient of the temperature as well: that of the inputs tells it, together with the inputs or the logarithms of
    /// the outputs, which differ from them by a factor and a number that goes away.
    /// </summary>
    public static void WriteTemperatureGradients(RowKernelsWriter kernels, bool hasMask) => kernels.Code(
        $$"""
        /// <summary>The gradients with respect to inputs and temperature.</summary>
        internal static void Backward(
            ReadOnlySpan<{T}> x, {{(hasMask ? "ReadOnlySpan<bool> mask, " : "")}}int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput, {T} temperature,
            out {T} gradTemperature)
        {
            x = SpanArguments.Detach<{T}>(x, gradInput);
            Backward(x, {{(hasMask ? "mask, " : "")}}rowLength, gradOutput, gradInput, temperature);
            gradTemperature = RowTemperatures.FromInputs(x, {{(hasMask ? "mask" : "default")}}, rowLength, gradInput, temperature);
        }

        /// <summary>The gradients with respect to inputs and temperature, from the outputs.</summary>
        internal static void BackwardFromOutput(
            ReadOnlySpan<{T}> y, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput, {T} temperature, out {T} gradTemperature)
        {
            y = SpanArguments.Detach<{T}>(y, gradInput);
            BackwardFromOutput(y, rowLength, gradOutput, gradInput, temperature);
            gradTemperature = RowTemperatures.FromOutputs(y, gradInput);
        }
        """);

    /// <summary>1 / temperature, as C#.</summary>
    public static string Scale(double temperature) => temperature == 1 ? "1" : Literals.OfDouble(System.BitConverter.DoubleToInt64Bits(1 / temperature));

    /// <summary>The files that the loops call.</summary>
    public static IEnumerable<string> RuntimeFiles(TargetFacts target) => target.HasVectors
        ?
        [
            "RowBlock", "RowBlock.References", "RowLanes", "RowLanes.Vector512", "RowLanes.Vector256", "RowLanes.Vector128", "RowReductions", "RowReductions.Vector512",
            "RowReductions.Vector256", "RowReductions.Vector128", "RowShift", "RowShift.Blocks", "RowLimits", "Scratch",
        ]
        : ["RowShift", "RowLimits", "Scratch"];

    /// <summary>The files that loops which keep the sums of rows call besides.</summary>
    public static IEnumerable<string> LogSumFiles(TargetFacts target) => RuntimeFiles(target).Concat(["RowBlock"]).Distinct();

    /// <summary>
    /// Backward by way of the outputs of some rows at a time, which are computed in the destination unless that holds the gradient which is still needed;
    /// <c>{more}</c> and <c>{passed}</c> are further parameters.
    /// </summary>
    public static readonly string BackwardFromInput =
        $$"""
        /// <summary>The elements whose outputs are computed anew at once, but for longer rows.</summary>
        private const int BlockLength = 1024;

        /// <summary>The gradient from the inputs: the outputs of some rows at a time, and from them their gradients.</summary>
        internal static void Backward(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput{more})
        {
            if (gradOutput.Overlaps(gradInput))
            {
                BackwardInPlace(x, rowLength, gradOutput, gradInput{passed});
                return;
            }

            for (int start = 0, count; start < x.Length; start += count)
            {
                count = Math.Min(Math.Max(rowLength, BlockLength - (BlockLength % rowLength)), x.Length - start);
                Span<{T}> outputs = gradInput.Slice(start, count);
                Forward(x.Slice(start, count), rowLength, outputs{passed});
                BackwardFromOutput(outputs, rowLength, gradOutput.Slice(start, count), outputs{passed});
            }
        }

        /// <summary>The same where the destination is the gradient with respect to the outputs.</summary>
        private static void BackwardInPlace(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput{more})
        {
            int blockLength = Math.Max(rowLength, BlockLength - (BlockLength % rowLength));
            int size = Math.Min(blockLength, x.Length);
            Span<{T}> block = {{ScratchText.Take("{T}", "size")}};
            for (int start = 0, count; start < x.Length; start += count)
            {
                count = Math.Min(blockLength, x.Length - start);
                Span<{T}> outputs = block.Slice(0, count);
                Forward(x.Slice(start, count), rowLength, outputs{passed});
                BackwardFromOutput(outputs, rowLength, gradOutput.Slice(start, count), gradInput.Slice(start, count){passed});
            }

            Scratch.Return(rented);
        }
        """;

    private static (Value High, Value Low)? Factor(KernelBuilder builder, double temperature)
    {
        if (temperature == 1) { return null; }

        DoubleDouble reciprocal = (DoubleDouble)1 / temperature;
        double high = builder.HasDoubleLanes ? reciprocal.High : (float)reciprocal.High;
        return (builder.Constant(high, "factor"), builder.Constant((reciprocal - high).High, "factorLow"));
    }
}
