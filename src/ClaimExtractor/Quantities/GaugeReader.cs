using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>What is gauged tells what a short unit means: 气温30度, 坡度25度, 烈度8度, 时速350公里.</summary>
internal static class GaugeReader
{
    private const int Farthest = 10;

    /// <summary>The unit that is meant, or null where the text says no more than the unit does.</summary>
    public static UnitReference? Read(TokenList tokens, int number, UnitReference unit, UnitContext context)
    {
        var degree = unit.Code == "kW.h" && unit.Span.Length == 1;
        if (!degree && unit.Code is not ("km" or "m"))
            return null;
        var code = (Before(tokens, number, context.Lexicon), degree, unit.Code) switch
        {
            ("angle", true, _) => "deg",
            ("heat", true, _) => "Cel",
            ("force", true, _) => "1",
            ("speed", false, "km") => "km/h",
            _ => null,
        };
        return code is null ? null : context.Coded(code, unit.Span);
    }

    /// <summary>The code of the nearest gauged noun of the clause before token <paramref name="number"/>, or null.</summary>
    public static string? Before(TokenList tokens, int number, Lexicon lexicon)
    {
        for (var at = number - 1; at >= Math.Max(0, number - Farthest); at--)
        {
            if (SenseAtEnd(tokens, at, TokenKind.Gauge, lexicon) is { } gauge)
                return gauge.Code;
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop)
                return null;
        }

        return null;
    }

    /// <summary>价格指数 is one word of the lexicon that ends in another: the sense of that kind at a token's end.</summary>
    public static Sense? SenseAtEnd(TokenList tokens, int at, char kind, Lexicon lexicon)
    {
        var span = tokens[at].Span;
        var text = tokens.Text.AsSpan(0, tokens.Span.End);
        for (var start = span.Start; start < span.End; start++)
            if (lexicon.Longest(text, start, kind) is { } entry && start + entry.Surface.Length == span.End)
                return entry.Of(kind);
        return null;
    }
}
