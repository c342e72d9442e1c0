namespace ActivationGen.BuildCost;

/// <summary>Files that compute: geometry, statistics, finance, signals; with the calls of Math and the loops that rules have to look at and pass by.</summary>
internal static class NumericFiles
{
    /// <summary>Vectors, distances and interpolation: much Sqrt, Sin and Clamp, no exponential.</summary>
    public static string Geometry(int number)
    {
        SourceMaker file = new(number);
        string type = $"Geometry{number}";
        file.Lines($$"""
            using System;
            using System.Collections.Generic;

            namespace Shop.Numerics;

            public readonly record struct Point{{number}}(double X, double Y, double Z);

            /// <summary>Distances, angles and paths.</summary>
            public static class {{type}}
            {
                public static double Distance(Point{{number}} a, Point{{number}} b)
                {
                    double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
                    return Math.Sqrt(dx * dx + dy * dy + dz * dz);
                }

                public static double Haversine(double latitude1, double longitude1, double latitude2, double longitude2)
                {
                    double p = Math.PI / 180;
                    double s = Math.Sin((latitude2 - latitude1) * p / 2), t = Math.Sin((longitude2 - longitude1) * p / 2);
                    return 2 * {{file.Between(6350, 6380)}} * Math.Asin(Math.Sqrt(s * s + Math.Cos(latitude1 * p) * Math.Cos(latitude2 * p) * t * t));
                }
            """);
        int curves = file.Between(4, 9);
        for (int i = 0; i < curves; i++)
        {
            file.Lines($$"""

                    public static Point{{number}} {{file.Quality()}}Curve{{i}}(IReadOnlyList<Point{{number}}> points, double t)
                    {
                        double x = 0, y = 0, z = 0, total = 0;
                        for (int i = 0; i < points.Count; i++)
                        {
                            double weight = Math.Max(0, 1 - Math.Abs(t * (points.Count - 1) - i) / {{file.Number()}});
                            x += points[i].X * weight;
                            y += points[i].Y * Math.Cos(weight * {{file.Number()}});
                            z += Math.Clamp(points[i].Z, -{{file.Number()}}, {{file.Number()}}) * weight;
                            total += weight;
                        }

                        return total > 0 ? new Point{{number}}(x / total, y / total, z / total) : default;
                    }
                """);
        }

        file.Line("}");
        return file.Text.ToString();
    }

    /// <summary>Statistics and finance: logarithms, powers, exponentials that decay, in the forms that are sound.</summary>
    public static string Statistics(int number)
    {
        SourceMaker file = new(number);
        file.Lines($$"""
            using System;
            using System.Linq;

            namespace Shop.Numerics;

            /// <summary>Moments, returns and prices of series.</summary>
            public sealed class Statistics{{number}}
            {
                private readonly double[] _values;

                public Statistics{{number}}(double[] values) => _values = values;

                public double Mean => _values.Average();

                public double Deviation
                {
                    get
                    {
                        double mean = Mean, sum = 0;
                        foreach (double value in _values) { sum += (value - mean) * (value - mean); }

                        return Math.Sqrt(sum / Math.Max(1, _values.Length - 1));
                    }
                }

                public double LogReturn(int i) => Math.Log(_values[i] / _values[i - 1]);

                public double Discounted(double rate, double years) => _values.Select((value, i) => value * Math.Exp(-rate * years * i)).Sum();

                public double NormalDensity(double x)
                {
                    double z = (x - Mean) / Deviation;
                    return Math.Exp(-z * z / 2) / (Deviation * Math.Sqrt(2 * Math.PI));
                }

                public double Entropy()
                {
                    double total = _values.Sum(), entropy = 0;
                    foreach (double value in _values)
                    {
                        double p = value / total;
                        if (p > 0) { entropy -= p * Math.Log(p); }
                    }

                    return entropy;
                }
            """);
        int windows = file.Between(3, 8);
        for (int i = 0; i < windows; i++)
        {
            file.Lines($$"""

                    public double[] {{file.Quality()}}Window{{i}}(int width)
                    {
                        double[] smoothed = new double[_values.Length];
                        double decay = Math.Pow({{file.Number()}}, -1.0 / width), state = _values.Length > 0 ? _values[0] : 0;
                        for (int i = 0; i < smoothed.Length; i++)
                        {
                            state = decay * state + (1 - decay) * _values[i];
                            smoothed[i] = Math.Round(state * {{file.Number()}} + Math.Sin(i * {{file.Number()}}) / width, {{file.Between(2, 8)}});
                        }

                        return smoothed;
                    }
                """);
        }

        file.Line("}");
        return file.Text.ToString();
    }

    /// <summary>Matrices and signals in floats: nested loops over arrays and spans.</summary>
    public static string Matrix(int number)
    {
        SourceMaker file = new(number);
        file.Lines($$"""
            using System;
            using System.Numerics;

            namespace Shop.Numerics;

            /// <summary>A dense matrix, row-major.</summary>
            public sealed class Matrix{{number}}
            {
                private readonly float[] _cells;

                public Matrix{{number}}(int rows, int columns) => (Rows, Columns, _cells) = (rows, columns, new float[rows * columns]);

                public int Rows { get; }

                public int Columns { get; }

                public float this[int row, int column]
                {
                    get => _cells[row * Columns + column];
                    set => _cells[row * Columns + column] = value;
                }

                public Matrix{{number}} Times(Matrix{{number}} other)
                {
                    if (Columns != other.Rows) { throw new ArgumentException("The shapes do not fit.", nameof(other)); }

                    Matrix{{number}} product = new(Rows, other.Columns);
                    for (int i = 0; i < Rows; i++)
                    {
                        for (int k = 0; k < Columns; k++)
                        {
                            float factor = this[i, k];
                            for (int j = 0; j < other.Columns; j++) { product._cells[i * other.Columns + j] += factor * other._cells[k * other.Columns + j]; }
                        }
                    }

                    return product;
                }

                public float Norm()
                {
                    Vector<float> sum = Vector<float>.Zero;
                    int i = 0;
                    for (; i <= _cells.Length - Vector<float>.Count; i += Vector<float>.Count)
                    {
                        Vector<float> v = new(_cells, i);
                        sum += v * v;
                    }

                    float rest = Vector.Sum(sum);
                    for (; i < _cells.Length; i++) { rest += _cells[i] * _cells[i]; }

                    return MathF.Sqrt(rest);
                }
            """);
        int filters = file.Between(3, 8);
        for (int i = 0; i < filters; i++)
        {
            file.Lines($$"""

                    public void {{file.Quality()}}Filter{{i}}(ReadOnlySpan<float> input, Span<float> output, float cutoff)
                    {
                        float a = MathF.Exp(-2 * MathF.PI * cutoff), state = 0, energy = {{file.Number()}}f;
                        for (int i = 0; i < input.Length; i++)
                        {
                            state = a * state + (1 - a) * input[i];
                            energy += state * state;
                            output[i] = MathF.Min(MathF.Max(state, -{{file.Number()}}f), {{file.Number()}}f);
                        }

                        float scale = 1 / MathF.Sqrt(energy / Math.Max(1, input.Length));
                        for (int i = 0; i < output.Length; i++) { output[i] *= scale; }
                    }
                """);
        }

        file.Line("}");
        return file.Text.ToString();
    }
}
