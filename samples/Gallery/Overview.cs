using System.IO;
using System.Linq;
using ScottPlot;

namespace ActivationGen.Gallery;

/// <summary>All functions on one sheet.</summary>
internal static class Overview
{
    private const int Columns = 7, Cell = 190;

    private static readonly double[] CoarseGrid = [.. Enumerable.Range(0, 10).Select(i => -8.87 + i * 2)];

    /// <summary>Writes the sheet and returns the file's name.</summary>
    public static string Save(Panel[] panels, string folder)
    {
        int rows = (panels.Length + Columns - 1) / Columns;
        Multiplot sheet = new();
        sheet.AddPlots(rows * Columns);
        sheet.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, Columns);
        for (int i = 0; i < rows * Columns; i++)
        {
            Plot plot = sheet.GetPlot(i);
            plot.Layout.Fixed(new PixelPadding(6));
            plot.HideGrid();
            plot.FigureBackground.Color = Colors.White;
            if (i >= panels.Length)
            {
                plot.Axes.Frameless();
                continue;
            }

            Picture.Draw(plot, panels[i], CoarseGrid);
            plot.HideLegend();
            plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
            plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
            Annotate(plot, panels[i].Name);
        }

        string file = Path.Combine(folder, "overview.png");
        sheet.SavePng(file, Columns * Cell, rows * Cell * 3 / 4);
        return file;
    }

    private static void Annotate(Plot plot, string name)
    {
        ScottPlot.Plottables.Annotation label = plot.Add.Annotation(name, Alignment.UpperLeft);
        label.LabelFontSize = 14;
        label.LabelBold = true;
        label.LabelBackgroundColor = Colors.White.WithAlpha(0.7);
        label.LabelBorderWidth = 0;
        label.LabelShadowColor = Colors.Transparent;
    }
}
