using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Chooses among the expressions of a sentence the one that a number takes.</summary>
internal sealed class TimeChoice(
    ClaimSite site, RoleReading role, TimeScope scope, Modality modality, TimePlaces places, SentenceTimes sentence, EarlierTimes before,
    TimeDates dates, ScopedTime scoped)
{
    /// <param name="origin">From where the expressions count.</param>
    /// <param name="isReported">It says a known metric where the text looks back, or aims at one.</param>
    public static TimeChoice For(
        ClaimSite site, RoleReading role, TimeScope scope, TimeOrigin origin, Modality modality, bool isReported)
    {
        var (places, sentence) = (new TimePlaces(site, role), new SentenceTimes(site));
        var before = new EarlierTimes(site, role, scope, places, sentence);
        return new TimeChoice(
            site, role, scope, modality, places, sentence, before, new TimeDates(site, role, scope, origin, sentence, before),
            new ScopedTime(site, role, scope, modality, isReported, sentence));
    }

    public TimeReading? Choose(ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph)
    {
        if (ComparisonReader.Frame(site) is var (later, sooner))
            return dates.Resolve(role.Role == Role.ChangeFrom ? sooner : later, earlier);
        if (ListedTimes.Of(site) is { } listed)
            return dates.Resolve(listed, earlier);
        if (sentence.Decided())
            return null;
        if (places.Own() is { } own)
            return dates.Until(own, earlier) ?? dates.Resolve(own, earlier);
        if (SaysOfBefore())
            return null;
        if (IsTurned())
            return OfTurned(earlier);
        // 由10.2%降至0.6% behind 从2012年年底的9899万人减到2019年年底的551万人: ends pair with ends.
        if (before.Paired(earlier) is { } paired)
            return EarlierTimes.Inherited(paired);
        if (
            modality == Modality.Asserted
            && TimeBeside.Compared(site) is { } compared
            && role is { Role: Role.Level or Role.Part, Baseline: null }
        )
            return dates.Resolve(compared, earlier);
        if (places.Opening() is { } opening)
            return IsOver(opening, earlier) || IsOfAnother(opening, earlier) ? null
                : dates.Until(opening, earlier) ?? dates.Resolve(opening, earlier);
        if (before.SpanOfPair(earlier) is { } span && (role.Role == Role.ChangeBy ? !before.IsOfAnother() : IsLengthOf(span)))
            return span;
        if (before.LastCarried(earlier) is { } carried)
            return dates.AtEnd(EarlierTimes.Inherited(carried));
        if (places.OpensWithPart && paragraph is [.., var last] && last.Site.Reading.Sentence.Number == site.Reading.Sentence.Number - 1
            && before.LastCarried(paragraph) is { } whole)
            return whole with { Facet = whole.Facet.AsInherited(), Basis = TimeBasis.Paragraph };
        return scoped.Read();
    }

    // 上周二推出修订，罚款将升3倍; 目前已经就绪，列车将增加到40列次: what is to come is not of the day that a clause before told of.
    private bool IsOver(TimeExpression opening, ReadOnlySpan<ClaimFacets> earlier) =>
        modality is Modality.Forecast or Modality.Target
        && opening is { IsDay: true, IsUntil: false }
        && (
            opening.Shape == TimeShape.Now
                ? modality == Modality.Forecast && places.TellsOfItself(opening)
                : Calendar.Resolve(opening, dates.Spoken(opening, earlier))?.End < scope.Date
        );

    // 每年节省3亿元 is of no day, 日后如再犯 not of now; 去年升职，30至40岁; 上月挂职，资历仅3年: what one is and has is not of what one did.
    private bool IsOfAnother(TimeExpression opening, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (
            opening is { IsDay: true, Shape: TimeShape.Point } && sentence.IsYearly()
            || sentence.IsApart()
            || opening.Shape == TimeShape.Now && modality == Modality.Hypothetical
        )
            return true;
        if (role.Role != Role.Level || site.Quantity.UnitText is "周年" || !places.TellsOfItself(opening))
            return false;
        return site.Quantity.Dimension switch
        {
            Dimension.Age => !Cue.EndsBefore(site.Tokens, site.First, "aged_then", site.Tokens.Lexicon),
            Dimension.Duration => !site.Tokens.Is(site.First - 1, TokenKind.DurationVerb)
                && Calendar.Resolve(opening, dates.Spoken(opening, earlier)) is { } period && LongDuration.Exceeds(site.Quantity, period),
            _ => false,
        };
    }

    // 从2012年年底的9万人减到2019年年底的5万人，连续7年: the years between the ends.
    private bool IsLengthOf(TimeReading span) =>
        site.Quantity is { Dimension: Dimension.Duration, Unit: "year", Magnitude.Value: { } years }
        && span.Dates is { } dates && years == dates.End.Year - (long)dates.Start.Year;

    // 由下降12%转为上涨6%: what was before is not of the time of what came.
    private bool IsTurned() =>
        role.Role == Role.ChangeBy
        && Cue.Is(site.Tokens, site.End, "turns", site.Tokens.Lexicon)
        && site.Tokens.Is(site.First - 1, TokenKind.ChangeBy)
        && site.Tokens.Is(site.First - 2, TokenKind.ChangeFrom);

    // 投资由1至2月下降12%转为上涨6%、出口由下降8%转为上涨2%
    private static TimeReading? OfTurned(ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Time is { Job: TimeJob.From } from)
                return EarlierTimes.Inherited(from);
        return null;
    }

    // 前值2.1%: of the period before.
    private bool SaysOfBefore()
    {
        if (site.Tokens.Senses.Contains(TokenKind.Comparison))
            for (var at = site.ClauseFirst; at < site.First; at++)
                if (site.Tokens[at].As(TokenKind.Comparison)?.Code is "previous")
                    return true;
        return false;
    }
}
