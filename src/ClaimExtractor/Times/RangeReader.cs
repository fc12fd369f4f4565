using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads two places of the calendar as one period: 2013年至2019年, 1—4月份, 2017—2019年, 6月5至6日, 2007年与2009年间.</summary>
internal static class RangeReader
{
    private const int MonthsOfYear = 12, DaysOfWeek = 7;
    // 17点55分23秒
    private const int LongestHour = 6;

    /// <summary>The two ends that begin at token <paramref name="at"/>, which is moved behind them; the last is null where there is one
    /// place only.</summary>
    public static (TimePoint First, TimePoint? Last)? Read(TokenList tokens, ref int at, out bool clock)
    {
        clock = false;
        if (ReadRelative(tokens, ref at) is { } pair || ReadShort(tokens, ref at) is { } @short && (pair = @short) != default)
            return pair;
        var start = at;
        if (TimePointReader.Read(tokens, ref at, out clock) is not { } first)
            return null;
        var mark = Mark(tokens, at);
        if (mark == 0)
            return (first, null);
        var next = at + mark;
        // 2017年至19年间
        if (first is { Year.Anchor: TimeAnchor.Stated, Month.IsSet: false, Part: TimePart.Whole, Edge: TimeEdge.None }
            && ShortYear.SameCentury(tokens, next, first.Year.Number) is var late and > 0)
        {
            at = TimeTokens.After(tokens, next + 2) is "during" ? next + 3 : next + 2;
            return (first, Year(late));
        }

        if (TimePointReader.Read(tokens, ref next, out var hour, new(first.Day.IsSet, EndsInHour(tokens, start, at))) is not { } last
            || !hour && last.IsEmpty)
            return (first, null);
        // 2007年与2009年间, but 2007年与2009年相比
        if (IsJoin(tokens, at + mark - 1))
        {
            if (TimeTokens.After(tokens, next) is not "during" || tokens.Surface(next) is not "间")
                return (first, null);
            next++;
        }

        at = next;
        return (first, hour ? null : InWeekOf(first, last));
    }

    // 上周一至周二: two days of one week, or of the next where the second comes before the first.
    private static TimePoint InWeekOf(TimePoint first, TimePoint last)
    {
        if (first.Day.Anchor != TimeAnchor.Week || last.Day.Anchor != TimeAnchor.Weekday)
            return last;
        var day = first.Day.Number - Weekday(first.Day.Number) + last.Day.Number - 1;
        return last with { Day = first.Day with { Number = day < first.Day.Number ? day + DaysOfWeek : day } };
    }

    // From Monday, 0.
    private static int Weekday(int days) => (days % DaysOfWeek + DaysOfWeek) % DaysOfWeek;

    private static bool EndsInHour(TokenList tokens, int start, int end)
    {
        for (var at = end - 1; at > Math.Max(start, end - LongestHour); at--)
            if (tokens.Is(at, TokenKind.HourUnit) || tokens.Surface(at) is "零点")
                return true;
        return HourReader.MayBeSpoken(tokens, end - 2);
    }

    // 至, 开始至, 起到, or the 与 of 与…间.
    private static int Mark(TokenList tokens, int at)
    {
        var mark = at;
        if (mark < tokens.Count && (tokens.Surface(mark) is "开始" || TimeTokens.After(tokens, mark) is "since"
            && tokens.Surface(mark) is "起"))
            mark++;
        if (tokens.IsRangeMark(mark) || mark > at && TimeTokens.Before(tokens, mark) is "until")
            return mark + 1 - at;
        // 自1月1日起，至昨日止
        if (mark > at && tokens.KindAt(mark) == TokenKind.Pause && TimeTokens.Before(tokens, mark + 1) is "until")
            return mark + 2 - at;
        return IsJoin(tokens, at) ? 1 : 0;
    }

    private static bool IsJoin(TokenList tokens, int at) => at < tokens.Count && tokens.Surface(at) is "与" or "和";

    // 今明两年: one word for two years or days; 今（16日）明两天
    private static (TimePoint, TimePoint?)? ReadRelative(TokenList tokens, ref int at)
    {
        if (tokens.KindAt(at) == TokenKind.RelativeDay && tokens.KindAt(at + 1) == TokenKind.Open)
        {
            var behind = at;
            if (TimePointReader.Read(tokens, ref behind, out _) is { } today && behind > at + 1
                && tokens.KindAt(behind) == TokenKind.RelativeDay && tokens[behind].Code.Split("..") is [_, var end])
            {
                at = behind + 1;
                return (today, TimePoint.Empty with { Day = TimeTokens.Relative(end) });
            }
        }

        if (tokens.KindAt(at) is not (TokenKind.RelativeYear or TokenKind.RelativeDay)
            || tokens[at].Code.Split("..") is not [var from, var to])
            return null;
        var isYear = tokens.KindAt(at) == TokenKind.RelativeYear;
        at++;
        return isYear
            ? (TimePoint.Empty with { Year = TimeTokens.Relative(from) }, TimePoint.Empty with { Year = TimeTokens.Relative(to) })
            : (TimePoint.Empty with { Day = TimeTokens.Relative(from) }, TimePoint.Empty with { Day = TimeTokens.Relative(to) });
    }

