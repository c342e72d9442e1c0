using System;
using System.Globalization;
using System.Linq;

namespace Typed;

internal static class Program
{
    private static void Main()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        float[] logits = [89, 90, 91];
        Console.WriteLine(string.Join(" ", UnstableSoftmax.Of(logits).Select(y => y.ToString("F6"))));
        Console.WriteLine(string.Join(" ", TensorSoftmax.Of(logits).Select(y => y.ToString("F6"))));
        Console.WriteLine(LogOfSoftmax.Negative(-800).ToString("F1"));
        float[] gradient = [0];
        WrongInPlace.Step([1], [1], gradient);
        Console.WriteLine(gradient[0].ToString("F5"));
    }
}
