using System.Globalization;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Series;

namespace ClaimExtractor.Validation;

/// <summary>What must hold within the tables of a dataset and between them; a table that is not there is passed over.</summary>
internal static class DatasetRules
{
    private sealed record CheckedTable(FileErrors Errors, TableRows Rows, Dictionary<string, int> Ids);

    /// <param name="files">One file for each table.</param>
    /// <param name="folder">Where sources may be found besides the current folder: above this one.</param>
    /// <param name="notes">Gets what could not be tested.</param>
    public static void Check(IReadOnlyList<FileErrors> files, string folder, List<string> notes)
    {
        var tables = files.ToDictionary(file => file.File.Schema.Name, file =>
        {
            var rows = new TableRows(file.File.Table);
            return new CheckedTable(file, rows, IdRules.CheckUnique(file, rows));
        }, StringComparer.Ordinal);
        var (claims, mentions, documents, checks, series) = (tables.GetValueOrDefault("claims"), tables.GetValueOrDefault("mentions"),
            tables.GetValueOrDefault("documents"), tables.GetValueOrDefault("checks"), tables.GetValueOrDefault("series"));
        if (claims is not null)
        {
            var units = Lexicon.Default.Units;
            for (var row = 0; row < claims.Rows.Count; row++)
                ClaimRules.Check(claims.Errors, claims.Rows[row], units);
            Refer(claims, "related_claim_id", claims);
        }

        if (mentions is not null)
            MentionRules.Check(mentions.Errors, mentions.Rows);
        Refer(mentions, "claim_id", claims);
        Refer(checks, "claim_ids", claims);
        Refer(claims, "document_id", documents);
        Refer(mentions, "document_id", documents);
        Refer(checks, "document_id", documents);
        Refer(series, "claim_ids", claims);
        Refer(series, "document_id", documents);
        if (claims is not null && mentions is not null)
            CheckMentioned(claims, mentions);
        if (claims is not null && documents is not null)
            CheckCounts(claims, documents);
        if (claims is not null && documents is not null && (series ?? checks) is not null)
            CheckAcross(series, checks, claims, documents);
        if (documents is not null)
            SourceRules.Check(documents.Errors, documents.Rows, (claims?.Errors, claims?.Rows), (mentions?.Errors, mentions?.Rows), folder, notes);
    }

    private static void Refer(CheckedTable? from, string column, CheckedTable? to)
    {
        if (from is not null && to is not null)
            IdRules.CheckReferences(from.Errors, from.Rows, column, to.Ids, to.Errors.File.Schema.Name);
    }

    private static void CheckMentioned(CheckedTable claims, CheckedTable mentions)
    {
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < mentions.Rows.Count; row++)
            if (mentions.Rows[row].Text("claim_id") is { } id)
                mentioned.Add(id);
        foreach (var (id, row) in claims.Ids)
            if (!mentioned.Contains(id))
                claims.Errors.Add(row, "claim_id", "mentioned", "an id that a row of the mentions table has as its claim_id", SchemaText.Quoted(id));
    }

    // What is wrong with a claim or a document is said there; nothing follows from it.
    private static void CheckAcross(CheckedTable? series, CheckedTable? checks, CheckedTable claims, CheckedTable documents)
    {
        if (claims.Errors.Sorted.Any() || documents.Errors.Sorted.Any())
            return;
        try
        {
            var rows = DatasetReader.Documents(documents.Errors.File.Table);
            var given = DocumentsOf(claims, rows);
            var points = SeriesBuilder.Build(given);
            if (series is not null)
                SeriesRules.Check(series.Errors, series.Rows, points);
            if (checks is not null)
                AcrossRules.Check(checks.Errors, checks.Rows, given, points);
        }
        catch (Exception error) when (error is DatasetException or InvalidOperationException)
        {
            // A cell of another type, which the schema has reported.
        }
    }

    private static List<SeriesDocument> DocumentsOf(CheckedTable claims, IReadOnlyList<DocumentRow> documents) =>
        [.. DatasetRows.ForSeries(documents, ClaimReader.Read(claims.Errors.File.Table))];

    private static void CheckCounts(CheckedTable claims, CheckedTable documents)
    {
        var counts = Enumerable.Range(0, claims.Rows.Count).CountBy(row => claims.Rows[row].Text("document_id") ?? "").ToDictionary(StringComparer.Ordinal);
        foreach (var (id, row) in documents.Ids)
            if (documents.Rows[row].Integer("claims") is { } stated && counts.GetValueOrDefault(id) is var counted && counted != stated)
                documents.Errors.Add(row, "claims", "claims_count", $"{counted}, the claims of the document", stated.ToString(CultureInfo.InvariantCulture));
    }
}
