using System.Linq;

namespace Digits;

/// <summary>How often each digit was taken for each.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] counts = new int[DigitsData.Classes, DigitsData.Classes];

    public int this[int actual, int predicted] => counts[actual, predicted];

    public int Total => counts.Cast<int>().Sum();

    public int Right => Enumerable.Range(0, DigitsData.Classes).Sum(digit => counts[digit, digit]);

    public double Accuracy => (double)Right / Total;

    public void Add(int actual, int predicted) => counts[actual, predicted]++;
}
