using System;
using System.Globalization;
using System.Linq;
using System.Text;
using ActivationGen.AccuracySweep.Doubles;

namespace ActivationGen.AccuracySweep;

/// <summary>docs/accuracy.md.</summary>
internal static class AccuracyPage
{
    private const string Introduction = """
        # Accuracy

        The worst error of every function and derivative over `float`, in units of the last place (ULP: the spacing of floats at the exact value), found by
        trying the floats out: all 2³² of them where the column "floats" says "all", else every so manieth, subnormals, infinities and NaN included. 0.5 is what
        correct rounding gives. Promised are at most 2 ULP for a function and 4 for a derivative.

        The reference is the same formula in `double`, computed by other kernels, after these have been compared with exact values of 200 digits
        (they agree to a millionth of a float's last place, or the sweep does not start). For sine, snake's derivative and hard_sigmoid errors are measured
        against at least 1, for derivatives within 1/4 of where they change sign against at least 1/16: beside a zero a relative error means nothing.
        Sines of multiples of x (Omega or Alpha other than 1) are held to it up to 2⁴⁹ for the multiple; the plain ones for all floats.
        TensorPrimitives is System.Numerics.Tensors 10.0, ONNX Runtime 1.31; they have no derivatives.

        `dotnet run -c Release --project tools/AccuracySweep -- --write docs` writes this page (`--help` tells how to sweep less). Parameters that are not named
        have their defaults.

        """;

    /// <summary>Held to by tests/ActivationGen.OnnxRuntime.Tests: what is listed is off, and nothing else is.</summary>
    private const string Differences = """

        ## Where ONNX Runtime differs

        ONNX Runtime is the second opinion of the tests (tests/ActivationGen.OnnxRuntime.Tests): twenty-one elementwise operators at 17,000 points, `Softmax`, `LogSoftmax` and
        `Hardmax` over rows. Within 5 ULP both say the same, but here, where the exact value is nearer to ActivationGen's:

        | operator | where | why |
        | --- | --- | --- |
        | `ThresholdedRelu` | NaN | gives 0: a comparison with NaN takes the other branch |
        | `Shrink` | NaN | gives 0, likewise |
        | `Elu` | below 0, near it | e^x - 1 loses the digits of x to the 1; -1e-10 gives 0 |
        | `Selu` | below 0, near it | likewise |
        | `Celu` | below 0, near it | likewise |
        | `Sigmoid` | below -1.5 | a rational approximation with an absolute error: some ULPs at first, no right digit below -17 |
        | `HardSwish` | -3 to -2.5; -∞ | x / 6 + 1/2 is rounded before its small difference to 0 is taken; -∞ times 0 gives NaN |
        | `Tanh` | subnormal numbers and next to them | a rational approximation whose products underflow |
        | `Softsign` | ±∞ | ∞ / ∞ gives NaN |
        | `Gelu` | below -1 | 1 + erf loses its digits as erf comes near to -1; 0 from about -5.5, NaN for -∞ |
        | `Gelu, approximate = tanh` | below -0.75 | 1 + tanh loses its digits likewise |
        | `Mish` | below -0.75 | e^x (e^x + 2) over itself plus 2, without the digits that the quotient needs; NaN for -∞ |

        """;

    private const string Doubles = """

        ## Doubles

        The worst errors at ten million random doubles a member, half of them even over -40 to 40, the others of magnitudes from 2⁻²⁰⁰ to 2⁵⁶, in units of double's last place; promised are at most 4.
        The reference is the formula in double-double (about 100 bits), with series and identities of its own and a running bound of its error; it has been held to exact values of 200 digits.
        Where that bound is above a hundredth of a unit, because the formula cancels there, or the value is below 1E-280, nothing is judged: "open" tells how often; such places are left to the exact
        values of the tests. Errors near zeros are measured as above. `dotnet run -c Release --project tools/AccuracySweep -- --doubles 10000000 --write docs` writes this table.

        | function | worst error | at | above 1 ULP | open | derivative | at | above 1 ULP | open |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

        """;

