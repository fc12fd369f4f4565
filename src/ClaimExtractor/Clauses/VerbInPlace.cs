using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>
/// Tells by its neighbours whether a word that can be a verb is one, or stands inside a noun, or says how another verb is meant.
/// </summary>
internal static class VerbInPlace
{
    /// <summary>The neighbours say nothing.</summary>
    public const char Undecided = '\0';

    /// <param name="classes">As for <see cref="ClassInPlace"/>; the word before may be changed too.</param>
    /// <param name="before">The class of the word before, as the word alone has it.</param>
    /// <param name="behind">That of the word behind, which is final.</param>
    public static char Of(TokenList tokens, Span<char> classes, int at, char before, char behind)
    {
        switch (classes[at])
        {
            // 盘活土地3000亩, 累计接待游客90万人次: what opens the clause governs what is counted behind it, but 补助总额.
            case WordClass.VerbalNoun when Opens(before) && GovernsCounted(tokens, classes, at, before):
            // 新建产业园区6个, 节约成本80万元
            case WordClass.Verb or WordClass.Adverb when Opens(before) && GovernsAmount(tokens, classes, at):
                return WordClass.Verb;
            // 为|农民工|讨回工资300万元, but 主要产品为大米3万吨
            case WordClass.Link when tokens.Surface(at) is "为" && ActsFor(tokens, classes, at):
                return WordClass.Preposition;
            // 取消和|调整|项目: of two that are joined before their object, what holds of the first holds of the second.
            case WordClass.VerbalNoun when before == WordClass.Join && WordClass.IsNominal(behind) && at > 1
                && classes[at - 2] is WordClass.Verb or WordClass.Stock
                && tokens.Surface(at - 1) is not "、":
                return WordClass.Verb;
            // 打掉团伙, 涌现出英雄: behind a verb it says how far.
            case WordClass.Noun or WordClass.Verb or WordClass.Bare when SaysHowFar(tokens, at, before, behind):
                classes[at - 1] = WordClass.Verb;
                return WordClass.Particle;
            // 提供5亿元捐款: what an amount is given as, to the end of the clause.
            case WordClass.Verb when before == WordClass.Quantity && behind == WordClass.Boundary && IsNounToo(tokens, at)
                && tokens.KindAt(at - 1) is TokenKind.Unit:
                return WordClass.VerbalNoun;
            // 团体指申请表厚达16页
            case WordClass.Noun when tokens.Surface(at) is "指" && WordClass.IsNominal(before)
                && (WordClass.IsNominal(behind) || behind == WordClass.Determiner):
                return WordClass.Report;
            // 受理|信访|举报4件, 解救|遇险|船只: behind a verb the second describes what is counted.
            case WordClass.Verb or WordClass.VerbalNoun when WordClass.IsNominal(behind) && DescribesObject(tokens, classes, at, before):
                return WordClass.Modifier;
            // 完成造林6000亩
            case WordClass.Verb when before == WordClass.LightVerb && behind is WordClass.Quantity && tokens[at].Span.Length > 1:
                return WordClass.VerbalNoun;
            // 写下两千篇报道, 三项控罪
            case WordClass.Verb or WordClass.Report when before == WordClass.Quantity && behind is WordClass.Boundary or WordClass.Position
                && tokens.Is(at - 1, ClauseRole.CountsActs):
                return WordClass.Noun;
            // 违法|信息
            case WordClass.Adverb when behind is WordClass.Noun or WordClass.VerbalNoun && tokens.KindAt(at) == TokenKind.Adverb
                && IsVerbToo(tokens, at) && tokens[at].Span.Length > 1:
                return WordClass.Modifier;
            // 议程的|减贫目标: what is aimed at, no aim of the figure.
            case WordClass.Adverb when before == WordClass.De && behind == WordClass.Boundary && tokens.KindAt(at) == TokenKind.Modality:
                return WordClass.Noun;
            // 29位外国元首: where those come from who are counted.
            case WordClass.Place when before == WordClass.Quantity && WordClass.IsNominal(behind)
                && tokens.KindAt(at - 1) is TokenKind.Classifier or TokenKind.Number or TokenKind.CountedNoun or TokenKind.More:
                return WordClass.Modifier;
            // 吸引市民8000多人参观
            case WordClass.VerbalNoun when before == WordClass.Quantity && behind == WordClass.Boundary
                && tokens.Is(at - 1, ClauseRole.CountsPeople):
                return WordClass.Verb;
            // 2名租客投诉, 48名小伙子舞动: what those do who are counted.
            case WordClass.VerbalNoun or WordClass.Noun when at > 1 && classes[at - 2] == WordClass.Quantity && IsVerbToo(tokens, at)
                && IsPerson(tokens, at - 1) && behind is WordClass.Boundary or WordClass.Quantity or WordClass.VerbalNoun:
                return WordClass.Verb;
            // 社会化服务组织, 国际组织参展
            case WordClass.Verb when tokens.Surface(at) is "组织" && WordClass.IsNominal(before) && !TakesObject(behind):
                return WordClass.Noun;
            // 民生|相关|问题
            case WordClass.Determiner when WordClass.IsNominal(before) && WordClass.IsNominal(behind) && tokens.Surface(at) is "相关" or "有关":
                return WordClass.Modifier;
            // 在林业局工作了30年
            case WordClass.Noun or WordClass.VerbalNoun when behind == WordClass.Particle && IsVerbToo(tokens, at)
                && tokens.Surface(at + 1) is "了" or "过" or "着":
                return WordClass.Verb;
            default:
                return Undecided;
        }
    }

