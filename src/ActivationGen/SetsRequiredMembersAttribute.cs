namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler asks for it where a record has required members; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
