using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>Changes of the texts of a solution, gathered one repair after the other. A repair that would touch what an earlier one has changed is left out.</summary>
internal sealed class SolutionChanges(Solution original)
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Takes what a repair has made of the original solution, all of it or nothing.</summary>
    public async Task AddAsync(Solution repaired, CancellationToken cancellation)
    {
        List<(DocumentId Document, TextChange Change)> changes = [];
        foreach (DocumentId id in repaired.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            changes.AddRange((await repaired.GetDocument(id)!.GetTextChangesAsync(original.GetDocument(id)!, cancellation).ConfigureAwait(false)).Select(change => (id, change)));
        }

        TryAdd(changes);
    }

    /// <summary>Takes all changes or none; those that are there already count once.</summary>
    public bool TryAdd(IReadOnlyList<(DocumentId Document, TextChange Change)> changes)
    {
        List<(DocumentId Document, TextChange Change)> wanted = [.. changes.Distinct().Where(wanted => !In(wanted.Document).Contains(wanted.Change))];
        if (wanted.Any(wanted => In(wanted.Document).Any(other => Collide(wanted.Change, other)))) { return false; }

        foreach ((DocumentId document, TextChange change) in wanted)
        {
            if (!_changes.TryGetValue(document, out List<TextChange> accepted)) { _changes.Add(document, accepted = []); }

            accepted.Add(change);
        }

        return true;
    }

    /// <summary>The solution with all changes.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        Solution changed = original;
        foreach (IGrouping<string, DocumentId> file in _changes.Keys.GroupBy(id => original.GetDocument(id)!.FilePath ?? id.Id.ToString()))
        {
            // A file that several projects share is reported in each of them, and by the same changes.
            DocumentId most = file.OrderByDescending(id => _changes[id].Count).First();
            Document document = original.GetDocument(most)!;
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            SourceText repaired = text.WithChanges(_changes[most].OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length));
            foreach (DocumentId id in document.GetLinkedDocumentIds().Add(most)) { changed = changed.WithDocumentText(id, repaired); }
        }

        return changed;
    }

    private List<TextChange> In(DocumentId id) => _changes.TryGetValue(id, out List<TextChange> changes) ? changes : [];

    private static bool Collide(TextChange change, TextChange other) =>
        change.Span.OverlapsWith(other.Span) || IsInsertedWithin(change.Span, other.Span) || IsInsertedWithin(other.Span, change.Span)
        // Two insertions at one place have no order.
        || (change.Span == other.Span && change.Span.IsEmpty);

    private static bool IsInsertedWithin(TextSpan insertion, TextSpan replaced) => insertion.IsEmpty && replaced.Start < insertion.Start && insertion.Start < replaced.End;
}
