using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Reads one calendar place, from the year down to the hour, at a token.</summary>
internal static class TimePointReader
{
    /// <summary>The place that begins at token <paramref name="at"/>, which is moved behind it; null where there is none.</summary>
    /// <param name="bareDay">A day may stand without a month: 26日.</param>
    public static TimePoint? Read(TokenList tokens, ref int at, bool bareDay = true)
    {
        var start = at;
        var point = TimePoint.Empty;
        if (!ReadDigitalDate(tokens, ref at, ref point))
            YearReader.Read(tokens, ref at, ref point);
        if (point.Part == TimePart.Whole && !point.Day.IsSet)
        {
            ReadMonth(tokens, ref at, ref point);
            ReadPart(tokens, ref at, ref point);
        }

        if (point.Part == TimePart.Whole && !point.Day.IsSet && (bareDay || point.Month.IsSet))
            ReadDay(tokens, ref at, ref point);
        if (!point.IsEmpty)
            SkipNamedDay(tokens, ref at);
        var dayPart = tokens.KindAt(at) == TokenKind.DayPart;
        if (dayPart)
            at++;
        var hours = HourReader.Read(tokens, ref at, dated: at > start);
        if (at == start || (dayPart && !hours && point.IsEmpty))
            return null;
        return point.IsEmpty && hours ? point with { Part = TimePart.Undatable } : point;
    }

    /// <summary>The plain number of a numeral token within bounds, or −1.</summary>
    public static int Number(TokenList tokens, int at, int min, int max)
    {
        if (tokens.KindAt(at) != TokenKind.Number || tokens[at].Numeral is not { } numeral)
            return -1;
        // 3千年 is no year, but 十二月 is a month.
        if (numeral is { Form: NumeralForm.Arabic, Multiplied: true } || numeral.WholeNumber < min || numeral.WholeNumber > max)
            return -1;
        return numeral.WholeNumber;
    }

    // 2019-12-31, 2021/08/20, 2011.05.12
    private static bool ReadDigitalDate(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (!IsYearNumeral(tokens, at) || at + 4 >= tokens.Count || !IsDateMark(tokens.Surface(at + 1)) || !tokens.Surface(at + 3).SequenceEqual(tokens.Surface(at + 1)))
            return false;
        var (month, day) = (Number(tokens, at + 2, 1, 12), Number(tokens, at + 4, 1, 31));
        if (month < 0 || day < 0)
            return false;
        point = new TimePoint(TimeField.Calendar(Number(tokens, at, 1000, 2999)), TimeField.Calendar(month), TimeField.Calendar(day));
        at += 5;
        return true;
    }

    /// <summary>It stands between the parts of a date in digits.</summary>
    public static bool IsDateMark(ReadOnlySpan<char> mark) => mark is "-" or "/" or "." or "．" or "－";

    /// <summary>2019, and not 02019 or 2千: four plain digits.</summary>
    public static bool IsYearNumeral(TokenList tokens, int at) =>
        Number(tokens, at, 1000, 2999) > 0 && tokens[at].Numeral is { IsPlain: true, Span.Length: 4 };

    /// <summary>年底, 年初: a year's number may stand right before it.</summary>
    public static bool IsPartOfYear(TokenList tokens, int at) =>
        at < tokens.Count && tokens[at].As(TokenKind.PartOfPeriod)?.Code.StartsWith("year_", StringComparison.Ordinal) == true;

    private static void ReadMonth(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (Number(tokens, at, 1, 12) is var month and > 0)
        {
            if (tokens.Is(at + 1, TokenKind.MonthUnit))
            {
                point = point with { Month = TimeField.Calendar(month) };
                at += 2;
            }
            else if (at + 1 < tokens.Count && tokens[at + 1].As(TokenKind.PartOfPeriod)?.Code.StartsWith("month_", StringComparison.Ordinal) == true)
            {
                point = point with { Month = TimeField.Calendar(month) };
                at++;
            }
        }
        else if (tokens.KindAt(at) == TokenKind.RelativeMonth)
        {
            point = point with { Month = Relative(tokens[at].Code) };
            at++;
        }
    }

