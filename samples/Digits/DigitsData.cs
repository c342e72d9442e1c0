using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Digits;

/// <summary>Images, one row of <see cref="DigitsData.Pixels"/> values each, and the digits they show.</summary>
internal sealed record ImageSet(float[] Images, int[] Labels)
{
    public int Count => Labels.Length;

    public ReadOnlySpan<float> Rows(int first, int count) => Images.AsSpan(first * DigitsData.Pixels, count * DigitsData.Pixels);
}

/// <summary>The handwritten digits (see data/README.md), split into a training and a test part.</summary>
internal sealed record DigitsData(ImageSet Training, ImageSet Test)
{
    public const int Pixels = 64;
    public const int Classes = 10;

    // The split is the same whatever --seed says, so that runs with different seeds are judged on the same unseen images.
    private const int SplitSeed = 1998;
    private const double TrainingShare = 0.8;

    public static DigitsData Load()
    {
        List<string> lines = ReadLines();
        string[] shuffled = [.. lines];
        new Random(SplitSeed).Shuffle(shuffled);
        int trainingCount = (int)(TrainingShare * shuffled.Length);
        ImageSet training = Parse(shuffled.AsSpan(0, trainingCount)), test = Parse(shuffled.AsSpan(trainingCount));
        Standardise(training, test);
        return new DigitsData(training, test);
    }

    private static List<string> ReadLines()
    {
        using Stream packed = typeof(DigitsData).Assembly.GetManifestResourceStream("digits.csv.gz")!;
        using StreamReader reader = new(new GZipStream(packed, CompressionMode.Decompress));
        List<string> lines = [];
        while (reader.ReadLine() is { Length: > 0 } line) { lines.Add(line); }
        return lines;
    }

    private static ImageSet Parse(ReadOnlySpan<string> lines)
    {
        float[] images = new float[lines.Length * Pixels];
        int[] labels = new int[lines.Length];
        for (int row = 0; row < lines.Length; row++)
        {
            string[] fields = lines[row].Split(',');
            for (int pixel = 0; pixel < Pixels; pixel++) { images[row * Pixels + pixel] = float.Parse(fields[pixel], CultureInfo.InvariantCulture); }
            labels[row] = int.Parse(fields[Pixels], CultureInfo.InvariantCulture);
        }
        return new ImageSet(images, labels);
    }

    /// <summary>Mean 0 and variance 1 over all pixels, which the initialisers assume. Taken from the training part: the test part must stay unseen.</summary>
    private static void Standardise(ImageSet training, ImageSet test)
    {
        double mean = training.Images.Average(value => (double)value);
        double deviation = Math.Sqrt(training.Images.Average(value => (value - mean) * (value - mean)));
        foreach (float[] images in new[] { training.Images, test.Images })
        {
            foreach (ref float value in images.AsSpan()) { value = (float)((value - mean) / deviation); }
        }
    }
}
