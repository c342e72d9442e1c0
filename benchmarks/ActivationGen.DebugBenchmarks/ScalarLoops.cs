using System.Text.RegularExpressions;

namespace ActivationGen.DebugBenchmarks;

/// <summary>
/// The text of a class with the members of a family as plain loops: the same signatures over spans, the formula written into the loop, without a call that a
/// build without optimisation would not inline.
/// </summary>
internal static class ScalarLoops
{
    /// <summary>The f of 0.5f.</summary>
    private static readonly Regex LiteralSuffix = new(@"([0-9])f\b");

    /// <summary>The usual five-digit approximation (Abramowitz and Stegun 7.1.26): MathF has no error function.</summary>
    private const string ErrorFunction =
        """
        public static float Erf(float x)
        {
            float t = 1 / (1 + 0.3275911f * MathF.Abs(x));
            float y = 1 - ((((1.061405429f * t - 1.453152027f) * t + 1.421413741f) * t - 0.284496736f) * t + 0.254829592f) * t * MathF.Exp(-x * x);
            return x < 0 ? -y : y;
        }

        """;

    /// <summary>The members over <paramref name="element"/>, float or double, and what they call.</summary>
    public static string Write(ScalarFunction function, string element)
    {
        string overFloats = ErrorFunction + Members(function);
        return element == "float" ? overFloats : LiteralSuffix.Replace(overFloats, "$1").Replace("MathF.", "Math.").Replace("float", element);
    }

    private static string Members(ScalarFunction function)
    {
        string forward = Assign("y[i]", function.Value), derivative = function.Shared + Assign("derivative[i]", function.Derivative);
        string backward = function.Shared + Assign("gradInput[i]", function.Derivative, "gradOutput[i]");
        string members =
            Spans("F(ReadOnlySpan<float> x, Span<float> y)", "x", "float v = x[i];" + forward)
            + Spans("FDerivative(ReadOnlySpan<float> x, Span<float> derivative)", "x", "float v = x[i];" + derivative)
            + Spans("FWithDerivative(ReadOnlySpan<float> x, Span<float> y, Span<float> derivative)", "x", "float v = x[i];" + Both(function))
            + Spans("FBackward(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput)", "x", "float v = x[i];" + backward)
            + Rows("FBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, Span<float> y)", "", "float v = x[i] + bias[j];" + forward)
            + Rows("FBatchBackward(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, ReadOnlySpan<float> gradOutput, Span<float> gradInput, Span<float> gradBias)",
                "gradBias.Clear();",
                "float v = x[i] + bias[j];" + function.Shared + Assign("float gradient", function.Derivative, "gradOutput[i]") + "gradInput[i] = gradient; gradBias[j] += gradient;");
        if (function.FromOutput is not null)
        {
            members += Spans("FBackwardFromOutput(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput)", "x",
                "float y = x[i];" + Assign("gradInput[i]", function.FromOutput, "gradOutput[i]"));
        }

        return members;
    }

    private static string Both(ScalarFunction function)
    {
        string value = function.SharedValue ?? function.Value, slope = function.DerivativeBesideValue ?? function.Derivative;
        // Statements in front of an expression are scoped, as both may declare the same names.
        string computed = function.SharedValue is null ? $"float r_; {{ {Assign("r_", value)} }}" : $"{function.Shared} float r_ = {value};";
        return $"{computed} y[i] = r_; {{ {Assign("derivative[i]", slope.Replace("y +", "r_ +").Replace("y /", "r_ /"))} }}";
    }

    /// <summary>The assignment of an expression, which may have statements in front, or of its product with a factor.</summary>
    private static string Assign(string target, string expression, string? factor = null)
    {
        int last = expression.LastIndexOf(';') + 1;
        string statements = expression.Substring(0, last), value = expression.Substring(last).Trim();
        return $"{statements} {target} = {(factor is null ? value : $"{factor} * ({value})")};";
    }

    private static string Spans(string signature, string whole, string body) =>
        $$"""
        public static void {{signature}}
        {
            for (int i = 0; i < {{whole}}.Length; i++) { {{body}} }
        }

        """;

    private static string Rows(string signature, string first, string body) =>
        $$"""
        public static void {{signature}}
        {
            {{first}}
            for (int i = 0; i < x.Length;)
            {
                for (int j = 0; j < bias.Length; j++, i++) { {{body}} }
            }
        }

        """;
}
