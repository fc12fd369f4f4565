using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Cli;

/// <summary>What the letters of <see cref="TokenKind"/> mean, for people.</summary>
internal static class TokenWords
{
    private static readonly IReadOnlyDictionary<char, string> Words = new Dictionary<char, string>
    {
        [TokenKind.Number] = "number",
        [TokenKind.Unit] = "unit",
        [TokenKind.Classifier] = "classifier",
        [TokenKind.CountedNoun] = "counted noun",
        [TokenKind.BoundBefore] = "bound before the number",
        [TokenKind.BoundAfter] = "bound after the number",
        [TokenKind.More] = "and more",
        [TokenKind.RangeMark] = "range mark",
        [TokenKind.Minus] = "hyphen or minus",
        [TokenKind.Slash] = "slash",
        [TokenKind.OrdinalPrefix] = "makes an ordinal",
        [TokenKind.Multiply] = "multiply",
        [TokenKind.Times] = "times",
        [TokenKind.Every] = "every",
        [TokenKind.Demonstrative] = "demonstrative",
        [TokenKind.TalkNoun] = "noun of talk",
        [TokenKind.Place] = "place",
        [TokenKind.RankVerb] = "verb of rank",
        [TokenKind.DurationVerb] = "verb of duration",
        [TokenKind.IndexNoun] = "index noun",
        [TokenKind.YearUnit] = "year",
        [TokenKind.MonthUnit] = "month",
        [TokenKind.DayUnit] = "day",
        [TokenKind.HourUnit] = "hour",
        [TokenKind.QuarterUnit] = "quarter",
        [TokenKind.EraUnit] = "century or decade",
        [TokenKind.RelativeYear] = "relative year",
        [TokenKind.RelativeMonth] = "relative month",
        [TokenKind.RelativeDay] = "relative day",
        [TokenKind.PartOfPeriod] = "part of a period",
        [TokenKind.TimeWord] = "time word",
        [TokenKind.SpanBefore] = "opens a span of time",
        [TokenKind.SpanAfter] = "closes a span of time",
        [TokenKind.Name] = "name",
        [TokenKind.Idiom] = "set phrase",
        [TokenKind.Word] = "ordinary word",
        [TokenKind.Latin] = "letters",
        [TokenKind.Han] = "",
    };

    public static string Of(char kind) => Words.GetValueOrDefault(kind, "mark");
}
