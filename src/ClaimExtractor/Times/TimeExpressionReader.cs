using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Finds what says when in a sentence, with numerals (2012年年底, 过去五年) or without (目前, 去年).</summary>
internal static class TimeExpressionReader
{
    // What an expression can begin with: no other token is looked at.
    private static readonly KindSet Beginnings = KindSet.Of(
        TokenKind.Number, TokenKind.OpenQuote, TokenKind.Name, TokenKind.OrdinalPrefix, TokenKind.YearUnit, TokenKind.EraUnit,
            TokenKind.RelativeYear,
        TokenKind.RelativeMonth, TokenKind.RelativeDay, TokenKind.PartOfPeriod, TokenKind.DayPart, TokenKind.TimeWord, TokenKind.SpanBefore,
        TokenKind.Comparison);

    // Of these, what needs no numeral behind it.
    private static readonly KindSet Words = KindSet.Of(
        TokenKind.YearUnit, TokenKind.EraUnit, TokenKind.RelativeYear, TokenKind.RelativeMonth, TokenKind.RelativeDay,
            TokenKind.PartOfPeriod,
        TokenKind.DayPart, TokenKind.TimeWord);

    // What a calendar place begins with, besides a numeral.
    private static readonly KindSet PlaceWords = Words | KindSet.Of(TokenKind.OrdinalPrefix);

    // What stands behind a numeral that says when, besides the units that PeriodUnit knows.
    private static readonly KindSet BehindNumber = KindSet.Of(
        TokenKind.YearUnit, TokenKind.MonthUnit, TokenKind.DayUnit, TokenKind.HourUnit, TokenKind.QuarterUnit, TokenKind.EraUnit,
            TokenKind.PartOfPeriod,
        TokenKind.RangeMark, TokenKind.Minus, TokenKind.Slash, TokenKind.Colon);

    // So many words may stand between a beginning and the 以来 that it goes with.
    private const int LongestBeginning = 25;

    /// <summary>Finds whether a text without a numeral may hold an expression; a quick look that errs on the side of yes.</summary>
    public static SurfaceSearch WordsOf(Lexicon lexicon) => lexicon.Search(Words);

