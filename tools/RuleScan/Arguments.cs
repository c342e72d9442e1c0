using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ActivationGen.RuleScan;

/// <summary>What the command line asks for.</summary>
internal sealed class Arguments
{
    private readonly HashSet<string> _rules = [];

    public List<string> Folders { get; } = [];

    /// <summary>How many lines around a finding are printed.</summary>
    public int Context { get; private set; }

    /// <summary>Whether the analyzers' times are printed.</summary>
    public bool Times { get; private set; }

    public bool Wants(Diagnostic finding) => _rules.Count == 0 || _rules.Contains(finding.Id) || finding.Id.StartsWith("AD", System.StringComparison.Ordinal);

    public static Arguments Parse(string[] args)
    {
        Arguments parsed = new();
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--rule" when i + 1 < args.Length:
                    parsed._rules.Add(args[++i]);
                    break;
                case "--context" when i + 1 < args.Length:
                    parsed.Context = int.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                case "--times":
                    parsed.Times = true;
                    break;
                default:
                    parsed.Folders.Add(args[i]);
                    break;
            }
        }

        return parsed;
    }
}
