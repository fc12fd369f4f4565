using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Numbers inside a word or a name that is made anew for each thing: 小五学生, 安岳县八十乡, 百年梦, 千里江河.</summary>
internal static class PhraseRules
{
    private const int LastGrade = 7, ShortestCounty = 3;

    // Behind 一百个: 一百个|不|放心|。
    private const int LongestFeeling = 6;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (IsCertainty(tokens, at, numeral))
            readings.Add(new Reading(at, at + 1, MentionKind.Word, "certainty", SetAsideRules.NamePriority));
        // 万一条例修订了: in case; but 一万一千.
        if (tokens.Surface(at) is "万一" && tokens.KindAt(at + 1) is not (TokenKind.Unit or TokenKind.Classifier or TokenKind.YearUnit))
            readings.Add(new Reading(at, at + 1, MentionKind.Word, "in_case", SetAsideRules.NamePriority));
        if (numeral is not { Form: NumeralForm.Chinese, Scale: NumeralScale.None, Vagueness: Vagueness.None })
            return;
        if (IsSchoolGrade(tokens, at, numeral, lexicon))
            readings.Add(new Reading(at - 1, at + 1, MentionKind.Name, "school_grade", SetAsideRules.NamePriority));
        else if (IsTown(tokens, at, numeral))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "town", SetAsideRules.NamePriority));
        else if (IsFigure(tokens, at))
            readings.Add(new Reading(at, at + 2, MentionKind.Idiom, "figure_of_speech", SetAsideRules.TimePriority));
        else if (IsSecond(tokens, at) || IsPlaceInPicture(tokens, at, numeral))
            readings.Add(new Reading(at, at + 2, MentionKind.Ordinal, "second", SetAsideRules.TimePriority));
        else if (IsBrand(tokens, at))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "power_and_classifier", SetAsideRules.TimePriority));
        else if (IsAround(tokens, at))
            readings.Add(new Reading(at, at + 2, MentionKind.Word, "around", SetAsideRules.TimePriority));
        else if (IsHyperbole(tokens, at, numeral))
            readings.Add(new Reading(at, at + 2, MentionKind.Idiom, "hyperbole", SetAsideRules.TimePriority));
        else if (IsSlogan(tokens, at, lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "campaign", SetAsideRules.TimePriority));
        else if (IsGivenName(tokens, at))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "given_name", SetAsideRules.TimePriority));
        else if (IsAged(tokens, at, lexicon))
            readings.Add(new Reading(at, at + 2, MentionKind.Name, "aged", SetAsideRules.TimePriority));
    }

    // 他百分之百是对的, 问题的出现百分之百是人为: of one person or one event it says how sure somebody is.
    private static bool IsCertainty(TokenList tokens, int at, Numeral numeral) =>
        numeral is { Form: NumeralForm.Chinese, Scale: NumeralScale.Percent, Vagueness: Vagueness.None } && numeral.Min == 100L
        && (tokens.TextAfter(at + 1, 1) is "是" or "被" || tokens.KindAt(at + 1) == TokenKind.Modality
            || Cue.Begins(tokens, at + 1, "surely", tokens.Lexicon))
        && (TimeTokens.OpensClause(tokens, at) || tokens[at - 1].Tag is PartOfSpeech.Adverb or PartOfSpeech.Person
            || tokens[at - 1].Tag is PartOfSpeech.Pronoun && tokens.Surface(at - 1) is not [.., '们']
            || tokens[at - 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun && at > 1 && tokens.Surface(at - 2) is "的"
            || tokens.Is(at - 2, TokenKind.Demonstrative) || tokens.Is(at - 3, TokenKind.Demonstrative));

    // 小五学生, 中三, 大二; but 其中三个, 大二十.
    private static bool IsSchoolGrade(TokenList tokens, int at, Numeral numeral, Lexicon lexicon) =>
        numeral.WholeNumber is > 0 and <= LastGrade && at > 0 && tokens[at - 1].Span.Length == 1
            && Cue.EndsBefore(tokens, at, "school", lexicon) && !PeriodPartReader.IsLunarDay(tokens, at - 1)
        && tokens[at - 1].Span.End == tokens[at].Span.Start && Cue.Begins(tokens, at + 1, "schooled", lexicon);

    // 安岳县八十乡: a county has no town but by its name; 全县三镇 counts them.
    private static bool IsTown(TokenList tokens, int at, Numeral numeral) =>
        numeral.WholeNumber > 0 && at > 0 && at + 1 < tokens.Count && tokens.Surface(at + 1) is "镇" or "乡" or "村" or "街"
        && tokens.Surface(at - 1) is [.., '县' or '区' or '旗' or '镇' or '乡'] county
        && (county.Length >= ShortestCounty && county[^1] != '区' || tokens[at - 1].Tag == PartOfSpeech.Place)
        && tokens[at - 1].Tag is PartOfSpeech.Place or PartOfSpeech.None or PartOfSpeech.ProperName;

    // 六百年古镇, 三百年老店: what is old by its name; but 有六百年历史.
    private static bool IsAged(TokenList tokens, int at, Lexicon lexicon) =>
        at + 2 < tokens.Count && tokens.Surface(at + 1) is "年"
        && Cue.Begins(tokens, at + 2, "aged", lexicon)
        && !tokens.Is(at - 1, TokenKind.DurationVerb) && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.LinkVerb);

    // 百年梦, 千里江河: a power alone before a noun; but 有百年历史, 近百年来.
    private static bool IsFigure(TokenList tokens, int at)
    {
        if (tokens.Surface(at) is not ("百" or "千") || at + 2 >= tokens.Count
            || tokens.KindAt(at - 1) is TokenKind.BoundBefore or TokenKind.Number || tokens.Is(at - 1, TokenKind.DurationVerb))
            return false;
        // “两江·百里”花廊
        if (tokens.KindAt(at + 2) == TokenKind.CloseQuote && tokens.Surface(at + 1) is "里" or "年" && at > 0)
            return true;
        var noun = tokens[at + 2].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.Space or PartOfSpeech.Place
            || tokens[at + 2].Tag is PartOfSpeech.None && tokens.KindAt(at + 2) == TokenKind.Han;
        return noun && tokens.Surface(at + 1) is "里" or "年" && tokens.Surface(at + 2) is not "历史";
    }

    // 二次创作, 富二代: 二 before such a classifier is the second; two are 两次, 两代.
    private static bool IsSecond(TokenList tokens, int at) =>
        tokens.Surface(at) is "二" && at + 1 < tokens.Count && tokens.Surface(at + 1) is "次" or "代"
        && tokens.KindAt(at - 1) is not (TokenKind.OrdinalPrefix or TokenKind.Number or TokenKind.BoundBefore)
        && tokens.KindAt(at - 2) != TokenKind.Number;

    // 左二起：甲、乙: where somebody stands in a picture
    private static bool IsPlaceInPicture(TokenList tokens, int at, Numeral numeral) =>
        numeral.WholeNumber is > 0 and < 10 && at > 0 && at + 1 < tokens.Count && tokens.Surface(at + 1) is "起"
        && tokens.Surface(at - 1) is [.., '左' or '右' or '排'];

    // 百本为上市公司: things that are counted by a power alone have a noun, or a bound: 百本图书, 上百本.
    private static bool IsBrand(TokenList tokens, int at) =>
        tokens.Surface(at) is "百" or "千" or "万" && tokens.KindAt(at + 1) == TokenKind.Classifier && tokens[at + 1].Code is not "person"
        && tokens[at].Span.End == tokens[at + 1].Span.Start
        && (at == 0 || tokens.KindAt(at - 1) is TokenKind.Pause or TokenKind.Stop or TokenKind.Preposition or TokenKind.Open
            or TokenKind.OpenQuote or TokenKind.SourceOpens or TokenKind.Conjunction)
        && (tokens.KindAt(at + 2) is TokenKind.Pause or TokenKind.Join or TokenKind.LinkVerb or TokenKind.Preposition or TokenKind.Adverb
                or TokenKind.ActVerb or TokenKind.Number or TokenKind.OpenQuote or TokenKind.TimeWord
            || at + 2 < tokens.Count && tokens[at + 2].Tag is PartOfSpeech.Adverb or PartOfSpeech.Preposition);

    // 一万个赞, 一百个不放心, 十万个愿意和感激: what is felt or done, and no thing; but 一百个项目.
    private static bool IsHyperbole(TokenList tokens, int at, Numeral numeral)
    {
        if (!numeral.IsPower || numeral.Min < 100L || at + 2 >= tokens.Count || tokens.Surface(at + 1) is not "个"
            || tokens.KindAt(at - 1) is TokenKind.BoundBefore or TokenKind.Made or TokenKind.Stock or TokenKind.ChangeBy)
            return false;
        var felt = false;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + LongestFeeling); i++)
        {
            if (EndsFeeling(tokens.KindAt(i)))
                return felt;
            felt |= tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Adjective;
            if (tokens[i].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.VerbalNoun)
                || tokens.KindAt(i) is TokenKind.CountedNoun or TokenKind.Metric or TokenKind.Made or TokenKind.Number)
                return false;
        }

        return felt && at + LongestFeeling > tokens.Count;
    }

    private static bool EndsFeeling(char kind) =>
        kind is TokenKind.Pause or TokenKind.Stop or TokenKind.CloseQuote or TokenKind.Join or TokenKind.Colon;

    // 千人培训计划, 百村帮扶工程, 万人长跑: a power alone in the name of what is done; but 上千人参加活动, 百家企业参加大赛.
    private static bool IsSlogan(TokenList tokens, int at, Lexicon lexicon)
    {
        if (tokens.Surface(at) is not ("百" or "千" or "万") || tokens.KindAt(at + 1) is not (TokenKind.Classifier or TokenKind.CountedNoun)
            || tokens.KindAt(at - 1) is TokenKind.BoundBefore or TokenKind.Number || at > 0 && tokens.Surface(at - 1) is "上" or "过" or "数")
            return false;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + LongestFeeling); i++)
        {
            if (Cue.EndsBefore(tokens, i + 1, "campaign", lexicon))
                return true;
            if (tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective or PartOfSpeech.None)
                || tokens.KindAt(i) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number or TokenKind.LinkVerb or TokenKind.ActVerb
                || tokens.Surface(i) is "的")
                return false;
        }

        return false;
    }

    // 王百家（30岁）, 李千岁的诗: behind a surname a power and a classifier are the given name; but 向百家推广.
    private static bool IsGivenName(TokenList tokens, int at) =>
        at > 0 && tokens.Surface(at) is "百" or "千" or "万" && tokens.KindAt(at + 1) == TokenKind.Classifier
        && tokens[at].Span.End == tokens[at + 1].Span.Start && tokens[at - 1].Span is { Length: 1 } surname
        && surname.End == tokens[at].Span.Start && PersonNames.SurnameAt(tokens.Text, surname.Start) == 1
        && tokens[at - 1].Tag is not (PartOfSpeech.Preposition or PartOfSpeech.Adverb or PartOfSpeech.Conjunction or PartOfSpeech.Particle
            or PartOfSpeech.Verb or PartOfSpeech.Pronoun)
        && tokens.KindAt(at - 1) == TokenKind.Han
        && (at + 2 == tokens.Count || tokens.Surface(at + 2) is "的" || tokens.KindAt(at + 2) is TokenKind.Open or TokenKind.Pause
            or TokenKind.Stop or TokenKind.CloseQuote or TokenKind.Join or TokenKind.ActVerb or TokenKind.Reports or TokenKind.LinkVerb
            or TokenKind.Adverb or TokenKind.Preposition
            || tokens[at + 2].Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Preposition);

    // 四处迁移, 四处都有, 逃到四周的邻国; but 设四处, 四周的疗程.
    private static bool IsAround(TokenList tokens, int at) =>
        tokens.Surface(at) is "四" && at > 0 && at + 2 < tokens.Count && tokens.Surface(at + 1) is "周"
        && (tokens.Surface(at - 1) is [.., '到' or '向'] or "环顾" or "张望") && tokens.Surface(at + 2) is "的" or "都" or "和" or "乡"
        || tokens.Surface(at) is "四" && at + 2 < tokens.Count && tokens.Surface(at + 1) is "处"
        && tokens.KindAt(at - 1) is not (TokenKind.LinkVerb or TokenKind.BoundBefore or TokenKind.CountedNoun or TokenKind.Made
            or TokenKind.Number or TokenKind.Demonstrative)
        && (tokens[at + 2].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb
            || tokens.KindAt(at + 2) is TokenKind.ActVerb or TokenKind.Adverb or TokenKind.LinkVerb);
}
