using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>The cross-entropy of softmax with labels or target distributions: loss and gradient in one pass.</summary>
internal sealed class SoftmaxCrossEntropy : RowFunction
{
    private const string Smoothing = "LabelSmoothing";

    private static readonly RowParameter
        Label = new("int", "label", "The index of the right class."),
        Labels = new("ReadOnlySpan<int>", "labels", "The index of the right class, one a row."),
        Target = new("ReadOnlySpan<T>", "target", "The target distribution; as long as {x}; must not overlap {gradInput}."),
        Losses = new("Span<T>", "losses", "Receives the loss of each row; empty if nobody wants to know."),
        Logits = new("ReadOnlySpan<T>", "x", "The logits."),
        OneGradient = new("Span<T>", "gradInput", "Receives the gradient of the loss with respect to the logits; the same span as {x}, or one that does not overlap it."),
        MeanGradient = new("Span<T>", "gradInput", "Receives the gradient of the mean loss with respect to the logits; the same span as {x}, or one that does not overlap it.");

    public override string Name => "softmax_cross_entropy";

    public override string Formula => "softmax_cross_entropy(x, t) = -sum over i of t[i] * log(softmax(x)[i]), and its gradient is softmax(x) * sum of t - t";

    public override string Remarks =>
        """
        A label stands for the distribution that has 1 there. With label smoothing e, t is (1 - e) times the target plus e divided by the number of classes.
        Nothing overflows, whatever the logits, and a loss near 0 keeps its digits. A row whose largest logit is infinite, or with NaN in it, gives NaN.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments)
    {
        string[] spans = [RowChecks.SameLength("x", "gradInput"), RowChecks.SameOrDisjoint("x", "gradInput")];
        string[] rows =
        [
            RowChecks.Rows("x", "rowLength"), "if ({losses}.Length != 0) { " + RowChecks.OneEachRow("x", "rowLength", "losses") + " }",
            RowChecks.Disjoint("x", "losses"), RowChecks.Disjoint("losses", "gradInput"), .. spans,
        ];
        string[] target = [RowChecks.SameLength("x", "target"), RowChecks.Disjoint("target", "gradInput")];
        const string OneRange = "{checks}.RowArguments.RequireLabel({label}, {x}.Length, nameof({label}));";
        const string Errors = "A span has a length that does not fit {x}, or spans overlap";
        yield return new RowMember(ActivationMembers.Forward, "", [Logits, Label, OneGradient], "The loss F of one row and its gradient",
            string.Join("\n", [OneRange, .. spans, "return {kernels}.Labelled({x}, {label}, {gradInput});"]))
        {
            Returns = "T",
            ReturnDescription = "The loss.",
            Errors = Errors,
        };
        yield return new RowMember(ActivationMembers.Forward, "", [Logits, Target, OneGradient], "The loss F of one row and its gradient",
            string.Join("\n", [.. target, .. spans, "return {kernels}.Targeted({x}, {target}, {gradInput});"]))
        {
            Returns = "T",
            ReturnDescription = "The loss.",
            Errors = Errors,
        };
        yield return new RowMember(ActivationMembers.Batch, "Batch", [Logits, RowMap.RowLength, Labels, Losses, MeanGradient], "The mean loss F of a batch of rows and its gradient",
            string.Join("\n", [.. rows, RowChecks.OneEachRow("x", "rowLength", "labels", "int"),
                "{checks}.RowArguments.RequireLabels({labels}, {rowLength}, nameof({labels}));",
                "return {kernels}.Labelled({x}, {rowLength}, {labels}, {losses}, {gradInput});"]))
        {
            Returns = "T",
            ReturnDescription = "The mean of the rows' losses; NaN of no rows.",
            HasParallelKernel = true,
            Errors = Errors,
        };
        yield return new RowMember(ActivationMembers.Batch, "Batch", [Logits, RowMap.RowLength, Target, Losses, MeanGradient], "The mean loss F of a batch of rows and its gradient",
            string.Join("\n", [.. rows, .. target, RowChecks.Disjoint("target", "losses"), "return {kernels}.Targeted({x}, {rowLength}, {target}, {losses}, {gradInput});"]))
        {
            Returns = "T",
            ReturnDescription = "The mean of the rows' losses; NaN of no rows.",
            HasParallelKernel = true,
            Errors = Errors,
        };
    }

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.LogSumFiles(target).Concat(["RowTargets", "RowSections"]);

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        string smoothing = Literals.OfDouble(System.BitConverter.DoubleToInt64Bits(kernels.Parameter(Smoothing)));
        kernels.Code(
            $$"""
            /// <summary>What the target gives away, to all classes alike. No constant: the compiler would warn of what is not needed without it.</summary>
            private static readonly double Smoothing = {{smoothing}};

