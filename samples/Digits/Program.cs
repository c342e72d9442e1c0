using System;
using System.Collections.Generic;
using System.Linq;
using Digits;

// Nothing but generated activations: FBatch and FBatchBackward in every layer (DenseLayer.cs), SoftmaxBatch and the fused cross-entropy at the end (Network.cs).
Terminal terminal = new();
return new CommandLine(Train, Compare).Run(args);

void Train(TrainingSettings settings)
{
    DigitsData data = DigitsData.Load();
    Network network = new(settings.Activation, settings.Loss, settings.Depth, settings.Width, settings.Batch, new Random(settings.Seed));
    terminal.Line(Describe(data, settings, $"{settings.Depth} hidden {(settings.Depth == 1 ? "layer" : "layers")} of {settings.Width} {settings.Activation.Name} units"));
    TrainingResult training = terminal.Progress("epoch", settings.Epochs, report => Training.Run(network, data, settings,
        epoch => report($"test accuracy {epoch.TestAccuracy:P1}, training loss {epoch.TrainingLoss:0.0000}")));
    TrainingReport.Show(terminal, network, data, training);
}

void Compare(TrainingSettings settings)
{
    DigitsData data = DigitsData.Load();
    terminal.Line(Describe(data, settings, $"{string.Join(" or ", Comparison.Depths)} hidden layers of {settings.Width} units"));
    IReadOnlyList<ComparisonRow> rows = terminal.Progress("network", Comparison.Networks, report => Comparison.Run(data, settings, report));
    terminal.Line();
    terminal.Show(ComparisonTable.Of(rows, terminal.Border));
    terminal.Line();
    foreach (string finding in Findings.From(rows)) { terminal.Line(finding); }
}

static string Describe(DigitsData data, TrainingSettings settings, string network) =>
    $"{data.Training.Count} training and {data.Test.Count} test images; {network}, {settings.Epochs} epochs, seed {settings.Seed}";
