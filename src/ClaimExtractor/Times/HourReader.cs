using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads the time of a day: 12时, 15时30分, 0—24时, 12:30, 09:40:20, 六点零五分, 8点20, 五点一刻, 零点.</summary>
internal static class HourReader
{
    private const int LastHour = 24, LastMinute = 59;

    /// <summary>Whether an hour begins at token <paramref name="at"/>, which is moved behind it.</summary>
    /// <param name="dated">A day, a part of one, or another hour and a mark of a range stand before it.</param>
    public static bool Read(TokenList tokens, ref int at, bool dated)
    {
        // 早上约7时
        var next = dated && tokens.KindAt(at) is TokenKind.BoundBefore or TokenKind.LooseBound ? at + 1 : at;
        if (tokens.KindAt(next - 1) == TokenKind.OrdinalPrefix)
            return false;
        dated |= TimeTokens.Before(tokens, next - 1) is "zone";
        if (SpokenEnd(tokens, next, dated) is var spoken and > 0)
        {
            at = spoken;
            return true;
        }

        if (TimeTokens.Number(tokens, next, 0, LastHour) < 0)
            return false;
        if (tokens.IsRangeMark(next + 1) && TimeTokens.Number(tokens, next + 2, 0, LastHour) >= 0 && IsHour(tokens, next + 3, dated))
        {
            at = next + 4;
            return true;
        }

        if (tokens.KindAt(next + 1) == TokenKind.Colon && IsMinute(tokens, next + 2) && tokens[next + 2].Span.Length == 2)
        {
            at = next + 3;
            if (tokens.KindAt(at) == TokenKind.Colon && IsMinute(tokens, at + 1))
                at += 2;
            return true;
        }

        if (!IsHour(tokens, next + 1, dated) || IsRestOfDays(tokens, next))
            return false;
        at = MinutesEnd(tokens, next + 2);
        return true;
    }

    // 6天18时 is how long.
    private static bool IsRestOfDays(TokenList tokens, int at) =>
        at > 1 && tokens[at - 1].As(TokenKind.Unit)?.Code is "day" && tokens.KindAt(at - 2) == TokenKind.Number
        && tokens.Surface(at + 1) is "时";

    /// <summary>六点零五|分, 五点一|刻: a numeral that reads as a decimal is an hour and its minutes, or may be.</summary>
    public static bool MayBeSpoken(TokenList tokens, int at) =>
        SpokenMinutes(tokens, at).IsEmpty is false && tokens.TextAfter(at + 1, 1) is "分" or "刻";

    // Behind 六点零五分, 晚上八点五分, 五点一刻, and 零点 of a day; or 0. 得八点五分 is a mark.
    private static int SpokenEnd(TokenList tokens, int at, bool dated)
    {
        if (at < tokens.Count && tokens.Surface(at) is "零点" && (dated || IsMidnight(tokens, at)))
            return MinutesEnd(tokens, at + 1);
        var minutes = SpokenMinutes(tokens, at);
        if (minutes.IsEmpty || at + 1 >= tokens.Count)
            return 0;
        if (tokens.Surface(at + 1) is "刻" or "刻钟")
            return at + 2;
        if (tokens.Surface(at + 1) is not ("分" or "分许"))
            return dated && minutes.Length == 2 && EndsThere(tokens, at + 1) ? at + 1 : 0;
        var seconds = SecondsEnd(tokens, at + 2);
        return
            dated
            || seconds > at + 2
            || Cue.Begins(tokens, seconds, "hour_behind", tokens.Lexicon)
            || minutes.Length == 2 && minutes[0] is '零' or '〇' && !IsMeasured(tokens, at)
            ? seconds
            : 0;
    }

    // 零点, 零点整, 零点十分, where nothing says that something fell to it.
    private static bool IsMidnight(TokenList tokens, int at) =>
        !IsMeasured(tokens, at) && (at + 1 == tokens.Count && at == 0 || MinutesEnd(tokens, at + 1) > at + 1);

