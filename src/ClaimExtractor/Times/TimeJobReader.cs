using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Gives each expression of a sentence its job, from its neighbours.</summary>
internal static class TimeJobReader
{
    public static ImmutableArray<TimeExpression> Read(TokenList tokens, ImmutableArray<TimeExpression> times, Lexicon lexicon)
    {
        if (times.IsEmpty)
            return times;
        var read = new TimeExpression[times.Length];
        for (var i = 0; i < read.Length; i++)
        {
            var place = new TimePlace(tokens, times, i);
            var job = Job(place, i > 0 ? read[i - 1] : null, lexicon);
            read[i] = times[i] with { Job = job, IsUntil = times[i].IsUntil && job != TimeJob.To };
        }

        return [.. read];
    }

    private static TimeJob Job(TimePlace place, TimeExpression? before, Lexicon lexicon)
    {
        if (place.Time.Shape == TimeShape.Hour)
            return TimeJob.Hour;
        if (IsFrom(place))
            return TimeJob.From;
        if (IsBaseline(place, before))
            return TimeJob.Baseline;
        if (IsNamed(place, before, lexicon))
            return TimeJob.Name;
        if (IsDecision(place, lexicon))
            return TimeJob.Decision;
        if (IsDeal(place, lexicon))
            return TimeJob.Deal;
        if (IsTo(place))
            return TimeJob.To;
        if (place.Time.IsUntil)
            return TimeJob.Deadline;
        return place.Time.Shape == TimeShape.Said ? TimeJob.Span : TimeJob.Frame;
    }

    // 比上年, 比8月份、9月份, 与去年同期相比, 在2005年的基础上, 是去年的2.6倍, 去年同期
    private static bool IsBaseline(TimePlace place, TimeExpression? before)
    {
        var tokens = place.Tokens;
        if (place.Time.IsSamePeriod || place.Comparison(place.First - 1) is not null and not "basis")
            return true;
        if (before is { Job: TimeJob.Baseline, IsSamePeriod: false } && tokens.IndexAt(before.Span.End) == place.First - 1
            && (tokens.KindAt(place.First - 1) == TokenKind.Join || tokens.Surface(place.First - 1) is "、"))
            return true;
        var behind = place.Tokens.KindAt(place.End) == TokenKind.TimeWord ? place.End + 1 : place.End;
        if (place.Comparison(behind) is "than" && tokens.Surface(behind) is "相比" or "相较" or "比较"
            || IsGround(place, behind))
            return true;
        return tokens.Is(place.First - 1, TokenKind.LinkVerb) && place.IsParticle(behind)
            && tokens.KindAt(behind + 1) is TokenKind.Number or TokenKind.BoundBefore or TokenKind.LooseBound;
    }

    // 在2005年的基础上, 在去年已取消一批事项基础上
    private static bool IsGround(TimePlace place, int behind)
    {
        for (var at = behind; at < place.ClauseEnd; at++)
        {
            if (place.Comparison(at) is "ground")
                return true;
            if (place.Tokens.KindAt(at) == TokenKind.Number && !place.IsTime(at))
                return false;
        }

        return false;
    }

    private static bool IsNamed(TimePlace place, TimeExpression? before, Lexicon lexicon)
    {
        var (tokens, end) = (place.Tokens, place.End);
        // 近十年来最高的, 3年来首次: how long it was not so before.
        if (place.Time.Shape is TimeShape.Past or TimeShape.Since or TimeShape.Undatable
            && Cue.Begins(tokens, place.IsParticle(end) ? end + 1 : end, "record", lexicon))
            return true;
        // 将现有场地扩建为8个; 截至去年底，现有30座
        if (place.Time.Shape == TimeShape.Now && tokens[place.First].Code is "now_with"
            && (before is { IsUntil: true } || place.First > 0 && tokens.KindAt(place.First - 1) is TokenKind.Classifier or TokenKind.Unit
                || tokens.KindAt(end) != TokenKind.Number && Acts(place, end, place.ClauseEnd)))
            return true;
        // 9月交货的原油
        if (TimeTokens.After(tokens, end) is "delivery")
            return true;
        if (place.Time.Start?.Part == TimePart.Plan && (Cue.Begins(tokens, end, "plan", lexicon)
            || Cue.EndsBefore(tokens, place.ClauseEnd, "plan", lexicon) && !Acts(place, end, place.ClauseEnd)))
            return true;
        // 2025年春节
        if (place.IsYear && Cue.Begins(tokens, end, "festival", lexicon))
            return true;
        // “跨越2020年”, 2025年“读书月”, 2019年第三届
        if (tokens.KindAt(end) is TokenKind.CloseQuote || tokens.KindAt(end) is TokenKind.OpenQuote && tokens.Surface(end) is not "《")
            return true;
        if (place.IsYear && tokens.KindAt(end) is TokenKind.Latin)
            return true;
        // 去年的报告, 2018年报告显示
        var noun = place.IsParticle(end) ? end + 1 : end;
        if (noun > end && tokens.KindAt(noun) is TokenKind.SourceNoun or TokenKind.Reports && tokens[noun].Tag is not PartOfSpeech.Verb)
            return true;
        return Describes(place, lexicon);
    }

