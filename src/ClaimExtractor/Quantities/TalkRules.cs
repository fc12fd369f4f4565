using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>两个基本情况, 三点意见, 以上三批, 甲、乙两地, “诚信”二字: counts of the talk's own points, and of what was named right before.</summary>
internal static class TalkRules
{
    // Points that a speaker counts, and the tokens from such a number to the end of what it counts.
    private const int MostPoints = 20, MostFacets = 9, LongestPhrase = 5;

    public static void Read(TokenList tokens, int at, Numeral numeral, Lexicon lexicon, List<Reading> readings)
    {
        if (numeral.Scale != NumeralScale.None || numeral.Multiplied && numeral.WholeNumber is < 0 or > MostPoints || IsCodeLike(numeral))
            return;
        var classifier = tokens.KindAt(at + 1) == TokenKind.Classifier || tokens.Is(at + 1, TokenKind.HourUnit);
        var behind = at + (classifier ? 2 : 1);
        var rule = numeral.Form == NumeralForm.Chinese && CountsTalk(tokens, at, behind) ? "talk_noun"
            : PointsBack(tokens, at, behind, numeral, lexicon) ? "points_back"
            : classifier && numeral.WholeNumber is > 1 and <= MostPoints ? CountsPoints(tokens, at, behind, numeral, lexicon)
            : null;
        if (rule is null && !classifier && numeral.WholeNumber is > 1 and <= MostPoints
            && ListEnd(tokens, at, numeral, lexicon) is var end and > 0)
            (rule, behind) = ("listed_before", end);
        if (rule is not null)
            readings.Add(new Reading(at, behind, MentionKind.Discourse, rule, SetAsideRules.TalkPriority));
    }

    private static bool IsCodeLike(Numeral numeral) => numeral is { Form: NumeralForm.Arabic, IsPlain: false };

    /// <summary>
    /// A noun for points of the talk stands in the phrase that begins at a token: two adjectives of two characters may stand before it.
    /// </summary>
    public static bool NounWithin(TokenList tokens, int at)
    {
        for (var i = at; i < Math.Min(at + LongestPhrase, tokens.Count); i++)
        {
            if (tokens.Is(i, TokenKind.TalkNoun))
                return true;
            if (EndsPhrase(tokens, i) || tokens.KindAt(i) is TokenKind.ActVerb or TokenKind.LinkVerb or TokenKind.Number
                || tokens.Surface(i) is "的")
                return false;
        }

        return false;
    }

    // 两个基本情况
    private static bool CountsTalk(TokenList tokens, int at, int behind) => behind == at + 2 && NounWithin(tokens, behind);

    private static string? CountsPoints(TokenList tokens, int at, int behind, Numeral numeral, Lexicon lexicon)
    {
        var chinese = numeral.Form == NumeralForm.Chinese;
        if (IsPoints(tokens, at, behind, lexicon))
            return "talk_points";
        if (ListHeadline.Counts(tokens, at, lexicon))
            return "list_headline";
        // 5点建议, 7个方面
        if (!chinese && tokens.Is(behind, TokenKind.TalkNoun) && (tokens.Surface(at + 1) is "点" || tokens.Surface(behind) is "方面"))
            return "talk_noun";
        // 4个重点领域, 达到两个目的
        if (numeral.WholeNumber <= MostFacets && tokens.KindAt(at + 1) == TokenKind.Classifier
            && (EndsIn(tokens, behind, "facet", lexicon) || IsFacet(tokens, at, behind, lexicon)))
            return "talk_noun";
        // 提出8条要求, 做好三项工作, 讲三点
        if (Cue.EndsBefore(tokens, at, "talk_verb", lexicon)
            && (EndsIn(tokens, behind, "task", lexicon) || tokens.Surface(at + 1) is "点" && EndsPhrase(tokens, behind)))
            return "talk_verb";
        // 这两件事, 讲了两件事
        if (chinese && tokens.Surface(at + 1) is "件" && behind < tokens.Count && tokens.Surface(behind) is "事")
            return "talk_noun";
        if (chinese && IsQuoted(tokens, at, behind))
            return "quoted_points";
        // 甲、乙两条街, but 甲村、乙村2条路 are as many by chance.
        // 招聘教师、护士2名: to the end of the clause it counts what the verb has.
        return (at > 0 && tokens.Surface(at - 1) is "等"
            || !EndsPhrase(tokens, behind) && (chinese || Cue.Begins(tokens, at + 1, "listing", lexicon)))
            && ListedBefore.Counts(tokens, at, numeral.WholeNumber, lexicon)
            ? "listed_before"
            : null;
    }

