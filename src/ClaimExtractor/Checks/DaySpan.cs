using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A stated span of time against dates: what is left of a period on the document's day (今年还有300天), or how long a period lasted
/// (历时10天).</summary>
internal static class DaySpan
{
    // Characters before the quote where the words may stand.
    private const int Farthest = 40;
    private const int Adjacent = 4;

    public static Finding? Check(Figure figure, (DateOnly? Document, CheckWords Words) given)
    {
        var (document, words) = given;
        if (
            figure.Claim
                is not {
                    Dimension: Dimension.Duration,
                    Role: Role.Level,
                    Per: null,
                    TimeStart: { } start,
                    TimeEnd: { } end,
                    Unit: "day" or "month"
                }
            || start >= end
        )
            return null;
        // 2年零30天 is 760 days or 761: no dates can be held against so many.
        if (figure.Claim is { Unit: "day", Qualifier: Qualifier.About, Rules: var rules }
            && rules.StartsWith("compound", StringComparison.Ordinal))
            return null;
        var before = figure.Claim.Context.AsSpan(0, Text.Before(figure.Claim));
        if (CheckWords.Holds(Last(before, Adjacent), words.Lasting))
            return Row(figure, start, end, Lasted(figure, start, end), "lasts");
        return document is { } today && today >= start && today < end && CheckWords.Holds(Last(before, Farthest), words.Left)
            ? Row(figure, today, end, Whole(figure, end.DayNumber - today.DayNumber, end.DayNumber - today.DayNumber), "is left")
            : null;
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> text, int count) => text[Math.Max(0, text.Length - count)..];

    // Counted with the first day or without it.
    private static Interval Lasted(Figure figure, DateOnly start, DateOnly end) =>
        Whole(figure, end.DayNumber - start.DayNumber, end.DayNumber - start.DayNumber + 1);

    private static Interval Whole(Figure figure, int least, int most) => figure.Claim.Unit == "day"
        ? new Interval(least, most)
        : new Interval(new Fraction(least * 48, 1461), new Fraction(most * 48, 1461));

    private static Finding? Row(Figure figure, DateOnly from, DateOnly to, Interval days, string how)
    {
        // A month is about a month: whole ones are said of some days more or less.
        var tolerance = figure.Claim.Unit == "month" ? Fraction.One : how == "is left" ? Fraction.One : Fraction.Zero;
        var allowed = figure.Claim.Qualifier == Qualifier.Exact ? new Interval(days.Low - tolerance, days.High + tolerance) : days;
        var agrees = allowed.Meets(figure.Range);
        // Only a span that is said of time itself is known to be the whole of what is left.
        if (!agrees && how == "is left" && figure.Claim.Subject is not ("时间" or null))
            return null;
        var unit = figure.Claim.Unit;
        var computed = Math.Round(days.Low!.Value.ToDouble(), 2);
        var test = new Comparison(CheckKind.DaySpan, figure, [], () =>
            Comparison.Equation($"{to:O} − {from:O}", computed, Comparison.Sign(figure.Claim, agrees), figure.Value, $" {unit}s")
        )
        {
            Computed = computed,
            Stated = figure.Value,
            Tolerance = figure.Claim.Qualifier == Qualifier.Exact ? (how == "is left" ? tolerance.ToDouble() : 1) : null,
        };
        return test.Row(
            test.Judge(agrees),
            () => $"From {from:O} to {to:O} are {Comparison.Show(computed)} {unit}s, {figure.Claim.Quote} is stated.",
            () => $"{from:O}至{to:O}为{Comparison.Show(computed)}{(unit == "day" ? "天" : "个月")}，文中为{figure.Claim.Quote}。"
        );
    }
}
