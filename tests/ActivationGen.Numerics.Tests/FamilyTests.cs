using System;
using System.Linq;
using System.Numerics;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>What holds for every generated family of one element type; each class of tests below looks at one side of it.</summary>
public abstract class FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<string> Cases => [.. GoldenCase.Elementwise.Select(c => c.Name)];

    internal static Family<T> FamilyOf(string name) => new(GoldenCase.Find(name));

    /// <summary>The golden arguments of this element type.</summary>
    internal static GoldenPoint[] PointsOf(string name) => [.. GoldenCase.Find(name).ReadPoints().Where(point => point.IsSingle == (typeof(T) == typeof(float)))];

    internal static T[] ArgumentsOf(GoldenPoint[] points) => [.. points.Select(point => T.CreateChecked(point.X))];

    /// <summary>Arguments of every magnitude, the same in every run.</summary>
    internal static T[] Arguments(int count, int seed = 1)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(i => T.CreateChecked((i % 4) switch
        {
            0 => random.NextDouble() * 20 - 10,
            1 => random.NextDouble() * 2 - 1,
            2 => random.NextDouble() * 200 - 100,
            _ => (random.Next(2) * 2 - 1) * Math.Pow(2, random.NextDouble() * 120 - 100),
        }))];
    }

    /// <summary>Multiples of 1/64 in [-8, 8): sums of two of them are exact.</summary>
    internal static T[] ExactlyAddable(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((random.Next(1024) - 512) / 64.0))];
    }

    internal static T[] Map(Map<T> member, T[] x)
    {
        T[] y = new T[x.Length];
        member(x, y);
        return y;
    }

    internal static T[] Map(Backward<T> member, T[] x, T[] gradOutput)
    {
        T[] gradInput = new T[x.Length];
        member(x, gradOutput, gradInput);
        return gradInput;
    }

    internal static T[] Filled(int count, T value)
    {
        T[] values = new T[count];
        values.AsSpan().Fill(value);
        return values;
    }

    /// <summary>Equal to the bit, except that every NaN is one.</summary>
    internal static bool IsSame(T a, T b) => T.IsNaN(a) ? T.IsNaN(b) : a == b && T.IsNegative(a) == T.IsNegative(b);

    internal static void AssertSame(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!IsSame(expected[i], actual[i])) { Assert.Fail($"{what}: element {i} is {actual[i]:R}, not {expected[i]:R}"); }
        }
    }
}
