using System;
using System.Linq;
using ActivationGen.Declarations;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>What members promise whatever they compute: lengths, working in place, errors before anything is written.</summary>
public sealed class MemberContractTests
{
    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    private delegate void TwoResults(ReadOnlySpan<float> x, Span<float> y, Span<float> derivative);

    private delegate void Gradient(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    private delegate void BatchGradient(
        ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias);

    // Relu in float lanes with its derivative in double lanes, both bodies in one loop; and with members that are put together from others.
    private static readonly Lazy<EmittedAssembly>[] Emitted =
    [
        .. new[] { 512, 256, 128, ForcedWidth.Scalar }.SelectMany(width => new[] { SampleFamily.Mixed(), SampleFamily.Composed() }
            .Select(family => new Lazy<EmittedAssembly>(() => EmittedAssembly.Load(family, SampleFamily.Net8, ForcedWidth.Edit(width))))),
        new(() => EmittedAssembly.Load(SampleFamily.Composed(), SampleFamily.NetStandard)),
    ];

    public static TheoryData<int> Targets => [.. Enumerable.Range(0, Emitted.Length)];

    private static EmittedAssembly Target(int target) => Emitted[target].Value;

    private static float F(float x) => x > 0 ? x : 0;

    private static float Slope(float x) => x > 0 ? 1 : 0;

    private static float[] Sequence(int length, int seed = 0) => [.. Enumerable.Range(0, length).Select(i => (((i * 7) + seed) % 13) - 6.25f)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void EveryLengthAndPositionIsRightAndNothingElseIsWritten(int target)
    {
        EmittedAssembly emitted = Target(target);
        Map map = emitted.Method<Map>("Sample");
        TwoResults both = emitted.Method<TwoResults>("SampleWithDerivative");
        for (int length = 0; length <= 70; length++)
        {
            int offset = length % 5;
            float[] x = Sequence(length + offset), y = Sequence(length + 8, 1), derivative = new float[length], before = [.. y];
            map(x.AsSpan(offset), y.AsSpan(3, length));
            float[] expected = [.. x.Skip(offset).Select(F)];
            Assert.Equal([.. before.Take(3), .. expected, .. before.Skip(3 + length)], y);
            both(x.AsSpan(offset), y.AsSpan(3, length), derivative);
            Assert.Equal([.. before.Take(3), .. expected, .. before.Skip(3 + length)], y);
            Assert.Equal(x.Skip(offset).Select(Slope), derivative);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void DestinationsMayBeInputs(int target)
    {
        EmittedAssembly emitted = Target(target);
        for (int length = 0; length <= 70; length++)
        {
            float[] x = Sequence(length), gradOutput = Sequence(length, 5);
            float[] y = [.. x], slopes = new float[length];
            emitted.Method<Map>("Sample")(y, y);
            Assert.Equal(x.Select(F), y);

            y = [.. x];
            emitted.Method<TwoResults>("SampleWithDerivative")(y, slopes, y);
            Assert.Equal(x.Select(F), slopes);
            Assert.Equal(x.Select(Slope), y);

            float[] expected = [.. x.Zip(gradOutput, (a, g) => Slope(a) * g)];
            float[] inX = [.. x], inGradient = [.. gradOutput];
            emitted.Method<Gradient>("SampleBackward")(inX, gradOutput, inX);
            emitted.Method<Gradient>("SampleBackward")(x, inGradient, inGradient);
            Assert.Equal(expected, inX);
            Assert.Equal(expected, inGradient);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void BatchesOfEveryRowLengthAddUpRowAfterRow(int target)
    {
        EmittedAssembly emitted = Target(target);
        for (int columns = 1; columns <= 40; columns++)
        {
            for (int rows = 0; rows <= 3; rows++)
            {
                float[] x = Sequence(columns * rows), bias = Sequence(columns, 3), gradOutput = Sequence(columns * rows, 4);
                float[] y = new float[x.Length], gradInput = [.. gradOutput], gradBias = [.. bias];
                emitted.Method<Gradient>("SampleBatch")(x, bias, y);
                Assert.Equal(x.Select((a, i) => F(a + bias[i % columns])), y);

                // In place in both: gradients over their sources.
                emitted.Method<BatchGradient>("SampleBatchBackward")(x, gradBias, gradInput, gradInput, gradBias);
                float[] expected = [.. x.Select((a, i) => Slope(a + bias[i % columns]) * gradOutput[i])];
                float[] sums = new float[columns];
                for (int i = 0; i < expected.Length; i++) { sums[i % columns] += expected[i]; }

                Assert.Equal(expected, gradInput);
                Assert.Equal(sums, gradBias);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void LongSpansAreJoinedFromBlocks(int target)
    {
        EmittedAssembly emitted = Target(target);
        foreach ((int columns, int rows) in new[] { (1023, 1), (1024, 1), (1025, 1), (30, 70), (1500, 3) })
        {
            float[] x = Sequence(columns * rows), bias = Sequence(columns, 3), gradOutput = Sequence(columns * rows, 4);
            float[] y = new float[x.Length], slopes = [.. x], gradInput = new float[x.Length], gradBias = new float[columns];
            emitted.Method<TwoResults>("SampleWithDerivative")(slopes, y, slopes);
            Assert.Equal(x.Select(F), y);
            Assert.Equal(x.Select(Slope), slopes);

            emitted.Method<Map>("SampleDerivative")(x, y);
            Assert.Equal(slopes, y);

            emitted.Method<BatchGradient>("SampleBatchBackward")(x, bias, gradOutput, gradInput, gradBias);
            float[] expected = [.. x.Select((a, i) => Slope(a + bias[i % columns]) * gradOutput[i])], sums = new float[columns];
            for (int i = 0; i < expected.Length; i++) { sums[i % columns] += expected[i]; }

            Assert.Equal(expected, gradInput);
            Assert.Equal(sums, gradBias);
        }
    }

    [Fact]
    public void TheGradientOfTheBiasMayReplaceAnInputOfOneRow()
    {
        float[] x = Sequence(20), bias = Sequence(20, 3), gradOutput = Sequence(20, 4), gradInput = new float[20];
        float[] expected = [.. x.Select((a, i) => Slope(a + bias[i]) * gradOutput[i])];
        Target(1).Method<BatchGradient>("SampleBatchBackward")(x, bias, gradOutput, gradInput, x);
        Assert.Equal(expected, gradInput);
        Assert.Equal(expected, x);
    }

    [Fact]
    public void WrongLengthsNameTheParameterAndWriteNothing()
    {
        EmittedAssembly emitted = Target(1);
        float[] y = Sequence(9), bias = Sequence(4);
        float[] before = [.. y];
        Throws("y", () => emitted.Method<Map>("Sample")(Sequence(8), y));
        Throws("derivative", () => emitted.Method<TwoResults>("SampleWithDerivative")(Sequence(9), y, new float[8]));
        Throws("gradOutput", () => emitted.Method<Gradient>("SampleBackward")(Sequence(9), Sequence(8), y));
        Throws("gradInput", () => emitted.Method<Gradient>("SampleBackward")(Sequence(8), Sequence(8), y));
        Throws("bias", () => emitted.Method<Gradient>("SampleBatch")(Sequence(9), bias, y));
        Throws("bias", () => emitted.Method<Gradient>("SampleBatch")(Sequence(9), [], y));
        Throws("gradBias", () => emitted.Method<BatchGradient>("SampleBatchBackward")(Sequence(8), bias, Sequence(8), new float[8], y));
        Assert.Equal(before, y);
        emitted.Method<Gradient>("SampleBatch")([], [], []);
    }

    [Fact]
    public void PartialOverlapNamesTheDestinationAndWritesNothing()
    {
        EmittedAssembly emitted = Target(1);
        float[] memory = Sequence(40);
        float[] before = [.. memory];
        Throws("y", () => emitted.Method<Map>("Sample")(memory.AsSpan(0, 20), memory.AsSpan(1, 20)));
        Throws("gradInput", () => emitted.Method<Gradient>("SampleBackward")(Sequence(20), memory.AsSpan(1, 20), memory.AsSpan(0, 20)));
        Throws("derivative", () => emitted.Method<TwoResults>("SampleWithDerivative")(Sequence(20), memory.AsSpan(0, 20), memory.AsSpan(0, 20)));
        Throws("y", () => emitted.Method<Gradient>("SampleBatch")(Sequence(20), memory.AsSpan(0, 10), memory.AsSpan(0, 20)));
        Throws("gradBias", () => emitted.Method<BatchGradient>("SampleBatchBackward")(
            Sequence(20), Sequence(10), Sequence(20), memory.AsSpan(0, 20), memory.AsSpan(10, 10)));
        Assert.Equal(before, memory);
    }

    [Fact]
    public void AScalarDeclarationHasTheSpansToo()
    {
        ActivationDeclaration declaration = SampleFamily.Declaration with { Shape = MethodShape.Scalar, ParameterNames = ["value"] };
        EmittedAssembly emitted = EmittedAssembly.Load(SampleFamily.Relu(declaration), SampleFamily.Net8);
        Assert.Equal(2.5f, emitted.Method<Func<float, float>>("Sample")(2.5f));
        Assert.Equal(1, emitted.Method<Func<float, float>>("SampleDerivative")(2.5f));
        float[] y = Sequence(50);
        emitted.Method<Map>("Sample")(y, y);
        Assert.Equal(Sequence(50).Select(F), y);
    }

    private static void Throws(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);
}
