using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads which part of a year or month is meant: 前三季度, 一季度末, 上半年, 中旬, 年底.</summary>
internal static class PeriodPartReader
{
    // 三月五 is no day.
    private const int FirstBareDay = 11, LastBareDay = 31;

    // 初四 is the last grade of a middle school.
    private const int FirstNoGrade = 5;

    private static readonly TimeField SpokenYear = new(TimeAnchor.Text, 0);

    public static void Read(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (point.Edge != TimeEdge.None)
            return;
        if (ReadFirstMonths(tokens, ref at, ref point) || ReadQuarter(tokens, ref at, ref point)
            || ReadNeighbours(tokens, ref at, ref point))
        {
            ReadEdge(tokens, ref at, ref point);
            return;
        }

        var inMonth = point is { Month.Anchor: TimeAnchor.Stated, Day.IsSet: false };
        if ((inMonth ? BareDayEnd(tokens, at) : point.IsEmpty && IsLunarDay(tokens, at) ? at + 2 : 0) is var end and > 0)
        {
            point = point with { Part = TimePart.Undatable };
            at = end;
            return;
        }

        if (at >= tokens.Count || tokens[at].As(TokenKind.PartOfPeriod) is not { Code: var named })
            return;
        var (code, edge) = TimeTokens.WithEdge(named);
        if (code == "year_middle" && tokens.KindAt(at - 1) == TokenKind.Number && !point.Year.IsSet
            || code == "half_2" && tokens.KindAt(at - 1) is TokenKind.Determiner or TokenKind.Demonstrative)
            return;
        var placed = point.Year.IsSet || point.Month.IsSet;
        TimePoint? read = code switch
        {
            "year_end" or "end" when placed => point with { Edge = TimeEdge.Last },
            "year_start" or "start" when placed => point with { Edge = TimeEdge.First },
            "year_end" => point with { Year = SpokenYear, Edge = TimeEdge.Last },
            "year_start" => point with { Year = SpokenYear, Edge = TimeEdge.First },
            "year_middle" => point with { Year = placed ? point.Year : SpokenYear, Part = TimePart.Middle },
            "month_end" => InMonth(point) with { Edge = TimeEdge.Last },
            "month_start" => InMonth(point) with { Edge = TimeEdge.First },
            "half_1" or "half_2" => point with { Part = TimePart.Half, PartNumber = code[^1] - '0', Edge = edge },
            "quarter_1" => point with { Part = TimePart.Quarter, PartNumber = 1 },
            "third_1" or "third_2" or "third_3" when point.Month.IsSet => point with { Part = TimePart.Third, PartNumber = code[^1] - '0' },
            // 全年 alone is the year that the text speaks of.
            "whole" => placed ? point : point with { Part = TimePart.FullYear },
            _ => null,
        };
        if (read is not { } found)
            return;
        point = found;
        at++;
        if (point is { Part: TimePart.Half or TimePart.Quarter, Edge: TimeEdge.None })
            ReadEdge(tokens, ref at, ref point);
    }

    /// <summary>五月初五, 初五: a day of the old calendar, of which no date follows; 五月初五家企业 is none, and 初三学生 none without a
    /// month.</summary>
    public static bool IsLunarDay(TokenList tokens, int at) =>
        (IsInMonth(tokens, at) || TimeTokens.Number(tokens, at + 1, FirstNoGrade, 10) > 0) && tokens.Surface(at) is "初"
            && TimeTokens.Number(tokens, at + 1, 1, 10) > 0 && tokens[at + 1].Numeral!.Form == NumeralForm.Chinese
        && tokens.KindAt(at + 2) is not (TokenKind.Classifier or TokenKind.Unit or TokenKind.CountedNoun);

    private static bool IsInMonth(TokenList tokens, int at) =>
        tokens.KindAt(at - 1) == TokenKind.MonthUnit || at > 0 && tokens[at - 1].As(TokenKind.TimeWord)?.Code is "lunar_month";

    /// <summary>Behind 初五, 廿二, 十六: a day without 日 right behind its month, of the old calendar or the new; or 0.</summary>
    public static int BareDayEnd(TokenList tokens, int at) =>
        at >= tokens.Count ? 0 : IsLunarDay(tokens, at) ? at + 2 : IsBareDay(tokens, at) ? at + 1 : 0;

    // 九月廿二, 三月十六; 九月二十家企业 is none.
    private static bool IsBareDay(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, FirstBareDay, LastBareDay) > 0
        && tokens[at].Numeral is { Form: NumeralForm.Chinese, Vagueness: Vagueness.None }
        && (tokens.KindAt(at + 1) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.DayPart or TokenKind.Close or TokenKind.ActVerb
            // 正月三十有活动
            || at > 0 && tokens[at - 1].As(TokenKind.TimeWord)?.Code is "lunar_month" && tokens.KindAt(at + 1) is not (TokenKind.Classifier
                or TokenKind.Unit or TokenKind.CountedNoun or TokenKind.YearUnit)
            || tokens.Surface(at) is ['廿' or '卅', ..] && tokens.KindAt(at + 1) is not (TokenKind.Classifier or TokenKind.Unit
                or TokenKind.CountedNoun or TokenKind.DayUnit));

    private static TimePoint InMonth(TimePoint point) => point.Month.IsSet ? point : point with { Month = SpokenYear };

    // 今年前三季度, 2019年前5个月
    private static bool ReadFirstMonths(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (point is not { Year.IsSet: true, Month.IsSet: false } || TimeTokens.Before(tokens, at) is not "first"
            || TimeTokens.Number(tokens, at + 1, 1, 12) is not (var number and > 0))
            return false;
        var months = TimeTokens.PeriodUnit(tokens, at + 2) switch { "quarter" => 3 * number, "month" => number, _ => 0 };
        if (months is 0 or > 12 || tokens.KindAt(at + 2) == TokenKind.MonthUnit && tokens.Surface(at + 2) is "月份")
            return false;
        point = point with { Part = TimePart.FirstMonths, PartNumber = months };
        at += 3;
        return true;
    }

    private static bool ReadQuarter(TokenList tokens, ref int at, ref TimePoint point)
    {
        var ordinal = tokens.KindAt(at) == TokenKind.OrdinalPrefix ? 1 : 0;
        if (point.Month.IsSet || TimeTokens.Number(tokens, at + ordinal, 1, 4) is not (var quarter and > 0)
            || !tokens.Is(at + ordinal + 1, TokenKind.QuarterUnit))
            return false;
        point = point with { Part = TimePart.Quarter, PartNumber = quarter };
        at += ordinal + 2;
        return true;
    }

    // 三四季度 is the second half.
    private static bool ReadNeighbours(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (tokens.KindAt(at) != TokenKind.Number || tokens[at].Numeral is not { Vagueness: Vagueness.Neighbours, Multiplied: false } two
            || two.Max > 4L || !tokens.Is(at + 1, TokenKind.QuarterUnit))
            return false;
        point = two.Min == 2L
            ? point with { Part = TimePart.Undatable }
            : point with { Part = TimePart.Half, PartNumber = two.Min == 1L ? 1 : 2 };
        at += 2;
        return true;
    }

    /// <summary>一季度末, “十三五”末: the edge of what was read.</summary>
    public static void ReadEdge(TokenList tokens, ref int at, ref TimePoint point)
    {
        var code = at < tokens.Count ? tokens[at].As(TokenKind.PartOfPeriod)?.Code : null;
        if (code is not ("end" or "start"))
            return;
        point = point with { Edge = code == "end" ? TimeEdge.Last : TimeEdge.First };
        at++;
    }
}
