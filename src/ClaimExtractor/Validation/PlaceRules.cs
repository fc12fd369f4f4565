using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>
/// The claims of a document in the order of their sources: paragraphs and sentences only go up, one sentence has one text, its quotes stand
/// in the order of their sources, and evidence that is not inherited lies between the numbers of the sentences around.
/// </summary>
internal static class PlaceRules
{
    private readonly record struct Place(int Start, int End, int Sentence, TableRow Row);

    public static void Check(FileErrors errors, TableRows rows)
    {
        var documents = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is var row && row.Text("document_id") is { } document && row.Integer("source_start") is { } start
                && row.Integer("source_end") is { } end && row.Integer("sentence") is { } sentence)
                (documents.TryGetValue(document, out var list) ? list : documents[document] = []).Add(new Place(start, end, sentence, row));
        foreach (var places in documents.Values)
            CheckDocument(errors, places);
    }

    private static void CheckDocument(FileErrors errors, List<Place> places)
    {
        places.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Row.Row.CompareTo(b.Row.Row));
        for (var i = 0; i < places.Count; i++)
        {
            CheckLength(errors, places[i].Row);
            if (i > 0)
                CheckNeighbours(errors, places[i - 1], places[i]);
        }

        var next = int.MaxValue;
        for (var i = places.Count - 1; i >= 0; i--)
        {
            if (i + 1 < places.Count && places[i + 1].Sentence != places[i].Sentence)
                next = places[i + 1].Start;
            var first = i;
            while (first > 0 && places[first - 1].Sentence == places[i].Sentence)
                first--;
            CheckEvidence(errors, places[i], first > 0 ? places[first - 1].End : 0, next);
        }
    }

    // Markup may stand inside a number; characters that the text does not have stand nowhere.
    private static void CheckLength(FileErrors errors, TableRow row)
    {
        if (
            row.Text("quote") is { } quote
            && row.Integer("source_start") is { } start
            && row.Integer("source_end") is { } end
            && start < end
            && !quote.Contains('/', StringComparison.Ordinal)
            && end - start < CodePoints.Count(quote)
        )
            errors.Add(
                row.Row,
                "source_end",
                "source_span",
                $"at least {Shown(start + CodePoints.Count(quote))}, for the quote has {Shown(CodePoints.Count(quote))} characters",
                Shown(end)
            );
    }

    private static void CheckNeighbours(FileErrors errors, Place before, Place place)
    {
        var (row, earlier) = (place.Row, before.Row);
        if (place.Start < before.End)
            errors.Add(
                row.Row,
                "source_start",
                "overlap",
                $"at least {Shown(before.End)}, where {SchemaText.Quoted(earlier.Text("claim_id") ?? "")} ends",
                Shown(place.Start)
            );
        NotLess("paragraph");
        NotLess("sentence");
        if (place.Sentence != before.Sentence)
        {
            if (row.Integer("paragraph") is { } paragraph && earlier.Integer("paragraph") == paragraph)
                Same("section", "paragraph");
            return;
        }

        Same("paragraph", "sentence");
        Same("section", "sentence");
        Same("context", "sentence");
        if (
            earlier.Text("quote") is { } quote
            && earlier.Integer("quote_start") is { } start
            && row.Integer("quote_start") is { } at
            && at < start + CodePoints.Count(quote)
        )
            errors.Add(
                row.Row,
                "quote_start",
                "order",
                $"at least {Shown(start + CodePoints.Count(quote))}, behind the quote before it",
                Shown(at)
            );

        void NotLess(string column)
        {
            if (row.Integer(column) < earlier.Integer(column))
                errors.Add(
                    row.Row,
                    column,
                    "order",
                    $"at least {Shown(earlier.Integer(column)!.Value)}, that of the claim before it",
                    Shown(row.Integer(column)!.Value)
                );
        }

        void Same(string column, string of)
        {
            if (row.Table.Cell(earlier.Row, column) is var expected && row.Table.Cell(row.Row, column) is var found && expected != found)
                errors.Add(
                    row.Row,
                    column,
                    "order",
                    $"{SchemaText.Quoted(expected.ToString())}, as of the claim before it in {of} {Shown(row.Integer(of)!.Value)}",
                    SchemaText.Quoted(found.ToString())
                );
        }
    }

    private static void CheckEvidence(FileErrors errors, Place place, int first, int end)
    {
        if (place.Row.Text("evidence") is not { } text || !EvidenceText.TryParse(text, out var evidence))
            return;
        foreach (var item in evidence)
            if (!item.IsInherited && item.Facet != ClaimFacet.Relation && (item.Span.Start < first || item.Span.End > end))
                errors.Add(
                    place.Row.Row,
                    "evidence",
                    "evidence",
                    $"a place in its sentence, {Shown(first)} to {(end == int.MaxValue ? "its end" : Shown(end))}, "
                        + "for what is not inherited",
                    $"{item.Span}"
                );
    }

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