    private static void ReadPart(TokenList tokens, ref int at, ref TimePoint point)
    {
        // 今年前三季度, 2019年前5个月
        if (point is { Year.IsSet: true, Month.IsSet: false } && at < tokens.Count && tokens[at].As(TokenKind.SpanBefore)?.Code is "first" && Number(tokens, at + 1, 1, 12) is var first and > 0
            && (tokens.Is(at + 2, TokenKind.QuarterUnit) ? 3 * first : tokens.Is(at + 2, TokenKind.Unit) && tokens[at + 2].As(TokenKind.Unit)!.Code == "month" ? first : 0) is var months and > 0 and <= 12)
        {
            point = point with { Part = TimePart.FirstMonths, PartNumber = months };
            at += 3;
            return;
        }

        var ordinal = tokens.KindAt(at) == TokenKind.OrdinalPrefix ? 1 : 0;
        if (Number(tokens, at + ordinal, 1, 4) is var quarter and > 0 && tokens.Is(at + ordinal + 1, TokenKind.QuarterUnit) && !point.Month.IsSet)
        {
            point = point with { Part = TimePart.Quarter, PartNumber = quarter };
            at += ordinal + 2;
            return;
        }

        // 三四季度 is the second half.
        if (tokens.KindAt(at) == TokenKind.Number && tokens[at].Numeral is { Vagueness: Vagueness.Neighbours, Multiplied: false } two && two.Max <= 4L && tokens.Is(at + 1, TokenKind.QuarterUnit))
        {
            point = two.Min == 2L
                ? point with { Part = TimePart.Undatable }
                : point with { Year = point.Year.IsSet ? point.Year : new TimeField(TimeAnchor.Text, 0), Part = TimePart.Half, PartNumber = two.Min == 1L ? 1 : 2 };
            at += 2;
            return;
        }

        if (at >= tokens.Count || tokens[at].As(TokenKind.PartOfPeriod) is not { } part)
            return;
        var placed = point.Year.IsSet || point.Month.IsSet;
        (TimePart Part, int Number)? read = part.Code switch
        {
            "year_end" => (TimePart.End, 0),
            "year_start" => (TimePart.Start, 0),
            "year_middle" => (TimePart.Middle, 0),
            "month_end" => (TimePart.End, 0),
            "month_start" => (TimePart.Start, 0),
            "half_1" => (TimePart.Half, 1),
            "half_2" => (TimePart.Half, 2),
            "third_1" when point.Month.IsSet => (TimePart.Third, 1),
            "third_2" when point.Month.IsSet => (TimePart.Third, 2),
            "third_3" when point.Month.IsSet => (TimePart.Third, 3),
            "end" when placed => (TimePart.End, 0),
            "start" when placed => (TimePart.Start, 0),
            "whole" => (TimePart.Whole, 0),
            _ => null,
        };
        if (read is not { } found)
            return;
        // 全年 alone is the year that the text speaks of.
        var year = placed ? point.Year : new TimeField(TimeAnchor.Text, 0);
        point = point with { Year = year, Part = found.Part, PartNumber = found.Number };
        at++;
    }

    private static void ReadDay(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (Number(tokens, at, 1, 31) is var day and > 0 && tokens.Is(at + 1, TokenKind.DayUnit)
            && (point.Month.IsSet || (tokens.Surface(at + 1) is not "号" && tokens.KindAt(at - 1) != TokenKind.BoundBefore && !Lasts(tokens, at))))
        {
            point = point with { Day = TimeField.Calendar(day) };
            at += 2;
        }
        else if (tokens.KindAt(at) == TokenKind.RelativeDay && (!point.Year.IsSet && !point.Month.IsSet))
        {
            point = point with { Day = Relative(tokens[at].Code) };
            at++;
        }
    }

    // 连续4日, 历时15日 say how long; 为15日 and 达 may not.
    private static bool Lasts(TokenList tokens, int at) => tokens.Is(at - 1, TokenKind.DurationVerb) && tokens.KindAt(at - 1) != TokenKind.LinkVerb;

    // 星期五（18日）, 今（6）: the day of the month in brackets.
    private static void SkipNamedDay(TokenList tokens, ref int at)
    {
        if (tokens.KindAt(at) == TokenKind.Open && Number(tokens, at + 1, 1, 31) > 0)
        {
            var next = at + 2;
            if (tokens.Is(next, TokenKind.DayUnit))
                next++;
            if (tokens.KindAt(next) == TokenKind.Close)
                at = next + 1;
        }
    }

    /// <summary>A field by the code of the lexicon: <c>-1</c> against the document's date, <c>text-1</c> against the text's own time.</summary>
    public static TimeField Relative(string code) => code switch
    {
        ['t', 'e', 'x', 't', .. var rest] => new TimeField(TimeAnchor.Text, rest.Length > 0 ? int.Parse(rest) : 0),
        _ => new TimeField(TimeAnchor.Document, int.Parse(code)),
    };
}
