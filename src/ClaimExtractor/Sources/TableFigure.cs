using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>What tells a cell of data from a head.</summary>
internal static partial class TableFigure
{
    /// <summary>Begins with a number that is no year and no number of a list.</summary>
    public static bool Is(string text) => Figure().IsMatch(text) && !Year().IsMatch(text);

    /// <summary>1902.9: a month or an amount.</summary>
    public static bool IsDecimal(string text) => Decimal().IsMatch(text);

    // Linear: blanks stand before and behind what they cannot be.
    [GeneratedRegex(@"^\s{0,9}(?:19|20)[0-9]{2}[.．][0-9]{1,2}\s{0,9}$")]
    private static partial Regex Decimal();

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(@"^(?>\s*)[-+－＋−~～约≈<>＜＞≤≥(（]{0,2}(?>\s*)[0-9０-９]")]
    private static partial Regex Figure();

    // Linear: tried at the beginning of a cell only; blanks are read at most twice, and what is behind 年 or 月 once.
    [GeneratedRegex(
        @"^\s*(?:(?:19|20)[0-9]{2}(?:\s*[-—–~～至]\s*(?:19|20)?[0-9]{2,4})?\s*(?:年.*|[./-][0-9]{1,2}.*)?"
            + @"|[0-9]{1,2}\s*(?:[-—–~～至]\s*[0-9]{1,2}\s*)?月.*|[0-9]{1,2}\s*日|[0-9]{1,2}\s*[、.．]\s*\D.*|[（(][0-9]{1,2}[)）].*)$"
    )]
    private static partial Regex Year();
}