    // 1—4月份, 2017—2019年, 5至6日: the unit stands once.
    private static (TimePoint First, TimePoint? Last)? ReadShort(TokenList tokens, ref int at)
    {
        var next = at;
        var prefix = Prefix(tokens, ref next);
        if (ReadMonths(tokens, next, prefix) is { } months)
        {
            at = tokens.KindAt(next + 1) == TokenKind.MonthUnit ? next + 2 : next + 4;
            return months;
        }

        if (tokens.KindAt(next) != TokenKind.Number || !tokens.IsRangeMark(next + 1))
            return null;
        if (ShortYear.LastOfRange(tokens, next) is var late and > 0)
        {
            at = next + 4;
            return (Year(ShortYear.Of(tokens, next)), Year(late));
        }

        // 1987到92年
        if (TimeTokens.IsYearNumeral(tokens, next)
            && ShortYear.SameCentury(tokens, next + 2, tokens[next].Numeral!.WholeNumber) is var end and > 0)
        {
            at = next + 4;
            return (Year(tokens[next].Numeral!.WholeNumber), Year(end));
        }

        // 2011至12年度
        if (TimeTokens.IsYearNumeral(tokens, next)
            && TimeTokens.Number(tokens, next + 2, 0, 99) == (tokens[next].Numeral!.WholeNumber + 1) % 100
            && tokens[next + 2].Span.Length == 2 && tokens.Is(next + 3, TokenKind.YearUnit) && tokens.Surface(next + 3) is not "年")
        {
            at = next + 4;
            return (Year(tokens[next].Numeral!.WholeNumber) with { Part = TimePart.FiscalYear }, null);
        }

        // 2021至2022年度, 2021至2022财政年度: one year, that begins in the first
        if (TimeTokens.IsYearNumeral(tokens, next) && TimeTokens.IsYearNumeral(tokens, next + 2)
            && tokens[next + 2].Numeral!.WholeNumber == tokens[next].Numeral!.WholeNumber + 1
            && tokens.Is(next + 3, TokenKind.YearUnit) && tokens.Surface(next + 3) is not "年")
        {
            at = next + 4;
            var part = tokens[next + 3].As(TokenKind.YearUnit)!.Code == "undatable" ? TimePart.Undatable : TimePart.FiscalYear;
            return (Year(tokens[next].Numeral!.WholeNumber) with { Part = part }, null);
        }

        var behind = next + 2;
        if (TimePointReader.Read(tokens, ref behind, out _) is not { } point || behind == next + 2
            || First(tokens, next, point, prefix) is not { } first)
            return null;
        at = behind;
        if (prefix.IsEmpty)
            return (first, point);
        return (first, point with { Year = prefix.Year, Month = point.Month.IsSet ? point.Month : prefix.Month });
    }

    // 5、6月, 5/6月: two months one after the other.
    private static (TimePoint First, TimePoint? Last)? ReadMonths(TokenList tokens, int at, TimePoint prefix)
    {
        if (prefix.Month.IsSet || tokens.KindAt(at) != TokenKind.Number)
            return null;
        int first, last;
        if (tokens.Is(at + 1, TokenKind.MonthUnit) && tokens.Surface(at).IndexOf('/') is > 0 and var slash)
        {
            if (!int.TryParse(tokens.Surface(at)[..slash], out first) || !int.TryParse(tokens.Surface(at)[(slash + 1)..], out last))
                return null;
        }
        else if (at + 1 < tokens.Count && tokens.Surface(at + 1) is "、" && tokens.Is(at + 3, TokenKind.MonthUnit))
        {
            (first, last) = (TimeTokens.Number(tokens, at, 1, MonthsOfYear), TimeTokens.Number(tokens, at + 2, 1, MonthsOfYear));
        }
        else
        {
            return null;
        }

        return first > 0 && last == first + 1 && last <= MonthsOfYear
            ? (prefix with { Month = TimeField.Of(first) }, prefix with { Month = TimeField.Of(last) })
            : null;
    }

    private static TimePoint Year(int year) => TimePoint.Empty with { Year = TimeField.Of(year) };

    // 2019年 of 2019年1—4月, 2017年6月 of 2017年6月19至22日, 6月 of 6月19至22日
    private static TimePoint Prefix(TokenList tokens, ref int at)
    {
        var start = at;
        var month = tokens.KindAt(at) == TokenKind.Number && tokens.Is(at + 1, TokenKind.MonthUnit);
        if (!month && tokens.KindAt(at) != TokenKind.RelativeYear
            && !(TimeTokens.IsYearNumeral(tokens, at) && tokens.Is(at + 1, TokenKind.YearUnit)))
            return TimePoint.Empty;
        if (TimePointReader.Read(tokens, ref at, out _) is { Part: TimePart.Whole, Edge: TimeEdge.None, Day.IsSet: false } read
            && tokens.KindAt(at) == TokenKind.Number && tokens.IsRangeMark(at + 1))
            return read;
        at = start;
        return TimePoint.Empty;
    }

    private static TimePoint? First(TokenList tokens, int at, TimePoint last, TimePoint prefix)
    {
        if (last is { Year.Anchor: TimeAnchor.Stated, Month.IsSet: false } && TimeTokens.Number(tokens, at, 1000, 2200) is var year and > 0)
            return last with { Year = TimeField.Of(year), Part = TimePart.Whole, Edge = TimeEdge.None };
        if (last is { Year.IsSet: false, Month.Anchor: TimeAnchor.Stated, Day.IsSet: false }
            && TimeTokens.Number(tokens, at, 1, 12) is var month and > 0)
            return prefix with { Month = TimeField.Of(month) };
        if (last is { Year.IsSet: false, Month.IsSet: false, Day.Anchor: TimeAnchor.Stated }
            && TimeTokens.Number(tokens, at, 1, 31) is var day and > 0)
            return prefix with { Day = TimeField.Of(day) };
        return last is { Part: TimePart.Quarter } && TimeTokens.Number(tokens, at, 1, 4) is var quarter and > 0
            ? prefix with { Part = TimePart.Quarter, PartNumber = quarter }
            : null;
    }
}
