using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What a number's sentence says besides the time that the number takes: what that is read from, what rules it out.</summary>
internal sealed class SentenceTimes(ClaimSite site)
{
    private readonly TokenList _tokens = site.Tokens;

    /// <summary>截至6月底 before another expression of the sentence.</summary>
    public TimeExpression? Deadline(TimeExpression time)
    {
        foreach (var other in site.Reading.Times)
            if (other.Job == TimeJob.Deadline && other.Span.End <= time.Span.Start)
                return other;
        return null;
    }

    /// <summary>“十二五”期间, 2010年至2015年: the period of years that the sentence states before an expression.</summary>
    public TimePeriod? YearsBefore(TimeExpression time, in TimeOrigin origin)
    {
        TimePeriod? years = null;
        foreach (var other in site.Reading.Times)
            if (other.Span.Start < time.Span.Start && other.Job == TimeJob.Frame && Calendar.Resolve(other, origin) is { } dates
                && dates.End.Year > dates.Start.Year)
                years = dates;
        return years;
    }

    /// <summary>增至去年的9亿元: the number's clause says when the change ends.</summary>
    public bool SaysEnd()
    {
        foreach (var time in site.Reading.Times)
            if (time.Job == TimeJob.To && First(time) >= site.End && First(time) < site.ClauseEnd)
                return true;
        return false;
    }

    /// <summary>由“十五”时期的1.04下降到0.59: the sentence says of when an end of a change is.</summary>
    public bool SaysEnds()
    {
        foreach (var time in site.Reading.Times)
            if (time.Job is TimeJob.From or TimeJob.To)
                return true;
        return false;
    }

    /// <summary>The frame that the sentence states before an expression.</summary>
    public TimeExpression? Before(TimeExpression time)
    {
        TimeExpression? found = null;
        foreach (var other in site.Reading.Times)
        {
            if (other.Span.Start >= time.Span.Start)
                break;
            if (other.Job is TimeJob.Frame or TimeJob.Deadline or TimeJob.From or TimeJob.To
                && other.Start is { Year.IsSet: true } or { Month.IsSet: true } or { Part: not TimePart.Whole })
                found = other;
        }

        return found;
    }

    /// <summary>The last day that the sentence states before an expression, be it the day of saying.</summary>
    public DateOnly? DayBefore(TimeExpression time, in TimeOrigin origin)
    {
        DateOnly? day = null;
        foreach (var other in site.Reading.Times)
        {
            if (other.Span.Start >= time.Span.Start)
                break;
            if (other.IsDay && Calendar.Resolve(other, origin with { Day = day ?? origin.Day }) is { IsDay: true } dates)
                day = dates.Start;
        }

        return day;
    }

    /// <summary>3月1日政府决定拨款30亿元: the day of the decision; only a time behind the verb is the number's.</summary>
    public bool Decided()
    {
        if (!_tokens.Senses.Contains(TokenKind.Decides))
            return false;
        for (var at = site.First - 1; at >= 0; at--)
        {
            if (site.Reading.TimeAt(at) is { } time)
                return time.Job == TimeJob.Decision && time.Start is not { Day.IsSet: false };
            if (_tokens.KindAt(at) == TokenKind.Stop)
                return false;
        }

        return false;
    }

    /// <summary>A semicolon stands between two places of the sentence.</summary>
    public bool Parts(int from, int to)
    {
        for (var at = _tokens.IndexAt(from); at < _tokens.IndexAt(to); at++)
            if (_tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop && _tokens.Surface(at) is "；" or ";")
                return true;
        return false;
    }

    /// <summary>每年处理30万吨: of no year.</summary>
    public bool IsYearly()
    {
        if (!_tokens.Set.Contains(TokenKind.Every))
            return false;
        // 救济标准调到每人每年260元: right before the number it says per what.
        for (var at = site.ClauseFirst; at < site.First - 1; at++)
            if (_tokens.KindAt(at) == TokenKind.Every && _tokens[at].Code == "year" && _tokens.Surface(at) is not [.., '均'])
                return true;
        return false;
    }

    private static readonly KindSet NewsKinds = KindSet.Of(TokenKind.IndexNoun, TokenKind.Decides);

    /// <summary>沪指收盘报3000点, 公司宣布投资3亿元: of its own day, not of the period that the paragraph speaks of.</summary>
    public bool IsNews()
    {
        if (!_tokens.Senses.Overlaps(NewsKinds))
            return false;
        for (var at = site.First - 1; at >= 0; at--)
            if ((_tokens[at].As(TokenKind.IndexNoun)?.Code is "index_verb" && _tokens[at].Span.Length > 1)
                || (_tokens.Is(at, TokenKind.Decides) && !Phrase.IsParticleDe(_tokens, at + 1)
                    && site.Quantity.Dimension is not (Dimension.Count or Dimension.People)))
                return true;
        return false;
    }

    /// <summary>2013年推出专辑，相隔4年: the years that lie between two times.</summary>
    public bool IsApart() => site.Quantity.Dimension == Dimension.Duration
        && Cue.EndsBefore(_tokens, site.First, "apart", _tokens.Lexicon);

    private int First(TimeExpression time) => _tokens.IndexAt(time.Span.Start);
}