    // 2009年在当地成立的学院，已经: what happened then describes the noun that the clause ends with.
    private static bool Describes(TimePlace place, Lexicon lexicon)
    {
        var tokens = place.Tokens;
        var particle = -1;
        for (var at = place.End; at < place.ClauseEnd; at++)
        {
            if (tokens.KindAt(at) is TokenKind.LinkVerb or TokenKind.Colon || tokens.KindAt(at) == TokenKind.Number && !place.IsTime(at))
                return false;
            if (place.IsParticle(at))
                particle = at;
            else if (particle >= 0 && tokens[at].Tag is PartOfSpeech.Verb)
                return false;
        }

        // 到十二月我们公布的时候
        // 全面实现年初确定的目标, but 去年投产的工厂，…: one verb alone describes only what another one has for its object.
        if (particle < place.End + (IsWithin(place) ? 1 : 2) || particle + 1 >= place.ClauseEnd || Cue.Begins(tokens, particle + 1, "moment", lexicon)
            || tokens.KindAt(place.ClauseEnd) is not TokenKind.Pause)
            return false;
        return Acts(place, place.End, particle);
    }

    // A verb or 作为 stands right before it in its clause.
    private static bool IsWithin(TimePlace place) => place.First > 0 && (place.Tokens[place.First - 1].Tag is PartOfSpeech.Verb
        or PartOfSpeech.Preposition || place.Tokens.KindAt(place.First - 1) is TokenKind.ActVerb or TokenKind.Made or TokenKind.Preposition)
        && TimeTokens.Before(place.Tokens, place.First - 1) is null;

    private static bool Acts(TimePlace place, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (place.Tokens[at].Tag is PartOfSpeech.Verb || place.Tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.Made
                or TokenKind.Stock)
                return true;
        return false;
    }

    // 11日称, 今天公布的数据显示, 3月1日决定: a day, and the verb of saying or deciding in its clause, before any number.
    private static bool IsDecision(TimePlace place, Lexicon lexicon)
    {
        var tokens = place.Tokens;
        // 我在去年的峰会上说过，
        if (place.Time.Shape == TimeShape.Point && tokens.KindAt(place.ClauseEnd) == TokenKind.Pause && SaysAtEnd(place))
            return true;
        // 去年某国宣布将捐款300万元, 去年宣布成立的基金
        if (place.Time.Shape == TimeShape.Point && Decides(place))
            return true;
        if (!place.Time.IsDay && !(place.Time.Start is { Month.IsSet: true } && place.Time.Shape == TimeShape.Point) || place.Time.IsUntil)
            return false;
        // 今天是某国宣布投降80周年
        if (tokens.Is(place.End, TokenKind.LinkVerb))
            return false;
        for (var at = place.End; at < place.ClauseEnd; at++)
        {
            if (tokens.KindAt(at) == TokenKind.Number && !place.IsTime(at) && tokens.KindAt(at - 1) != TokenKind.OrdinalPrefix)
                return false;
            if (tokens.Is(at, TokenKind.Decides) && !place.IsParticle(at + 1) || Cue.Begins(tokens, at, "issue", lexicon))
                return true;
            if (place.Time.IsDay && tokens.Is(at, TokenKind.Reports) && !tokens.Is(at, TokenKind.Modality)
                && tokens[at].As(TokenKind.Reports)?.Code is "reports" or "says" or "opened" or "learned")
                return true;
        }

        return false;
    }

    private static bool Decides(TimePlace place)
    {
        var tokens = place.Tokens;
        for (var at = place.End; at < place.ClauseEnd - 1 && tokens.KindAt(at) != TokenKind.Number; at++)
            if (tokens.Is(at, TokenKind.Decides))
                return tokens[at + 1].As(TokenKind.Modality)?.Code.EndsWith("will", StringComparison.Ordinal) == true || place.IsParticle(at + 2);
        return false;
    }

    private static bool SaysAtEnd(TimePlace place)
    {
        var at = place.ClauseEnd - 1;
        while (at > place.End && place.Tokens.Surface(at) is "过" or "了")
            at--;
        return at >= place.End && place.Tokens[at].As(TokenKind.Reports)?.Code is "says";
    }

    // 在2009年以150万元买入: one deal, in its own clause.
    private static bool IsDeal(TimePlace place, Lexicon lexicon)
    {
        for (var at = place.End; at < place.ClauseEnd; at++)
            if (Cue.Begins(place.Tokens, at, "deal", lexicon))
                return true;
        return false;
    }

    // 由2015年的3114元增至…, 由去年500单，减少两成至今年400单
    private static bool IsFrom(TimePlace place)
    {
        var tokens = place.Tokens;
        if (place.Time.Shape is not (TimeShape.Point or TimeShape.Now) || !tokens.Is(place.First - 1, TokenKind.ChangeFrom)
            && TimeTokens.Opener(tokens, place.First) is not "from")
            return false;
        var number = place.IsParticle(place.End) ? place.End + 1 : place.End;
        if (tokens.KindAt(number) is TokenKind.Number or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.CurrencySign
            || number > place.End)
            return true;
        // 由上月下降转为上涨0.7%
        for (var at = place.End; at < place.ClauseEnd; at++)
            if (tokens.KindAt(at) is TokenKind.ChangeTo or TokenKind.ChangeBy)
                return true;
        return false;
    }

    // 增至今年的4万元, 少了三成至今年63艘
    private static bool IsTo(TimePlace place)
    {
        var tokens = place.Tokens;
        if (tokens.Is(place.First - 1, TokenKind.ChangeTo) && place.Time.Shape == TimeShape.Point)
            return true;
        if (!place.Time.IsUntil || place.Time.Shape != TimeShape.Point)
            return false;
        for (var at = place.First - 1; at >= Math.Max(0, place.First - TimePlace.Farthest); at--)
            if (place.TimeAt(at) is { } earlier && tokens.Is(tokens.IndexAt(earlier.Span.Start) - 1, TokenKind.ChangeFrom))
                return true;
        return false;
    }
}