    // 发表五点声明, 有两点值得留意: no index is in the sentence, and no hour of the day.
    private static bool IsPoints(TokenList tokens, int at, int behind, Lexicon lexicon) =>
        tokens.Surface(at + 1) is "点" && !tokens.Set.Contains(TokenKind.IndexNoun) && !tokens.Is(at - 1, TokenKind.DayPart)
        && tokens.KindAt(behind) is not (TokenKind.Number or TokenKind.BoundAfter)
        && (tokens.KindAt(behind) == TokenKind.Colon || Cue.Begins(tokens, behind, "points", lexicon)
            || Cue.EndsBefore(tokens, at, "has_points", lexicon));

    // 从4个重点领域推进, 在三个层面发力: the facets from which something is done
    private static bool IsFacet(TokenList tokens, int at, int first, Lexicon lexicon)
    {
        if (at == 0 || tokens.Surface(at - 1) is not ("从" or "在" or "围绕"))
            return false;
        for (var end = first + 1; end <= Math.Min(first + 3, tokens.Count - 1); end++)
            if (Cue.EndsBefore(tokens, end, "facet", lexicon)
                && (tokens.KindAt(end) is TokenKind.ActVerb || tokens[end].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun))
                return true;
        return false;
    }

    // What the phrase ends with is a noun of that role: 五项重点工作, but not 五位工作人员.
    private static bool EndsIn(TokenList tokens, int first, string role, Lexicon lexicon)
    {
        for (var at = first; at < Math.Min(first + LongestPhrase, tokens.Count); at++)
        {
            // 参加2个科目的，奖励500元: no 目的.
            if (tokens.Surface(at) is "的")
                return false;
            if (EndsPhrase(tokens, at + 1))
                return Cue.EndsBefore(tokens, at + 1, role, lexicon) || role is "task" && tokens.Is(at, TokenKind.TalkNoun);
            if (tokens.KindAt(at) is TokenKind.LinkVerb or TokenKind.Number || role is "facet" && tokens[at].Tag is PartOfSpeech.Adverb)
                return false;
        }

        return false;
    }

    private static bool EndsPhrase(TokenList tokens, int at) =>
        tokens.KindAt(at) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Open or TokenKind.Close
            or TokenKind.CloseQuote;

    // 做到四个“必须”: a quoted word that is no thing; but 建起三个“扶贫车间”.
    private static bool IsQuoted(TokenList tokens, int at, int behind) =>
        tokens.Surface(at + 1) is "个" && tokens.KindAt(behind) == TokenKind.OpenQuote && tokens.KindAt(behind + 2) == TokenKind.CloseQuote
        && (EndsPhrase(tokens, behind + 3) || tokens.Surface(behind + 3) is "的") && tokens[behind + 1].Span.Length <= LongestPhrase - 1
        && !tokens.Is(behind + 1, TokenKind.CountedNoun)
        && tokens[behind + 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Organisation or PartOfSpeech.Place);

