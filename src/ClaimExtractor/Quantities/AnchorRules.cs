using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Times of a day, and durations that say only when: 夜晚10点, 下一个50年, 五年共提交39件; or are in a name: 三年行动计划.</summary>
internal static class AnchorRules
{
    /// <summary>The rule of a length of time that only says when.</summary>
    public const string Anchor = "anchor";

    private const int LastHour = 24;

    // The years of a plan; 2024年计划 has a date.
    private const int LongestTerm = 200;

    // Tokens between the years and 计划: 两年|中小|企业|投资|计划.
    private const int LongestPlan = 6;

    // Tokens between a verb and what it is counted by.
    private const int LongestClause = 16;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (ClockEnd(tokens, at, numeral, lexicon) is var clock and > 0)
            readings.Add(new Reading(at, clock, MentionKind.Time, "clock", SetAsideRules.TimePriority));
        else if (PlanEnd(tokens, at, numeral, lexicon) is var plan and > 0)
            readings.Add(new Reading(at, plan, MentionKind.Name, "plan", SetAsideRules.NamePriority));
        else if (TermsEnd(tokens, at, numeral) is var terms and > 0)
            readings.Add(new Reading(at, terms, MentionKind.Time, Anchor, SetAsideRules.TimePriority));
        else if (ShiftEnd(tokens, at) is var shift and > 0)
            readings.Add(new Reading(at, shift, MentionKind.Time, "clock", SetAsideRules.NamePriority));
        else if (ListedPeriod.Is(tokens, at))
            readings.Add(new Reading(at, CountedPeriod.End(tokens, at), MentionKind.Time, Anchor, SetAsideRules.TimePriority));
        else if (at + 3 < tokens.Count && tokens.Surface(at + 1) is "、" && CountedPeriod.End(tokens, at + 2) is var second and > 0
            && TimeTokens.Before(tokens, at - 1) is "past" or "future")
            readings.Add(new Reading(at, second, MentionKind.Time, Anchor, SetAsideRules.TimePriority));
        else if (CountedPeriod.End(tokens, at) is var end and > 0
            && (EventAnchor.Says(tokens, at, end, lexicon) || IsPassed(tokens, at, end)
                || !IsMeasured(tokens, at) && SaysWhen(tokens, at, end, numeral, lexicon)))
            readings.Add(new Reading(at, end, MentionKind.Time, Anchor, SetAsideRules.TimePriority));
    }

    // 夜晚10点, 8点抵达, 10点、11点; but 报52点, 上涨10点.
    private static int ClockEnd(TokenList tokens, int at, Numeral numeral, Lexicon lexicon)
    {
        // 零时27分, 1时35分至49分
        if (at > 0 && at + 1 < tokens.Count && tokens.Surface(at + 1) is "分" && IsBehindHour(tokens, at))
            return at + 2;
        if (!IsClock(tokens, at))
            return 0;
        var end = at + 2;
        // 八点档
        if (Cue.Begins(tokens, end, "slot", lexicon))
            return end;
        // 1点到3点
        if (tokens.IsRangeMark(end) && IsClock(tokens, end + 1) && !IsMoved(tokens, at))
            return end + 3;
        if (Cue.EndsBefore(tokens, at, "hour_before", lexicon) || Cue.Begins(tokens, end, "hour_behind", lexicon) && !IsMoved(tokens, at))
            return end;
        var listed = tokens.KindAt(end) != ' ' && tokens.Surface(end) is "、" && IsClock(tokens, end + 1)
            && tokens[end + 1].Numeral!.WholeNumber > numeral.WholeNumber
            || at > 2 && tokens.Surface(at - 1) is "、" && IsClock(tokens, at - 3)
            && tokens[at - 3].Numeral!.WholeNumber < numeral.WholeNumber;
        return listed && !IsMoved(tokens, at) ? end : 0;
    }

    private static bool IsBehindHour(TokenList tokens, int at) =>
        tokens.Surface(at - 1) is [.., '时'] hour && hour is not [.., '小', '时']
        || at > 4 && tokens.IsRangeMark(at - 1) && tokens.Surface(at - 2) is "分" && tokens.Is(at - 4, TokenKind.HourUnit);

    private static bool IsClock(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, 0, LastHour) >= 0 && tokens.Is(at + 1, TokenKind.HourUnit)
            && tokens.KindAt(at - 1) != TokenKind.OrdinalPrefix;

    // 指数上涨10点、11点, 提3点要求
    private static bool IsMoved(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= 0 && tokens.KindAt(i) is not TokenKind.Stop; i--)
            if (tokens[i].Is(TokenKind.ChangeBy) || tokens[i].Is(TokenKind.ChangeTo) || tokens[i].Is(TokenKind.Difference)
                || tokens[i].Is(TokenKind.IndexNoun))
                return true;
        return false;
    }

    // 朝8晚8: the hours of a day's work
    private static int ShiftEnd(TokenList tokens, int at) =>
        at > 0 && at + 2 < tokens.Count && tokens.Surface(at - 1) is [.., '朝'] && tokens.Surface(at + 1) is "晚"
        && tokens.KindAt(at + 2) == TokenKind.Number
            ? at + 3
            : 0;

    // 两个三年规划的时间: as long as so many plans last.
    private static int TermsEnd(TokenList tokens, int at, Numeral numeral)
    {
        if (numeral.Scale != NumeralScale.None || tokens.TextAfter(at + 1, 1) is not "个" || tokens.KindAt(at + 2) != TokenKind.Number
            || !tokens.Is(at + 3, TokenKind.YearUnit) || at + 6 >= tokens.Count)
            return 0;
        return tokens.Surface(at + 5) is "的" && tokens.TextAfter(at + 6, 2) is "时间" ? at + 2 : 0;
    }

    // 三年行动计划, 两年投资计划; but 两年计划投资5亿元.
    private static int PlanEnd(TokenList tokens, int at, Numeral numeral, Lexicon lexicon)
    {
        if (numeral is not { Scale: NumeralScale.None, WholeNumber: > 0 and <= LongestTerm } || at + 2 >= tokens.Count
            || tokens.Surface(at + 1) is not "年" || IsMeasured(tokens, at) || at > 0 && tokens.Surface(at - 1) is "了" or "有")
            return 0;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + 2 + LongestPlan); i++)
        {
            if (tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Number or TokenKind.LinkVerb
                or TokenKind.Open or TokenKind.OpenQuote or TokenKind.SpanAfter or TokenKind.BoundAfter
                || tokens[i].Tag is PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Preposition
                    && !Cue.Begins(tokens, i, "plan", lexicon)
                // 三年棚改攻坚计划, 三年实施方案; but 三年建成规划道路.
                || i == at + 2 && tokens[i].Tag is PartOfSpeech.Verb && !Cue.Begins(tokens, i, "plan", lexicon)
                    && !Cue.Begins(tokens, i + 1, "plan", lexicon))
                return 0;
            if (Cue.EndsBefore(tokens, i + 1, "plan", lexicon) && !Cue.Begins(tokens, i + 1, "plan", lexicon))
                return EndsName(tokens, i + 1) ? i + 1 : 0;
        }

        return 0;
    }

    private static bool EndsName(TokenList tokens, int at) =>
        tokens.KindAt(at) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.CloseQuote or TokenKind.Close or TokenKind.Open
            or TokenKind.Join or TokenKind.LinkVerb
        || tokens.Surface(at) is "的" || tokens[at].Tag is not (PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb)
        && tokens.KindAt(at) is not (TokenKind.Number or TokenKind.BoundBefore or TokenKind.Made);

    // 连续五年, 为期三年, 不到三年
    private static bool IsMeasured(TokenList tokens, int at) =>
        tokens.Is(at - 1, TokenKind.DurationVerb) || Cue.EndsBefore(tokens, at, "sentenced", tokens.Lexicon)
            || tokens.KindAt(at - 1) is TokenKind.BoundBefore or TokenKind.LinkVerb or TokenKind.Number or TokenKind.OrdinalPrefix
            or TokenKind.RangeMark or TokenKind.Minus;

    // 过了四年，…; 过两年就…: what comes then is told; but 产量过三年
    private static bool IsPassed(TokenList tokens, int at, int end)
    {
        var verb = at > 0 && tokens.Surface(at - 1) is "了" ? at - 2 : at - 1;
        if (verb < 0 || tokens.Surface(verb) is not "过" || end >= tokens.Count)
            return false;
        return tokens.Surface(end) is "就" or "才" or "便" or "又"
            || tokens.KindAt(end) == TokenKind.Pause && (TimeTokens.OpensClause(tokens, verb) || tokens.Surface(verb - 1) is "再" or "又");
    }

    private static bool SaysWhen(TokenList tokens, int at, int end, Numeral numeral, Lexicon lexicon)
    {
        // 新时代十年, 会议以来的五年, 至今一年多的时间
        if (Cue.EndsBefore(tokens, at, "anchor", lexicon) || Cue.EndsBefore(tokens, at, "until", lexicon)
            && Cue.Begins(tokens, end, "while", lexicon))
            return true;
        // 这五年是极不平凡的五年
        if (IsNamedByWhatItIs(tokens, at, end))
            return true;
        // 九十日内, 30日之内: no day of a month, within which nothing is.
        if (tokens.Surface(end - 1) is "日" && TimeTokens.After(tokens, end) is "within" && tokens.KindAt(at - 1) is not (TokenKind.MonthUnit
            or TokenKind.BoundBefore))
            return true;
        // 第二个10年
        if (at > 2 && tokens.KindAt(at - 1) == TokenKind.Classifier && tokens.KindAt(at - 3) == TokenKind.OrdinalPrefix)
            return true;
        // 多少个廿年: periods of so many years
        if (at > 1 && tokens.Surface(at - 1) is "个" && tokens.Surface(at - 2) is [.., '少'] or [.., '几']
            && tokens.Is(end - 1, TokenKind.YearUnit))
            return true;
        // 下一个50年
        if (at > 2 && tokens.KindAt(at - 1) == TokenKind.Classifier && tokens[at - 2].Numeral is { WholeNumber: 1 }
            && tokens.Surface(at - 3) is [.., '下'] or "上")
            return true;
        return numeral.WholeNumber != 1 && IsLong(tokens, end - 1) && IsBare(tokens, at, end) && HasCount(tokens, end);
    }

    private static bool IsNamedByWhatItIs(TokenList tokens, int at, int end)
    {
        if (at < 2 || tokens.Surface(at - 1) is not "的" || !(tokens.KindAt(end) is ' ' or TokenKind.Pause or TokenKind.Stop))
            return false;
        for (var i = at - 2; i >= 0 && tokens.KindAt(i) is not (TokenKind.Pause or TokenKind.Stop); i--)
            if (tokens.Surface(i) is "是")
                return true;
        return false;
    }

    // 二十分钟跑完5公里 says how fast.
    private static bool IsLong(TokenList tokens, int unit) =>
        TimeTokens.PeriodUnit(tokens, unit) is not "other" and not null || tokens.KindAt(unit) is TokenKind.More
        || tokens.Surface(unit) is "半";

    // 五年整理耕地152万公顷: at the head of a clause, before what was done in it; 产值三年增加50%.
    private static bool IsBare(TokenList tokens, int at, int end)
    {
        if (at > 0 && tokens.KindAt(at - 1) is not (TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.OpenQuote))
            return tokens.KindAt(at - 1) is TokenKind.Han or TokenKind.Noun or TokenKind.Metric or TokenKind.CountedNoun
                && tokens[at - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun && tokens.KindAt(end) == TokenKind.ChangeBy
                && tokens.KindAt(end + 1) == TokenKind.Number
                || IsSpentByBody(tokens, at, end) || IsSpentOn(tokens, at, end);
        return tokens.KindAt(end) is TokenKind.ActVerb or TokenKind.ChangeBy or TokenKind.ChangeTo or TokenKind.Stock or TokenKind.Made
            || end < tokens.Count && tokens[end].Tag is PartOfSpeech.Verb
            && tokens.KindAt(end) is not (TokenKind.DurationVerb or TokenKind.LinkVerb)
            || end + 2 < tokens.Count && tokens[end].Tag is PartOfSpeech.VerbalNoun && !tokens.Is(end + 1, TokenKind.Metric)
            && tokens.KindAt(end + 1) is TokenKind.Han or TokenKind.CountedNoun && tokens.KindAt(end + 2) == TokenKind.Number
            || tokens.KindAt(end) is TokenKind.Place or TokenKind.Owner or TokenKind.SourceNoun
            || end < tokens.Count && tokens[end].Tag == PartOfSpeech.Organisation
            || end + 1 < tokens.Count && tokens[end].Tag is PartOfSpeech.VerbalNoun
                && tokens[end + 1].Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Verb
            || tokens.KindAt(end) == TokenKind.CountedNoun && tokens.KindAt(end + 1) == TokenKind.Stock
            || end + 1 < tokens.Count && tokens[end].Tag is PartOfSpeech.Adverb
            && tokens[end + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;
    }

    // 委员会两年只开会三次: how often, in all that time.
    private static bool IsSpentOn(TokenList tokens, int at, int end) =>
        tokens[at - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Organisation && end + 1 < tokens.Count && tokens.Surface(end) is "只" or "仅"
        && tokens[end + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;

    // 县财政三年支出86亿元: who spends it, in all that time.
    private static bool IsSpentByBody(TokenList tokens, int at, int end) =>
        tokens.KindAt(at - 1) == TokenKind.Owner && tokens.Is(end - 1, TokenKind.YearUnit)
        && (tokens.KindAt(end) is TokenKind.ActVerb or TokenKind.Made or TokenKind.Stock or TokenKind.Metric
            || tokens[end].Tag is PartOfSpeech.Verb);

    // Another number says how much was done in that time.
    private static bool HasCount(TokenList tokens, int end)
    {
        for (var at = end; at < Math.Min(tokens.Count, end + LongestClause)
            && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop); at++)
            if (tokens.KindAt(at) == TokenKind.Number)
                return tokens.KindAt(at - 1) != TokenKind.OrdinalPrefix && TimeTokens.PeriodUnit(tokens, at + 1) is null;
        return false;
    }
}
