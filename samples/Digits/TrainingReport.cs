using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace Digits;

/// <summary>What is printed after a training.</summary>
internal static class TrainingReport
{
    public static void Show(Terminal terminal, Network network, DigitsData data, TrainingResult training)
    {
        Evaluation test = Evaluation.Of(network, data.Test);
        ConfusionMatrix confusion = test.Confusion;
        terminal.Line();
        if (training.Diverged) { terminal.Line($"The loss is no finite number after epoch {training.Last.Epoch}: training stopped. A lower --learning-rate may help."); }
        terminal.Line($"Test accuracy {confusion.Accuracy:P2} ({confusion.Right} of {confusion.Total}), mean confidence {test.Confidence:P2}, training loss {Evaluation.Of(network, data.Training).Loss:0.00000}");
        terminal.Line($"Trained for {training.Elapsed.TotalSeconds:0.00} s, of which {training.InActivations.TotalSeconds:0.000} s ({training.InActivations / training.Elapsed:P1}) in activations");
        for (int layer = 0; layer < network.HiddenLayers.Length; layer++)
        {
            if (network.HiddenLayers[layer].Learned is { } learned) { terminal.Line($"Hidden layer {layer + 1} learned {Describe(learned)}"); }
        }
        terminal.Line();
        terminal.Show(Table(confusion, terminal.Border));
    }

    private static string Describe(LearnedParameter learned) => learned.Values is [float single]
        ? $"{learned.Name} = {single:0.000}, from {learned.Initial:0.##}"
        : $"{learned.Values.Length} values of {learned.Name}, {learned.Values.Min():0.000} to {learned.Values.Max():0.000}, {learned.Values.Average():0.000} in the mean, from {learned.Initial:0.##}";

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
