using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>What must hold within the mentions table: ids follow from the spans, and no two mentions of a document share a character.</summary>
internal static class MentionRules
{
    public static void Check(FileErrors errors, TableRows rows)
    {
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
                errors.Add(i, "mention_id", "mention_id", $"'{document}@{start}-{end}', from document_id, source_start and source_end", SchemaText.Quoted(id));
            if (start < end)
                spans.Add((document, start, end, i));
        }

        spans.Sort();
        for (var i = 1; i < spans.Count; i++)
        {
            var (before, span) = (spans[i - 1], spans[i]);
            if (before.Document == span.Document && span.Start < before.End && (span.Start, span.End) != (before.Start, before.End))
                errors.Add(span.Row, "source_start", "overlap", $"at least {before.End}, where the mention of row {errors.File.Table.NumberOf(before.Row)} ends", $"{span.Start}");
        }
    }
}
