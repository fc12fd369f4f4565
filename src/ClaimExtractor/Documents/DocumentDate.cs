using System.Globalization;
using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>
/// The document's own date: what it says of itself beats what the site says of it.
/// A line that is a date; the dateline or a header field; a date in an opening line; the site's stamp; a date that opens the first
/// paragraph; the file's name.
/// </summary>
internal static partial class DocumentDate
{
    private const int OpeningBlocks = 15;
    private const int ClosingBlocks = 4;
    private const int LongestBlock = 2000;

    /// <summary>Headlines and the lines under them are no longer than this; sentences are.</summary>
    private const int MaxLine = 60;

    public static (DateOnly? Date, DateSource Source) Read(ReadableText text, IReadOnlyList<TextSpan> blocks)
    {
        var body = text.Text;
        var opening = blocks.Take(OpeningBlocks).Where(block => block.Length < LongestBlock).ToArray();
        var closing = blocks.Skip(Math.Max(OpeningBlocks, blocks.Count - ClosingBlocks)).Where(block => block.Length <= MaxLine);
        var (header, stamp) = CutDates(text);
        if (opening.Concat(closing).Select(block => DateLine(body, block)).FirstOrDefault(date => date is not null) is { } line)
            return (line, DateSource.DateLine);
        if (header is not null)
            return (header, DateSource.Header);
        if (opening.Select(block => Dateline(body, block, stamp)).FirstOrDefault(date => date is not null) is { } dateline)
            return (dateline, DateSource.Header);
        if (
            opening
                .Where(block => IsOpeningLine(block.In(body)))
                .Select(block => DateReader.First(body, block))
                .FirstOrDefault(date => date is not null) is
            { } named
        )
            return (named.Date, DateSource.DateLine);
        if (stamp is not null)
            return (stamp, DateSource.Stamp);
        if (
            opening
                .Take(3)
                .Where(block => OpensWithDate().IsMatch(block.In(body)))
                .Select(block => DateReader.First(body, block))
                .FirstOrDefault(date => date is not null) is
            { } first
        )
            return (first.Date, DateSource.DateLine);
        return FromFileName(text.Source.Path) is { } name ? (name, DateSource.FileName) : (null, DateSource.None);
    }

    /// <summary><c>(2020年3月6日)</c>, <c>——2019年3月4日在…会议上</c>, <c>（2020年5月22日在…上）</c>: a date, and nothing before it.</summary>
    private static DateOnly? DateLine(string text, TextSpan block)
    {
        if (block.Length > 2 * MaxLine || block.In(text).Contains('。') || DateReader.First(text, block) is not var (date, span))
            return null;
        var before = text.AsSpan(block.Start, span.Start - block.Start).Trim();
        var after = text.AsSpan(span.End, block.End - span.End);
        if (before.IsEmpty ? IsWhole().IsMatch(after) : Opens().IsMatch(before))
            return date;
        return null;
    }

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(@"^(?>\s*)[日号]?(?>\s*)(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?\s*$")]
    private static partial Regex IsWhole();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?:[（(【\[]+|[-—─–]{1,4})\s*$")]
    private static partial Regex Opens();

    /// <summary><c>新华社北京2020年3月6日电</c>; without a year, the last such day up to the stamp.</summary>
    private static DateOnly? Dateline(string text, TextSpan block, DateOnly? stamp)
    {
        var match = AgencyDateline().Match(text, block.Start, block.Length);
        if (!match.Success)
            return null;
        var (month, day) = (Int(match.Groups["m"]), Int(match.Groups["d"]));
        if (match.Groups["y"].Success)
            return DateReader.Create(Int(match.Groups["y"]), month, day);
        if (stamp is not { } published)
            return null;
        return DateReader.Create(published.Year, month, day) is { } sameYear && sameYear <= published
            ? sameYear
            : DateReader.Create(published.Year - 1, month, day);
    }

    private static int Int(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(@"^[^。，,]{0,20}?(?:(?<y>20[0-9]{2}|19[0-9]{2})年)?(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日\s*(?:电|讯|消息)")]
    private static partial Regex AgencyDateline();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:上午|下午|晚)?[，,]")]
    private static partial Regex OpensWithDate();

    private static bool IsOpeningLine(ReadOnlySpan<char> block) =>
        block.Length <= MaxLine && block.IndexOfAny('。', '，') < 0 && !Limit().IsMatch(block);

    // 2018年5月1日起施行, 截至2018年5月1日: a term, not the day of the document.
    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(@"日\s*(?:起|至|到|前|后|以来|以前|以后|之前|之后|[—–~～-])|(?:截至|截止|至|到|自|从)\s*(?:19|20)[0-9]{2}")]
    private static partial Regex Limit();

    /// <summary>The dates of what the furniture filter cut.</summary>
    private static (DateOnly? Header, DateOnly? Stamp) CutDates(ReadableText text)
    {
        DateOnly? header = null, stamp = null;
        foreach (var change in text.Filters.Where(report => report.Filter == "furniture").SelectMany(report => report.Changes))
        {
            if (change.Source.Length > 300)
                continue;
            var cut = change.Source.In(text.Source.Text).ToString();
            if (DateReader.First(CharacterWidth.Fold(cut)) is not var (date, _))
                continue;
            if (HeaderField().IsMatch(cut))
                header ??= date;
            else
                stamp ??= date;
        }

        return (header, stamp);
    }

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^\s*(?:date|published|time)\s*[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderField();

    private static DateOnly? FromFileName(string path)
    {
        var match = NameDate().Match(Path.GetFileName(path));
        return match.Success ? DateReader.Create(Int(match.Groups["y"]), Int(match.Groups["m"]), Int(match.Groups["d"])) : null;
    }

    [GeneratedRegex(@"^(?<y>(?:19|20)[0-9]{2})(?<sep>[-_.]?)(?<m>[0-9]{2})\k<sep>(?<d>[0-9]{2})(?![0-9])")]
    private static partial Regex NameDate();
}
