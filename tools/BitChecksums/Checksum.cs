using System;
using System.Runtime.InteropServices;

namespace ActivationGen.BitChecksums;

/// <summary>FNV-1a of 64 bits over the bits of numbers. All NaNs count as one: which of them an operation gives is the processor's choice.</summary>
internal struct Checksum
{
    private ulong _hash = 14695981039346656037;

    public Checksum()
    {
    }

    public void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        foreach (T value in values)
        {
            T counted = T.IsNaN(value) ? T.NaN : value;
            foreach (byte b in MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref counted, 1))) { _hash = unchecked((_hash ^ b) * 1099511628211); }
        }
    }

    public override readonly string ToString() => _hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
