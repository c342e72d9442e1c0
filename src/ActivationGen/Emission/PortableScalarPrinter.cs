namespace ActivationGen.Emission;

/// <summary>
/// Single values on frameworks without vector types. Fused multiply-add is not to be had there: the product is rounded, which double lanes can bear.
/// </summary>
internal sealed class PortableScalarPrinter : ScalarPrinter
{
    protected override string MultiplyAdd(bool mustFuse, string a, string b, string c) => $"{a} * {b} + {c}";

    protected override string MultiplyAddNegated(bool mustFuse, string a, string b, string c) => $"{c} - {a} * {b}";
}
