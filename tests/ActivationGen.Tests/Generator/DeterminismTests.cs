using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>The same sources give the same bytes.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Sources =
    [
        Declare("A", "elu", "Alpha = 0.5"), Declare("B", "hard_tanh", "Min = -1.25, Max = 0.75"), Declare("I", "swish", "Beta = 1.5"), "class Unrelated;",
    ];

    [Fact]
    public void InACultureWithOtherSigns()
    {
        string expected = Text(Sources);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Swedish minus, German comma: what cultures change, set by hand, since the tests run without cultures' data.
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "\u2212", NumberGroupSeparator = ".", PositiveInfinitySymbol = "nieskończoność", NaNSymbol = "ikke" };
            CultureInfo.CurrentCulture = culture;
            Assert.Equal("\u22121,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Text(Sources));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void InAnyOrderOfFiles() => Assert.Equal(Text(Sources), Text([.. Sources.Reverse()]));

    [Fact]
    public void OnAnyThread()
    {
        string[] texts = new string[4];
        Thread[] threads = [.. texts.Select((_, i) => new Thread(() => texts[i] = Text(Sources)))];
        foreach (Thread thread in threads) { thread.Start(); }

        foreach (Thread thread in threads) { thread.Join(); }

        Assert.Single(texts.Distinct());
    }

    private static string Declare(string type, string name, string arguments) =>
        $"using System; using ActivationGen; partial class {type} {{ [Activation(\"{name}\", {arguments})] static partial void F(ReadOnlySpan<float> x, Span<float> y); }}";

    private static string Text(string[] sources) => string.Join("\n", Generation.Of(sources).AssertNoException().Families
        .OrderBy(family => family.HintName, StringComparer.Ordinal).Select(family => family.HintName + "\n" + family.SourceText));
}
