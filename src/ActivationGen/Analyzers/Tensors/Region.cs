using System;
using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>A set of real numbers: intervals with or without their ends. What a condition lets through, or where a function has no slope.</summary>
internal sealed class Region
{
    private readonly Part[] _parts;

    private Region(params Part[] parts) => _parts = parts;

    public static Region Empty { get; } = new();

    public static Region Above(double low, bool included) => new(new Part(low, included, double.PositiveInfinity, false));

    public static Region Below(double high, bool included) => new(new Part(double.NegativeInfinity, false, high, included));

    public static Region Between(double low, double high) => new(new Part(low, true, high, true));

    public static Region At(double point) => Between(point, point);

    public Region Or(Region other) => new([.. _parts, .. other._parts]);

    public Region And(Region other) => new([.. _parts.SelectMany(part => other._parts.Select(part.And)).Where(part => part.IsInhabited)]);

    public bool Meets(Region other) => Array.Exists(_parts, part => Array.Exists(other._parts, with => part.And(with).IsInhabited));

    /// <summary>The numbers x for which <c>factor * x + summand</c> is in the region.</summary>
    public Region Before(double factor, double summand) => new([.. _parts.Select(part => part.Before(factor, summand))]);

    /// <summary>The numbers whose magnitude is in the region.</summary>
    public Region OfMagnitude()
    {
        Region magnitudes = And(Above(0, included: true));
        return magnitudes.Or(magnitudes.Before(-1, 0));
    }

    private sealed record Part(double Low, bool HasLow, double High, bool HasHigh)
    {
        public bool IsInhabited => Low < High || (Low == High && HasLow && HasHigh);

        public Part And(Part other)
        {
            Part lower = Low > other.Low || (Low == other.Low && !HasLow) ? this : other;
            Part upper = High < other.High || (High == other.High && !HasHigh) ? this : other;
            return new Part(lower.Low, lower.HasLow, upper.High, upper.HasHigh);
        }

        public Part Before(double factor, double summand)
        {
            double low = (Low - summand) / factor, high = (High - summand) / factor;
            return factor > 0 ? new Part(low, HasLow, high, HasHigh) : new Part(high, HasHigh, low, HasLow);
        }
    }
}