            /// <summary>The loss of one row with a label.</summary>
            internal static {T} Labelled(ReadOnlySpan<{T}> x, int label, Span<{T}> gradInput)
            {
                Span<int> labels = stackalloc int[1];
                labels[0] = label;
                return Labelled(x, x.Length, labels, default, gradInput);
            }

            /// <summary>The loss of one row with a target distribution.</summary>
            internal static {T} Targeted(ReadOnlySpan<{T}> x, ReadOnlySpan<{T}> target, Span<{T}> gradInput)
            {
                return x.Length == 0 ? {T}.NaN : Targeted(x, x.Length, target, default, gradInput);
            }

            /// <summary>The mean loss of rows with labels, from the sums of sections.</summary>
            internal static {T} Labelled(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<int> labels, Span<{T}> losses, Span<{T}> gradInput)
            {
                double total = 0, weight = 1.0 / labels.Length;
                int section = RowSections.Length(rowLength);
                for (int start = 0, length; start < x.Length; start += length)
                {
                    length = Math.Min(section, x.Length - start);
                    int row = start / rowLength, rows = length / rowLength;
                    total += LabelledRows(x.Slice(start, length), rowLength, labels.Slice(row, rows), LossesOf(losses, row, rows), gradInput.Slice(start, length), weight);
                }

                return ({T})(total * weight);
            }

            /// <summary>The mean loss of rows with target distributions, from the sums of sections.</summary>
            internal static {T} Targeted(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> target, Span<{T}> losses, Span<{T}> gradInput)
            {
                double total = 0, weight = 1.0 / (x.Length / rowLength);
                int section = RowSections.Length(rowLength);
                for (int start = 0, length; start < x.Length; start += length)
                {
                    length = Math.Min(section, x.Length - start);
                    Span<{T}> some = LossesOf(losses, start / rowLength, length / rowLength);
                    total += TargetedRows(x.Slice(start, length), rowLength, target.Slice(start, length), some, gradInput.Slice(start, length), weight);
                }

                return ({T})(total * weight);
            }

            /// <summary>The losses of some rows; none if nobody wants to know.</summary>
            private static Span<{T}> LossesOf(Span<{T}> losses, int row, int rows)
            {
                return losses.Length == 0 ? losses : losses.Slice(row, rows);
            }

            /// <summary>The loss of rows with labels: the gradient is softmax(x), less 1 at the label; what is needed of the logits is read before it is written.</summary>
            private static double LabelledRows(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<int> labels, Span<{T}> losses, Span<{T}> gradInput, double weight)
            {
                double total = 0;
                int size = RowBlock.LengthWithRests(labels.Length);
                Span<double> block = RowBlock.Aligned({{ScratchText.Take("double", "size")}});
                int most = Math.Min(RowBlock.Rows, labels.Length);
                Span<double> chosen = stackalloc double[most], means = stackalloc double[Smoothing > 0 ? most : 0];
                for (int start = 0, count; start < labels.Length; start += count)
                {
                    count = Math.Min(RowBlock.RowsOfBlock(rowLength), labels.Length - start);
                    ReadOnlySpan<{T}> logits = x.Slice(start * rowLength, count * rowLength);
                    Span<{T}> gradients = gradInput.Slice(start * rowLength, count * rowLength);
                    for (int row = 0; row < count; row++)
                    {
                        chosen[row] = logits[(row * rowLength) + labels[start + row]];
                        if (Smoothing > 0) { means[row] = RowTargets.Mean(logits.Slice(row * rowLength, rowLength)); }
                    }

                    Probabilities(logits, rowLength, gradients, block, ({T})weight, ({T})(weight * Smoothing / rowLength));
                    TakeLogs(block, count);
                    Span<double> maxima = RowBlock.Maxima(block, count), logSums = RowBlock.Sums(block, count);
                    for (int row = 0; row < count; row++)
                    {
                        gradients[(row * rowLength) + labels[start + row]] -= ({T})(weight * (1 - Smoothing));
                        double loss = ((1 - Smoothing) * (maxima[row] - chosen[row])) + logSums[row];
                        if (Smoothing > 0) { loss += Smoothing * (maxima[row] - means[row]); }

                        if (losses.Length > 0) { losses[start + row] = ({T})loss; }

                        total += loss;
                    }
                }

                Scratch.Return(rented);
                return total;
            }

