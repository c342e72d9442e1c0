using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>
/// The softmax family has the same bits wherever there is a fused multiply-add, whatever the width of the vectors: sums are taken in one order. The numbers
/// are checksums of outputs as computed once; they change with the arithmetic, never with the machine.
/// </summary>
public sealed class RowBitsTests
{
    private static readonly int[] Lengths = [1, 2, 3, 5, 8, 13, 16, 17, 24, 31, 32, 33, 47, 48, 64, 100, 127, 128, 129, 144, 160, 1000, 4133];

    private static readonly Dictionary<string, (RowFunctionTests.Map<float> Map, ulong Checksum)> Members = new()
    {
        ["softmax"] = (Golden.Softmax.F, 1187916378458945030),
        ["softmin"] = (Golden.Softmin.F, 13474373038636932497),
        ["softmax with temperature"] = ((x, y) => RowFamilies.Tempered(x, 0.7f, y), 873242094952027431),
        ["softmax backward"] = ((x, y) => Golden.Softmax.FBackward(x, x, y), 9902841680120477001),
        ["softmax backward from output"] = ((x, y) => Golden.Softmax.FBackwardFromOutput(x, x, y), 2088044715740346821),
        ["log_softmax"] = (Golden.Log_softmax.F, 6767363859164651029),
        ["log_softmax backward"] = ((x, y) => Golden.Log_softmax.FBackward(x, x, y), 16486757961285504057),
        ["logsumexp"] = ((x, y) => y[0] = RowFamilies.LogSumExp(x), 14234450216369259589),
        ["softmax_cross_entropy"] = ((x, y) => y[0] += RowFamilies.Loss(x, x.Length / 2, y), 9408613464585856313),
    };

    public static TheoryData<string> Names => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryWidthGivesTheSameBits(string name)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported) { Assert.Equal(Members[name].Checksum, Checksum(Members[name].Map)); }
    }

    private static ulong Checksum(RowFunctionTests.Map<float> map)
    {
        ulong checksum = 14695981039346656037;
        uint state = 1;
        foreach (int length in Lengths)
        {
            // Rows with spreads from tiny to that of logits far apart, some of them far from 0.
            for (int scale = -2; scale <= 3; scale++)
            {
                float[] x = new float[length], y = new float[length];
                foreach (ref float element in x.AsSpan())
                {
                    state = unchecked((state * 1664525) + 1013904223);
                    element = (((state >> 8) * (1f / 8388608)) - 1) * MathF.ScaleB(1, 3 * scale);
                }

                map(x, y);
                foreach (byte value in MemoryMarshal.AsBytes(y.AsSpan())) { checksum = unchecked((checksum ^ value) * 1099511628211); }
            }
        }

        return checksum;
    }
}
