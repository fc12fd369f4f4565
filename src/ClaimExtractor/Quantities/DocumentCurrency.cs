using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>Tells which currency 元 is in a document: HKD in a Hong Kong text, TWD in a Taiwanese one, CNY otherwise.</summary>
internal static class DocumentCurrency
{
    private const string Mainland = "CNY";

    // One place name in passing makes no local text.
    private const int FewestCues = 2;

    /// <summary>Whether a code names money: CNY, but neither cny nor person.</summary>
    public static bool IsCurrency(string code, Lexicon lexicon) =>
        lexicon.Units.TryGetValue(code, out var unit) && unit.Dimension == "currency";

    /// <returns>An ISO 4217 code. Only a text in traditional script can be local; the cues are the rows of
    /// <c>currency_cues.tsv</c>.</returns>
    public static string Of(ReadableText text, Lexicon lexicon)
    {
        if (text.Script != Script.Traditional)
            return Mainland;
        var best = (Currency: Mainland, Count: FewestCues - 1);
        foreach (var (currency, surfaces) in lexicon.CurrencyCues)
        {
            var count = surfaces.Sum(surface => text.Text.AsSpan().Count(surface));
            if (count > best.Count)
                best = (currency, count);
        }

        return best.Currency;
    }
}
