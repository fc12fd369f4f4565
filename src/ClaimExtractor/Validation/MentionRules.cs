using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>
/// What must hold within the mentions table, and between it and the claims: ids follow from the spans, no two mentions of a document share
/// a
/// character, and a quantity is the mention of its claim, word for word.
/// </summary>
internal static class MentionRules
{
    /// <param name="claims">Null where the table is not there.</param>
    /// <param name="ids">The first row of each claim.</param>
    public static void Check(FileErrors errors, TableRows rows, TableRows? claims, IReadOnlyDictionary<string, int>? ids)
    {
        CheckClaims(errors, rows, claims, ids);
        CheckSentences(errors, rows);
        var spans = new List<(string Document, int Start, int End, int Row)>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Integer("source_start") is not { } start || row.Integer("source_end") is not { } end)
                continue;
            if (start >= end)
                errors.Add(i, "source_end", "source_span", $"more than source_start, {start}", $"{end}");
            if (row.Text("document_id") is not { } document)
                continue;
            if (row.Text("mention_id") is { } id && id != $"{document}@{start}-{end}")
                errors.Add(
                    i,
                    "mention_id",
                    "mention_id",
                    $"'{document}@{start}-{end}', from document_id, source_start and source_end",
                    SchemaText.Quoted(id)
                );
            if (start < end)
                spans.Add((document, start, end, i));
        }

        spans.Sort();
        for (var i = 1; i < spans.Count; i++)
        {
            var (before, span) = (spans[i - 1], spans[i]);
            if (before.Document == span.Document && span.Start < before.End && (span.Start, span.End) != (before.Start, before.End))
                errors.Add(
                    span.Row,
                    "source_start",
                    "overlap",
                    $"at least {before.End}, where the mention of row {errors.File.Table.NumberOf(before.Row)} ends",
                    $"{span.Start}"
                );
        }
    }

    private static void CheckClaims(FileErrors errors, TableRows rows, TableRows? claims, IReadOnlyDictionary<string, int>? ids)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Text("kind") is { } kind && (kind == "quantity") != (row.Text("claim_id") is not null))
                errors.Add(
                    i,
                    "kind",
                    "mentioned",
                    kind == "quantity" ? "another kind, for no claim is named" : "'quantity', for a claim is named",
                    SchemaText.Quoted(kind)
                );
            if (row.Text("claim_id") is not { } id)
                continue;
            if (!first.TryAdd(id, i))
                errors.Add(
                    i,
                    "claim_id",
                    "mentioned",
                    $"a claim of its own, row {errors.File.Table.NumberOf(first[id])} has this one",
                    SchemaText.Quoted(id)
                );
            if (claims is not null && ids!.TryGetValue(id, out var at))
                Compare(errors, row, claims[at]);
        }
    }

    private static void Compare(FileErrors errors, TableRow row, TableRow claim)
    {
        foreach (
            var (column, there) in (ReadOnlySpan<(string, string)>)
                [
                    ("text", "quote"),
                    ("source_start", "source_start"),
                    ("source_end", "source_end"),
                    ("sentence", "sentence"),
                    ("document_id", "document_id"),
                ]
        )
            if (claim.Table.Cell(claim.Row, there) is var expected && row.Table.Cell(row.Row, column) is var found && expected != found)
                errors.Add(row.Row, column, "mentioned", $"{Shown(expected)}, {there} of its claim", Shown(found));
    }

    private static string Shown(Cell cell) => cell.Kind == CellKind.Text ? SchemaText.Quoted(cell.AsText) : cell.ToString();

    // In a document sentences only go up.
    private static void CheckSentences(FileErrors errors, TableRows rows)
    {
        var last = new Dictionary<string, (int Start, int Sentence)>(StringComparer.Ordinal);
        foreach (var i in Enumerable.Range(0, rows.Count).OrderBy(i => rows[i].Integer("source_start") ?? 0))
        {
            var row = rows[i];
            if (
                row.Text("document_id") is not { } document
                || row.Integer("source_start") is not { } start
                || row.Integer("sentence") is not { } sentence
            )
                continue;
            if (last.TryGetValue(document, out var before) && sentence < before.Sentence)
                errors.Add(i, "sentence", "order", $"at least {before.Sentence}, that of the mention before it", $"{sentence}");
            else
                last[document] = (start, sentence);
        }
    }
}
