using System.Globalization;
using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>Full calendar dates as they stand in datelines, stamps and file names; years 1900 to 2099.</summary>
internal static partial class DateReader
{
    private const string Numerals = "〇一二三四五六七八九";

    public static (DateOnly Date, TextSpan Span)? First(string text) => First(text, new TextSpan(0, text.Length));

    /// <summary>The first full date within a run of the text that exists in the calendar.</summary>
    public static (DateOnly Date, TextSpan Span)? First(string text, TextSpan within)
    {
        for (var match = FullDate().Match(text, within.Start, within.Length); match.Success; match = match.NextMatch())
            if (Read(match) is { } date)
                return (date, new TextSpan(match.Index, match.Index + match.Length));
        return null;
    }

    private static DateOnly? Read(Match match)
    {
        var year = Number(match.Groups["y"].Value) + (match.Groups["roc"].Success ? 1911 : 0);
        return Create(year, Number(match.Groups["m"].Value), Number(match.Groups["d"].Value));
    }

    /// <summary>Null where the calendar has no such day.</summary>
    public static DateOnly? Create(int year, int month, int day) =>
        year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Digits of either kind, or Chinese tens: 十, 二十, 三十一.</summary>
    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var ten = text.IndexOf('十');
        if (ten >= 0)
            return (ten == 0 ? 1 : Digit(text[0])) * 10 + (ten + 1 < text.Length ? Digit(text[ten + 1]) : 0);
        return text.Aggregate(0, (value, c) => value * 10 + Digit(c));
    }

    private static int Digit(char c) => c is '○' or '零' or 'О' or 'O' ? 0 : Numerals.IndexOf(c, StringComparison.Ordinal);

    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(
        @"(?<![0-9])(?:(?<y>(?:19|20)[0-9]{2})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})(?![0-9])"
        + @"|(?<y>(?:19|20)[0-9]{2})(?<sep>[-－/.])(?<m>[0-9]{1,2})\k<sep>(?<d>[0-9]{1,2})(?![0-9])"
        + @"|(?:中华)?民国(?<roc>)(?<y>[0-9]{2,3})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})(?![0-9])"
        + @"|(?<y>[一二][〇○零ОO一二三四五六七八九]{3})年(?<m>十?[一二三四五六七八九]|十)月(?<d>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]))")]
    private static partial Regex FullDate();
}
