using System;
using System.Diagnostics;

namespace ActivationGen.AccuracySweep;

/// <summary>One line that is rewritten while a member is swept, where the output is a terminal.</summary>
internal static class Progress
{
    public static void Show(string title, long done, long all, Stopwatch watch)
    {
        if (Console.IsOutputRedirected || done % 64 != 0) { return; }

        double left = watch.Elapsed.TotalSeconds / done * (all - done);
        Console.Write($"\r{title,-44} {(double)done / all,6:P1}, {left:F0} s left    ");
    }

    public static void Finish(string line) => Console.WriteLine((Console.IsOutputRedirected ? "" : "\r") + line);
}
