using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// Numbers that the press prints and that state nothing: the page of a paper (01版), the years in the name of an event (70周年纪念大会), the
/// length of a race (50公里集体出发), how near a circle is (15分钟生活圈).
/// </summary>
internal static class PressRules
{
    private const int LastPage = 99, LongestMatch = 120;

    // Words between the years and what is held for them: 抗战胜利70周年|系列|庆祝|活动.
    private const int LongestName = 5;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (IsPage(tokens, at, numeral) || IsPlaceInText(tokens, at, numeral, lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Identifier, "page", SetAsideRules.NamePriority));
        else if (IsPages(tokens, at, numeral))
            readings.Add(new Reading(at, at + 4, MentionKind.Identifier, "page", SetAsideRules.NamePriority));
        else if (CaseEnd(tokens, at) is var accused and > 0)
            readings.Add(new Reading(at, accused, MentionKind.Name, "case", SetAsideRules.NamePriority));
        else if (IsRace(tokens, at, lexicon))
            readings.Add(new Reading(at, at + 4, MentionKind.Name, "race", SetAsideRules.NamePriority));
        else if (IsDiscipline(tokens, at, numeral, lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "race", SetAsideRules.NamePriority));
        else if (CircleEnd(tokens, at) is var circle and > 0)
            readings.Add(new Reading(at, circle, MentionKind.Name, "circle", SetAsideRules.NamePriority));
        else if (IsMinuteOfMatch(tokens, at, numeral, lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Time, "minute_of_match", SetAsideRules.TimePriority));
        else if (SaysWhen(tokens, at, lexicon) is var time and > 0)
            readings.Add(new Reading(at, time, MentionKind.Time, "anchor", SetAsideRules.TimePriority));
        else if (EventEnd(tokens, at, lexicon) is var end and > 0)
            readings.Add(new Reading(at, end, MentionKind.Name, "event", SetAsideRules.NamePriority));
    }

    // （ 2013年10月07日 01 版 ）, （02版）
    private static bool IsPage(TokenList tokens, int at, Numeral numeral) =>
        numeral.IsPlain && numeral.WholeNumber is > 0 and <= LastPage && tokens.Surface(Math.Min(at + 1, tokens.Count - 1)) is "版"
        && at + 1 < tokens.Count
        && (tokens.Surface(at)[0] is '0' || tokens.KindAt(at - 1) is TokenKind.DayUnit or TokenKind.Open or TokenKind.CloseQuote
        or TokenKind.OrdinalPrefix or TokenKind.Stop)
        && (at + 2 == tokens.Count || tokens.KindAt(at + 2) is TokenKind.Close or TokenKind.Stop or TokenKind.Pause);

    // 判词64段, 在220段: where something stands in what was written
    private static bool IsPlaceInText(TokenList tokens, int at, Numeral numeral, Lexicon lexicon) =>
        // 行为守则4.1段: nothing is counted by tenths.
        numeral is { Form: NumeralForm.Arabic, Multiplied: false } && tokens.Surface(at).Contains('.') && at + 1 < tokens.Count
            && tokens.Surface(at + 1) is "段" or "版"
        || numeral is { IsPlain: true, Form: NumeralForm.Arabic } && at + 1 < tokens.Count && tokens.Surface(at + 1) is "段" or "页"
        && (Cue.EndsBefore(tokens, at, "written", lexicon) || at > 0 && tokens.Surface(at - 1) is "在"
            || tokens.KindAt(at - 1) == TokenKind.Open && tokens.KindAt(at + 2) == TokenKind.Close && IsCited(tokens, at - 2, lexicon));

    // ，384-385页。（68-77页）: from one page to another, where nothing says that they are so many.
    private static bool IsPages(TokenList tokens, int at, Numeral numeral) =>
        numeral is { IsPlain: true, Form: NumeralForm.Arabic } && at + 3 < tokens.Count && tokens.IsRangeMark(at + 1)
        && tokens.KindAt(at + 2) == TokenKind.Number && tokens.Surface(at + 3) is "页" or "頁"
        && tokens.KindAt(at - 1) is TokenKind.Pause or TokenKind.Open or TokenKind.CloseQuote or TokenKind.Stop or TokenKind.OrdinalPrefix;

    // 《文选》第三卷（120页）, 判决书（12页）: the bracket stands behind what is cited.
    private static bool IsCited(TokenList tokens, int at, Lexicon lexicon)
    {
        if (Cue.EndsBefore(tokens, at + 1, "written", lexicon))
            return true;
        for (; at >= 0 && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop or TokenKind.LinkVerb or TokenKind.ActVerb); at--)
            if (tokens.Surface(at) is "》")
                return true;
        return false;
    }

    // 47人初选案: a case that is known by how many are accused.
    private static int CaseEnd(TokenList tokens, int at)
    {
        if (tokens.TextAfter(at + 1, 1) is not "人" || tokens.KindAt(at - 1) is TokenKind.BoundBefore)
            return 0;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + LongestName); i++)
            if (tokens.Surface(i) is "案")
                return i + 1;
            else if (tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.Verb))
                return 0;
        return 0;
    }

    // 禁区混战后在57分钟射入, 戰至69分钟: the minute of a match
    private static bool IsMinuteOfMatch(TokenList tokens, int at, Numeral numeral, Lexicon lexicon)
    {
        if (numeral is not { IsPlain: true, Form: NumeralForm.Arabic, WholeNumber: > 0 and <= LongestMatch }
            || tokens.KindAt(at + 1) != TokenKind.Unit || tokens[at + 1].Code is not "minute"
            || !(tokens.KindAt(at - 1) is TokenKind.Pause or TokenKind.Stop || Cue.EndsBefore(tokens, at, "kick_off", lexicon))
            || at + 2 < tokens.Count && tokens.Surface(at + 2) is "的" or "内" or "后" or "前")
            return false;
        for (var i = 0; i < tokens.Count; i++)
            if (Cue.Begins(tokens, i, "match", lexicon))
                return true;
        return false;
    }

    // 在建交50周年之际, 今明两年, 今（16日）明两天, 12年里，, 3年过去了
    private static int SaysWhen(TokenList tokens, int at, Lexicon lexicon)
    {
        if (at + 2 >= tokens.Count
            || tokens.KindAt(at + 1) is not (TokenKind.YearUnit or TokenKind.MonthUnit or TokenKind.DayUnit or TokenKind.Unit))
            return 0;
        var unit = tokens.Surface(at + 1);
        if (unit is "周年" or "个周年")
            return Cue.Begins(tokens, at + 2, "moment", lexicon) ? at + 2 : 0;
        if (unit is "年" or "天" or "日" or "晚" && at > 0
            && (tokens.Surface(at - 1) is "今明" or "明" && tokens.TextAfter(at + 2, 1) is not "的"
                || at > 2 && tokens.Surface(at - 1) is "明" && tokens.Surface(at - 2) is "、" && tokens.Surface(at - 3) is [.., '今']))
            return at + 2;
        return unit is "年" or "天" or "个月" or "个世纪"
            && (tokens.TextAfter(at + 2, 3) is "过去了"
                || tokens.Surface(at + 2) is "里" && (at + 3 == tokens.Count || tokens.KindAt(at + 3) == TokenKind.Pause))
            ? at + 2
            : 0;
    }

    // 4×100米接力
    private static bool IsRace(TokenList tokens, int at, Lexicon lexicon)
    {
        if (at + 4 >= tokens.Count || tokens.Surface(at + 1) is not ("×" or "x" or "X" or "*") || tokens.KindAt(at + 2) != TokenKind.Number)
            return false;
        for (var i = at + 4; i < Math.Min(tokens.Count, at + 4 + LongestName); i++)
            if (Cue.Begins(tokens, i, "race", lexicon))
                return true;
        return false;
    }

    // 男子50公里集体出发, 100米自由泳, 女子200米
    private static bool IsDiscipline(TokenList tokens, int at, Numeral numeral, Lexicon lexicon) =>
        numeral is { Scale: NumeralScale.None, Vagueness: Vagueness.None } && tokens.KindAt(at + 1) == TokenKind.Unit
        && tokens[at + 1].Code is "m" or "km"
        && (Cue.Begins(tokens, at + 2, "race", lexicon) || Cue.EndsBefore(tokens, at, "runners", lexicon))
        && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.LinkVerb or TokenKind.ChangeTo)
        && !(at > 0 && tokens.Surface(at - 1) is "了" or "过");

    // 15分钟便民生活圈, 1小时经济圈: how near things are is the name of the circle.
    private static int CircleEnd(TokenList tokens, int at)
    {
        if (tokens.KindAt(at + 1) != TokenKind.Unit || tokens[at + 1].Code is not ("minute" or "hour"))
            return 0;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + 2 + LongestName); i++)
        {
            if (tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.LinkVerb or TokenKind.Number
                || tokens.Surface(i) is "的")
                return 0;
            if (tokens.Surface(i) is [.., '圈'])
                return at + 2;
        }

        return 0;
    }

    private static int EventEnd(TokenList tokens, int at, Lexicon lexicon)
    {
        if (at + 2 >= tokens.Count || tokens.Surface(at + 1) is not ("周年" or "个周年" or "年"))
            return 0;
        // 成立80周年暨表彰大会
        if (tokens.Surface(at + 1) is not "年" && tokens.Surface(at + 2) is "暨" && !IsTold(tokens, at))
            return at + 2;
        // 十年成就展: of years without 周 only what the next word is.
        if (tokens.Surface(at + 1) is "年")
            return Cue.Begins(tokens, at + 2, "exhibition", lexicon) ? at + 2 : 0;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + 2 + LongestName); i++)
        {
            if (tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.LinkVerb or TokenKind.Number
                || tokens.Surface(i) is "的" || Cue.Begins(tokens, i, "moment", lexicon))
                return 0;
            if (Cue.EndsBefore(tokens, i + 1, "event", lexicon) || Cue.Begins(tokens, i, "event", lexicon))
                return at + 2;
        }

        return 0;
    }

    // 今年是建交50周年暨文化年: which it is, is told.
    private static bool IsTold(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= 0 && tokens.KindAt(i) is not (TokenKind.Pause or TokenKind.Stop); i--)
            if (tokens.KindAt(i) == TokenKind.LinkVerb)
                return true;
        return false;
    }
}
