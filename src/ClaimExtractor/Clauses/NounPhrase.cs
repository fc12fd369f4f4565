using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Finds where a noun phrase ends that begins at a token.</summary>
internal static class NounPhrase
{
    private const int LongestQuoted = 14;

    // Words of one noun; a longer run is no phrase that a head of it could tell.
    private const int LongestRun = 16;

    public static bool Begins(char kind) => WordClass.IsNominal(kind) || kind is WordClass.Place or WordClass.OpenQuote;

    /// <returns>Behind its last token; <paramref name="first"/> where none begins.</returns>
    public static int EndOf(TokenList tokens, ReadOnlySpan<char> classes, int first)
    {
        if (NounArguments.EndOf(tokens, classes, first) is var arguments and > 0)
            return arguments;
        if (!Begins(classes[first]) || classes[first] == WordClass.Place && !IsNamed(tokens, classes, first))
            return first;
        if (GovernsObject(tokens, classes, first, isFirst: true))
            return first;
        // Behind the last token with which the phrase may end.
        var end = first;
        for (var at = first; at < classes.Length;)
        {
            switch (classes[at])
            {
                // 新兴产业|发展壮大
                case WordClass.VerbalNoun when at > first && at + 1 < classes.Length && classes[at - 1] != WordClass.Modifier
                    && classes[at + 1] == WordClass.Verb && tokens[at + 1].Span.Length > 1:
                    break;
                case WordClass.VerbalNoun when at > first && classes[at - 1] is WordClass.Noun or WordClass.Actor
                    && GovernsObject(tokens, classes, at):
                    break;
                case WordClass.Noun or WordClass.Actor or WordClass.VerbalNoun or WordClass.Place:
                    end = ++at;
                    continue;
                case WordClass.Modifier:
                case WordClass.Determiner when at > first
                    && (tokens.Surface(at) is "其他" or "其它"
                        || first > 0 && classes[first - 1] == WordClass.Quantity && tokens.Surface(at) is "各类" or "各级" or "各种")
                    && at + 1 < classes.Length && Begins(classes[at + 1]):
                    at++;
                    continue;
                case WordClass.ChangeNoun when at + 1 < classes.Length && classes[at + 1] is WordClass.Noun or WordClass.VerbalNoun:
                    at++;
                    continue;
                case WordClass.OpenQuote when Closing(classes, at, WordClass.CloseQuote) is var close and > 0:
                    end = at = close + 1;
                    continue;
                case WordClass.Open when at > first && Closing(classes, at, WordClass.Close) is var close and > 0:
                    at = close + 1;
                    if (!char.IsAsciiLetter(tokens.Surface(close - 1)[0]) && !IsNoteMark(tokens, close))
                        end = at;
                    continue;
                // 第二大伙伴国|和第三大来源国
                case WordClass.Join when at + 1 < classes.Length && tokens.KindAt(at + 1) == TokenKind.OrdinalPrefix:
                    break;
                case WordClass.De when at > first && at + 1 < classes.Length && Begins(classes[at + 1]):
                // 27个国际和|非洲|组织
                case WordClass.Join when first > 0 && classes[first - 1] == WordClass.Quantity && at + 2 < classes.Length
                    && classes[at + 1] == WordClass.Place && classes[at + 2] is WordClass.Noun or WordClass.Modifier:
                case WordClass.Join when at > first && at + 1 < classes.Length && Begins(classes[at + 1])
                    && classes[at + 1] != WordClass.Place:
                case WordClass.AndSoOn when at > first && at + 1 < classes.Length && Begins(classes[at + 1])
                    && classes[at + 1] != WordClass.Place:
                    at++;
                    continue;
                case WordClass.Verb or WordClass.Stock when at > first && IsInside(tokens, classes, first, at):
                    at++;
                    continue;
            }

            break;
        }

        return end;
    }

    // 土地|购置|面积, 群众|反映|的问题: a verb between nouns is part of the compound where a head or 的 follows.
    private static bool IsInside(TokenList tokens, ReadOnlySpan<char> classes, int first, int at)
    {
        if (at + 1 >= classes.Length || TakesCounted(tokens, classes, at))
            return false;
        if (classes[at + 1] == WordClass.De)
            return at + 2 < classes.Length && Begins(classes[at + 2]);
        if (!Begins(classes[at + 1]) || classes[at + 1] is WordClass.Place or WordClass.OpenQuote
            || classes[at - 1] is not (WordClass.Noun or WordClass.Modifier or WordClass.VerbalNoun))
            return false;
        var end = RunEnd(classes, at + 1);
        // 人民调解委员会, 保护和修复工程
        if (IsFounded(tokens, end - 1) && first > 0 && classes[first - 1] == WordClass.Quantity)
            return true;
        // 开支削减方案, 车位租赁登记个案: to the end of the clause, where the last noun is what is planned or kept.
        if ((end == classes.Length || classes[end] is WordClass.Boundary or WordClass.Close) && tokens.Is(end - 1, ClauseRole.Planned))
            return true;
        // 境外输入病例: a verb that takes no object elsewhere.
        if (tokens.KindAt(at) == TokenKind.Han && tokens[at].Span.Length > 1 && tokens.Surface(at)[0] is not ('未' or '不')
            && tokens.Is(end - 1, TokenKind.CountedNoun)
            && tokens[at - 1].Tag is PartOfSpeech.Space or PartOfSpeech.Place or PartOfSpeech.Distinguishing
            && !(first > 0 && classes[first - 1] == WordClass.Quantity && classes[(at - 1)] == WordClass.Noun
                && !classes[first..at].Contains(WordClass.Modifier)))
            return true;
        // 295个城市更新示范项目: behind a count, to the end of the clause.
        if (first > 0 && classes[first - 1] == WordClass.Quantity && tokens.KindAt(first - 1) == TokenKind.Classifier
            && tokens.Surface(first - 1) is not ("人" or "名" or "户")
            && tokens[at].Span.Length > 1 && tokens.Surface(at)[0] is not ('未' or '不') && tokens[at - 1].As(TokenKind.CountedNoun) is null
            && (tokens.Is(end - 1, TokenKind.CountedNoun) && tokens.KindAt(at) != TokenKind.ActVerb || tokens.KindAt(at) == TokenKind.Han)
            && (end == classes.Length || classes[end] is WordClass.Boundary or WordClass.Close))
            return true;
        return IsHead(tokens, end - 1) && !(classes[first] == WordClass.Actor);
    }

