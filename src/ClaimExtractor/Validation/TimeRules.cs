using System.Globalization;

namespace ClaimExtractor.Validation;

/// <summary>
/// The one year that the wording of a time names lies in the time's own span. What 今年 or 三天后 mean follows from the document's date, which
/// the row does not have.
/// </summary>
internal static class TimeRules
{
    private const int YearDigits = 4, Earliest = 1800, Latest = 2099;

    public static void Check(RowErrors errors, TableRow row)
    {
        if (
            row.Text("time_text") is { } text
            && row.Date("time_start") is { } start
            && row.Date("time_end") is { } end
            && OnlyYear(text) is { } year
            && (year < start.Year || year > end.Year)
        )
            errors.Add(
                row,
                "time_start",
                "time",
                string.Create(CultureInfo.InvariantCulture, $"a span with the year {year}, which time_text names"),
                string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} to {end:yyyy-MM-dd}")
            );
    }

    // 2020年底, 2019年; but neither 2020/21年度 nor 2018年之前, nor the beginning of a span.
    private static int? OnlyYear(string text)
    {
        var at = text.IndexOf('年');
        if (at < YearDigits || text.LastIndexOf('年') > at + 1 || text.AsSpan(0, at - YearDigits).ContainsAnyInRange('0', '9')
            || at + 1 < text.Length && text[at + 1] is not ('年' or '底' or '末' or '初' or '上' or '下' or '前' or '全' or (>= '0' and <= '9')))
            return null;
        return int.TryParse(text.AsSpan(at - YearDigits, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= Earliest and <= Latest ? year : null;
    }
}