    private static bool SaysHowFar(TokenList tokens, int at, char before, char behind) =>
        tokens.Is(at, ClauseRole.HowFar) && before is WordClass.Verb or WordClass.VerbalNoun or WordClass.Bare
        && (WordClass.IsNominal(behind) || behind == WordClass.Quantity);

    private static bool IsNounToo(TokenList tokens, int at) => tokens[at].Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Noun;

    private static bool IsVerbToo(TokenList tokens, int at) => tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;

    private static bool IsPerson(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.CountedNoun)?.Code == "person" || tokens[at].Span.Length > 1 && tokens.EndsIn(at, ClauseRole.PersonEnd);

    // 新建改建公厕: two of one kind are done both.
    private static bool DescribesObject(TokenList tokens, ReadOnlySpan<char> classes, int at, char before)
    {
        if (before is not (WordClass.Verb or WordClass.LightVerb) || tokens.Is(at, TokenKind.Made))
            return false;
        if (tokens[at].Span.Length < 2 || tokens[at - 1].Span.Length < 2)
            return false;
        var end = NounPhrase.RunEnd(classes, at + 1);
        return end < classes.Length && classes[end] == WordClass.Quantity;
    }

    private static bool TakesObject(char behind) =>
        behind is WordClass.Quantity or WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.Particle;

    private static bool Opens(char before) =>
        before is WordClass.Boundary or WordClass.Open or WordClass.Close or WordClass.Adverb or WordClass.Particle or WordClass.Time
            or WordClass.Place or WordClass.Respectively;

    private static bool GovernsCounted(TokenList tokens, ReadOnlySpan<char> classes, int at, char before)
    {
        if (tokens.KindAt(at) is TokenKind.Metric or TokenKind.ChangeNoun || tokens[at].Span.Length < 2)
            return false;
        if (at + 1 >= tokens.Count || tokens.Surface(at + 1) is "后" or "前" or "时")
            return false;
        var end = NounPhrase.RunEnd(classes, at + 1);
        if (end >= classes.Length || classes[end] != WordClass.Quantity || end == at + 1)
            return false;
        var last = end - 1;
        // 支持重大项目124个, but 出口企业40家
        if (tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.Made && end > at + 2
            && tokens[last].As(TokenKind.CountedNoun)?.Code == "item")
            return true;
        // 盘活存量资金2亿元: these verbs begin a noun phrase behind them.
        if (IsTransitive(tokens, at) && !IsTotal(tokens, last))
            return true;
        // 昨日检测人员12名, but 检测人员12名: what opens the sentence may name what is measured.
        return !NounPhrase.IsHead(tokens, last) || before is WordClass.Adverb or WordClass.Time && !IsMeasured(tokens, last);
    }

    // Whom something is done for, and the verb that says what; of a run of nouns the verb is the one that begins a noun phrase.
    private static bool ActsFor(TokenList tokens, Span<char> classes, int at)
    {
        var first = at + 1;
        while (first < classes.Length && classes[first] is WordClass.Determiner or WordClass.Place or WordClass.Every)
            first++;
        var end = NounPhrase.RunEnd(classes, first);
        if (end == first || end >= classes.Length)
            return false;
        if (classes[end] is WordClass.Verb or WordClass.LightVerb or WordClass.Stock
            || classes[end] == WordClass.Adverb && end + 1 < classes.Length && classes[end + 1] is WordClass.Verb or WordClass.LightVerb)
            return IsQuantified(classes, end);
        if (classes[end] != WordClass.Quantity || IsTotal(tokens, end - 1))
            return false;
        for (var verb = first + 1; verb < end - 1; verb++)
            if (classes[verb] == WordClass.VerbalNoun && IsTransitive(tokens, verb))
            {
                classes[verb] = WordClass.Verb;
                return true;
            }

        return false;
    }

    // 均为境外输入病例: what is done for nobody has no amount.
    private static bool IsQuantified(ReadOnlySpan<char> classes, int at)
    {
        while (at < classes.Length && classes[at] is not (WordClass.Boundary or WordClass.Quantity))
            at++;
        return at < classes.Length && classes[at] == WordClass.Quantity;
    }

    private static bool GovernsAmount(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        if (!IsTransitive(tokens, at) || tokens.Is(at, TokenKind.Intransitive) || tokens[at].Span.Length < 2)
            return false;
        var end = NounPhrase.RunEnd(classes, at + 1);
        return end > at + 1 && end < classes.Length && classes[end] == WordClass.Quantity && !IsTotal(tokens, end - 1);
    }

    // 补助总额, 建设面积: a verb before it says which.
    private static bool IsTotal(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.Metric)?.Code is "ratio" or "amount" or "intensity" or "figure" or "level" or "attribute" or "pair"
        || tokens.EndsIn(at, ClauseRole.TotalEnd);

    private static bool IsTransitive(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.ActVerb) && tokens[at].As(TokenKind.Noun) is null && tokens[at].Tag != PartOfSpeech.Noun;

    private static bool IsMeasured(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Metric) || tokens.EndsIn(at, ClauseRole.AmountEnd);
}
