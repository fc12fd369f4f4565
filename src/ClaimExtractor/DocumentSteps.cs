using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor;

/// <summary>
/// The path of one document in steps, so that those of several documents may be taken side by side: a step that goes on with the next
/// document finds its tables still near the processor, and reads each document as it would alone.
/// </summary>
/// <param name="tokens">Shared with the documents at its side; null for memory of its own.</param>
/// <remarks>One thread at a time.</remarks>
internal sealed class DocumentSteps(SourceFile source, ExtractionOptions options, string id, TokenStore? tokens = null) : IDisposable
{
    private SourceDocument? _document;
    private UnitContext? _context;
    private List<SentenceReading> _readings = [];
    private IReadOnlyList<Claim> _claims = [];

    /// <summary>To be taken in order.</summary>
    public static IReadOnlyList<Action<DocumentSteps>> All { get; } =
        [static steps => steps.Parse(), static steps => steps.Find(), static steps => steps.Link(), static steps => steps.Check()];

    /// <summary>What the document gave; there when all steps are taken.</summary>
    public Extraction? Extraction { get; private set; }

    /// <exception cref="SourceException">The text holds half of a surrogate pair.</exception>
    private void Parse()
    {
        if (UnusableText.LoneSurrogate(source.Text) is { } cause)
            throw new SourceException(source.Path, cause);
        _document = DocumentParser.Parse(ReadableText.From(source), id, options.Date);
    }

    private void Find()
    {
        var currency = options.Currency ?? DocumentCurrency.Of(_document!.Text, options.Lexicon);
        _context = new UnitContext(options.Lexicon, currency, tokens);
        _readings = MentionFinder.Find(_document!, _context);
    }

    private void Link() => _claims = ClaimLinker.Link(_document!, _readings, options.Lexicon, _context!.Currency);

    private void Check() => Extraction = new Extraction
    {
        Document = _document!,
        Mentions = MentionsOf(_readings),
        Claims = _claims,
        Findings = ClaimChecks.Run(_document!, _claims, options.Lexicon),
    };

    private static Mention[] MentionsOf(List<SentenceReading> readings)
    {
        var mentions = new Mention[readings.Sum(static reading => reading.Mentions.Length)];
        var end = 0;
        foreach (var reading in readings)
            for (var i = 0; i < reading.Mentions.Length; i++)
                mentions[end++] = reading.Mentions[i];
        return mentions;
    }

    /// <summary>Gives back the memory of the tokens.</summary>
    public void Dispose() => _context?.Dispose();
}
