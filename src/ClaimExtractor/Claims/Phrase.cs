using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Which tokens can stand in a noun phrase, and which end one.</summary>
internal static class Phrase
{
    /// <summary>A word of a noun phrase: anything that is no verb, no mark and no function word.</summary>
    public static bool IsNominal(TokenList tokens, int at)
    {
        switch (tokens.KindAt(at))
        {
            case TokenKind.Han:
                return tokens.Surface(at) is not ("了" or "着" or "过" or "是" or "就" or "要" or "能" or "会" or "把" or "被" or "让" or "使" or "未" or "不" or "没" or "无");
            case TokenKind.Latin or TokenKind.Name or TokenKind.Word or TokenKind.Idiom or TokenKind.CountedNoun or TokenKind.Metric or TokenKind.Noun
                or TokenKind.Place or TokenKind.IndexNoun or TokenKind.Classifier or TokenKind.Unit or TokenKind.SourceNoun or TokenKind.TalkNoun
                or TokenKind.OrdinalPrefix or TokenKind.Number or TokenKind.Join or TokenKind.OpenQuote or TokenKind.CloseQuote
                or TokenKind.ChangeNoun or TokenKind.BoundAfter or TokenKind.Made or TokenKind.Stock or TokenKind.YearUnit or TokenKind.MonthUnit
                or TokenKind.DayUnit or TokenKind.HourUnit or TokenKind.QuarterUnit or TokenKind.PartOfPeriod or TokenKind.Demonstrative or TokenKind.Times
                or TokenKind.DurationVerb or TokenKind.Every or TokenKind.Minus or TokenKind.Open or TokenKind.Close or TokenKind.EraUnit
                or TokenKind.SpanAfter or TokenKind.Slash or TokenKind.Multiply or TokenKind.More or TokenKind.Denominator:
                return true;
            // 平均浓度, but 平均达到: an adverb that is an adjective too, before a noun.
            case TokenKind.Adverb:
                return tokens[at].As(TokenKind.Noun) is not null && at + 1 < tokens.Count && IsNominal(tokens, at + 1);
            case TokenKind.Pause:
                return tokens.Surface(at) is "、";
            case TokenKind.RangeMark:
                return tokens.Surface(at) is not ("到" or "至");
            default:
                return false;
        }
    }

    public static bool IsParticleDe(TokenList tokens, int at) => at >= 0 && at < tokens.Count && tokens.Surface(at) is "的";

    /// <summary>A word with which a noun phrase can begin behind a number.</summary>
    public static bool BeginsNoun(TokenList tokens, int at) =>
        OpensModifier(tokens, at, tokens.Count)
        || (IsNominal(tokens, at) && !IsParticleDe(tokens, at)
            && tokens.KindAt(at) is not (TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Open or TokenKind.CloseQuote or TokenKind.SpanAfter
                or TokenKind.RangeMark or TokenKind.Minus or TokenKind.Slash or TokenKind.Number or TokenKind.DurationVerb or TokenKind.Stock or TokenKind.Made or TokenKind.Every));

    /// <summary>已脱贫人口, 未摘帽县: the word before the first verb of the phrase belongs to it.</summary>
    public static bool OpensModifier(TokenList tokens, int at, int end) => at >= 0 && at + 1 < end && tokens.Surface(at) is "已" or "未";

    /// <summary>The end of <c>[first, end)</c> without the noun of change, the joins and the marks that stand last.</summary>
    public static int TrimEnd(TokenList tokens, int first, int end)
    {
        while (end > first && (tokens.KindAt(end - 1) is TokenKind.ChangeNoun or TokenKind.Join or TokenKind.Pause or TokenKind.Adverb or TokenKind.Every or TokenKind.Open
            or TokenKind.OpenQuote or TokenKind.RangeMark or TokenKind.Minus or TokenKind.SpanAfter || IsParticleDe(tokens, end - 1)))
            end--;
        return end;
    }

    /// <summary>The closing bracket of one that holds no number, or −1.</summary>
    public static int CloseOf(TokenList tokens, int open, int end)
    {
        for (var at = open + 1; at < end && tokens.KindAt(at) != TokenKind.Number; at++)
            if (tokens.KindAt(at) == TokenKind.Close)
                return at;
        return -1;
    }

    /// <summary>The opening bracket of one that holds no number, or −1.</summary>
    public static int OpenOf(TokenList tokens, int close, int first)
    {
        for (var at = close - 1; at >= first && tokens.KindAt(at) != TokenKind.Number; at--)
            if (tokens.KindAt(at) == TokenKind.Open)
                return at;
        return -1;
    }

    /// <summary>The text of tokens <c>[first, end)</c> without blanks.</summary>
    public static Facet? Of(TokenList tokens, int first, int end)
    {
        if (first >= end)
            return null;
        var span = tokens.Cover(first, end);
        return new Facet(WithoutBlanks(span.In(tokens.Text)), span);
    }

    public static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                result.Append(c);
        return result.ToString();
    }
}