    // The minutes of a spoken number that may be an hour: 零五 of 六点零五.
    private static ReadOnlySpan<char> SpokenMinutes(TokenList tokens, int at)
    {
        if (tokens.KindAt(at) != TokenKind.Number
            || tokens[at].Numeral is not { Form: Numerals.NumeralForm.Chinese, Scale: Numerals.NumeralScale.None } numeral)
            return default;
        var text = tokens.Surface(at);
        return text.IndexOf('点') is var point and > 0 && text.Length - point is 2 or 3 && numeral.Min < LastHour + 1L ? text[(point + 1)..]
            : default;
    }

    // Behind 30分, 30分40秒, 20, 半, 一刻, 十分.
    private static int MinutesEnd(TokenList tokens, int at)
    {
        if (at >= tokens.Count)
            return at;
        if (tokens.Surface(at) is "半" or "整" or "许" or "几" or "十分")
            return tokens.Surface(at) is "十分" ? SecondsEnd(tokens, at + 1) : at + 1;
        // 6点差4分
        if (tokens.Surface(at) is "差" && IsMinute(tokens, at + 1) && tokens.TextAfter(at + 2, 1) is "分" or "刻")
            return at + 3;
        if (!IsMinute(tokens, at))
            return at;
        // 11点3刻, 4点6秒
        if (tokens.TextAfter(at + 1, 1) is "刻" or "秒")
            return at + 2;
        if (at + 1 < tokens.Count && tokens.Surface(at + 1) is "分" or "分许")
            return SecondsEnd(tokens, at + 2);
        return IsBareMinute(tokens, at) ? at + 1 : at;
    }

    private static int SecondsEnd(TokenList tokens, int at) =>
        IsMinute(tokens, at) && at + 1 < tokens.Count && tokens.Surface(at + 1) is "秒" or "秒许" ? at + 2 : at;

    // 8点20, 九点二十; but 8点20人
    private static bool IsBareMinute(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, 0, LastMinute) >= 0 && tokens[at].Span.Length is 2 or 3
            && tokens[at - 1].Span.End == tokens[at].Span.Start
        && (tokens[at].Numeral!.Form == Numerals.NumeralForm.Chinese || tokens[at].Span.Length == 2) && EndsThere(tokens, at + 1);

    private static bool EndsThere(TokenList tokens, int behind) =>
        tokens.KindAt(behind) is not (TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun or TokenKind.Number
            or TokenKind.YearUnit
            or TokenKind.MonthUnit or TokenKind.DayUnit or TokenKind.HourUnit or TokenKind.BoundAfter or TokenKind.More or TokenKind.Slash
            or TokenKind.RangeMark)
        && !tokens.Is(behind, TokenKind.Unit);

    private static bool IsMinute(TokenList tokens, int at) => TimeTokens.Number(tokens, at, 0, LastMinute) >= 0;

    // 得八点零五分, 为8点20分
    private static bool IsMeasured(TokenList tokens, int at) =>
        tokens.KindAt(at - 1) is TokenKind.LinkVerb or TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.IndexNoun
            or TokenKind.BoundBefore
        || at > 0 && tokens.Surface(at - 1) is "得" or "了";

    // 点 is an hour only where a date or minutes say so, or 之后; else it is the point of an index.
    private static bool IsHour(TokenList tokens, int at, bool dated) =>
        tokens.Is(at, TokenKind.HourUnit)
        && (tokens.Surface(at) is not "点" || dated || SaysHour(tokens, at));

    private static bool SaysHour(TokenList tokens, int point) =>
        point + 1 < tokens.Count && (tokens.Surface(point + 1) is "半" or "整" or "几" || IsMinute(tokens, point + 1)
            || MinutesEnd(tokens, point + 1) > point + 2
            // 3点-明天5点
            || tokens.IsRangeMark(point + 1)
                && tokens.KindAt(point + 2) == TokenKind.RelativeDay
                && tokens.Is(point + 4, TokenKind.HourUnit)
            || tokens.Surface(point + 1) is "之后" or "以后" or "之前" or "以前"
                && (!IsMeasured(tokens, point - 1) || tokens[point - 2].As(TokenKind.BoundBefore)?.Code is "about"));
}