    /// <summary>What scripts/same-bits.sh found.</summary>
    private const string SameBits = """

        ## The same bits everywhere

        `scripts/same-bits.sh` runs every member of every function over a fixed set of floats and doubles and compares checksums: on .NET 8, 9 and 10, each with AVX-512, with AVX2 alone, without
        AVX2 and fused multiply-add, and without any vectors, and on ARM64 under emulation. All of the 1,236, batches of softmax, softmin and log_softmax among them, have the same bits
        wherever there is fused multiply-add, ARM64 included. Without it doubles have the same bits, and 303 of the members over floats have others within the same bounds; functions over
        rows have others where there are no vectors at all.

        """;

    public static string Write(AccuracyTable table, DoubleTable doubles)
    {
        StringBuilder page = new(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n## Functions\n\n");
        page.Append("| function | worst error | at | above 1 ULP | floats | TensorPrimitives | at | ONNX Runtime | at |\n");
        page.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (AccuracyRow row in SweptFunction.All.Select(f => table.Find(f.Name, "f", AccuracyRow.Ours)).OfType<AccuracyRow>())
        {
            page.Append(Ours(row));
            page.Append(Rival(table.Find(row.Function, "f", Rivals.TensorPrimitivesName)));
            page.Append(Rival(table.Find(row.Function, "f", Rivals.OnnxRuntimeName)));
            page.Append('\n');
        }

        page.Append("\n## Functions at Accuracy = Fast\n\nAt most 4 ULP, the tails included, for the functions where that is faster; elsewhere Fast changes nothing.\n\n");
        page.Append("| function | worst error | at | above 1 ULP | floats |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (AccuracyRow row in SweptFunction.All.Select(f => table.Find(f.Name, SweptMember.Fast, AccuracyRow.Ours)).OfType<AccuracyRow>())
        {
            page.Append(Ours(row));
            page.Append('\n');
        }

        page.Append("\n## Derivatives\n\n| function | worst error | at | above 1 ULP | floats |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (AccuracyRow row in SweptFunction.All.Select(f => table.Find(f.Name, "f'", AccuracyRow.Ours)).OfType<AccuracyRow>())
        {
            page.Append(Ours(row));
            page.Append('\n');
        }

        page.Append(Doubles.ReplaceLineEndings("\n"));
        foreach (SweptFunction function in SweptFunction.All)
        {
            if (doubles.Find(function.Name, "f") is { } value && doubles.Find(function.Name, "f'") is { } slope)
            {
                page.Append($"| {Name(function.Name)} {OfDoubles(value)}{OfDoubles(slope)} |\n");
            }
        }

        page.Append(SameBits.ReplaceLineEndings("\n"));
        page.Append(Differences.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    private static string Ours(AccuracyRow row) =>
        $"| {Name(row.Function)} | {Error(row.Worst)} | {At(row)} | {Share(row.ShareAboveOne)} | {(row.Stride == 1 ? "all" : $"1 in {row.Stride}")} |";

    private static string OfDoubles(DoubleDeviation row) =>
        $"| {Error(row.Worst)} | {(row.Worst == 0 ? "" : row.At.ToString("G6", CultureInfo.InvariantCulture))} | {Share((double)row.AboveOneUlp / Math.Max(1, row.Judged))} | {Share(1 - ((double)row.Judged / row.Points))} ";

    private static string Rival(AccuracyRow? row) => row is null ? " | |" : $" {Error(row.Worst)} | {At(row)} |";

    /// <summary>leaky_relu_Alpha=0.01: a parameter's name begins with a capital.</summary>
    private static string Name(string function)
    {
        int parameters = function.IndexOfAny([.. Enumerable.Range('A', 26).Select(letter => (char)letter)]);
        return parameters < 0 ? function : $"{function[..(parameters - 1)]}, {function[parameters..].Replace("_", ", ").Replace("=", " = ")}";
    }

    private static string Error(double ulps) =>
        double.IsInfinity(ulps) ? "∞" : ulps >= 1e9 ? ulps.ToString("0.0E+0", CultureInfo.InvariantCulture) : ulps < 1000 ? ulps.ToString("0.000", CultureInfo.InvariantCulture) : ulps.ToString("#,0", CultureInfo.InvariantCulture);

    private static string At(AccuracyRow row) => row.Worst == 0 ? "" : row.At.ToString("G6", CultureInfo.InvariantCulture);

    private static string Share(double share) =>
        share == 0 ? "" : share < 1e-6 ? "< 0.0001 %" : (share * 100).ToString("0.0000", CultureInfo.InvariantCulture) + " %";
}
