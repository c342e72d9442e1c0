using System;
using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>The numbers that a formula may name, to twice the precision of double.</summary>
internal static class NamedConstants
{
    private static readonly Dictionary<string, DoubleDouble> s_values = new()
    {
        ["Pi"] = Parse("3.14159265358979323846264338327950288419716939937510582"),
        ["PI"] = Parse("3.14159265358979323846264338327950288419716939937510582"),
        ["Tau"] = Parse("6.28318530717958647692528676655900576839433879875021164"),
        ["E"] = Parse("2.71828182845904523536028747135266249775724709369995957"),
        ["Infinity"] = double.PositiveInfinity,
        ["PositiveInfinity"] = double.PositiveInfinity,
        ["NegativeInfinity"] = double.NegativeInfinity,
        ["NaN"] = double.NaN,
        ["NegativeZero"] = -0.0,
    };

    public static DoubleDouble Pi => s_values["Pi"];

    public static DoubleDouble Log2 { get; } = Parse("0.69314718055994530941723212145817656807550013436025525");

    public static bool TryGet(string name, out DoubleDouble value) => s_values.TryGetValue(name, out value);

    private static DoubleDouble Parse(string digits) =>
        DoubleDouble.TryParse(digits, out DoubleDouble value) ? value : throw new FormatException(digits);
}
