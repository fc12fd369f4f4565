using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>What is gauged tells what a short unit means: 时速350公里.</summary>
internal static class GaugeReader
{
    private const int Farthest = 10;

    /// <summary>The unit that is meant, or null where the text says no more than the unit does.</summary>
    public static UnitReference? Read(TokenList tokens, int number, UnitReference unit, UnitContext context)
    {
        if (unit.Code is "[sft_i]" && unit.Span.Length == 1 && IsExtent(tokens, number, context.Lexicon))
            return context.Coded("[ft_i]", unit.Span);
        // 航速30节; elsewhere a classifier.
        if (unit.Code is "item" && unit.Span.In(tokens.Text) is "节" && Before(tokens, number, context.Lexicon) is "speed")
            return context.Coded("[kn_i]", unit.Span);
        // 平板玻璃980万标准箱, 平板玻璃产量为980万标准箱: fifty kilograms of glass, no container.
        if (unit.Code is "TEU" && IsOf(tokens, number, "pane", context.Lexicon))
            return context.Coded("item", unit.Span);
        // 每小时480公里
        if (unit.Code is "km" && tokens.KindAt(number - 1) == TokenKind.Every && tokens[number - 1].Code is "hour")
            return context.Coded("km/h", unit.Span);
        return unit.Code is "km" && Before(tokens, number, context.Lexicon) is "speed" ? context.Coded("km/h", unit.Span) : null;
    }

    // The noun before the number, its metric and what links them is of that role.
    private static bool IsOf(TokenList tokens, int number, string role, Lexicon lexicon)
    {
        var at = number - 1;
        while (at > 0 && tokens.KindAt(at) is TokenKind.LinkVerb or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.Adverb
            or TokenKind.Metric or TokenKind.ChangeTo or TokenKind.Stock or TokenKind.Made)
            at--;
        return Cue.EndsBefore(tokens, at + 1, role, lexicon);
    }

    // 楼底高9呎: of what is high or long a foot, elsewhere a square one.
    private static bool IsExtent(TokenList tokens, int number, Lexicon lexicon)
    {
        var at = number - 1;
        while (at > 0 && tokens.KindAt(at) is TokenKind.LinkVerb or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.Adverb)
            at--;
        return Cue.EndsBefore(tokens, at + 1, "extent", lexicon);
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
