using System.Buffers;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>6 台账管理, 2.2 期末余额, 2.1.6 双线体字母: the number of a section, a blank, and a heading that begins like a unit.</summary>
internal static class HeadingRule
{
    // A longer line is a sentence.
    private const int LongestHeading = 30;

    // 3村为 counts villages.
    private const int ShortestTerm = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；！？：、");

    /// <summary>
    /// The number opens a line without a mark at its end, a blank stands behind it, and what looks like its unit is the beginning of a
    /// longer word: 5 个人所得税, but not 5 个项目.
    /// </summary>
    public static bool IsNumber(TokenList tokens, int at)
    {
        if (at != 0 && !(IsOfParts(tokens) && IsLast(tokens, at)) || at + 1 >= tokens.Count || tokens.Span.Length > LongestHeading)
            return false;
        var (end, next) = (tokens[at].Span.End, tokens[at + 1].Span.Start);
        return next > end && char.IsAsciiDigit(tokens.Text[end - 1]) && !IsSentence(tokens) && IsWithinWord(tokens, at + 1);
    }

    /// <summary>5 常住人口为抽样推算数: the mark of a note, and the term that it explains.</summary>
    public static bool IsNote(TokenList tokens, int at) =>
        at == 0
        && tokens.KindAt(1) == TokenKind.CountedNoun
        && tokens[1].Span.Length >= ShortestTerm
        && tokens[0].Span is { Length: <= 2 } mark
        && char.IsAsciiDigit(tokens.Text[mark.Start])
        && (mark.Length == 1 || tokens[1].Span.Start > mark.End)
        && tokens.TextAfter(2, 1) is "为" or "是" or "指" or "按";

    /// <summary>2.1.6: a number of three parts and more opens the line.</summary>
    public static bool IsOfParts(TokenList tokens) => PartsEnd(tokens) > 3;

    private static bool IsLast(TokenList tokens, int at) => PartsEnd(tokens) == at + 1;

    private static int PartsEnd(TokenList tokens)
    {
        var end = 1;
        while (end + 1 < tokens.Count && tokens.Surface(end) is "." && tokens.KindAt(end + 1) == TokenKind.Number
            && tokens[end - 1].Span.End == tokens[end].Span.Start && tokens[end].Span.End == tokens[end + 1].Span.Start)
            end += 2;
        return tokens.Count > 0 && tokens.KindAt(0) == TokenKind.Number ? end : 0;
    }

    private static bool IsSentence(TokenList tokens) => tokens.Span.In(tokens.Text).ContainsAny(Marks);

    private static bool IsWithinWord(TokenList tokens, int unit)
    {
        var span = tokens[unit].Span;
        if (
            tokens.KindAt(unit)
            is not (
                TokenKind.Unit
                or TokenKind.Classifier
                or TokenKind.CountedNoun
                or TokenKind.YearUnit
                or TokenKind.MonthUnit
                or TokenKind.DayUnit
            )
        )
            return false;
        Span<DictionaryWord> found = stackalloc DictionaryWord[WordDictionary.LongestWord];
        var count = WordDictionary.Shipped.WordsAt(tokens.Text.AsSpan(0, tokens.Span.End), span.Start, found);
        return count > 0 && found[count - 1].Length > span.Length;
    }
}
