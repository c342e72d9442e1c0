using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Kernels;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>What the text looks like, for who reads it.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void ALoopOverOneWidth() => Assert.Contains(
        """
                private static void Forward128(ref float firstX, ref float firstY, nuint length, in Constants constants)
                {
                    Vector128<float> zero = Vector128.Create(constants.Zero);
                    nuint i = 0, last = length - 4;
                    Vector128<float> x = Vector128.LoadUnsafe(ref firstX, i);
                    while (true)
                    {
                        Vector128<float> y = Vector128.ConditionalSelect(Vector128.GreaterThan(zero, x), zero, x);

                        if (i == last)
                        {
                            y.StoreUnsafe(ref firstY, i);
                            break;
                        }

                        // The last step overlaps the one before it, so it is loaded before that one is stored.
                        nuint next = i + 4 < last ? i + 4 : last;
                        x = Vector128.LoadUnsafe(ref firstX, next);
                        y.StoreUnsafe(ref firstY, i);
                        i = next;
                    }
                }

        """.ReplaceLineEndings("\n"),
        Kernels(), System.StringComparison.Ordinal);

    [Fact]
    public void TheScalarCode() => Assert.Contains(
        """
                internal static float Forward(float x)
                {
                    float t = 0f > x ? 0f : x;
                    return t;
                }

        """.ReplaceLineEndings("\n"),
        Kernels(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData(0.1, "0.1f", "0.1d")]
    [InlineData(1.702, "1.702f", "1.702d")]
    [InlineData(-0.0, "-0f", "-0d")]
    [InlineData(1e-30, "1E-30f", "1E-30d")]
    [InlineData(double.NegativeInfinity, "float.NegativeInfinity", "double.NegativeInfinity")]
    public void LiteralsAreTheShortestThatGiveTheBits(double value, string ofFloat, string ofDouble)
    {
        Assert.Equal(ofFloat, Literals.OfConstant(new KernelBuilder(LaneFormat.Single).Constant(value)));
        Assert.Equal(ofDouble, Literals.OfConstant(new KernelBuilder(LaneFormat.Double).Constant(value)));
    }

    private static string Kernels() => FamilyWriter.Write(
        SampleFamily.Of(SampleFamily.Declaration, SampleFamily.Member(
            LaneFormat.Single, ActivationMembers.Forward, (b, x, _) => [new("y", b.Maximum(b.Constant(0), x))])),
        SampleFamily.Net8).Kernels!.Text;
}
