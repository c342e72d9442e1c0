using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>
/// Repairs all findings of a rule at once, each by the repair that was chosen, in the order of the text, and passes over those that have none. A host that
/// chose nothing, because the finding that it asked about first has no repair, gets the first one of each.
/// </summary>
internal sealed class EveryFindingFix : FixAllProvider
{
    public static readonly EveryFindingFix Instance = new();

    private EveryFindingFix()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => WellKnownFixAllProviders.BatchFixer.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // Which findings lie in a member or a type, only the engine's own provider is told. These scopes come from editors, where a repair was chosen.
        if (fixAllContext.Scope is not (FixAllScope.Document or FixAllScope.Project or FixAllScope.Solution))
        {
            return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext).ConfigureAwait(false);
        }

        SolutionChanges merged = new(fixAllContext.Solution);
        foreach (Diagnostic finding in await FindingsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (fixAllContext.Solution.GetDocument(finding.Location.SourceTree) is not { } document
                || await RepairAsync(fixAllContext, document, finding).ConfigureAwait(false) is not { } repair)
            {
                continue;
            }

            foreach (ApplyChangesOperation change in (await repair.GetOperationsAsync(fixAllContext.CancellationToken).ConfigureAwait(false)).OfType<ApplyChangesOperation>())
            {
                await merged.AddAsync(change.ChangedSolution, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
        }

        if (merged.IsEmpty) { return null; }

        Solution all = await merged.ApplyAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return CodeAction.Create($"Repair every {string.Join(", ", fixAllContext.DiagnosticIds)}", _ => Task.FromResult(all), fixAllContext.CodeActionEquivalenceKey);
    }

    // The analyzers run side by side: their findings come in any order.
    private static async Task<IEnumerable<Diagnostic>> FindingsAsync(FixAllContext context)
    {
        List<Diagnostic> findings = [];
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            findings.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        }
        else
        {
            foreach (Project project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
            {
                findings.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }
        }

        return findings.Where(finding => finding.Location.IsInSource && context.DiagnosticIds.Contains(finding.Id))
            .OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan).ThenBy(finding => finding.Id, StringComparer.Ordinal);
    }

    private static async Task<CodeAction?> RepairAsync(FixAllContext context, Document document, Diagnostic finding)
    {
        CodeAction? chosen = null;
        void register(CodeAction action, ImmutableArray<Diagnostic> _)
        {
            bool isChosen = context.CodeActionEquivalenceKey is null || action.EquivalenceKey == context.CodeActionEquivalenceKey;
            if (chosen is null && isChosen) { chosen = action; }
        }

        await context.CodeFixProvider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, register, context.CancellationToken)).ConfigureAwait(false);
        return chosen;
    }
}