            /// <summary>The loss of rows with target distributions.</summary>
            private static double TargetedRows(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> target, Span<{T}> losses, Span<{T}> gradInput, double weight)
            {
                int rows = x.Length / rowLength;
                double total = 0;
                Span<double> block = RowBlock.Aligned(stackalloc double[RowBlock.LengthWithRests(1)]);
                for (int row = 0; row < rows; row++)
                {
                    ReadOnlySpan<{T}> logits = x.Slice(row * rowLength, rowLength), targets = target.Slice(row * rowLength, rowLength);
                    Span<{T}> gradients = gradInput.Slice(row * rowLength, rowLength);
                    RowTargets.Moments(logits, targets, out double sum, out double moment);
                    double mean = Smoothing > 0 ? RowTargets.Mean(logits) : 0, all = ((1 - Smoothing) * sum) + Smoothing;
                    Probabilities(logits, rowLength, gradients, block, ({T})(weight * all), 0);
                    TakeLogs(block, 1);
                    Difference(gradients, targets, gradients, ({T})(weight * (1 - Smoothing)), ({T})(weight * Smoothing / rowLength));
                    double maximum = RowBlock.Maxima(block, 1)[0];
                    double loss = ((1 - Smoothing) * ((sum * maximum) - moment)) + (all * RowBlock.Sums(block, 1)[0]);
                    if (Smoothing > 0) { loss += Smoothing * (maximum - mean); }

                    if (losses.Length > 0) { losses[row] = ({T})loss; }

                    total += loss;
                }

                return total;
            }
            """);
        if (kernels.IsParallel) { WriteParallel(kernels, "Labelled", "labels", "ReadOnlyMemory<int>", "start / rowLength, length / rowLength"); }

        if (kernels.IsParallel) { WriteParallel(kernels, "Targeted", "target", "ReadOnlyMemory<{T}>", "start, length"); }

        kernels.LogSums();
        kernels.Loop(new SoftmaxLoop
        {
            Name = "Probabilities",
            Summary = "y = softmax(x) * weight - offset, for each row, and what the logarithm of its sum is made of.",
            KeepsSums = true,
            Finish = (builder, term) => (term * SoftmaxLoop.Number(builder, "scale")) - SoftmaxLoop.Number(builder, "offset"),
            Numbers = ["weight", "offset"],
            Weight = "weight",
            Limit = "rowY.Fill({T}.NaN);\nRowBlock.Keep(block, row, double.NaN, 0, 0, double.NaN, double.NaN);",
        });
        kernels.Pass(
            "Difference", Difference(kernels.Format), new MemberParameter("probabilities"), new MemberParameter("target"), new MemberParameter("gradInput", IsOutput: true));
    }

    /// <summary>The mean loss with sections on several threads.</summary>
    private static void WriteParallel(RowKernelsWriter kernels, string method, string right, string type, string part) => kernels.Code(
        $$"""
        /// <summary>The mean loss on all cores: the sums of the same sections, in order.</summary>
        internal static {T} {{method}}(
            ReadOnlyMemory<{T}> x, int rowLength, {{type}} {{right}}, Memory<{T}> losses, Memory<{T}> gradInput, {{ParallelMemberWriter.Options}} options)
        {
            double weight = 1.0 / (x.Length / rowLength);
            int section = RowSections.Length(rowLength);
            double[] totals = new double[RowSections.Count(x.Length, section)];
            ParallelSections.For(x.Length, section, options, (start, length) => totals[start / section] = {{method}}Rows(
                x.Span.Slice(start, length), rowLength, {{right}}.Span.Slice({{part}}), LossesOf(losses.Span, start / rowLength, length / rowLength),
                gradInput.Span.Slice(start, length), weight));
            double total = 0;
            foreach (double sum in totals) { total += sum; }

            return ({T})(total * weight);
        }
        """);

    /// <summary>gradInput = probabilities - target * share - offset.</summary>
    private static Kernel Difference(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value target = builder.Input(new KernelInput("target"));
        Value difference = builder.FusedNegatedMultiplyAdd(target, SoftmaxLoop.Number(builder, "share"), builder.Input(new KernelInput("probabilities")));
        return builder.Build(new KernelOutput("gradInput", difference - SoftmaxLoop.Number(builder, "offset")));
    }
}
