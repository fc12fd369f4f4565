using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>A unit as a rule found it: what one of it is, and where it was written.</summary>
/// <param name="Span">Empty where the unit is inferred.</param>
/// <param name="Per">The code of the denominator, e.g. <c>t</c> for 元/吨.</param>
internal readonly record struct UnitReference(string Code, Fraction Scale, Dimension Dimension, TextSpan Span, string? Per)
{
    /// <summary>The unit of an index or a coefficient.</summary>
    public static UnitReference None { get; } = new("1", Fraction.One, Dimension.Number, default, null);

    public static UnitReference Of(string code, Dimension dimension) => new(code, Fraction.One, dimension, default, null);
}

/// <summary>What the reading of a document's sentences shares: the words, the currency, the tokens.</summary>
/// <param name="lexicon">The words.</param>
/// <param name="currency">ISO 4217 code of 元 in this document.</param>
/// <param name="shared">Where the tokens of several documents are kept, by who disposes of it; null for memory of its own.</param>
internal sealed class UnitContext(Lexicon lexicon, string currency, TokenStore? shared = null) : IDisposable
{
    private readonly UnitMeanings _meanings = UnitMeanings.Of(lexicon);

    internal TokenStore Tokens { get; } = shared ?? new();

    public Lexicon Lexicon { get; } = lexicon;

    public string Currency { get; } = currency;

    /// <summary>A unit by its code alone; <see cref="UnitCode.OwnCurrency"/> is the document's own.</summary>
    internal UnitReference Coded(string code, TextSpan span) =>
        code == UnitCode.OwnCurrency
            ? new UnitReference(Currency, Fraction.One, Dimension.Currency, span, null)
            : new UnitReference(code, Fraction.One, _meanings.DimensionOf(code), span, null);

    internal UnitReference Of(UnitSense sense, TextSpan span)
    {
        var (scale, dimension) = _meanings.Of(sense);
        return new UnitReference(sense.Code == UnitCode.OwnCurrency ? Currency : sense.Code, scale, dimension, span, null);
    }

    /// <summary>No token of the document may be read any more, where they are its own.</summary>
    public void Dispose()
    {
        if (shared is null)
            Tokens.Dispose();
    }
}
