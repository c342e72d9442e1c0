using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using ActivationGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.CatalogDocs;

/// <summary>The page docs/rules/README.md, and the presets of severities that the package brings: both from the rules themselves.</summary>
internal static class RulesPage
{
    /// <summary>The presets that <c>ActivationGenRules</c> chooses from.</summary>
    public static readonly string[] Presets = ["default", "strict", "quiet"];

    private static DiagnosticDescriptor[] Rules { get; } =
        [.. InstancesOf<DiagnosticAnalyzer>(typeof(ActivationGenerator)).SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static HashSet<string> Fixable { get; } =
        [.. InstancesOf<CodeFixProvider>(typeof(RuleFix)).SelectMany(provider => provider.FixableDiagnosticIds)];

    public static string Write()
    {
        StringBuilder page = new();
        page.Append("""
            <!-- Generated from the rules: dotnet run --project tools/CatalogDocs -- docs/rules/README.md -->
            # Rules

            What the package's analyzers report, with the page of each. A fix is offered where one is marked. [How often they are right](precision.md) on public code, and
            [what they find](literature.md) of the faults that the literature describes, was measured.

            | rule | says | severity | fix |
            |---|---|---|---|

            """);
        foreach (DiagnosticDescriptor rule in Rules)
        {
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.ToString(CultureInfo.InvariantCulture)} | {Name(rule.DefaultSeverity)} | {(Fixable.Contains(rule.Id) ? "yes" : "")} |");
        }

        page.Append("""

            ## Severities

            One rule, in .editorconfig: `dotnet_diagnostic.AG2001.severity = error` (or `warning`, `suggestion`, `silent`, `none`).

            All of them, in the project file:

            ```xml
            <ActivationGenRules>strict</ActivationGenRules>
            ```

            | preset | errors in a declaration | warnings | info |
            |---|---|---|---|
            | `default` | error | warning | suggestion |
            | `strict` | error | error | warning |
            | `quiet` | error | suggestion | none |

            What .editorconfig or a .globalconfig of your own says about a rule wins over the preset.

            ## Options

            | key in .editorconfig | rule | default |
            |---|---|---|
            | `activationgen.saturating_depth` | [AG2001](AG2001.md): from how many hidden layers of sigmoid on; twice as many of tanh | 3 |


            """);
        return page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    /// <summary>A preset, as a global analyzer config file.</summary>
    public static string WritePreset(string preset)
    {
        StringBuilder file = new();
        file.AppendLine("# Generated from the rules: dotnet run --project tools/CatalogDocs -- docs/rules/README.md").AppendLine("is_global = true");
        foreach (DiagnosticDescriptor rule in Rules)
        {
            if (rule.DefaultSeverity != DiagnosticSeverity.Error)
            {
                file.AppendLine(CultureInfo.InvariantCulture, $"dotnet_diagnostic.{rule.Id}.severity = {Severity(preset, rule.DefaultSeverity == DiagnosticSeverity.Warning)}");
            }
        }

        return file.ToString().ReplaceLineEndings("\n");
    }

    private static string Severity(string preset, bool isWarning) => preset switch
    {
        "strict" => isWarning ? "error" : "warning",
        "quiet" => isWarning ? "suggestion" : "none",
        _ => isWarning ? "warning" : "suggestion",
    };

    private static string Name(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    private static IEnumerable<T> InstancesOf<T>(Type neighbour) =>
        neighbour.Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (T)Activator.CreateInstance(type)!);
}
