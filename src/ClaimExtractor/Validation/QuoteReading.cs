using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Validation;

/// <summary>A sentence of a claim's context, read again by itself.</summary>
internal sealed class QuoteReading
{
    private readonly SentenceReading _reading;

    private readonly UnitContext _context;

    private QuoteReading(string text, UnitContext context) =>
        (Text, _context, _reading) = (text, context, Read(text, context));

    public string Text { get; }

    public TokenList Tokens => _reading.Tokens;

    /// <summary>Null where a context is no text that can be read.</summary>
    public static QuoteReading? Of(string text, UnitContext context) =>
        UnusableText.LoneSurrogate(text) is null ? new QuoteReading(text, context) : null;

    /// <summary>What the sentence says there, or the quote by itself; null where that is no quantity of just these characters.</summary>
    public Quantity? At(TextSpan quote)
    {
        foreach (var mention in _reading.Mentions)
            if (mention.Quantity is { } quantity && quantity.Span == quote)
                return quantity;
        return Alone(quote.In(Text).ToString());
    }

    /// <summary>What a text says as a whole; null where nothing, or not all of it, is a quantity.</summary>
    public Quantity? Alone(string text) =>
        Read(text, _context).Mentions is [{ Quantity: { } quantity }] && quantity.Span.Length == text.Length ? quantity : null;

    private static SentenceReading Read(string text, UnitContext context) =>
        MentionFinder.FindIn(text, new Sentence(1, 1, new TextSpan(0, text.Length)), context);
}
