using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;

namespace Digits;

/// <summary>The options, their domains and defaults, and what is said about values outside them.</summary>
internal sealed class CommandLine
{
    private const int BadUsage = 2;

    private readonly Option<HiddenActivation> activation = new("--activation")
    {
        Description = "The function of the hidden layers: " + string.Join(", ", ActivationTable.All.Select(known => known.Name)),
        HelpName = "NAME",
        DefaultValueFactory = _ => ActivationTable.Find("swish")!,
        CustomParser = result => ParseName(result, "elementwise function of the catalog, nor maxout", ActivationTable.Find, ActivationTable.All),
    };

    private readonly Option<Loss> loss = new("--loss")
    {
        Description = "What training minimises: cross_entropy, or smoothed_cross_entropy, whose targets give a tenth of their certainty to all digits alike",
        HelpName = "NAME",
        DefaultValueFactory = _ => Loss.All[0],
        CustomParser = result => ParseName(result, "loss", Loss.Find, Loss.All),
    };

    private readonly Option<int> depth = WholeNumber("--depth", "Hidden layers", 2, 1, 64);
    private readonly Option<int> width = WholeNumber("--width", "Units a hidden layer", 128, 1, 4096);
    private readonly Option<int> epochs = WholeNumber("--epochs", "Passes over the training images", 40, 1, 10_000);
    private readonly Option<int> batch = WholeNumber("--batch", "Images a training step", 32, 1, 1437);
    private readonly Option<int> seed = WholeNumber("--seed", "Seed of the first weights and of the order of the training images (the test images stay the same)", 1, 0, int.MaxValue);

    private readonly Option<float> learningRate = new("--learning-rate")
    {
        Description = "Adam's first step size, above 0 and at most 1; it falls to 0 in a straight line",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 0.005f,
        CustomParser = ParseLearningRate,
    };

    private readonly Option<bool> compare = new("--compare")
    {
        Description = $"Train the network {string.Join(" and ", Comparison.Depths)} hidden layers deep with each of the functions from "
            + $"{ActivationTable.FirstList[0].Name} to {ActivationTable.FirstList[^1].Name} in the list above, and compare",
    };

    private readonly RootCommand root = new("Trains a multi-layer perceptron on handwritten digits with activation functions that ActivationGen generated.");

    public CommandLine(Action<TrainingSettings> train, Action<TrainingSettings> compareAll)
    {
        foreach (Option option in (Option[])[activation, loss, depth, width, epochs, batch, learningRate, seed, compare]) { root.Options.Add(option); }
        root.Validators.Add(result =>
        {
            if (result.GetResult(compare) is not { Implicit: false } || !result.GetValue(compare)) { return; }
            foreach (Option fixedByComparison in (Option[])[activation, depth])
            {
                if (result.GetResult(fixedByComparison) is { Implicit: false })
                {
                    result.AddError($"{fixedByComparison.Name} cannot be combined with --compare, which goes through its own functions and depths.");
                }
            }
        });
        // Redirected help would be one line an option, however long.
        if (Console.IsOutputRedirected) { root.Options.OfType<HelpOption>().Select(help => help.Action).OfType<HelpAction>().Single().MaxWidth = 120; }
        root.SetAction(result => (result.GetValue(compare) ? compareAll : train)(Settings(result)));
    }

    /// <summary>0, or 2 for what cannot be understood.</summary>
    public int Run(string[] arguments)
    {
        ParseResult result = root.Parse(arguments);
        if (result.Errors.Count == 0 || result.Action is HelpAction) { return result.Invoke(); }
        foreach (ParseError error in result.Errors) { Console.Error.WriteLine(error.Message); }
        Console.Error.WriteLine("--help lists the options and their values.");
        return BadUsage;
    }

    private TrainingSettings Settings(ParseResult result) => new(
        result.GetValue(activation)!, result.GetValue(loss)!, result.GetValue(depth), result.GetValue(width), result.GetValue(epochs), result.GetValue(batch),
        result.GetValue(learningRate), result.GetValue(seed));

    private static Option<int> WholeNumber(string name, string meaning, int normal, int lowest, int highest) => new(name)
    {
        Description = $"{meaning}, {lowest} to {highest}",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => normal,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            bool valid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= lowest && value <= highest;
            if (!valid) { result.AddError($"{name} must be a whole number from {lowest} to {highest}, not '{text}'."); }
            return value;
        },
    };

    private static float ParseLearningRate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool valid = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value is > 0 and <= 1;
        if (!valid) { result.AddError($"--learning-rate must be a number above 0 and at most 1, such as 0.005, not '{text}'."); }
        return value;
    }

    /// <param name="kind">What a value that is not known is none of.</param>
    private static T? ParseName<T>(ArgumentResult result, string kind, Func<string, T?> find, IEnumerable<T> all)
        where T : class
    {
        string text = result.Tokens[0].Value;
        T? known = find(text);
        if (known is null)
        {
            IReadOnlyList<string> names = [.. all.Select(candidate => candidate.ToString()!)], nearest = NearestNames.To(text, names);
            string hint = nearest.Count > 0 ? "Did you mean " + string.Join(" or ", nearest) + "?" : "Known are " + string.Join(", ", names) + ".";
            result.AddError($"{result.Argument.Name} '{text}' is no {kind}. {hint}");
        }
        return known;
    }
}
