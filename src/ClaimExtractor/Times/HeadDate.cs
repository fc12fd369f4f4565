using ClaimExtractor.Sources;

namespace ClaimExtractor.Times;

/// <summary>Reads a table's head that is a month or a year in digits: 2018/11, 2018-03, 2018.6, 08/2016, 2019.</summary>
internal static class HeadDate
{
    private const int FirstYear = 1900, LastYear = 2200, MonthsOfYear = 12;

    /// <param name="head">Without blanks.</param>
    /// <param name="span">Where the head stands.</param>
    public static TimeExpression? Read(ReadOnlySpan<char> head, TextSpan span)
    {
        head = head.Trim('*');
        if (Number(head) is >= FirstYear and <= LastYear and var alone)
            return new TimeExpression(span, TimeShape.Point, TimePoint.Empty with { Year = TimeField.Of(alone) });
        var mark = head.IndexOfAny("/-.．－");
        if (mark < 0)
            return null;
        var (first, last) = (Number(head[..mark]), Number(head[(mark + 1)..]));
        if (mark < 4)
            (first, last) = (last, first);
        return first is >= FirstYear and <= LastYear && last is > 0 and <= MonthsOfYear && head.Length is >= 6 and <= 7
            ? new TimeExpression(span, TimeShape.Point, TimePoint.Empty with { Year = TimeField.Of(first), Month = TimeField.Of(last) })
            : null;
    }

    // Up to four digits, or −1.
    private static int Number(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 4 && !digits.ContainsAnyExceptInRange('0', '9') ? int.Parse(digits) : -1;
}
