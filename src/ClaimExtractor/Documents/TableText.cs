using System.Text.RegularExpressions;

namespace ClaimExtractor.Documents;

/// <summary>The texts of a table's heads.</summary>
internal static partial class TableText
{
    /// <summary>Without blanks: heads of two characters are often set wide (指 标).</summary>
    public static string Solid(ReadOnlySpan<char> head) => Blanks().Replace(head.ToString(), "");

    /// <summary>The column holds years, which no unit of the table counts.</summary>
    public static bool NamesYears(ReadOnlySpan<char> head) => Solid(head) is "年份" or "年度" or "时间" or "日期" or "月份" or "序号";

    /// <summary>The name of what the head heads: without its unit in brackets, its number in a list, and 其中.</summary>
    public static string Name(ReadOnlySpan<char> head) => Lead().Replace(Tail().Replace(Solid(head), ""), "");

    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Linear: what repeats is bounded.
    [GeneratedRegex(@"(?:[（(\[【][^（）()\[\]【】]{1,16}[）)\]】]|[/／][^/／（()）\[\]【】]{1,8}){1,4}$")]
    private static partial Regex Tail();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?:[#*＃·•]|其中[:：]?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、．](?![0-9]))+")]
    private static partial Regex Lead();
}
