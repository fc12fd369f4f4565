namespace ClaimExtractor.Times;

/// <summary>改革开放以来: the day since when, of the words that <c>time.tsv</c> has as <c>epoch</c>.</summary>
internal static class EpochReader
{
    /// <param name="code">Of a word; its day, <c>1978-12-18</c>, where it is an epoch.</param>
    public static TimePoint? Read(string code) => code is [>= '0' and <= '9', ..] && DateOnly.TryParseExact(code, "yyyy-MM-dd", out var day)
        ? new TimePoint(TimeField.Of(day.Year), TimeField.Of(day.Month), TimeField.Of(day.Day))
        : null;
}
