using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Quantities;

/// <summary>居全国第5位, 位居第一, 全国第二大: places in a field of comparison are claims of dimension rank.</summary>
internal static class RankRule
{
    private const int Priority = SetAsideRules.MarkerPriority - 1;

    public static void Read(TokenList tokens, List<Reading> readings)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens.KindAt(at) != TokenKind.OrdinalPrefix || tokens.KindAt(at + 1) != TokenKind.Number)
                continue;
            var numeral = tokens[at + 1].Numeral!.Value;
            if (numeral.WholeNumber < 1)
                continue;
            var end = at + 2;
            if (tokens.TextAfter(end, 1) is "位" or "名")
                end++;
            var big = tokens.TextAfter(end, 1) is "大" && tokens.Is(at - 1, TokenKind.Place);
            if (big)
                end++;
            else if (!RanksBefore(tokens, at))
                continue;
            Fraction value = numeral.WholeNumber;
            var quantity = new Quantity(
                tokens.Cover(at, end), new Magnitude(value, value, value, Qualifier.Exact), "rank", end > at + 2 ? tokens.Surface(end - 1).ToString() : "",
                UnitInferred: false, Dimension.Rank, null, ["rank"]);
            readings.Add(new Reading(at, end, MentionKind.Quantity, "rank", Priority, quantity));
        }
    }

    // 居全省第3位, 排名升至第二: the verb may have the field of comparison between it and the rank.
    private static bool RanksBefore(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 8); i--)
        {
            if (tokens.Is(i, TokenKind.RankVerb))
                return true;
            if (tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number)
                return false;
        }

        return false;
    }
}
