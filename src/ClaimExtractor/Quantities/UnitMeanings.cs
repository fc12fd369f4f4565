using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>
/// The dimensions and scales of a lexicon's units, read from its text when they are first asked for. Threads may share it.
/// </summary>
internal sealed class UnitMeanings
{
    private static readonly ConditionalWeakTable<Lexicon, UnitMeanings> Known = [];

    private readonly Lexicon _lexicon;
    private readonly ConcurrentDictionary<string, Dimension> _dimensions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<UnitSense, (Fraction Scale, Dimension Dimension)> _senses =
        new(ReferenceEqualityComparer.Instance);

    private UnitMeanings(Lexicon lexicon) => _lexicon = lexicon;

    public static UnitMeanings Of(Lexicon lexicon) => Known.GetValue(lexicon, static lexicon => new UnitMeanings(lexicon));

    public Dimension DimensionOf(string code) =>
        _dimensions.TryGetValue(code, out var dimension) ? dimension
        : _dimensions.GetOrAdd(code, EnumText.Parse<Dimension>(_lexicon.Units[code].Dimension));

    /// <summary>How many of its code a unit is, and of what. Its own currency is money, whichever the document's is.</summary>
    public (Fraction Scale, Dimension Dimension) Of(UnitSense sense)
    {
        if (_senses.TryGetValue(sense, out var known))
            return known;
        _ = Fraction.TryParse(sense.Scale, out var scale);
        var dimension = sense.Dimension is { } own ? EnumText.Parse<Dimension>(own)
            : sense.Code == UnitCode.OwnCurrency ? Dimension.Currency
            : DimensionOf(sense.Code);
        return _senses.GetOrAdd(sense, (scale, dimension));
    }
}
