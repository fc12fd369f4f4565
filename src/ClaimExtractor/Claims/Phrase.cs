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
                or TokenKind.DurationVerb or TokenKind.Every or TokenKind.RangeMark or TokenKind.Minus or TokenKind.Open or TokenKind.Close or TokenKind.EraUnit
                or TokenKind.SpanAfter or TokenKind.Slash or TokenKind.Multiply or TokenKind.More:
                return true;
            case TokenKind.Pause:
                return tokens.Surface(at) is "、";
            default:
                return false;
        }
    }

    public static bool IsParticleDe(TokenList tokens, int at) => at >= 0 && at < tokens.Count && tokens.Surface(at) is "的";

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