    private static bool PointsBack(TokenList tokens, int at, int behind, Numeral numeral, Lexicon lexicon)
    {
        // 以上三批, 下列3条, 以下三点
        if (behind == at + 2 && numeral.WholeNumber != 1 && Cue.EndsBefore(tokens, at, "pointer", lexicon) && !IsBound(tokens, at - 1))
            return true;
        // “诚信”两个字, 8个字：
        if (IsCountOfCharacters(tokens, at, numeral))
            return true;
        // 两个都对, 4个均已完成: those that were named
        if (behind == at + 2 && numeral.WholeNumber is > 1 and <= MostFacets && !numeral.Multiplied
            && numeral.Vagueness == Vagueness.None && tokens.TextAfter(behind, 1) is "都" or "均" or "皆"
            && OpensClause(tokens, at) && (at == 0 || tokens.Surface(at - 1) is not "、"))
            return true;
        // 他们4个还在
        if (behind == at + 2 && numeral.WholeNumber is > 1 and <= MostFacets && IsOfThem(tokens, at, numeral))
            return true;
        // 这3个愿望; but 这16家企业 are counted here.
        if (numeral.Form != NumeralForm.Chinese)
            return behind == at + 2 && numeral.WholeNumber is > 1 and <= MostFacets && at > 0 && tokens.Surface(at - 1) is "这"
                && !numeral.Multiplied && tokens.Surface(at + 1) is "个" or "点" or "项";
        if (tokens.KindAt(at + 1) == TokenKind.Classifier && at > 0 && tokens.Surface(at - 1) is "呢" or "嗰")
            return true;
        if (tokens.KindAt(at + 1) == TokenKind.Classifier && tokens.Is(at - 1, TokenKind.Demonstrative)
            && !(tokens.Surface(at - 1) is "以上" or "以下" && IsBound(tokens, at - 1)))
            return true;
        // “诚信”二字, 夫妻两人
        if (tokens.Surface(Math.Min(at + 1, tokens.Count - 1)) is "字" && at > 0
            && (tokens.KindAt(at - 1) == TokenKind.CloseQuote
                || tokens[at - 1].Tag == PartOfSpeech.Noun && tokens[at - 1].Span.Length == numeral.WholeNumber))
            return true;
        // 由两人负责
        if (at > 0 && tokens.KindAt(at + 1) == TokenKind.Classifier && numeral.WholeNumber is > 1 and <= MostFacets
            && IsGivenPart(tokens, at))
            return true;
        // 区、梁二人的判刑, 某甲、某乙两位，
        if (tokens.KindAt(at + 1) == TokenKind.Classifier && tokens.Surface(at + 1) is "人" or "位" && EndsNames(tokens, at + 2)
            && ListedBefore.Counts(tokens, at, numeral.WholeNumber, lexicon))
            return true;
        if (IsRoleOfNamed(tokens, at, numeral))
            return true;
        return numeral.WholeNumber == 2 && tokens.KindAt(at + 1) == TokenKind.Classifier && StandsForNamed(tokens, at, lexicon);
    }

    // 我们两个, 佢哋三个都; but 我们3个村
    private static bool IsOfThem(TokenList tokens, int at, Numeral numeral) =>
        at > 0 && tokens.Surface(at - 1) is ['我' or '你' or '他' or '她' or '它', '们'] or "佢哋"
        && (numeral.Form == NumeralForm.Chinese || tokens.TextAfter(at + 2, 1) is not "人") && EndsNames(tokens, at + 2);

    private static bool EndsNames(TokenList tokens, int at) =>
        EndsPhrase(tokens, at) || tokens.Surface(at) is "的" or "也" or "都" or "均"
        || tokens.KindAt(at) is TokenKind.Adverb or TokenKind.ActVerb
        || tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Preposition;

