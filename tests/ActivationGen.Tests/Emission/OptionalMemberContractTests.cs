using System;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>Members that come on request, at every width and without vectors: relu's, whose results are exact, so that all of them agree to the bit.</summary>
public sealed class OptionalMemberContractTests
{
    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    private delegate void Noise(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, float keepProbability, long seed, Span<float> y);

    private delegate void NoiseGradient(
        ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, float keepProbability, long seed, Span<float> gradInput, Span<float> gradBias);

    private delegate void BatchGradient(
        ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias);

    private delegate void DoubleBackward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, ReadOnlySpan<float> gradGradInput, Span<float> gradX, Span<float> gradGradOutput);

    private delegate void ParallelNoise(
        ReadOnlyMemory<float> x, ReadOnlyMemory<float> bias, float keepProbability, long seed, Memory<float> y, ParallelOptions? options);

    private static readonly ActivationDeclaration SquaredRelu = SampleFamily.Declaration with
    {
        Activation = "squared_relu",
        Members = MemberShape.Complete(ActivationMembers.Written, isSelfNormalising: false),
    };

    private static readonly Lazy<EmittedAssembly>[] Emitted =
    [
        .. new[] { 512, 256, 128, ForcedWidth.Scalar }.Select(width => new Lazy<EmittedAssembly>(() =>
            EmittedAssembly.Load(FamilyPlanner.Plan(SquaredRelu, SampleFamily.Net8), SampleFamily.Net8, ForcedWidth.Edit(width)))),
        new(() => EmittedAssembly.Load(FamilyPlanner.Plan(SquaredRelu, SampleFamily.NetStandard), SampleFamily.NetStandard)),
    ];

    public static TheoryData<int> Targets => [.. Enumerable.Range(0, Emitted.Length)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void TheSecondDerivativeIsThatOfTheSquare(int target)
    {
        for (int length = 0; length <= 40; length++)
        {
            float[] x = Sequence(length), gradOutput = Sequence(length, 1), gradGradInput = Sequence(length, 2), second = new float[length];
            float[] gradX = [.. gradOutput], gradGradOutput = [.. gradGradInput];
            Emitted[target].Value.Method<Map>("SampleSecondDerivative")(x, second);
            Assert.Equal(x.Select(value => value > 0 ? 2f : 0), second);
            Emitted[target].Value.Method<DoubleBackward>("SampleDoubleBackward")(x, gradX, gradGradOutput, gradX, gradGradOutput);
            Assert.Equal(x.Select((value, i) => value > 0 ? 2 * gradOutput[i] * gradGradInput[i] : 0), gradX);
            Assert.Equal(x.Select((value, i) => value > 0 ? 2 * value * gradGradInput[i] : 0), gradGradOutput);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void DropoutKeepsTheSameElementsEverywhere(int target)
    {
        foreach ((int rows, int columns) in new[] { (1, 1), (5, 3), (7, 64), (3, 1025), (130, 40) })
        {
            float[] x = Sequence(rows * columns), bias = Sequence(columns, 1), gradOutput = Sequence(x.Length, 2);
            float[] expected = new float[x.Length], y = new float[x.Length], expectedBias = new float[columns], gradBias = new float[columns];
            Emitted[^1].Value.Method<Noise>("SampleBatchDropout")(x, bias, 0.5f, 77, expected);
            Emitted[target].Value.Method<Noise>("SampleBatchDropout")(x, bias, 0.5f, 77, y);
            Assert.Equal(expected, y);
            Emitted[target].Value.Method<ParallelNoise>("SampleBatchDropout")(x, bias, 0.5f, 77, y, null);
            Assert.Equal(expected, y);
            Emitted[^1].Value.Method<NoiseGradient>("SampleBatchDropoutBackward")(x, bias, gradOutput, 0.5f, 77, expected, expectedBias);
            Emitted[target].Value.Method<NoiseGradient>("SampleBatchDropoutBackward")(x, bias, gradOutput, 0.5f, 77, y, gradBias);
            Assert.Equal(expected, y);
            Assert.Equal(expectedBias, gradBias);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void SumsOverManyRowsAreMadeOfSections(int target)
    {
        // Twentieths do not add up exactly, so the order shows: rows within a section, then the sections.
        const int Rows = 50_000, Columns = 3, Section = 65_536 / Columns;
        float[] x = [.. Enumerable.Repeat(0.05f, Rows * Columns)], gradInput = new float[x.Length], gradBias = new float[Columns];
        Emitted[target].Value.Method<BatchGradient>("SampleBatchBackward")(x, new float[Columns], [.. Enumerable.Repeat(1f, x.Length)], gradInput, gradBias);
        float total = 0;
        for (int first = 0; first < Rows; first += Section)
        {
            int start = first * Columns, end = Math.Min(Rows, first + Section) * Columns;
            total += SumOfShortRows([.. Enumerable.Range(start, end - start).Where(i => i % Columns == 0).Select(i => gradInput[i])], together: 170);
        }

        Assert.All(gradBias, value => Assert.Equal(total, value));
    }

    /// <summary>Short rows are added as long ones of so many together, and those to each other by halves.</summary>
    private static float SumOfShortRows(float[] terms, int together)
    {
        float[] sums = new float[together];
        for (int i = 0; i < terms.Length; i++) { sums[i % together] += terms[i]; }

        for (int half; together > 1; together -= half)
        {
            half = together / 2;
            for (int i = 0; i < half; i++) { sums[i] += sums[together - half + i]; }
        }

        return sums[0];
    }

    private static float[] Sequence(int length, int seed = 0) => [.. Enumerable.Range(0, length).Select(i => (((i * 7) + (5 * seed)) % 13) - 6.25f)];
}
