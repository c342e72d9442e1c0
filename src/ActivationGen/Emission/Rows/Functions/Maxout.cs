using System.Collections.Generic;
using System.Globalization;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>The largest of each group of neighbours: a convex function that is learnt by the layer before.</summary>
internal sealed class Maxout : RowFunction
{
    private const string Errors = "The length of {x} is no multiple of the pieces, a span has a length that does not fit, or spans overlap";

    private static readonly RowParameter
        X = new("ReadOnlySpan<T>", "x", "The inputs, the pieces of a unit one after the other."),
        Y = new("Span<T>", "y", "Receives one output for each group of pieces; must not overlap {x}."),
        Winners = new("Span<int>", "winners", "Receives which piece of each group was the largest, counted from 0."),
        Kept = new("ReadOnlySpan<int>", "winners", "Which piece of each group was the largest, as the forward pass gave it."),
        GradOutput = new("ReadOnlySpan<T>", "gradOutput", "The gradient with respect to the outputs; must not overlap {gradInput}.");

    public override string Name => "maxout";

    public override string Formula => "maxout(x)[i] = max of the i-th group of pieces of x";

    public override string Remarks =>
        """
        The gradient goes to the piece that was the largest, of equal ones to the first. A group with NaN in it gives NaN, and the gradient goes to the first
        of them. Rows need no form of their own: a group never reaches beyond its row if the row's length is a multiple of the pieces.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments)
    {
        const string Groups = "{kernels}.RequireGroups({x}.Length, {y}.Length, nameof({x}), nameof({y}));";
        yield return new RowMember(ActivationMembers.Forward, "", [X, Y], "{y} = F({x})",
            string.Join("\n", Groups, RowChecks.Disjoint("x", "y"), "{kernels}.Forward({x}, {y});"))
        { Errors = Errors };
        yield return new RowMember(ActivationMembers.Forward | ActivationMembers.Backward, "WithWinners", [X, Y, Winners], "{y} = F({x}), with what the backward pass needs",
            string.Join("\n", Groups, RowChecks.Disjoint("x", "y"), "{checks}.RowArguments.RequireResults({y}.Length, {winners}.Length, nameof({winners}));",
                "{kernels}.Forward({x}, {y}, {winners});"))
        { Errors = Errors };
        yield return new RowMember(ActivationMembers.Backward, "Backward", [X, GradOutput, RowMap.GradInput], "The gradient through F",
            string.Join("\n", "{kernels}.RequireGroups({x}.Length, {gradOutput}.Length, nameof({x}), nameof({gradOutput}));", RowChecks.SameLength("x", "gradInput"),
                RowChecks.SameOrDisjoint("x", "gradInput"), RowChecks.Disjoint("gradOutput", "gradInput"), "{kernels}.Backward({x}, {gradOutput}, {gradInput});"))
        {
            Errors = Errors,
        };
        yield return new RowMember(ActivationMembers.Backward, "BackwardFromWinners", [Kept, GradOutput, RowMap.GradInput], "The gradient through F from the winners that were kept",
            string.Join("\n", "{kernels}.RequireGroups({gradInput}.Length, {gradOutput}.Length, nameof({gradInput}), nameof({gradOutput}));",
                "{checks}.RowArguments.RequireResults({gradOutput}.Length, {winners}.Length, nameof({winners}));",
                "{kernels}.RequireWinners({winners}, nameof({winners}));", RowChecks.Disjoint("gradOutput", "gradInput"),
                "{kernels}.BackwardFromWinners({winners}, {gradOutput}, {gradInput});"))
        {
            Errors = Errors.Replace("{x}", "{gradInput}"),
        };
    }

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => ["RowWinners"];

    public override void WriteKernels(RowKernelsWriter kernels) => kernels.Code(
        $$"""
        /// <summary>The pieces that a unit is the largest of.</summary>
        private const int Pieces = {{kernels.Parameter("Pieces").ToString("R", CultureInfo.InvariantCulture)}};

        /// <summary>Throws unless the inputs make whole groups, and as many as there are outputs.</summary>
        internal static void RequireGroups(int inputs, int outputs, string inputsName, string outputsName)
        {
            RowArguments.RequireGroups(inputs, Pieces, outputs, inputsName, outputsName);
        }

        /// <summary>Throws unless each winner is a piece.</summary>
        internal static void RequireWinners(ReadOnlySpan<int> winners, string winnersName)
        {
            RowArguments.RequireLabels(winners, Pieces, winnersName);
        }

        /// <summary>The largest piece of each group.</summary>
        internal static void Forward(ReadOnlySpan<{T}> x, Span<{T}> y)
        {
            for (int unit = 0; unit < y.Length; unit++) { y[unit] = RowWinners.Largest(x.Slice(unit * Pieces, Pieces)); }
        }

        /// <summary>The largest piece of each group, and which it is.</summary>
        internal static void Forward(ReadOnlySpan<{T}> x, Span<{T}> y, Span<int> winners)
        {
            for (int unit = 0; unit < y.Length; unit++)
            {
                int winner = RowWinners.Find(x.Slice(unit * Pieces, Pieces));
                winners[unit] = winner;
                y[unit] = x[(unit * Pieces) + winner];
            }
        }

        /// <summary>The gradient goes to the winner.</summary>
        internal static void Backward(ReadOnlySpan<{T}> x, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
        {
            for (int unit = 0; unit < gradOutput.Length; unit++)
            {
                int winner = RowWinners.Find(x.Slice(unit * Pieces, Pieces));
                Span<{T}> gradients = gradInput.Slice(unit * Pieces, Pieces);
                gradients.Clear();
                gradients[winner] = gradOutput[unit];
            }
        }

        /// <summary>The gradient goes to the winner.</summary>
        internal static void BackwardFromWinners(ReadOnlySpan<int> winners, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
        {
            gradInput.Clear();
            for (int unit = 0; unit < gradOutput.Length; unit++) { gradInput[(unit * Pieces) + winners[unit]] = gradOutput[unit]; }
        }
        """);
}
