using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Series;

namespace ClaimExtractor.Validation;

/// <summary>That rows are held against their own sentences and claims, as the extractor reads them.</summary>
/// <param name="Words">With which they were read; null where this program has others.</param>
internal sealed record Rereading(Lexicon? Words);

/// <summary>What must hold within the tables of a dataset and between them; a table that is not there is passed over.</summary>
internal static class DatasetRules
{
    private sealed record CheckedTable(FileErrors Errors, TableRows Rows, Dictionary<string, int> Ids);

    /// <param name="files">One file for each table.</param>
    /// <param name="folder">Where sources may be found besides the current folder: above this one.</param>
    /// <param name="notes">Gets what could not be tested.</param>
    /// <param name="again">Null where the rows were made a moment ago: what the extractor alone decides is not asked again.</param>
    public static void Check(IReadOnlyList<FileErrors> files, string folder, List<string> notes, Rereading? again)
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
            if (again is not null)
            {
                ArrowRules.Check(claims.Errors, claims.Rows, claims.Ids);
                PlaceRules.Check(claims.Errors, claims.Rows);
                SentenceRules.Check(claims.Errors, claims.Rows, again.Words);
            }
        }

        if (mentions is not null)
            MentionRules.Check(mentions.Errors, mentions.Rows, claims?.Rows, claims?.Ids);
        foreach (var table in tables.Values)
            NullWordRules.Check(table.Errors, table.Rows);
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
        if (claims is not null && documents is not null)
            CheckDerived(series, checks, claims, documents, again?.Words);
        // What follows from the claims says more than what a row says of itself.
        if (checks is not null)
            CheckRules.CheckAlone(checks.Errors, checks.Rows);
        if (series is not null)
            PointRules.Check(series.Errors, series.Rows);
        if (documents is not null)
            SourceRules.Check(
                documents.Errors,
                documents.Rows,
                (claims?.Errors, claims?.Rows),
                (mentions?.Errors, mentions?.Rows),
                folder,
                notes
            );
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
                claims.Errors.Add(
                    row,
                    "claim_id",
                    "mentioned",
                    "an id that a row of the mentions table has as its claim_id",
                    SchemaText.Quoted(id)
                );
    }

    // What is wrong with a claim or a document is said there; nothing follows from it.
    private static void CheckDerived(CheckedTable? series, CheckedTable? checks, CheckedTable claims, CheckedTable documents,
        Lexicon? lexicon)
    {
        if (claims.Errors.Sorted.Any() || documents.Errors.Sorted.Any())
            return;
        if (checks is null || lexicon is null)
        {
            if (series is not null && Read(() => SeriesBuilder.Build(OneByOne(claims, documents))) is { } alone)
                SeriesRules.Check(series.Errors, series.Rows, alone);
            return;
        }

        if (
            Read(() => ClaimReader.Read(claims.Errors.File.Table)) is not { } rows
            || Read(() => DatasetReader.Documents(documents.Errors.File.Table)) is not { } sources
        )
            return;
        List<SeriesDocument> given = [.. DatasetRows.ForSeries(sources, rows)];
        var points = SeriesBuilder.Build(given);
        if (series is not null)
            SeriesRules.Check(series.Errors, series.Rows, points);
        AcrossRules.Check(checks.Errors, checks.Rows, given, points);
        CheckRules.Check(checks.Errors, checks.Rows, rows, sources, lexicon);
    }

    // The series keep what a claim says of a point, and not the claim.
    private static IEnumerable<SeriesDocument> OneByOne(CheckedTable claims, CheckedTable documents)
    {
        var own = claims.Rows.By("document_id");
        return DatasetRows.ForSeries(
            DatasetReader.Documents(documents.Errors.File.Table), id => ClaimReader.Read(claims.Errors.File.Table, [.. own[id]]));
    }

    private static T? Read<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is DatasetException or InvalidOperationException)
        {
            // A cell of another type, which the schema has reported.
            return null;
        }
    }

    private static void CheckCounts(CheckedTable claims, CheckedTable documents)
    {
        var counts = Enumerable
            .Range(0, claims.Rows.Count)
            .CountBy(row => claims.Rows[row].Text("document_id") ?? "")
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (id, row) in documents.Ids)
            if (documents.Rows[row].Integer("claims") is { } stated && counts.GetValueOrDefault(id) is var counted && counted != stated)
                documents.Errors.Add(
                    row,
                    "claims",
                    "claims_count",
                    $"{counted}, the claims of the document",
                    stated.ToString(CultureInfo.InvariantCulture)
                );
    }
}
