using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>每周五休息, 每周一至周六, 每周一、三、五: days of the week behind 每周; but 每周五次, 每周三、四天.</summary>
internal static class WeekdayRule
{
    private const int LastDay = 6;

    private static readonly KindSet Counting = KindSet.Of(
        TokenKind.Classifier, TokenKind.Unit, TokenKind.CountedNoun, TokenKind.Number, TokenKind.YearUnit, TokenKind.MonthUnit,
        TokenKind.DayUnit, TokenKind.HourUnit, TokenKind.More, TokenKind.Times);

    /// <summary>Adds the days that begin at token <paramref name="at"/>, one reading each.</summary>
    public static void Read(TokenList tokens, int at, List<Reading> readings)
    {
        if (tokens.KindAt(at - 1) != TokenKind.Every || tokens[at - 1].Code is not "week")
            return;
        var last = at;
        while (IsListed(tokens, last + 1) && tokens.KindAt(last + 2) == TokenKind.Number && last - at <= 2 * LastDay)
            last += 2;
        for (var day = at; day <= last; day += 2)
            if (!IsDay(tokens[day].Numeral!))
                return;
        if (Counting.Contains(tokens.KindAt(last + 1)))
            return;
        for (var day = at; day <= last; day += 2)
            readings.Add(new Reading(day, day + 1, MentionKind.Time, "weekday", SetAsideRules.TimePriority));
    }

    private static bool IsListed(TokenList tokens, int at) =>
        at < tokens.Count && (tokens.IsRangeMark(at) || tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、");

    private static bool IsDay(Numeral numeral) =>
        numeral
            is {
                Form: NumeralForm.Chinese,
                Scale: NumeralScale.None,
                Vagueness: Vagueness.None,
                Span.Length: 1,
                WholeNumber: > 0 and <= LastDay
            };
}
