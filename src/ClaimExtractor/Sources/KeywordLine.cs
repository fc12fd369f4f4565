using System.Buffers;

namespace ClaimExtractor.Sources;

/// <summary>A cloud of keywords that a page prints around its text: 习近平 16 新华社 村民 17 学习. Its numbers count nothing of the text.</summary>
internal static class KeywordLine
{
    private const int FewestPieces = 6, LongestPiece = 8;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \u00A0\u3000");

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。！？；，");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两半几数");

    /// <summary>The line is nothing but keywords, most of them words; and the lines beside it are no rows of the same columns.</summary>
    /// <param name="before">The line before; empty where there is none.</param>
    /// <param name="after">The line behind; empty where there is none.</param>
    public static bool Is(ReadOnlySpan<char> line, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        // Numbers among very few pieces are figures: 粮食产量 达到1.3万亿斤.
        if (IsLabel(before) && line.ContainsAny(Blanks) && !line.ContainsAny(SentenceMarks)
            && (!line.ContainsAny(Digits) || BlanksIn(line) >= FewestPieces - 1))
            return true;
        var (pieces, words) = Count(line);
        // 地区 人口 面积 … above its numbers is the head of a table, and a row of a table has as many columns as its neighbour.
        return pieces >= FewestPieces
            && 2 * words > pieces
            && words < pieces
            && Count(before).Pieces != pieces
            && Count(after).Pieces != pieces;
    }

    // 关键词： on a line of its own: what stands below are keywords, whatever they look like.
    private static bool IsLabel(ReadOnlySpan<char> line) =>
        line.Trim().TrimEnd("：:") is "关键词" or "关键字" or "關鍵詞" or "關鍵字" or "标签" or "標籤";

    private static int BlanksIn(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
            count += Blanks.Contains(c) ? 1 : 0;
        return count;
    }

    // How many pieces the blanks set apart, and how many of them are no bare numbers; none where a piece is no keyword.
    private static (int Pieces, int Words) Count(ReadOnlySpan<char> line)
    {
        var (pieces, words) = (0, 0);
        while (!line.IsEmpty)
        {
            var end = line.IndexOfAny(Blanks);
            var piece = end < 0 ? line : line[..end];
            line = end < 0 ? [] : line[(end + 1)..];
            if (piece.IsEmpty)
                continue;
            if (piece.Length > LongestPiece || !IsKeyword(piece))
                return default;
            pieces++;
            words += piece.ContainsAnyExcept(Numerals) ? 1 : 0;
        }

        return (pieces, words);
    }

    // 12枚 has a unit: it counts something.
    private static bool IsKeyword(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
            if (!char.IsLetterOrDigit(c))
                return false;
        return !piece.ContainsAny(Digits) || !piece.ContainsAnyExcept(Numerals);
    }
}
