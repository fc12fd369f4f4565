using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor;

/// <summary>What one document gave.</summary>
/// <param name="Document">Its structure, over the text that was read.</param>
/// <param name="Mentions">Every number of the body, claim or not, in order; none overlaps another.</param>
/// <param name="Claims">The quantities with what they say, in order.</param>
/// <param name="Findings">What the arithmetic of the claims says.</param>
public sealed record Extraction(
    SourceDocument Document, IReadOnlyList<Mention> Mentions, IReadOnlyList<Claim> Claims, IReadOnlyList<Finding> Findings);

/// <summary>The whole path, from a source to its claims and what their arithmetic says.</summary>
public static class DocumentExtractor
{
    /// <summary>Reads one document. Pure: the same source and arguments give the same result, on any thread; time and memory grow linearly with the text.</summary>
    /// <param name="source">The decoded document.</param>
    /// <param name="documentId">Names the document in every row.</param>
    /// <param name="date">The document's own date; read from the text when null.</param>
    /// <param name="lexicon">The words that the rules read; <see cref="Lexicon.Default"/> when null.</param>
    /// <param name="currency">ISO 4217 code of 元 in this document; told from the text when null.</param>
    /// <exception cref="SourceException">The text holds half of a surrogate pair, which no file can hold.</exception>
    public static Extraction Extract(SourceFile source, string documentId, DateOnly? date = null, Lexicon? lexicon = null, string? currency = null)
    {
        lexicon ??= Lexicon.Default;
        if (UnusableText.LoneSurrogate(source.Text) is { } cause)
            throw new SourceException(source.Path, cause);
        var text = ReadableText.From(source);
        var document = DocumentParser.Parse(text, documentId, date);
        currency ??= DocumentCurrency.Of(text, lexicon);
        using var context = new UnitContext(lexicon, currency);
        var readings = MentionFinder.Find(document, context);
        var claims = ClaimLinker.Link(document, readings, lexicon, currency);
        return new Extraction(document, MentionsOf(readings), claims, ClaimChecks.Run(document, claims, lexicon));
    }

    private static Mention[] MentionsOf(List<SentenceReading> readings)
    {
        var mentions = new Mention[readings.Sum(static reading => reading.Mentions.Length)];
        var end = 0;
        foreach (var reading in readings)
            for (var i = 0; i < reading.Mentions.Length; i++)
                mentions[end++] = reading.Mentions[i];
        return mentions;
    }
}