    /// <summary>In order, not overlapping.</summary>
    public static ImmutableArray<TimeExpression> Read(TokenList tokens)
    {
        if (!tokens.Senses.Overlaps(Beginnings))
            return [];
        ImmutableArray<TimeExpression>.Builder? found = null;
        var kinds = tokens.Kinds;
        for (var at = 0; at < tokens.Count;)
        {
            var end = at;
            if (kinds[at] != TokenKind.Han && tokens[at].IsAny(Beginnings) && ReadAt(tokens, ref end) is { } expression)
            {
                found ??= ImmutableArray.CreateBuilder<TimeExpression>();
                found.Add(IsUntilNow(tokens, at) ? SinceSaid(tokens, found, expression, at)
                    // 截至晚上11时: of the document's day
                    : expression.Shape == TimeShape.Hour && TimeTokens.Opener(tokens, at) is "until"
                    ? expression with { Shape = TimeShape.Now }
                    : expression);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    private static bool IsOneClause(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon)
                return false;
        return true;
    }

    private static bool IsUntilNow(TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.TimeWord && tokens[at].Code is "until_now";

    // 2010年创办至今; 自2014年成立，至今…: since the beginning that the sentence said.
    private static TimeExpression SinceSaid(
        TokenList tokens,
        ImmutableArray<TimeExpression>.Builder before,
        TimeExpression untilNow,
        int at
    ) =>
        before is [.., { Start: { } start } last]
        && (
            last.Shape == TimeShape.Since && IsOneClause(tokens, tokens.IndexAt(last.Span.End), at)
            || last.Shape == TimeShape.Point
                && tokens.IndexAt(last.Span.Start) is var first
                && (TimeTokens.Opener(tokens, first) is "from" || tokens.Is(first - 1, TokenKind.ChangeFrom))
        )
            ? untilNow with
            {
                Shape = TimeShape.Since,
                Start = start,
            }
            : untilNow;

    private static TimeExpression? ReadAt(TokenList tokens, ref int at)
    {
        var start = at;
        if (PlanReader.Read(tokens, ref at) is { } plan)
            return plan;
        var isNumber = tokens.KindAt(start) == TokenKind.Number;
        if (isNumber && !MaySayWhen(tokens, start) && !HourReader.MayBeSpoken(tokens, start) && CountedPeriod.End(tokens, start) == 0)
            return null;
        if (CountedSpanReader.Read(tokens, ref at) is { } counted)
            return counted;
        if ((isNumber || tokens[start].IsAny(PlaceWords)) && ReadCalendar(tokens, ref at) is { } calendar)
            return calendar;
        return tokens.KindAt(start) == TokenKind.TimeWord ? ReadWord(tokens, ref at) : ReadCompared(tokens, ref at);
    }

    // 较上年同期60宗减少三成: one word, and the time of the number behind it; 相比上年同期，: of the sentence.
    private static TimeExpression? ReadCompared(TokenList tokens, ref int at)
    {
        if (tokens[at].As(TokenKind.Comparison)?.Code is not "year_on_year" || tokens.Surface(at) is not [.., '同', '期']
            || tokens.KindAt(at + 1) != TokenKind.Number && !(at == 0 && tokens.KindAt(at + 1) == TokenKind.Pause))
            return null;
        at++;
        return new TimeExpression(
            tokens.Cover(at - 1, at), TimeShape.Point, TimePoint.Empty with { Year = new TimeField(TimeAnchor.Text, -1) },
                HasNumeral: false) { IsSamePeriod = true };
    }

    private static TimeExpression ReadWord(TokenList tokens, ref int at)
    {
        var start = at;
        if (EpochReader.Read(tokens[start].Code) is { } epoch)
            return new TimeExpression(tokens.Cover(start, ++at), TimeShape.Since, epoch,
                HasNumeral: TimeTokens.HasNumeral(tokens, start, at));
        at += tokens.KindAt(at + 1) == TokenKind.DayPart ? 2 : 1;
        // 腊月初十
        if (tokens[start].Code is "lunar_month" && PeriodPartReader.BareDayEnd(tokens, at) is var end and > 0)
            at = end;
        var (shape, edge) = tokens[start].Code switch
        {
            "now" or "now_with" => (TimeShape.Now, TimeEdge.None),
            "said" => (TimeShape.Said, TimeEdge.None),
            "hour" => (TimeShape.Hour, TimeEdge.None),
            "reported" or "reported_before" => (TimeShape.Reported, TimeEdge.None),
            "reported_start" => (TimeShape.Reported, TimeEdge.First),
            "reported_end" => (TimeShape.Reported, TimeEdge.Last),
            // 至今已经征用24家: as many by now; but 至今仍有720人
            "until_now" when tokens.TextAfter(at, 1) is "已" => (TimeShape.Now, TimeEdge.None),
            _ => (TimeShape.Undatable, TimeEdge.None),
        };
        return new TimeExpression(
            tokens.Cover(start, at),
            shape,
            shape == TimeShape.Reported ? TimePoint.Empty with { Edge = edge } : null,
            Amount: tokens[start].Code is "reported_before" ? -1 : 0,
            HasNumeral: TimeTokens.HasNumeral(tokens, start, at));
    }

    /// <summary>A numeral may say when with what stands behind it.</summary>
    private static bool MaySayWhen(TokenList tokens, int at)
    {
        var behind = at + 1;
        return behind < tokens.Count && (tokens[behind].IsAny(BehindNumber) || TimeTokens.IsDateMark(tokens.Surface(behind))
            || TimeTokens.PeriodUnit(tokens, behind) is not null
            || tokens.Surface(behind) is "、" && tokens.Is(behind + 2, TokenKind.MonthUnit)
            || TimeTokens.IsYearNumeral(tokens, at) && (TimeTokens.Before(tokens, at - 1) is not null
                || Cue.Begins(tokens, behind, "year_of", tokens.Lexicon)));
    }

    // A calendar place, or a range of two; with 以来 or 起 behind it, and 到 or 截至 before it.
    private static TimeExpression? ReadCalendar(TokenList tokens, ref int at)
    {
        var start = at;
        if (RangeReader.Read(tokens, ref at, out var clock) is not var (first, last))
        {
            at = start;
            return null;
        }

        if (clock)
            return new TimeExpression(tokens.Cover(start, at), TimeShape.Hour, HasNumeral: true);
        var end = at;
        var opener = TimeTokens.Opener(tokens, start);
        var isUntil = opener is "until";
        var shape = last is null ? Shape(tokens, ref at, opener) : TimeShape.Range;
        if (shape == TimeShape.Point && first.Day.IsSet && ReadWeek(tokens, ref at))
        {
            // The week of a day that is not said to end it may be any of seven.
            first = first with { Part = isUntil ? TimePart.WeekEnding : TimePart.Undatable };
            isUntil = false;
        }

        // 年底前: the last day by which.
        if (shape == TimeShape.Undatable && first.Edge == TimeEdge.Last && last is null && TimeTokens.After(tokens, at - 1) is "before")
            (shape, isUntil) = (TimeShape.Point, true);
        if (opener is "lunar")
            shape = TimeShape.Undatable;
        var same = shape == TimeShape.Point && first.Year.IsSet && at < tokens.Count && tokens.KindAt(at) == TokenKind.TimeWord
            && tokens[at].Code is "said";
        if (same)
            at++;
        return new TimeExpression(tokens.Cover(start, at), shape, first, last, IsUntil: isUntil,
            HasNumeral: TimeTokens.HasNumeral(tokens, start, at))
        {
            IsSamePeriod = same,
            IsToNow = shape == TimeShape.Since && IsUntilNow(tokens, at - 1),
        };
    }

    // 以来, 起, 至今 behind it: since; 前, 后: undatable.
    private static TimeShape Shape(TokenList tokens, ref int at, string? opener)
    {
        if (TimeTokens.IsDayBefore(tokens, at - 1))
            return TimeShape.Undatable;
        var behind = TimeTokens.After(tokens, at);
        // 从2016年开始
        var begins = opener is "from" && at < tokens.Count && tokens.Surface(at) is "开始";
        if (behind is "since" || begins || IsUntilNow(tokens, at))
        {
            at++;
            return TimeShape.Since;
        }

        if (behind is "before" or "after")
        {
            at++;
            return TimeShape.Undatable;
        }

        return opener is "from" && (behind is not null || tokens.KindAt(at) == TokenKind.Pause && TimeTokens.IsYearNumeral(tokens, at - 1))
            || GoesOn(tokens, at)
            ? TimeShape.Since
            : TimeShape.Point;
    }

    // 自2023年开通以来, 2010年在海外创办至今: what began then goes on, where its clause says no other time.
    private static bool GoesOn(TokenList tokens, int at)
    {
        for (var next = at; next < Math.Min(tokens.Count, at + LongestBeginning); next++)
        {
            if (tokens.KindAt(next) == TokenKind.TimeWord && tokens[next].Code is "until_now"
                || TimeTokens.After(tokens, next) is "since" && tokens.Surface(next) is not "起")
                return next > at;
            if (tokens.KindAt(next) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.YearUnit or TokenKind.MonthUnit
                or TokenKind.DayUnit or TokenKind.RelativeYear)
                return false;
        }

        return false;
    }

    // 至8月14日当周, 截至8月14日的一周
    private static bool ReadWeek(TokenList tokens, ref int at)
    {
        var next = at;
        while (next < tokens.Count && tokens.Surface(next) is "的" or "止" or "为止" or "这" or "那")
            next++;
        if (TimeTokens.After(tokens, next) is "week")
            next++;
        else if (TimeTokens.Number(tokens, next, 1, 1) == 1 && TimeTokens.PeriodUnit(tokens, next + 1) == "week")
            next += 2;
        else
            return false;
        at = next;
        return true;
    }
}
