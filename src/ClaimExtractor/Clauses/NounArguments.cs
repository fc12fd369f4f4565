using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>德国与东盟双边贸易额, 对越南出口额, 人民币对欧元: noun phrases that name those between whom something is.</summary>
internal static class NounArguments
{
    // Words of one noun, as of any other.
    private const int LongestRun = 16;

    /// <returns>Behind the last token of the phrase; −1 where its nouns are no arguments.</returns>
    public static int EndOf(TokenList tokens, ReadOnlySpan<char> classes, int first)
    {
        // 42个州|对华出口: what is counted is none of them.
        var counted = first > 0 && classes[first - 1] == WordClass.Quantity;
        var between = !counted && classes[first] is WordClass.Place or WordClass.Noun or WordClass.Actor ? first + 1 : first;
        if (between == first && first > 0 && classes[first - 1] is WordClass.Place or WordClass.Noun or WordClass.Actor)
            return -1;
        if (between + 1 >= classes.Length || tokens.Surface(between) is not ("对" or "同" or "与" or "和" or "兑" or "在"))
            return -1;
        var end = between + 1;
        while (end < Math.Min(classes.Length, between + LongestRun)
            && classes[end] is WordClass.Place or WordClass.Noun or WordClass.Actor or WordClass.Modifier or WordClass.VerbalNoun)
            end++;
        if (end > between + 2 && tokens.EndsIn(end - 1, ClauseRole.TradeEnd)
            && classes[between + 1] is WordClass.Place or WordClass.Noun or WordClass.Actor)
            return end;
        return between > first && tokens.EndsIn(first, ClauseRole.MoneyEnd) && tokens.EndsIn(between + 1, ClauseRole.MoneyEnd) ? between + 2
            : -1;
    }
}
