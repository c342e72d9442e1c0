using Xunit;

namespace ActivationGen.OptionalMembers.Tests.Dropout;

/// <summary>Philox4x32-10 once more, written down from the paper, and held to the known answers that its authors publish with Random123.</summary>
public sealed class Philox4x32
{
    internal static uint[] Block(uint[] counter, uint[] key)
    {
        unchecked
        {
            uint[] c = [.. counter], k = [.. key];
            for (int round = 0; round < 10; round++)
            {
                ulong left = 0xD2511F53UL * c[0], right = 0xCD9E8D57UL * c[2];
                c = [(uint)(right >> 32) ^ c[1] ^ k[0], (uint)right, (uint)(left >> 32) ^ c[3] ^ k[1], (uint)left];
                k = [k[0] + 0x9E3779B9, k[1] + 0xBB67AE85];
            }

            return c;
        }
    }

    [Fact]
    public void TheKnownAnswersComeOut()
    {
        Assert.Equal([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8], Block([0, 0, 0, 0], [0, 0]));
        Assert.Equal(
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
            Block([0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff]));
        Assert.Equal(
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
            Block([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]));
    }
}
