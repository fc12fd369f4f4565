using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>Puts the rows of a document back into its text.</summary>
internal static class ReportText
{
    private const int DeepestHeading = 6;

    /// <summary>The document with its whole text.</summary>
    /// <param name="document">Read from the same source as the rows.</param>
    /// <param name="claims">In document order.</param>
    /// <param name="mentions">All mentions of the document, in order.</param>
    public static ReportDocument WithText(
        DocumentRow row, SourceDocument document, IReadOnlyList<Claim> claims, IReadOnlyList<MentionRow> mentions)
    {
        var setAside = SetAside(mentions);
        var places = Places(document, claims, setAside);
        var blocks = new List<ReportBlock>(document.Paragraphs.Count);
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            var marks = new List<ReportMark>();
            for (; next < places.Count && places[next].Span.Start < paragraph.Span.End; next++)
                if (paragraph.Span.Contains(places[next].Span))
                    marks.Add(places[next] with { Span = Moved(places[next].Span, -paragraph.Span.Start) });
            blocks.Add(new ReportBlock(Level(paragraph), paragraph.Span.In(document.Text.Text).ToString(), marks));
        }

        return new ReportDocument(row, claims, setAside, blocks, document.Text.Source.Text);
    }

    /// <summary>The documents of a release, each with its text where its source is at hand.</summary>
    /// <param name="folder">The release's.</param>
    public static IReadOnlyList<ReportDocument> Of(Dataset dataset, string folder)
    {
        var claims = dataset.Claims.ToLookup(claim => claim.DocumentId, StringComparer.Ordinal);
        var mentions = dataset.Mentions.ToLookup(mention => mention.DocumentId, StringComparer.Ordinal);
        return [.. dataset.Documents.Select(row =>
        {
            var (id, its) = (row.DocumentId, (Claims: claims[row.DocumentId].ToList(), Mentions: mentions[row.DocumentId].ToList()));
            return SourceAtHand.Find(row.Path, row.Sha256, row.Encoding, folder) is { } source
                ? WithText(row, DocumentParser.Parse(ReadableText.From(source), id, row.Date), its.Claims, its.Mentions)
                : WithoutText(row, its.Claims, its.Mentions);
        })];
    }

    /// <summary>The document with no more of its text than the rows hold.</summary>
    public static ReportDocument WithoutText(
        DocumentRow row, IReadOnlyList<Claim> claims, IReadOnlyList<MentionRow> mentions)
    {
        var blocks = new List<ReportBlock>();
        string? section = null;
        foreach (var sentence in claims.GroupBy(claim => claim.Sentence))
        {
            var first = sentence.First();
            if (first.Section is { } heading && heading != section)
                blocks.Add(new ReportBlock(2, section = heading, []));
            blocks.Add(new ReportBlock(0, first.Context, [.. sentence.Select(claim => new ReportMark(Quote(claim), claim, null))]));
        }

        return new ReportDocument(row, claims, SetAside(mentions), blocks, null);
    }

    private static List<MentionRow> SetAside(IReadOnlyList<MentionRow> mentions) => [.. mentions.Where(mention => mention.ClaimId is null)];

    // A quote is found by its sentence, as its row says; what was set aside by its place in the source.
    private static List<ReportMark> Places(SourceDocument document, IReadOnlyList<Claim> claims, List<MentionRow> setAside)
    {
        var sentences = document.Sentences.ToList();
        var places = new List<ReportMark>(claims.Count + setAside.Count);
        foreach (var claim in claims)
            if (claim.Sentence <= sentences.Count)
                places.Add(new ReportMark(Moved(Quote(claim), sentences[claim.Sentence - 1].Span.Start), claim, null));
        foreach (var mention in setAside)
            if (
                mention.Sentence <= sentences.Count
                && Find(document.Text, sentences[mention.Sentence - 1].Span, mention) is { IsEmpty: false } span
            )
                places.Add(new ReportMark(span, null, mention));
        places.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return places;
    }

    private static TextSpan Find(ReadableText text, TextSpan sentence, MentionRow mention)
    {
        for (var at = sentence.Start; at + mention.Text.Length <= sentence.End; at++)
        {
            at = text.Text.IndexOf(mention.Text, at, sentence.End - at, StringComparison.Ordinal);
            if (at < 0)
                return default;
            var span = new TextSpan(at, at + mention.Text.Length);
            if (text.ToSourceCodePoints(span).Start == mention.SourceStart)
                return span;
        }

        return default;
    }

    /// <summary>The claim's quote within its context, in UTF-16 units.</summary>
    private static TextSpan Quote(Claim claim)
    {
        var start = 0;
        for (var points = claim.QuoteStart; points > 0; points--)
            start +=
                char.IsHighSurrogate(claim.Context[start])
                && start + 1 < claim.Context.Length
                && char.IsLowSurrogate(claim.Context[start + 1])
                    ? 2
                    : 1;
        return new TextSpan(start, start + claim.Quote.Length);
    }

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);

    private static int Level(Paragraph paragraph) =>
        !paragraph.IsHeading ? 0 : Math.Min(DeepestHeading, 3 + (paragraph.Section?.Split(" / ").Length ?? 0));
}
