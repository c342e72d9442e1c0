using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using ActivationGen.BitChecksums;

// One line a member: family, element type, member, checksum of the bits that it computes for a fixed set of arguments. What runs it goes to the error stream.
string vectors = Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : Sse.IsSupported ? "128 bits without FMA" : AdvSimd.IsSupported ? "AdvSimd" : "no vectors";
Console.Error.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {vectors}");
foreach (string line in FamilyChecksums<float>.All(Arguments.Singles).Concat(FamilyChecksums<double>.All(Arguments.Doubles)).Order(StringComparer.Ordinal))
{
    Console.WriteLine(line);
}
