using System;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>
/// What is emitted into a Debug build keeps more vectors in flight, all of them in its frame, and gives the same bits; a frame with vectors in it, in a Release build those that registers
/// have no room for (gelu, serf, logcosh), is aligned to them wherever the stack stands.
/// </summary>
public sealed class DebugBuildTests
{
    private const int LongestSpan = 257;

    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    public static TheoryData<string, int> ActivationsAndWidths()
    {
        TheoryData<string, int> data = [];
        foreach (string activation in new[] { "relu6", "exponential", "gelu", "serf", "logcosh", "bent_identity" })
        {
            foreach (int width in new[] { 512, 256, 128 }) { data.Add(activation, width); }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ActivationsAndWidths))]
    public void GivesTheSameBitsFromAnyPlaceOfTheStack(string activation, int width)
    {
        ActivationDeclaration declaration = SampleFamily.Declaration with { Activation = activation };
        Map release = Load(declaration, SampleFamily.Net8, width), debug = Load(declaration, SampleFamily.Net8 with { IsDebug = true }, width);
        float[] x = new float[LongestSpan], expected = new float[LongestSpan], actual = new float[LongestSpan];
        for (int i = 0; i < x.Length; i++) { x[i] = ((i * 37) % 101 - 50) / 6f; }

        release(x, expected);
        foreach (int length in new[] { 1, 47, 48, 96, 97, LongestSpan })
        {
            for (int moved = 16; moved <= 64; moved += 16)
            {
                foreach (Map map in new[] { release, debug })
                {
                    Array.Clear(actual);
                    RunFrom(moved, () => map(x.AsSpan(0, length), actual.AsSpan(0, length)));
                    Assert.Equal(expected.AsSpan(0, length).ToArray(), actual.AsSpan(0, length).ToArray());
                }
            }
        }
    }

    private static Map Load(ActivationDeclaration declaration, TargetFacts target, int width) =>
        EmittedAssembly.Load(FamilyPlanner.Plan(declaration, target), target, ForcedWidth.Edit(width)).Method<Map>("Sample");

    /// <summary>A call from a stack that is some bytes lower than it would be.</summary>
    private static void RunFrom(int bytes, Action call)
    {
        Span<byte> space = stackalloc byte[bytes];
        call();
        space.Clear();
    }
}
