using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ActivationGen.Declarations;

/// <summary>What emission must know of the compilation that it emits into.</summary>
/// <param name="HasVectors">Whether Vector512 and the hardware intrinsics exist: net8.0 and later.</param>
/// <param name="HasNullable">Whether the language version knows <c>#nullable</c> (C# 8).</param>
/// <param name="IsDebug">Whether the compilation is not optimised, so that neither will the JIT: more vectors in flight hide what that costs.</param>
internal sealed record TargetFacts(bool HasVectors, bool HasNullable, bool IsDebug = false)
{
    public static TargetFacts Of(Compilation compilation) => new(
        compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512`1") is not null
            && compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.X86.Avx512F") is not null,
        compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 },
        compilation.Options.OptimizationLevel == OptimizationLevel.Debug);
}
