using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The expression of its sentence that a number takes for its time, by where the two stand.</summary>
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
            : TimeBehind.Of(site);

    /// <summary>The latest earlier clause that opens with a time.</summary>
    public TimeExpression? Opening()
    {
        if (site.Reading.Times.Length == 0)
            return null;
        for (var end = site.ClauseFirst - 1; end > 0;)
        {
            var first = Clause.FirstOf(_tokens, end);
            if (Nearest(first, end) is { } found && found.Job is not (TimeJob.Deal or TimeJob.Alone) && !HoldsQuantity(first, First(found))
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

    private int First(TimeExpression time) => _tokens.IndexAt(time.Span.Start);

    private TimeExpression? Nearest(int first, int end)
    {
        for (var i = site.Reading.Times.Length - 1; i >= 0; i--)
        {
            var time = site.Reading.Times[i];
            var at = First(time);
            if (at < first)
                break;
            if (at < end && Takes(time, first, end) && TimeBehind.SharesBracket(site, at))
                return time;
        }

        return null;
    }

    private bool Takes(TimeExpression time, int first, int end) => time.Job switch
    {
        TimeJob.Frame or TimeJob.Deadline or TimeJob.Span => role.Role != Role.Share || role.Baseline?.Span.Contains(time.Span) != true,
        TimeJob.Deal or TimeJob.To or TimeJob.Alone => true,
        TimeJob.From => role.Role == Role.ChangeFrom || IsOwn(time),
        TimeJob.Baseline => !IsMultiplied(time) && (IsOwn(time) && !IsTimes(time) || time.IsSamePeriod && end == site.First
            && !_tokens.Is(First(time) - 1, TokenKind.Comparison)),
        _ => false,
    };

    // 比上年的30家增加了15家: the 30 are of the year that is compared with.
    private bool IsOwn(TimeExpression time) =>
        _tokens.IndexAt(time.Span.End) is var end && (end == site.First || IsOfPair(end) || end + 1 == site.First
            && (Phrase.IsParticleDe(_tokens, end) || time.Job == TimeJob.From && _tokens.KindAt(end) == TokenKind.ChangeBy)
            || time.Job == TimeJob.Baseline && role.Role is Role.Level or Role.ChangeFrom && TimeBeside.IsOfMeasured(site, end));

    // 2021年的4万元和1万元: of both.
    private bool IsOfPair(int end) => site.Previous is { } previous && previous.First == end + 1 && Phrase.IsParticleDe(_tokens, end)
        && previous.End == site.First - 1 && _tokens.KindAt(previous.End) == TokenKind.Join
        && previous.Quantity.UnitText == site.Quantity.UnitText;

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
        return end < site.LeftFirst && Phrase.IsParticleDe(_tokens, end) && !IsOfPair(end)
            && !(time.Shape == TimeShape.Now && time.Job == TimeJob.Deal);
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
