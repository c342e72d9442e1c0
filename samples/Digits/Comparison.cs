using System;
using System.Collections.Generic;
using System.Linq;

namespace Digits;

/// <summary>One network of the comparison: how it learned, and what its hidden units did before and after.</summary>
internal sealed record ComparisonRow(
    HiddenActivation Activation, int Depth, TrainingResult Training, double Loss, HiddenUnits Before, HiddenUnits After, ActivationCost Cost);

/// <summary>The same network, data, seed and number of epochs with one function after another, shallow and deep.</summary>
internal static class Comparison
{
    public const double Goal = 0.9;

    public static IReadOnlyList<int> Depths { get; } = [2, 8];

    public static int Networks => Depths.Count * ActivationTable.FirstList.Count;

    public static IReadOnlyList<ComparisonRow> Run(DigitsData data, TrainingSettings settings, Action<string> afterNetwork)
    {
        // Measured first and alone, so that all functions are timed in the same state of the machine.
        Dictionary<string, ActivationCost> costs = ActivationTable.FirstList.ToDictionary(activation => activation.Name, ActivationCost.Measure);
        List<ComparisonRow> rows = [];
        foreach (int depth in Depths)
        {
            foreach (HiddenActivation activation in ActivationTable.FirstList)
            {
                Network network = new(activation, settings.Loss, depth, settings.Width, settings.Batch, new Random(settings.Seed));
                HiddenUnits before = HiddenUnits.Observe(network, data.Training);
                TrainingResult training = Training.Run(network, data, settings, _ => { });
                rows.Add(new ComparisonRow(activation, depth, training, Evaluation.Of(network, data.Training).Loss, before, HiddenUnits.Observe(network, data.Training), costs[activation.Name]));
                afterNetwork($"{activation.Name}, {depth} hidden layers: {training.Last.TestAccuracy:P1}");
            }
        }
        return rows;
    }
}
