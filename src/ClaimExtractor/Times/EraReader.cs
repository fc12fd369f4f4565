using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads a decade or a century: 20世纪80年代, 上世纪80年代, 90年代末, 21世纪初.</summary>
internal static class EraReader
{
    private const int LastYear = 2200;

    public static void Read(TokenList tokens, ref int at, ref TimePoint point)
    {
        var century = Century(tokens, at, out var next);
        // 六、七十年代
        if (tokens.KindAt(next) == TokenKind.Number && tokens[next].Numeral is { Vagueness: Numerals.Vagueness.Neighbours }
            && tokens.Is(next + 1, TokenKind.EraUnit) && tokens[next + 1].Code == "decade")
        {
            point = point with { Part = TimePart.Undatable };
            at = next + 2;
            return;
        }

        if (TimeTokens.Number(tokens, next, 0, 90) is var decade and >= 0 && decade % 10 == 0 && tokens.Is(next + 1, TokenKind.EraUnit)
            && tokens[next + 1].Code == "decade")
        {
            point = point with { Year = TimeField.Of((century >= 0 ? century : 19) * 100 + decade), Part = TimePart.Decade };
            next += 2;
        }
        else if (century >= 0)
        {
            // 到本世纪中叶: some year of it.
            var isMiddle = Cue.Is(tokens, next, "middle", tokens.Lexicon);
            point = isMiddle
                ? point with
                {
                    Part = TimePart.Undatable,
                }
                : point with
                {
                    Year = TimeField.Of(century * 100),
                    Part = TimePart.Century,
                };
            next += isMiddle ? 1 : 0;
        }
        else
        {
            return;
        }

        at = next;
        PeriodPartReader.ReadEdge(tokens, ref at, ref point);
    }

    /// <summary>公元643年; 贞观三年 and 公元前221年, which have no dates here; null where neither begins at token <paramref name="at"/>.</summary>
    public static TimePoint? ReadReign(TokenList tokens, ref int at)
    {
        if (tokens.KindAt(at) != TokenKind.EraUnit || tokens[at].Code is not ("ce" or "reign") || !tokens.Is(at + 2, TokenKind.YearUnit)
            || TimeTokens.Number(tokens, at + 1, 1, LastYear) is not (var year and > 0))
            return null;
        var isCommon = tokens[at].Code == "ce";
        at += 3;
        return TimePoint.Empty with { Year = TimeField.Of(year), Part = isCommon ? TimePart.Whole : TimePart.Undatable };
    }

    // Its first two digits, or −1.
    private static int Century(TokenList tokens, int at, out int next)
    {
        next = at;
        if (tokens.KindAt(at) == TokenKind.EraUnit && int.TryParse(tokens[at].Code, out var century))
        {
            next = at + 1;
            return century;
        }

        if (TimeTokens.Number(tokens, at, 1, 22) is var number and > 0 && tokens.Is(at + 1, TokenKind.EraUnit)
            && tokens[at + 1].Code == "century")
        {
            next = at + 2;
            return number - 1;
        }

        return -1;
    }
}
