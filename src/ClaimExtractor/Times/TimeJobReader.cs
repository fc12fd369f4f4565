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
        if (place.Time.IsAverage)
            return TimeJob.Alone;
        if (IsFrom(place))
            return TimeJob.From;
        if (IsBaseline(place, before))
            return TimeJob.Baseline;
        if (TimeNameReader.Holds(place, before, lexicon))
            return TimeJob.Name;
        if (IsDecision(place, lexicon))
            return TimeJob.Decision;
        if (IsDeal(place, lexicon) || IsOfCounted(place))
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

    // 11日称, 今天公布的数据显示, 3月1日决定: a day, and the verb of saying or deciding in its clause, before any number.
    private static bool IsDecision(TimePlace place, Lexicon lexicon)
    {
        var tokens = place.Tokens;
        // 我在去年的峰会上说过，
        if (place.Time.Shape == TimeShape.Point && tokens.KindAt(place.ClauseEnd) == TokenKind.Pause && SaysAtEnd(place))
            return true;
        // 去年某国宣布将捐款300万元, 去年宣布成立的基金
        if (place.Time.Shape == TimeShape.Point && (Decides(place) || IsOfVerb(place)))
            return true;
        var isMonth = place.Time is { Shape: TimeShape.Point, Start: { Month.IsSet: true } };
        if (!place.Time.IsDay && !isMonth && !IsWeek(place) || place.Time.IsUntil)
            return false;
        // 今天是某国宣布投降80周年
        if (tokens.Is(place.End, TokenKind.LinkVerb))
            return false;
        // 19日，院长表示，: it stands alone before the clause that ends with the verb of saying.
        if (place.Time.IsDay && place.Time.Shape == TimeShape.Point && place.End == place.ClauseEnd && SaysNext(place))
            return true;
        for (var at = place.End; at < place.ClauseEnd; at++)
        {
            if (tokens.KindAt(at) == TokenKind.Number && !place.IsTime(at) && tokens.KindAt(at - 1) != TokenKind.OrdinalPrefix)
                return false;
            if (tokens.Is(at, TokenKind.Decides) && !place.IsParticle(at + 1) || Cue.Begins(tokens, at, "issue", lexicon)
                || Cue.Begins(tokens, at, "passes", lexicon) && Cue.EndsBefore(tokens, place.ClauseEnd, "bill", lexicon))
                return true;
            // 8月初曾预料有5万人: when it was expected.
            if (Cue.Is(tokens, at - 1, "once", lexicon)
                && tokens[at].As(TokenKind.Modality)?.Code.StartsWith("forecast", StringComparison.Ordinal) == true)
                return true;
            if (!tokens.Is(at, TokenKind.Modality) && tokens[at].As(TokenKind.Reports)?.Code is { } code
                && (code is "learned" || place.Time.IsDay && code is "reports" or "says" or "opened"))
                return true;
        }

        return false;
    }

    // 上星期宣布, but 上周一至周三
    private static bool IsWeek(TimePlace place) =>
        place.Time is { Shape: TimeShape.Range, Start: { Day.Anchor: TimeAnchor.Week } } && place.End == place.First + 1;

    private static bool SaysNext(TimePlace place)
    {
        var tokens = place.Tokens;
        var end = place.ClauseEnd + 1;
        while (
            end < Math.Min(tokens.Count, place.ClauseEnd + TimePlace.Farthest)
            && tokens.KindAt(end) is not (TokenKind.Pause or TokenKind.Stop or TokenKind.Colon)
        )
            end++;
        return end < tokens.Count && tokens[end - 1].As(TokenKind.Reports)?.Code is "says" && tokens[end - 1].Tag is not PartOfSpeech.Noun
            && !TimeNameReader.HoldsNumber(place, place.ClauseEnd, end);
    }

    // 2016年决定不再参选，; 去年他表示将来有8亿人: the year in which somebody decides or says so.
    private static bool IsOfVerb(TimePlace place)
    {
        var tokens = place.Tokens;
        var somebody = place.End < tokens.Count && tokens[place.End].Tag is PartOfSpeech.Pronoun or PartOfSpeech.Person;
        if (somebody && place.End + 1 < tokens.Count && tokens[place.End + 1].As(TokenKind.Reports)?.Code is "says")
            return true;
        return tokens.Is(somebody ? place.End + 1 : place.End, TokenKind.Decides) && OpensBehindWho(tokens, place.First)
            && !TimeNameReader.HoldsNumber(place, place.End, place.ClauseEnd);
    }

    private static bool Decides(TimePlace place)
    {
        var tokens = place.Tokens;
        for (var at = place.End; at < place.ClauseEnd - 1 && tokens.KindAt(at) != TokenKind.Number; at++)
            if (tokens.Is(at, TokenKind.Decides))
                return tokens[at + 1].As(TokenKind.Modality)?.Code.EndsWith("will", StringComparison.Ordinal) == true
                    || place.IsParticle(at + 2);
        return false;
    }

    private static bool SaysAtEnd(TimePlace place)
    {
        var at = place.ClauseEnd - 1;
        while (at > place.End && place.Tokens.Surface(at) is "过" or "了")
            at--;
        // 今日踏入70岁的某某表示，: a number before the verb is of the time.
        return at >= place.End
            && place.Tokens[at].As(TokenKind.Reports)?.Code is "says"
            && !TimeNameReader.HoldsNumber(place, place.End, at);
    }

    // 续建“十三五”立项的4座泵站，再申报2座: what was done then describes the things that are counted.
    private static bool IsOfCounted(TimePlace place)
    {
        if (!TimeNameReader.IsWithin(place))
            return false;
        for (var at = place.End; at + 1 < place.ClauseEnd; at++)
            if (place.IsParticle(at))
                return place.Tokens.KindAt(at + 1) == TokenKind.Number && ActsBefore(place, at);
            else if (place.Tokens.KindAt(at) == TokenKind.Number)
                return false;
        return false;
    }

    private static bool ActsBefore(TimePlace place, int particle) =>
        particle > place.End
        && (place.Tokens[particle - 1].Tag is PartOfSpeech.VerbalNoun || TimeNameReader.Acts(place, place.End, particle));

    // 在2009年以150万元买入: one deal, in its own clause.
    private static bool IsDeal(TimePlace place, Lexicon lexicon)
    {
        // 成立于2007年4月，厂区占地220亩
        if (Cue.EndsBefore(place.Tokens, place.First, "founded", lexicon))
            return true;
        // 某县22日燃起的林火蔓延，过火面积…; 政府现在的做法留下尾巴，…: it describes a noun.
        if (IsOfNoun(place, lexicon) || IsOfCause(place, lexicon))
            return true;
        for (var at = place.End; at < place.ClauseEnd; at++)
            if (Cue.Begins(place.Tokens, at, "deal", lexicon))
                return true;
        return false;
    }

    private static bool IsOfNoun(TimePlace place, Lexicon lexicon)
    {
        var (tokens, end) = (place.Tokens, place.End);
        if (place.Time.Shape == TimeShape.Now)
            return place.IsParticle(end) && !tokens.Is(place.First - 1, TokenKind.ChangeTo) && !IsCounted(tokens, end + 1);
        // 在昨天进行的决赛中，中国队以1分07秒夺冠: the day of all that is told.
        return !(place.First > 0 && tokens[place.First - 1].Tag is PartOfSpeech.Preposition)
            && end + 2 < place.ClauseEnd
            && place.IsParticle(end + 1)
            && !Cue.Begins(tokens, end + 2, "moment", lexicon)
            && (
                Cue.Is(tokens, end, "founding", lexicon)
                || place.Time is { IsDay: true, Shape: TimeShape.Point } && tokens[end].Tag is PartOfSpeech.Verb
            );
    }

    private static bool IsCounted(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Number or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.CurrencySign;

    // 因前年披露案情，被控3项罪: of the cause alone.
    private static bool IsOfCause(TimePlace place, Lexicon lexicon)
    {
        var at = place.First;
        while (at > 0 && !TimeTokens.OpensClause(place.Tokens, at) && at > place.First - LongestCause)
            at--;
        return place.Tokens.Surface(at) is "因" or "由于" or "因为" && place.Tokens.KindAt(place.ClauseEnd) == TokenKind.Pause;
    }

    private const int LongestCause = 4;

    private static bool OpensBehindWho(TokenList tokens, int first) => TimeTokens.OpensClause(tokens, first)
        || first > 0 && tokens[first - 1].Tag is PartOfSpeech.Pronoun or PartOfSpeech.Person && TimeTokens.OpensClause(tokens, first - 1);

    // 由2015年的3114元增至…, 由去年500单，减少两成至今年400单
    private static bool IsFrom(TimePlace place)
    {
        var tokens = place.Tokens;
        if (place.Time.Shape is not (TimeShape.Point or TimeShape.Now or TimeShape.Range)
            || !tokens.Is(place.First - 1, TokenKind.ChangeFrom) && TimeTokens.Opener(tokens, place.First) is not "from")
            return false;
        // 由1至2月下降12%转为上涨6%, but 从2013年至2019年下降12%
        if (place.Time.Shape == TimeShape.Range)
            return Turns(place);
        var number = place.IsParticle(place.End) ? place.End + 1 : place.End;
        if (tokens.KindAt(number) is TokenKind.Number or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.CurrencySign
            || number > place.End)
            return true;
        // 由上月下降转为上涨0.7%
        for (var at = place.End; at < place.ClauseEnd; at++)
            if (tokens.KindAt(at) is TokenKind.ChangeTo or TokenKind.ChangeBy || Cue.Is(tokens, at, "turns", tokens.Lexicon))
                return true;
        return false;
    }

    private static bool Turns(TimePlace place)
    {
        for (var at = place.End; at < place.ClauseEnd; at++)
            if (Cue.Is(place.Tokens, at, "turns", place.Tokens.Lexicon))
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
