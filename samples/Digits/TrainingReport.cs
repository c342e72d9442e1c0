using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace Digits;

/// <summary>What is printed after a training.</summary>
internal static class TrainingReport
{
    public static void Show(Terminal terminal, Network network, DigitsData data, TrainingResult training)
    {
        ConfusionMatrix confusion = Evaluation.Of(network, data.Test).Confusion;
        terminal.Line();
        if (training.Diverged) { terminal.Line($"The loss is no finite number after epoch {training.Last.Epoch}: training stopped. A lower --learning-rate may help."); }
        terminal.Line($"Test accuracy {confusion.Accuracy:P2} ({confusion.Right} of {confusion.Total}), training loss {Evaluation.Of(network, data.Training).Loss:0.00000}");
        terminal.Line($"Trained for {training.Elapsed.TotalSeconds:0.00} s, of which {training.InActivations.TotalSeconds:0.000} s ({training.InActivations / training.Elapsed:P1}) in activations");
        terminal.Line();
        terminal.Show(Table(confusion, terminal.Border));
    }

    private static Table Table(ConfusionMatrix confusion, TableBorder border)
    {
        Table table = new() { Border = border };
        table.AddColumn(border == TableBorder.Markdown ? "digit, taken for" : "digit \\ taken for");
        foreach (int predicted in Enumerable.Range(0, DigitsData.Classes)) { table.AddColumn(new TableColumn(Number(predicted)) { Alignment = Justify.Right, Width = 3 }); }
        foreach (int actual in Enumerable.Range(0, DigitsData.Classes))
        {
            table.AddRow([Number(actual), .. Enumerable.Range(0, DigitsData.Classes).Select(predicted => Cell(confusion[actual, predicted], actual == predicted))]);
        }
        return table;
    }

    private static string Cell(int count, bool right) => count == 0 ? "·" : right ? $"[green]{Number(count)}[/]" : $"[red]{Number(count)}[/]";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
