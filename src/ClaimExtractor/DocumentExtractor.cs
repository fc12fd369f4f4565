using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor;

/// <summary>
/// The whole path, from a document to its claims and what their arithmetic says. Pure: the same source and options give the same result,
/// on any thread; time and memory grow linearly with the text.
/// </summary>
public static class DocumentExtractor
{
    /// <summary>Names a text that has no path, in messages and where the options give no id.</summary>
    private const string Unnamed = "text";

    /// <summary>Reads a text that is at hand: plain, HTML or Markdown, told by its content.</summary>
    /// <param name="text">Claims count its code points.</param>
    /// <param name="options">How it is read; the document's id is <c>text</c> unless given.</param>
    /// <exception cref="SourceException">The text is empty, holds half of a surrogate pair, or a number of thousands of digits.</exception>
    /// <exception cref="ArgumentException">The currency of the options is none.</exception>
    public static Extraction Extract(string text, ExtractionOptions options = default) =>
        Extract(SourceFile.FromText(Unnamed, text), options);

    /// <summary>Reads one document.</summary>
    /// <param name="source">The decoded document.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="SourceException">The text holds half of a surrogate pair, which no file can hold.</exception>
    /// <exception cref="ArgumentException">The currency of the options is none.</exception>
    public static Extraction Extract(SourceFile source, ExtractionOptions options = default)
    {
        var lexicon = options.Lexicon;
        if (options.Currency is { } code && !DocumentCurrency.IsCurrency(code, lexicon))
            throw new ArgumentException($"'{code}' is no currency: an ISO 4217 code such as CNY, HKD or TWD is needed", nameof(options));
        if (UnusableText.LoneSurrogate(source.Text) is { } cause)
            throw new SourceException(source.Path, cause);
        var text = ReadableText.From(source);
        var document = DocumentParser.Parse(text, options.DocumentId ?? Stem(source.Path), options.Date);
        var currency = options.Currency ?? DocumentCurrency.Of(text, lexicon);
        using var context = new UnitContext(lexicon, currency);
        var readings = MentionFinder.Find(document, context);
        var claims = ClaimLinker.Link(document, readings, lexicon, currency);
        return new Extraction
        {
            Document = document,
            Mentions = MentionsOf(readings),
            Claims = claims,
            Findings = ClaimChecks.Run(document, claims, lexicon),
        };
    }

    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } stem ? stem : Unnamed;

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
