using System.Buffers;
using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>A heading that a block opens with.</summary>
/// <param name="Rank">Smaller is higher in the outline; only the order matters.</param>
/// <param name="Span">The heading's text with its number, without a final stop.</param>
/// <param name="IsRunIn">It is the first sentence of a paragraph, which goes on.</param>
internal readonly record struct Heading(int Rank, TextSpan Span, bool IsRunIn);

/// <summary>Numbered headings (<c>第一章</c> <c>一、</c> <c>（一）</c> <c>1.</c> <c>第一，</c>).</summary>
internal static partial class HeadingPattern
{
    private const int MaxBlock = 50;
    private const int MaxRunIn = 32;
    private const int MaxReview = 28;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？；;!?");

    // What the patterns begin with, apart from digits.
    private static readonly SearchValues<char> NumberStarts = SearchValues.Create("第（(一二三四五六七八九十");
    private static readonly SearchValues<char> NumberEnds = SearchValues.Create("编篇部章节，,");
    private static readonly SearchValues<char> ReviewStarts = SearchValues.Create("12今去过明全建对“■◆●▲►○□★☆◇【");

    /// <summary>The headings that a source's markup names rank above all numbered ones.</summary>
    private const int MarkedLevels = 6;

    /// <summary>Null where the block opens with no heading.</summary>
    public static Heading? Read(string text, TextSpan block)
    {
        var head = new TextSpan(block.Start, Math.Min(block.End, block.Start + MaxBlock + 8));
        var first = text[block.Start];
        var number = NumberStarts.Contains(first) || char.IsDigit(first) ? LengthOfNumber(head.In(text)) : 0;
        if (number == 0)
            return block.Length <= MaxReview && ReviewStarts.Contains(first) ? ReviewOf(text, block) : null;
        var rest = new TextSpan(block.Start + number, block.End);
        var rank = MarkedLevels + LevelOf(text.AsSpan(block.Start, number));
        var stop = text.AsSpan(rest.Start, Math.Min(rest.Length, MaxBlock + 1)).IndexOfAny(Stops);
        if (stop < 0)
            return block.Length <= MaxBlock && rest.Length > 1 && !EndsOpen(text[block.End - 1])
                ? new Heading(rank, block, IsRunIn: false)
                : null;
        var title = new TextSpan(rest.Start, rest.Start + stop);
        if (stop is < 2 or > MaxRunIn || text[title.End] != '。' || title.In(text).ContainsAnyInRange('0', '9'))
            return null;
        return new Heading(rank, new TextSpan(block.Start, title.End), IsRunIn: true);
    }

    // 2021年工作回顾, 2022年主要工作安排, ■ 2025年主要预期目标, “十四五”成就和今年打算: a line that names a year's work, or its aims, stands above numbered headings.
    // Linear: tried at the beginning of the text only, and what repeats is bounded.
    [GeneratedRegex(
        @"\A[■◆●▲►○□★☆◇【]?\s?(?:建议|对于?)?"
            + @"(?<title>(?:(?:19|20)[0-9][0-9]年|今年|去年|明年|全年|过去[一二三四五]?年|“十[一二三四五六七八九]五”)[\p{IsCJKUnifiedIdeographs}\s0-9“”]{0,20}"
            + @"(?:回顾|总结|安排|打算|任务|重点工作|主要工作|工作情况|主要成绩|成绩单|成就|工作要点|目标))[】：:]?\Z"
    )]
    private static partial Regex Review();

    // 2026年湖南, 2027年
    private const int LengthOfYear = 5;

    /// <summary>2026年湖南: what stands below is of that year there.</summary>
    public static bool IsYearOfArea(ReadOnlySpan<char> line) =>
        line.Length >= LengthOfYear && YearAlone().IsMatch(line[..LengthOfYear])
        && (line.Length == LengthOfYear || AreaTable.Find(line[LengthOfYear..]).Count > 0);

    [GeneratedRegex("\\A(?:19|20)[0-9][0-9]年\\z")]
    private static partial Regex YearAlone();

    // 过去五年, “十四五”时期：
    [GeneratedRegex(@"\A(?:过去[三四五]年|“十[一二三四五六七八九]五”(?:时期|期间))[：:]?\Z")]
    private static partial Regex YearsAlone();

    private static Heading? ReviewOf(string text, TextSpan block) =>
        IsYearOfArea(block.In(text)) || YearsAlone().IsMatch(block.In(text)) ? new Heading(MarkedLevels, block, IsRunIn: false)
        : Review().Match(text, block.Start, block.Length) is { Success: true } found && found.Groups["title"] is var title
            ? new Heading(MarkedLevels, new TextSpan(title.Index, title.Index + title.Length), IsRunIn: false)
            : null;

    private static bool EndsOpen(char last) => last is '，' or ',' or '、' or '：' or ':' or '.';

    private static int LengthOfNumber(ReadOnlySpan<char> head)
    {
        foreach (var match in Number().EnumerateMatches(head))
            return match.Length;
        return 0;
    }

    /// <summary>0 for the highest.</summary>
    private static int LevelOf(ReadOnlySpan<char> number) => number switch
    {
        ['第', ..] => number[number.IndexOfAny(NumberEnds)] switch { '章' => 1, '节' => 2, '，' or ',' => 7, _ => 0 },
        ['（' or '(', var c, ..] => char.IsDigit(c) ? 6 : 4,
        _ => char.IsDigit(number[0]) ? 5 : 3,
    };

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(
        @"\A(?:第[一二三四五六七八九十百0-9]{1,4}(?:编|篇|部分|章|节)[\s、：:]*"
        + @"|[一二三四五六七八九十]{1,3}\s*[、．.]"
        + @"|[（(][一二三四五六七八九十]{1,3}[）)]、?"
        + @"|[0-9]{1,2}\s*[、.](?![0-9])\s*"
        + @"|[（(][0-9]{1,2}[）)]"
        + @"|第[一二三四五六七八九十]{1,3}[，,])")]
    private static partial Regex Number();
}
