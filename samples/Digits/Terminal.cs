using System;
using System.IO;
using Spectre.Console;

namespace Digits;

/// <summary>A terminal with colours and a moving bar, or plain lines where the output goes to a file or a pipe.</summary>
internal sealed class Terminal
{
    // A file has no width: tables and sentences must not be folded to an assumed 80 columns.
    private const int Unlimited = 10_000;

    private readonly IAnsiConsole console = AnsiConsole.Console;
    private readonly bool interactive = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;

    public TableBorder Border => interactive ? TableBorder.Rounded : TableBorder.Markdown;

    public void Line(string text = "")
    {
        if (interactive) { console.WriteLine(text); }
        else { Console.Out.WriteLine(text); }
    }

    public void Show(Table table)
    {
        if (interactive) { console.Write(table); return; }
        // Spectre frames a Markdown table with lines of blanks; a file should hold the table alone.
        StringWriter text = new();
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        plain.Profile.Width = Unlimited;
        plain.Write(table);
        foreach (string line in text.ToString().Split('\n')) { if (!string.IsNullOrWhiteSpace(line)) { Line(line.TrimEnd()); } }
    }

    /// <summary>Runs work of so many steps; after each the work reports what was done. Plain output shows about ten of the reports, or all if few.</summary>
    public T Progress<T>(string title, int steps, Func<Action<string>, T> work)
    {
        int done = 0;
        string Progressed(string report) => $"{title} {done}/{steps}  {report}";
        if (!interactive)
        {
            int every = steps <= 30 ? 1 : steps / 10;
            return work(report => { if (++done % every == 0) { Line(Progressed(report)); } });
        }
        return console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: steps);
                T result = work(report =>
                {
                    done++;
                    task.Description = Markup.Escape(Progressed(report));
                    task.Increment(1);
                });
                // A training that diverged stops early.
                task.Value = steps;
                return result;
            });
    }
}
