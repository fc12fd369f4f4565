using System.Buffers;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>香港、澳门两个特别行政区, 甲、乙、丙等3家单位, 甲国和乙国是两个大国: as many as were listed right before.</summary>
internal static class ListedBefore
{
    // Countries in one character.
    private static readonly SearchValues<char> Countries = SearchValues.Create("中美俄英法德日韩印澳加欧亚朝越老缅柬泰马新菲巴伊以沙埃墨");

    // Tokens of a list that a number behind it counts.
    private const int LongestList = 48;

    /// <summary>The number at token <paramref name="at"/> counts the items of the list before it.</summary>
    public static bool Counts(TokenList tokens, int at, int count, Lexicon lexicon)
    {
        if (at < 1 || count < 2)
            return false;
        // 甲国和乙国|是|两个大国, 甲、乙、丙|等|3家单位
        var behind = tokens.Surface(at - 1) is "是" or "等" ? at - 1 : at;
        if (behind < 1 || tokens.KindAt(behind - 1) is TokenKind.Join or TokenKind.Pause
            || tokens.Surface(behind - 1) is "的" or "有" or "共" or "等")
            return false;
        if (count == 2 && IsPair(tokens, behind - 1, lexicon))
            return true;
        // 与|甲、乙两个邻国: what joins the list to something else is none of its joins.
        var joins = JoinsBefore(tokens, behind - 1, pastVerbs: false, out var first);
        // 生物制造、推进开放两个方向: a verb may belong to an item.
        return joins == count - 1
            // 执法及网络安全对话: an item may hold a join of its own; commas tell them apart.
            || joins > count - 1 && count > 2 && CommasBefore(tokens, behind - 1) == count - 1
            || joins < count - 1 && EndsInThing(tokens, behind - 1) && JoinsBefore(tokens, behind - 1, pastVerbs: true, out _) == count - 1
            || joins == count && tokens.Surface(first) is "与" or "同" or "和"
                && (first == 0
                    || tokens[first - 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Place or PartOfSpeech.Person
                        or PartOfSpeech.ProperName or PartOfSpeech.Organisation));
    }

    private static int CommasBefore(TokenList tokens, int last)
    {
        var commas = 0;
        for (var at = last; at >= 0 && at > last - LongestList && !Opens(Before(tokens, at)); at--)
            if (tokens.Surface(at) is "、")
                commas++;
        return commas;
    }

    private static char Before(TokenList tokens, int at) => tokens.Surface(at) is "、" ? ' ' : tokens.KindAt(at);

    // 甲地、乙地设立两个: right behind a verb, what it has is counted.
    private static bool EndsInThing(TokenList tokens, int last) =>
        (!IsVerb(tokens.KindAt(last)) || tokens.Surface(last) is [_, .., '化'] || IsTrade(tokens, last))
        && !tokens[last].Is(TokenKind.Preposition)
        && tokens[last].Tag is PartOfSpeech.None or PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.Place
            or PartOfSpeech.Person or PartOfSpeech.ProperName or PartOfSpeech.Organisation;

    // 航空航天、生物制造两个集群: a verb behind its noun is a trade.
    private static bool IsTrade(TokenList tokens, int last) =>
        last > 1 && Cue.Is(tokens, last, "trade", tokens.Lexicon) && tokens[last - 1].Tag == PartOfSpeech.Noun
        && (tokens.KindAt(last - 2) == TokenKind.Join || tokens.Surface(last - 2) is "、");

    private static int JoinsBefore(TokenList tokens, int last, bool pastVerbs, out int farthest)
    {
        var joins = 0;
        farthest = last;
        var quoted = tokens.KindAt(last) == TokenKind.CloseQuote;
        for (var at = last; at >= 0 && at > last - LongestList; at--)
        {
            // 《森林保护与管理规范》: what joins words in a title joins no items, nor does what stands in brackets.
            if (tokens.KindAt(at) == TokenKind.CloseQuote)
                at = Math.Max(tokens.Kinds[..at].LastIndexOf(TokenKind.OpenQuote), 0);
            else if (tokens.KindAt(at) == TokenKind.Close && tokens.Kinds[..at].LastIndexOf(TokenKind.Open) is var open and > 0)
                at = open - 1;
            var kind = tokens.KindAt(at);
            if (kind == TokenKind.Join || tokens.Surface(at) is "、" || kind == TokenKind.OpenQuote
                && tokens.KindAt(at - 1) == TokenKind.CloseQuote)
                (joins, farthest) = (joins + 1, at);
            // 涉“甲”、“乙”两罪: the list of quotations begins with one.
            else if (quoted && kind == TokenKind.OpenQuote && tokens.KindAt(at - 1) is not (TokenKind.Pause or TokenKind.Join))
                break;
            // 二等奖4次、三等奖2次: each item has a number of its own.
            else if (kind == TokenKind.Number && farthest - at is 1 or 2)
                return -1;
            else if (Opens(kind) || !pastVerbs && IsVerb(kind))
                break;
        }

        return joins;
    }

    // What stands before a list.
    private static bool Opens(char kind) =>
        kind is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Number or TokenKind.LinkVerb or TokenKind.Open;

    private static bool IsVerb(char kind) => kind is TokenKind.ActVerb or TokenKind.Made;

    // 美|中两个国家: the two may be cut.
    private static bool EndsInTwo(TokenList tokens, int at, out ReadOnlySpan<char> pair)
    {
        pair = at > 0 && tokens[at].Span.Length == 1 && tokens[at - 1].Span.Length == 1 && tokens[at - 1].Span.End == tokens[at].Span.Start
            ? tokens.Text.AsSpan(tokens[at - 1].Span.Start, 2)
            : default;
        return pair.Length == 2;
    }

    // 美中两个国家, 师生两个群体; but 他有兄弟两人.
    private static bool IsPair(TokenList tokens, int at, Lexicon lexicon) =>
        (tokens.Surface(at) is { Length: 2 } pair || EndsInTwo(tokens, at, out pair)) && !pair.ContainsAnyExcept(Countries)
        || Cue.EndsBefore(tokens, at + 1, "pair", lexicon) && (at < 1 || tokens.Surface(at - 1) is not [.., '有']);
}
