using System.Runtime.InteropServices;

namespace ActivationGen.Kernels;

/// <summary>A float's bits, which netstandard2.0's BitConverter gives only through arrays.</summary>
[StructLayout(LayoutKind.Explicit)]
internal struct SingleBits
{
    [FieldOffset(0)]
    private float _single;

    [FieldOffset(0)]
    private uint _bits;

    public static uint Of(float value) => new SingleBits { _single = value }._bits;

    public static float ToSingle(uint bits) => new SingleBits { _bits = bits }._single;
}