    private static bool IsCountOfCharacters(TokenList tokens, int at, Numeral numeral) =>
        at + 2 < tokens.Count && tokens.KindAt(at + 1) == TokenKind.Classifier && tokens.Surface(at + 2) is "字" or "大字"
        && !numeral.Multiplied && (tokens.KindAt(at + 3) is TokenKind.Colon or TokenKind.Pause
            || at > 0 && (tokens.KindAt(at - 1) == TokenKind.CloseQuote
                || tokens[at - 1].Span.Length == numeral.WholeNumber
                    && tokens[at - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun));

    // 将两人还押, 由两人负责, 指三人同日到场, 表示两人不知情
    private static bool IsGivenPart(TokenList tokens, int at) =>
        tokens.Surface(at + 1) is "人" && at + 2 < tokens.Count && tokens[at + 2].Tag is not PartOfSpeech.Noun
        && (tokens.Surface(at - 1) is "将" or "由" or "把" or "令" or "让" || tokens.Is(at - 1, TokenKind.Reports));

    // 中印作为世界两个大国: what those who were named are; but 作为全国三个试点之一
    private static bool IsRoleOfNamed(TokenList tokens, int at, Numeral numeral)
    {
        if (tokens.KindAt(at + 1) != TokenKind.Classifier || numeral.WholeNumber is < 2 or > MostFacets)
            return false;
        for (var i = at + 2; i < Math.Min(tokens.Count, at + 2 + 2 * LongestPhrase) && tokens.KindAt(i) is not TokenKind.Pause; i++)
            if (tokens.Surface(i) is "之一")
                return false;
        for (var i = at - 1; i > 0 && i >= at - LongestPhrase && tokens.KindAt(i) is not (TokenKind.Pause or TokenKind.Stop); i--)
            if (tokens.Surface(i) is "作为")
                return true;
        return false;
    }

    // 1.2米以下两名儿童, 县级以上三家医院, 桥下面5人
    private static bool IsBound(TokenList tokens, int at) =>
        at > 0 && tokens[at - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Distinguishing or PartOfSpeech.Place or PartOfSpeech.Space
        || tokens.KindAt(at - 1) is TokenKind.Number or TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun or TokenKind.More
            or TokenKind.YearUnit;

    // ，两人始终面带微笑: those who were named; but ，两人受伤 says how many.
    private static bool StandsForNamed(TokenList tokens, int at, Lexicon lexicon)
    {
        // 夫妻两人; but 他有兄弟两人.
        if (Cue.EndsBefore(tokens, at, "pair", lexicon) && tokens.Surface(at + 1) is "人")
            return at < 2 || tokens.Surface(at - 2) is not [.., '有'];
        if (tokens.Surface(at + 1) is not ("人" or "队" or "位") || at + 2 >= tokens.Count)
            return false;
        // 请两位以同事身分, 对两位的认知, 比两位任内
        if (tokens.Surface(at + 1) is "位" && Cue.EndsBefore(tokens, at, "of_both", lexicon))
            return tokens.Surface(at + 2) is "的" or "在" || tokens.KindAt(at + 2) is TokenKind.Preposition or TokenKind.Adverb
                || tokens[at + 2].Tag is PartOfSpeech.Verb or PartOfSpeech.Preposition or PartOfSpeech.Adverb
                || Cue.Begins(tokens, at + 2, "within_time", lexicon);
        if (!OpensClause(tokens, at))
            return false;
        if (tokens.Surface(at + 1) is "位")
            return tokens.Surface(at + 2) is "的" or "都" or "均" or "皆" or "各";
        if (tokens[at + 2].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun && NamesBefore(tokens, at))
            return true;
        return tokens.Surface(at + 2) is "的" or "是否" or "各" or "所"
            || tokens.KindAt(at + 2) is TokenKind.Adverb or TokenKind.Preposition or TokenKind.ActVerb or TokenKind.Modality
            || tokens[at + 2].Tag is PartOfSpeech.Adverb or PartOfSpeech.Preposition;
    }

    // 老张和小李相识，二人合写剧本: somebody is joined to somebody before.
    private static bool NamesBefore(TokenList tokens, int at)
    {
        for (var i = at - 2; i > 0; i--)
            if (tokens.KindAt(i) == TokenKind.Join || tokens[i].Tag == PartOfSpeech.Person)
                return true;
        return false;
    }

    private static bool OpensClause(TokenList tokens, int at) =>
        at == 0 || tokens.KindAt(at - 1) is TokenKind.Pause or TokenKind.Stop or TokenKind.OpenQuote
            || tokens[at - 1].Is(TokenKind.TimeWord) || tokens[at - 1].Is(TokenKind.RelativeDay);

    // 安徽、浙江两省; in Arabic digits only as many as were listed: 甲、乙、丙、丁4市
    private static int ListEnd(TokenList tokens, int at, Numeral numeral, Lexicon lexicon)
    {
        if (SetAsideRules.Numbered(tokens, tokens[at].Span.End, lexicon) is not { } numbered
            || numbered.Of(TokenKind.Numbered)!.Code != "listed")
            return 0;
        return numeral.Form == NumeralForm.Chinese || ListedBefore.Counts(tokens, at, numeral.WholeNumber, lexicon)
            ? tokens.IndexAt(tokens[at].Span.End + numbered.Surface.Length)
            : 0;
    }
}
