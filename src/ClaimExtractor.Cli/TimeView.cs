using ClaimExtractor.Claims;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Cli;

/// <summary>What each expression of time does in its sentence, and which period a number stands in.</summary>
internal static class TimeView
{
    public static void Write(TextWriter output, ClauseExplanation clauses)
    {
        var reading = clauses.Chunks.Reading;
        if (reading.Times.IsEmpty)
            return;
        output.WriteLine("times:");
        TextTable.Write(output, [.. reading.Times.Select(time =>
            (string[])["", time.Span.In(reading.Tokens.Text).ToString(), EnumText.Of(time.Job), EnumText.Of(time.Shape)])], [],
                int.MaxValue);
    }

    /// <summary>The period that holds where the number stands, and who set it.</summary>
    public static void WriteScope(TextWriter output, TimeScope scope)
    {
        if (scope.Current is not { } period)
            return;
        var dates = period.Dates is { } known ? $"{known.Start:yyyy-MM-dd}..{known.End:yyyy-MM-dd}" : "without dates";
        output.WriteLine("  scope");
        TextTable.Write(output, [["", "", EnumText.Of(period.By), period.Text, dates]], [], int.MaxValue);
    }
}
