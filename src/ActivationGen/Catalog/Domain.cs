using System.Globalization;

namespace ActivationGen.Catalog;

/// <summary>The interval of values that a parameter may have. NaN is never in it.</summary>
internal sealed record Domain(double Lowest, double Highest, bool LowestIncluded = true, bool HighestIncluded = true)
{
    public static Domain Finite { get; } = new(double.NegativeInfinity, double.PositiveInfinity, false, false);

    public static Domain Positive { get; } = new(0, double.PositiveInfinity, false, false);

    public static Domain NonNegative { get; } = new(0, double.PositiveInfinity, true, false);

    public static Domain NonNegativeOrInfinite { get; } = new(0, double.PositiveInfinity);

    public bool Contains(double value) =>
        (!IsWhole || value == System.Math.Floor(value)) && (LowestIncluded ? value >= Lowest : value > Lowest) && (HighestIncluded ? value <= Highest : value < Highest);

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Such as "a finite number above 0".</summary>
    public string Describe()
    {
        string number(double v) => v.ToString("R", CultureInfo.InvariantCulture);
        string finite = double.IsPositiveInfinity(Highest) && !HighestIncluded || double.IsNegativeInfinity(Lowest) && !LowestIncluded ? "a finite number" : "a number";
        if (IsWhole) { finite = "a whole number"; }

        string low = double.IsNegativeInfinity(Lowest) ? "" : LowestIncluded ? $"of at least {number(Lowest)}" : $"above {number(Lowest)}";
        string high = double.IsPositiveInfinity(Highest) ? "" : HighestIncluded ? $"of at most {number(Highest)}" : $"below {number(Highest)}";
        return (finite + " " + low + (low.Length > 0 && high.Length > 0 ? " and " : "") + high).TrimEnd();
    }
}
