using System;
using System.IO;
using System.Linq;
using ScottPlot;

namespace ActivationGen.Gallery;

/// <summary>Draws a function, its generated derivative, and the finite differences that the derivative should run through.</summary>
internal static class Picture
{
    private const int Width = 720, Height = 420;
    private const double Left = -10, Right = 10, Lowest = -4, Highest = 6;

    private static readonly double[] Grid = [.. Enumerable.Range(0, 401).Select(i => Left + i * (Right - Left) / 400)];

    // Between the points where any of the functions has a kink: the difference quotient knows no convention.
    private static readonly double[] SparseGrid = [.. Enumerable.Range(0, 27).Select(i => Left + 0.13 + i * 0.75)];

    private static readonly Color[] Colours = [Color.FromHex("#1f6feb"), Color.FromHex("#d1570b"), Color.FromHex("#2f8f4e")];

    /// <summary>Writes the picture and returns the file's name.</summary>
    public static string Save(Panel panel, string folder, bool png)
    {
        Plot plot = new();
        Draw(plot, panel, SparseGrid);
        plot.Title($"{panel.Name}(x) = {panel.Formula}", 17);
        plot.XLabel("x", 14);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericFixedInterval(2);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
        {
            MinorTickGenerator = new ScottPlot.TickGenerators.EvenlySpacedMinorTickGenerator(1),
            TargetTickCount = 8,
        };
        plot.ShowLegend(Alignment.UpperLeft);
        plot.Legend.FontSize = 13;

        string file = Path.Combine(folder, panel.Name + ".svg");
        SvgFile.Write(file, plot.GetSvgXml(Width, Height));
        if (png) { plot.SavePng(Path.ChangeExtension(file, ".png"), Width, Height); }

        return file;
    }

    /// <summary>The curves and the axes' limits, without title and legend.</summary>
    public static void Draw(Plot plot, Panel panel, double[] differencesAt)
    {
        double low = 0, high = 0;
        plot.Add.HorizontalLine(0, 1, Colors.Gray);
        plot.Add.VerticalLine(0, 1, Colors.Gray);
        for (int i = 0; i < panel.Curves.Length; i++)
        {
            Curve curve = panel.Curves[i];
            string parameters = curve.Label.Length == 0 ? "" : $", {curve.Label}";
            double[] function = Values(curve.Function, Grid), derivative = Values(curve.Derivative, Grid);
            AddLine(plot, function, Colours[i], 2.5f, "f" + parameters);

            // Thin rather than dashed: the SVG back end has no dashes.
            AddLine(plot, derivative, panel.Curves.Length == 1 ? Colours[1] : Colours[i], 1.1f, "f'" + parameters);
            low = Math.Min(low, Math.Min(function.Min(), derivative.Min()));
            high = Math.Max(high, Math.Max(function.Max(), derivative.Max()));
        }

        ScottPlot.Plottables.Scatter differences = plot.Add.ScatterPoints(differencesAt, Differences(panel.Curves[0].Function, differencesAt), Colors.Black);
        differences.MarkerSize = 3.5f;
        differences.LegendText = "(f(x + h) - f(x)) / h";

        low = Math.Max(low, Lowest);
        high = Math.Min(high, Highest);
        double margin = 0.06 * (high - low);
        plot.Axes.SetLimits(Left, Right, low - margin, high + margin);
    }

    private static void AddLine(Plot plot, double[] values, Color colour, float width, string label)
    {
        // A thousandth of a unit is a fraction of a pixel.
        (double[] x, double[] y) = Polyline.Simplify(Grid, values, 1e-3);
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(x, y, colour);
        line.LineWidth = width;
        line.LegendText = label;
    }

    private static double[] Values(Map map, double[] x)
    {
        double[] y = new double[x.Length];
        map(x, y);
        return y;
    }

    private static double[] Differences(Map function, double[] x)
    {
        const double Step = 1e-6;
        double[] near = Values(function, x), far = Values(function, [.. x.Select(value => value + Step)]);
        return [.. near.Zip(far, (a, b) => (b - a) / Step)];
    }
}
