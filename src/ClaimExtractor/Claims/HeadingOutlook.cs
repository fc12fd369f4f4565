using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Claims;

/// <summary>Reads from a heading, or from how a paragraph opens, whether what stands there plans or looks back.</summary>
/// <param name="document">Its year divides what was from what is to be; null where the document has no date.</param>
internal sealed partial class HeadingOutlook(Lexicon lexicon, DateOnly? document)
{
    // 全年总体要求和主要预期目标: without a number a longer line is a headline.
    private const int LongestUnnumbered = 22;

    // The fourteenth plan ended in 2025.
    private const int BeforeFirstPlan = 1955, YearsOfPlan = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。！？：\u3000 ");

    // “十五五, 2026年
    private const int LongestYear = 5;

    private readonly string[] _plan = lexicon.HeadingWords("plan"), _review = lexicon.HeadingWords("review"),
        _result = lexicon.HeadingWords("result"),
        _aside = lexicon.HeadingWords("aside"), _outline = lexicon.HeadingWords("outline");
    private readonly string[] _done = lexicon.HeadingWords("done"), _work = lexicon.HeadingWords("work"),
        _opens = lexicon.HeadingWords("opens");
    private readonly string[] _past = lexicon.HeadingWords("past"), _ahead = lexicon.HeadingWords("ahead");

    /// <param name="inPlan">The chapter that it is a part of plans: what came of the work is what is to come of it.</param>
    /// <returns>Null where the heading says nothing of it.</returns>
    public Outlook? OfHeading(ReadOnlySpan<char> heading, bool inPlan = false)
    {
        if (Last(heading, _aside) >= 0)
            return Outlook.Open;
        if (HeadingPattern.IsYearOfArea(heading))
            return OfYear(heading);
        if (!Number().IsMatch(heading) && !IsTitle(heading))
            return null;
        var (plan, review) = (Last(heading, _plan), Math.Max(Last(heading, _review), inPlan ? -1 : Last(heading, _result)));
        // “十三五”时期成就和“十四五”时期目标
        if (review >= 0 && plan > review && heading[review..plan].ContainsAny("和与及暨、"))
            return Outlook.Mixed;
        // 目标任务完成情况 looks back, but 确保完成目标任务 plans.
        if (review > plan || Ends(heading, _done))
            return Outlook.Review;
        var year = YearOf(heading);
        if (year < document?.Year)
            return Outlook.Review;
        return plan >= 0 || year is not null && document is not null && Last(heading, _work) >= 0 ? Outlook.Plan : null;
    }

    // 2027年湖南, early in 2027, is what is to be.
    private Outlook? OfYear(ReadOnlySpan<char> heading) => (document, YearOf(heading)) switch
    {
        ({ Year: var now }, { } year) when year < now => Outlook.Review,
        ({ Year: var now, Month: <= LastMonthOfPlanning }, { } year) when year == now => Outlook.Plan,
        _ => null,
    };

    private const int LastMonthOfPlanning = 3;

    /// <returns>Null where the paragraph opens with neither.</returns>
    public Outlook? OfOpening(ReadOnlySpan<char> paragraph)
    {
        var opening = paragraph.TrimStart(" \u3000—（）一二三四五六七八九十、.");
        if (Opens(opening, _past))
            return Outlook.Review;
        var year = opening.Length > LongestYear ? YearOf(opening[..LongestYear]) : null;
        if (year is null)
            return Opens(opening, _ahead) ? Outlook.Plan : null;
        return document is null ? null : year < document.Value.Year ? Outlook.Review : Outlook.Plan;
    }

    /// <summary>《纲要（草案）》提出: its first sentence tells of the outline of a plan that is not over.</summary>
    public bool IsOfOutline(ReadOnlySpan<char> paragraph)
    {
        var stop = paragraph.IndexOf('。');
        var first = stop < 0 ? paragraph : paragraph[..stop];
        return Last(first, _outline) >= 0 && !(YearOf(first) < document?.Year);
    }

    /// <summary>附件：名词解释: a line of its own from which on the text only explains.</summary>
    public bool IsAside(ReadOnlySpan<char> paragraph) => paragraph.Length <= LongestUnnumbered && Opens(paragraph, _aside);

    // 2026年重点工作, 主要指标, but 嫦娥七号任务取得成功
    private bool IsTitle(ReadOnlySpan<char> heading) =>
        heading.Length <= LongestUnnumbered && !heading.ContainsAny(Marks) && (Opens(heading, _opens)
            || char.IsAsciiDigit(heading[0]) && YearOf(heading) is not null)
        && (Ends(heading, _plan) || Ends(heading, _review) || Ends(heading, _result) || Ends(heading, _work));

    private static bool Opens(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Where the word of the list that stands last begins; −1 where none does.</summary>
    private static int Last(ReadOnlySpan<char> heading, string[] words)
    {
        var last = -1;
        foreach (var word in words)
            last = Math.Max(last, heading.LastIndexOf(word, StringComparison.Ordinal));
        return last;
    }

    /// <summary>2026年重点工作: it says itself of when it is.</summary>
    public static bool NamesYear(ReadOnlySpan<char> heading) => YearOf(heading) is not null;

    /// <summary>The latest year that it names, or the last one of a five-year plan.</summary>
    private static int? YearOf(ReadOnlySpan<char> text)
    {
        int? year = null;
        foreach (var match in Year().EnumerateMatches(text))
        {
            var found = text.Slice(match.Index, match.Length);
            var named = char.IsAsciiDigit(found[0])
                ? int.Parse(found[..4], CultureInfo.InvariantCulture)
                : BeforeFirstPlan + YearsOfPlan * (11 + "一二三四五六七八九".IndexOf(found[1], StringComparison.Ordinal));
            year = Math.Max(year ?? 0, named);
        }

        return year;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}年|十[一二三四五六七八九]五")]
    private static partial Regex Year();

    // 一、 （二） 第三部分 3.
    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(
        @"\A(?:第[一二三四五六七八九十百0-9]{1,4}(?:编|篇|部分|章|节|[，,])"
        + @"|[一二三四五六七八九十]{1,3}\s*[、．.]"
        + @"|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
        + @"|[0-9]{1,2}\s*[、．.](?![0-9]))")]
    private static partial Regex Number();
}
