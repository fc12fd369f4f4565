using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Finds where a noun phrase ends that begins at a token.</summary>
internal static class NounPhrase
{
    private const int LongestQuoted = 14;

    public static bool Begins(char kind) => kind is WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun or WordClass.Place or WordClass.OpenQuote;

    /// <returns>Behind its last token; <paramref name="first"/> where none begins.</returns>
    public static int EndOf(TokenList tokens, ReadOnlySpan<char> classes, int first)
    {
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
                case WordClass.VerbalNoun when at > first && classes[at - 1] is WordClass.Noun or WordClass.Actor && GovernsObject(tokens, classes, at):
                    break;
                case WordClass.Noun or WordClass.Actor or WordClass.VerbalNoun or WordClass.Place:
                    end = ++at;
                    continue;
                case WordClass.Modifier:
                case WordClass.Determiner when at > first && tokens.Surface(at) is "其他" or "其它" && at + 1 < classes.Length && Begins(classes[at + 1]):
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
                    if (!char.IsAsciiLetter(tokens.Surface(close - 1)[0]))
                        end = at;
                    continue;
                case WordClass.De when at > first && at + 1 < classes.Length && Begins(classes[at + 1]):
                case WordClass.Join when at > first && at + 1 < classes.Length && Begins(classes[at + 1]) && classes[at + 1] != WordClass.Place:
                case WordClass.AndSoOn when at > first && at + 1 < classes.Length && Begins(classes[at + 1]) && classes[at + 1] != WordClass.Place:
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
        if (at + 1 >= classes.Length)
            return false;
        if (classes[at + 1] == WordClass.De)
            return at + 2 < classes.Length && Begins(classes[at + 2]);
        if (!Begins(classes[at + 1]) || classes[at + 1] is WordClass.Place or WordClass.OpenQuote || classes[at - 1] is not (WordClass.Noun or WordClass.Modifier or WordClass.VerbalNoun))
            return false;
        var end = RunEnd(classes, at + 1);
        // 境外输入病例: a verb that takes no object elsewhere.
        if (tokens.KindAt(at) == TokenKind.Han && tokens[at].Span.Length > 1 && tokens.Is(end - 1, TokenKind.CountedNoun) && tokens[at - 1].As(TokenKind.CountedNoun) is null)
            return true;
        return IsHead(tokens, end - 1) && !(classes[first] == WordClass.Actor);
    }

    // 销售|重型卡车, but 销售收入: a verbal noun before what it is done to, not before a noun that it describes.
    private static bool GovernsObject(TokenList tokens, ReadOnlySpan<char> classes, int at, bool isFirst = false)
    {
        if (classes[at] != WordClass.VerbalNoun || !(tokens.Is(at, TokenKind.ActVerb) || tokens.Is(at, TokenKind.Made) || tokens[at].Tag == PartOfSpeech.Verb || tokens[at].As(TokenKind.Noun)?.Code == "object"))
            return false;
        // 立案查办案件
        if (isFirst && at + 1 < classes.Length && classes[at + 1] is WordClass.Verb or WordClass.VerbalNoun && (classes[at + 1] == WordClass.Verb || GovernsObject(tokens, classes, at + 1, isFirst: true)))
            return true;
        var end = RunEnd(classes, at + 1);
        return end > at + 1 && !IsHead(tokens, end - 1) && classes[end - 1] != WordClass.VerbalNoun && !(end < classes.Length && classes[end] == WordClass.De);
    }

    private static int RunEnd(ReadOnlySpan<char> classes, int at)
    {
        while (at < classes.Length && classes[at] is WordClass.Noun or WordClass.Modifier or WordClass.Actor or WordClass.VerbalNoun)
            at++;
        return at;
    }

    /// <summary>产量, 里程, 装机容量: a noun that is measured, so that verbs before it describe it.</summary>
    public static bool IsHead(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Metric) || tokens.Is(at, TokenKind.IndexNoun)
        || tokens.Surface(at) is [.., '率' or '量' or '额' or '值' or '费' or '数' or '价' or '积' or '款' or '金' or '者' or '员' or '度' or '比' or '重'] or [.., '投', '资'] or [.., '收', '入'] or [.., '支', '出']
            or [.., '利', '润'] or [.., '规', '模'] or [.., '能', '力'] or [.., '里', '程'] or [.., '时', '间'] or [.., '期', '限'] or [.., '成', '本'] or [.., '上', '限'] or [.., '下', '限'];

    /// <summary>国内, 境外: before a noun it says which, and is no place.</summary>
    public static bool IsWithinBorders(ReadOnlySpan<char> surface) => surface is "国内" or "境内" or "国外" or "境外" or "海外";

    // 浙江大学, 四川银行: a place and what it names are one noun.
    private static bool IsNamed(TokenList tokens, ReadOnlySpan<char> classes, int at) =>
        at + 1 < classes.Length && classes[at + 1] is WordClass.Actor && tokens[at].Span.End == tokens[at + 1].Span.Start;

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
