using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Finds the expressions that are part of a name, or of a noun that they describe: they say when of no number.</summary>
internal static class TimeNameReader
{
    public static bool Holds(TimePlace place, TimeExpression? before, Lexicon lexicon)
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
        // 眼前的高楼: before the eyes.
        if (place.Time.Shape == TimeShape.Now && place.IsParticle(end) && Cue.Is(tokens, place.First, "in_sight", lexicon))
            return true;
        // 距离2019年8月: what is counted from; 不像现时般团结: what is compared with.
        if (Cue.Is(tokens, place.First - 1, "place_off", lexicon)
            || place.Time.Shape == TimeShape.Now && Cue.Begins(tokens, end, "alike", lexicon))
            return true;
        // 亦即今日的东山: what the place is called now.
        if (place.IsParticle(end) && Cue.EndsBefore(tokens, place.First, "namely", lexicon))
            return true;
        // 9月交货的原油
        if (TimeTokens.After(tokens, end) is "delivery")
            return true;
        if (place.Time.Start?.Part == TimePart.Plan && (Cue.Begins(tokens, end, "plan", lexicon) || IsOfProject(place, lexicon)
            || Cue.EndsBefore(tokens, place.ClauseEnd, "plan", lexicon) && !Acts(place, end, place.ClauseEnd)))
            return true;
        // 2025年春节
        if (place.IsYear && Cue.Begins(tokens, end, "festival", lexicon))
            return true;
        // “跨越2020年”, 2025年“读书月”, 2019年第三届
        if (tokens.KindAt(end) is TokenKind.CloseQuote || tokens.KindAt(end) is TokenKind.OpenQuote && tokens.Surface(end) is not "《")
            return true;
        // 2023年CPI上涨2% is of the year.
        if (place.IsYear && tokens.KindAt(end) is TokenKind.Latin && lexicon.Metric(tokens.Surface(end).ToString()) is null)
            return true;
        // 2021年度全国“百城千校”行动
        if (place.IsYear && place.Scope(end) is var quote && quote > end && tokens.KindAt(quote) == TokenKind.OpenQuote)
            return true;
        // 兼顾当前与长远
        if (place.Time.Shape == TimeShape.Now && tokens.KindAt(end) == TokenKind.Join && place.First > 0
            && tokens.KindAt(place.First - 1) is not (TokenKind.Pause or TokenKind.Stop))
            return true;
        // 对未来一年通胀的预期: how far ahead is looked.
        if (place.Time.Shape == TimeShape.Future && place.First > 0 && tokens[place.First - 1].Tag is PartOfSpeech.Preposition
            && Cue.Is(tokens, place.First - 1, "about", lexicon))
            return true;
        if (IsAs(place, lexicon) || IsListed(place))
            return true;
        // 去年的报告, 2018年报告显示
        var noun = place.IsParticle(end) ? end + 1 : end;
        if (noun > end && tokens.KindAt(noun) is TokenKind.SourceNoun or TokenKind.Reports && tokens[noun].Tag is not PartOfSpeech.Verb)
            return true;
        return Describes(place, lexicon);
    }

    // “十四五”重大能源项目某某线全长300公里
    private static bool IsOfProject(TimePlace place, Lexicon lexicon)
    {
        for (
            var at = place.End;
            TimeTokens.OpensClause(place.Tokens, place.First) && at < Math.Min(place.ClauseEnd, place.End + LongestProject);
            at++
        )
            if (Cue.Is(place.Tokens, at, "project", lexicon))
                return true;
            else if (place.Tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.Particle or PartOfSpeech.Preposition
                || place.IsParticle(at) || place.Tokens.KindAt(at) == TokenKind.Number)
                return false;
        return false;
    }

    private const int LongestProject = 4;

    // 作为全年周期最长的档期，
    private static bool IsAs(TimePlace place, Lexicon lexicon)
    {
        for (var at = place.First - 1; at >= Math.Max(0, place.First - TimePlace.Farthest); at--)
        {
            if (Cue.Is(place.Tokens, at, "as", lexicon))
                return place.Tokens.KindAt(place.ClauseEnd) == TokenKind.Pause && TimeTokens.OpensClause(place.Tokens, at)
                    && !HoldsNumber(place, place.End, place.ClauseEnd);
            if (place.Tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon)
                return false;
        }

        return false;
    }

    // 分别是2012年的学运、2014年的工运及2016年的罢课，: each is that of one item.
    private static bool IsListed(TimePlace place)
    {
        var (tokens, end) = (place.Tokens, place.End);
        if (!place.IsParticle(end) || end + 1 >= tokens.Count || place.Time.Shape != TimeShape.Point
            || tokens.KindAt(place.ClauseEnd) != TokenKind.Pause || HoldsNumber(place, end, place.ClauseEnd))
            return false;
        return IsItem(place, place.First - 1) || place.First > 0 && !TimeTokens.OpensClause(tokens, place.First - 1)
            && Enumerable.Range(end, Math.Min(Farthest(place), place.ClauseEnd) - end).Any(at => IsItem(place, at) && place.IsTime(at + 1));
    }

    private static bool IsItem(TimePlace place, int at) =>
        at >= 0 && (place.Tokens.KindAt(at) == TokenKind.Join || place.Tokens.Surface(at) is "、");

    private static int Farthest(TimePlace place) => place.End + TimePlace.Farthest;

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

        // 在2015年成立的合作社里，
        if (particle == place.End + 1 && Cue.Is(tokens, place.End, "founding", lexicon)
            && tokens.KindAt(place.ClauseEnd) is TokenKind.Pause)
            return true;
        // 到十二月我们公布的时候
        // 全面实现年初确定的目标, but 去年投产的工厂，…: one verb alone describes only what another one has for its object.
        if (
            particle < place.End + (IsWithin(place) ? 1 : 2)
            || particle + 1 >= place.ClauseEnd
            || Cue.Begins(tokens, particle + 1, "moment", lexicon)
            || tokens.KindAt(place.ClauseEnd) is not TokenKind.Pause
        )
            return false;
        return Acts(place, place.End, particle);
    }

    // A verb or 作为 stands right before it in its clause.
    public static bool IsWithin(TimePlace place) => place.First > 0 && (place.Tokens[place.First - 1].Tag is PartOfSpeech.Verb
        or PartOfSpeech.Preposition || place.Tokens.KindAt(place.First - 1) is TokenKind.ActVerb or TokenKind.Made or TokenKind.Preposition)
        && TimeTokens.Before(place.Tokens, place.First - 1) is null;

    public static bool Acts(TimePlace place, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (place.Tokens[at].Tag is PartOfSpeech.Verb || place.Tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.Made
                or TokenKind.Stock)
                return true;
        return false;
    }

    public static bool HoldsNumber(TimePlace place, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (place.Tokens.KindAt(at) == TokenKind.Number && !place.IsTime(at) && place.Tokens.KindAt(at - 1) != TokenKind.OrdinalPrefix)
                return true;
        return false;
    }
}
