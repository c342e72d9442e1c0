using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Tests.VectorMath;

/// <summary>The functions under test by name, as kernels and with their exact values.</summary>
internal static class ExponentialFamily
{
    public static readonly string[] Names = ["exp", "expm1", "log", "log1p", "sigmoid", "softplus", "tanh", "sech2"];

    public static Kernel Kernel(string name, LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value x = builder.Input(new KernelInput("x"));
        return builder.Build(new KernelOutput("y", name switch
        {
            "exp" => Functions.Exp(x),
            "expm1" => Functions.Expm1(x),
            "log" => Functions.Log(x),
            "log1p" => Functions.Log1p(x),
            "sigmoid" => Functions.Sigmoid(x),
            "softplus" => Functions.Softplus(x),
            "tanh" => Functions.Tanh(x),
            "sech2" => Functions.Sech2(x),
            _ => throw new ArgumentException(name, nameof(name)),
        }));
    }

    public static Func<double, double> Compiled(string name, LaneFormat format)
    {
        Action<double[], double[]> run = KernelCompiler.Compile(Kernel(name, format));
        double[] input = new double[1], output = new double[1];
        return x =>
        {
            input[0] = x;
            run(input, output);
            return output[0];
        };
    }

    /// <summary>Arguments, the doubles nearest to the results and the rest in units of the last place: exact/make_exact.py.</summary>
    public static IEnumerable<(double X, double Nearest, double Remainder)> ExactValues(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "VectorMath", "exact", name + ".csv");
        return File.ReadLines(path).Skip(1).Select(line =>
        {
            double[] row = [.. line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            return (row[0], row[1], row[2]);
        });
    }
}
