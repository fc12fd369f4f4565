using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The expressions of a number's sentence, by where they stand to it.</summary>
internal sealed class TimePlaces(ClaimSite site, RoleReading role)
{
    private readonly TokenList _tokens = site.Tokens;

    /// <summary>其中 begins the sentence: it goes on with the whole of the one before.</summary>
    public bool OpensWithPart { get; } = site.Tokens.Count > 0 && site.Tokens.Surface(0) is "其中";

    /// <summary>含上年度结转12件，另有8件: it begins anew, behind what is part of the whole.</summary>
    public bool IsAnother { get; } = Cue.Is(site.Tokens, site.ClauseFirst, "another", site.Tokens.Lexicon);

    /// <summary>The one of the number's own clause.</summary>
    public TimeExpression? Own() =>
        TimeBeside.Bracketed(site) is { } alone ? alone
        : Nearest(site.ClauseFirst, site.First) is { } before && !(site.LeftFirst > site.ClauseFirst && IsConsumed(before)) ? before
            : Behind();

    /// <summary>The latest earlier clause that opens with a time.</summary>
    public TimeExpression? Opening()
    {
        if (site.Reading.Times.Length == 0)
            return null;
        for (var end = site.ClauseFirst - 1; end > 0;)
        {
            var first = Clause.FirstOf(_tokens, end);
            if (Nearest(first, end) is { } found && found.Job is not TimeJob.Deal && !HoldsQuantity(first, First(found))
                && !(IsAnother && Cue.Is(_tokens, first, "included", _tokens.Lexicon))
                && !(_tokens.KindAt(end) == TokenKind.Pause && !found.IsDay && TellsOfItself(found) && IsSaidBehind(end)))
                return found;
            end = first - 1;
        }

        return null;
    }

    // 首3个月发半薪，他指公司有800名职员: what somebody says then is not of the months that the writer told of.
    private bool IsSaidBehind(int end)
    {
        for (var at = end + 1; at < site.First; at++)
            if (_tokens[at].As(TokenKind.Reports)?.Code is "says" && _tokens[at - 1].Tag is PartOfSpeech.Person or PartOfSpeech.Pronoun
                && !_tokens.Is(Clause.FirstOf(_tokens, at), TokenKind.SourceOpens))
                return true;
        return false;
    }

    /// <summary>Its clause says more than when.</summary>
    public bool TellsOfItself(TimeExpression time)
    {
        var first = _tokens.IndexAt(time.Span.End);
        for (var at = first; at < Clause.EndOf(_tokens, first); at++)
            if (_tokens[at].Tag is PartOfSpeech.Verb)
                return true;
        return false;
    }

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

    private int First(TimeExpression time) => _tokens.IndexAt(time.Span.Start);

    private TimeExpression? Nearest(int first, int end)
    {
        for (var i = site.Reading.Times.Length - 1; i >= 0; i--)
        {
            var time = site.Reading.Times[i];
            var at = First(time);
            if (at < first)
                break;
            if (at < end && Takes(time, first, end) && SharesBracket(at))
                return time;
        }

        return null;
    }

    private bool Takes(TimeExpression time, int first, int end) => time.Job switch
    {
        TimeJob.Frame or TimeJob.Deadline or TimeJob.Span => role.Role != Role.Share || role.Baseline?.Span.Contains(time.Span) != true,
        TimeJob.Deal or TimeJob.To => true,
        TimeJob.From => role.Role == Role.ChangeFrom || IsOwn(time),
        TimeJob.Baseline => !IsMultiplied(time) && (IsOwn(time) && !IsTimes(time) || time.IsSamePeriod && end == site.First
            && !_tokens.Is(First(time) - 1, TokenKind.Comparison)),
        _ => false,
    };

    // 比上年的30家增加了15家: the 30 are of the year that is compared with.
    private bool IsOwn(TimeExpression time) =>
        _tokens.IndexAt(time.Span.End) is var end && (end == site.First || end + 1 == site.First
            && (Phrase.IsParticleDe(_tokens, end) || time.Job == TimeJob.From && _tokens.KindAt(end) == TokenKind.ChangeBy)
            || time.Job == TimeJob.Baseline && role.Role is Role.Level or Role.ChangeFrom && TimeBeside.IsOfMeasured(site, end));

    // 比2020年翻一番: the multiple itself is of another time.
    private bool IsTimes(TimeExpression time) => site.Quantity.Dimension is Dimension.Multiple
        && _tokens.IndexAt(time.Span.End) == site.First;

    // 是去年同期的1.8倍
    private bool IsMultiplied(TimeExpression time) => _tokens.Is(First(time) - 1, TokenKind.LinkVerb)
        && _tokens.IndexAt(time.Span.End) != site.First;

    // A time right before an earlier number of the clause, with 的 between, is that number's own.
    private bool IsConsumed(TimeExpression time)
    {
        var end = _tokens.IndexAt(time.Span.End);
        return end < site.LeftFirst && Phrase.IsParticleDe(_tokens, end)
            && !(time.Shape == TimeShape.Now && time.Job == TimeJob.Deal);
    }

    // 其中5次是在2020年下半年宣布: the first time behind the number in its clause, before another number and before any noun that it may describe.
    private TimeExpression? Behind()
    {
        // 19岁学生被控于前年集会: how old one is now.
        if (site.Quantity.Dimension == Dimension.Age)
            return null;
        foreach (var time in site.Reading.Times)
        {
            var at = First(time);
            if (at < site.End)
                continue;
            // 顺延到下年度: where it goes.
            return
                at < site.RightEnd
                && !IsApart(at)
                && _tokens.Surface(at - 1) is not [.., '到' or '至']
                && (time.Job is TimeJob.Frame || IsOfSayers(time, at))
                && !Phrase.IsParticleDe(_tokens, _tokens.IndexAt(time.Span.End))
                && SharesBracket(at)
                ? time
                : null;
        }

        return null;
    }

    // 三名被告|今|否认控罪: the day on which those who are counted say so.
    private bool IsOfSayers(TimeExpression time, int at)
    {
        if (time.Job is not TimeJob.Decision || !time.IsDay || site.Quantity.Dimension != Dimension.People)
            return false;
        for (var verb = _tokens.IndexAt(time.Span.End); verb < site.RightEnd; verb++)
            if (_tokens.Is(verb, TokenKind.Reports))
                return !Clause.IsBoundary(_tokens, verb + 1);
        return false;
    }

    // 老店六十家　最迟2024年拆: a blank ends what a headline says of the number.
    private bool IsApart(int time)
    {
        for (var at = site.End - 1; at < time; at++)
            if (Clause.EndsAtBlank(_tokens, at))
                return true;
        return false;
    }

    // 该厂(2018年3月更名)共有职工860人: what stands in brackets says nothing of what stands outside.
    private bool SharesBracket(int at)
    {
        var depth = 0;
        for (var i = Math.Min(at, site.End); i < Math.Max(at, site.First); i++)
        {
            if (_tokens.KindAt(i) == TokenKind.Open)
                depth++;
            else if (_tokens.KindAt(i) == TokenKind.Close && --depth < 0)
                return false;
        }

        return at < site.First || depth == 0;
    }

    // An earlier quantity begins at one of the tokens <c>[first, end)</c>.
    private bool HoldsQuantity(int first, int end)
    {
        for (var earlier = site.Previous; earlier is not null; earlier = earlier.Previous)
            if (earlier.First >= first && earlier.First < end)
                return true;
        return false;
    }
}