    // 销售|重型卡车, but 销售收入: a verbal noun before what it is done to, not before a noun that it describes.
    private static bool GovernsObject(TokenList tokens, ReadOnlySpan<char> classes, int at, bool isFirst = false)
    {
        if (classes[at] != WordClass.VerbalNoun
            || !(tokens.Is(at, TokenKind.ActVerb) || tokens.Is(at, TokenKind.Made) || tokens[at].Tag == PartOfSpeech.Verb
                || tokens[at].As(TokenKind.Noun)?.Code == "object"))
            return false;
        // 3500人次的培训机会
        if (isFirst && at > 0 && classes[at - 1] == WordClass.De)
            return false;
        // 立案查办案件
        if (isFirst && at + 1 < classes.Length && (classes[at + 1] == WordClass.Verb || GovernsObject(tokens, classes, at + 1)))
            return true;
        var end = RunEnd(classes, at + 1);
        // 累计补助专项资金: behind an adverb it is a verb.
        if (isFirst && at > 0 && classes[at - 1] == WordClass.Adverb && end > at + 1
            && tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.Made && tokens.KindAt(at - 1) is TokenKind.Adverb or TokenKind.Modality)
            return true;
        return end > at + 1 && !IsHead(tokens, end - 1) && !(IsFounded(tokens, end - 1) && !isFirst)
            && classes[end - 1] != WordClass.VerbalNoun && !(end < classes.Length && classes[end] == WordClass.De);
    }

    // 园区|引进|企业40家, but 出口企业40家: these verbs describe no noun that is counted.
    public static bool TakesCounted(TokenList tokens, ReadOnlySpan<char> classes, int at) =>
        tokens.Is(at, ClauseRole.TakesCounted)
        && RunEnd(classes, at + 1) is var end && end > at + 1 && end < classes.Length && classes[end] == WordClass.Quantity
        && tokens.Is(end - 1, TokenKind.CountedNoun);

    internal static int RunEnd(ReadOnlySpan<char> classes, int at)
    {
        var last = Math.Min(classes.Length, at + LongestRun);
        while (at < last && WordClass.IsNominal(classes[at]))
            at++;
        return at;
    }

    /// <summary>产量, 里程, 装机容量: a noun that is measured, so that verbs before it describe it.</summary>
    public static bool IsHead(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Metric) || tokens.Is(at, TokenKind.IndexNoun)
        || tokens.EndsIn(at, ClauseRole.HeadEnd);

    /// <summary>A run of nouns begins there whose last is measured.</summary>
    public static bool IsMetricAhead(TokenList tokens, ReadOnlySpan<char> classes, int at)
    {
        if (at >= classes.Length)
            return false;
        at = Math.Max(at, RunEnd(classes, at) - 1);
        return IsHead(tokens, at) || classes[at] == WordClass.VerbalNoun;
    }

    // 地区生产总值[2]
    private static bool IsNoteMark(TokenList tokens, int close) =>
        tokens.Surface(close) is "]" or "〕" && tokens.KindAt(close - 1) == TokenKind.Number;

    private static bool IsFounded(TokenList tokens, int at) => tokens.Surface(at) is [_, _, .., '会'] || tokens.Is(at, ClauseRole.Founded);

    // 浙江大学, 四川银行, 德资企业: a place and what it names are one noun.
    private static bool IsNamed(TokenList tokens, ReadOnlySpan<char> classes, int at) =>
        at + 1 < classes.Length && tokens[at].Span.End == tokens[at + 1].Span.Start
        && (classes[at + 1] is WordClass.Actor || Actors.Is(tokens, at + 1)
            || tokens[at].Span.Length == 1 && classes[at + 1] is WordClass.Noun or WordClass.Modifier);

    private static int Closing(ReadOnlySpan<char> classes, int open, char mark)
    {
        for (var at = open + 1; at < Math.Min(classes.Length, open + LongestQuoted); at++)
        {
            if (classes[at] == mark)
                return at;
            if (classes[at] is WordClass.Quantity or WordClass.Boundary)
                return -1;
        }

        return -1;
    }
}
