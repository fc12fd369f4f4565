using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>10厘米至1米, 3个月到1年: the two ends of one range in two units of one dimension.</summary>
internal static class RangeUnits
{
    private const int MonthsOfYear = 12;

    /// <summary>3个月至两年: the second number in months; null where it is no year, and where the months are part of 4年2个月至4年半.</summary>
    public static Numeral? InMonths(TokenList tokens, int first, Numeral low, UnitReference own, Numeral high, UnitReference shared) =>
        (own.Code, shared.Code) is ("month", "year") && tokens.KindAt(first - 1) != TokenKind.YearUnit && low.Max < high.Min * MonthsOfYear
            ? high with { Min = high.Min * MonthsOfYear, Max = high.Max * MonthsOfYear }
            : null;

    /// <summary>The first number in the unit of the second; null where the two are no range.</summary>
    public static Numeral? InUnitOf(
        TokenList tokens, int first, Numeral low, UnitReference own, Numeral high, UnitReference shared, Lexicon lexicon)
    {
        if (
            own.Code == shared.Code
            || own.Dimension != shared.Dimension
            || own.Per is not null
            || shared.Per is not null
            || own.Dimension is Dimension.Currency or Dimension.Count or Dimension.People or Dimension.Temperature
            || ChangeAndResult.Changes(tokens, first)
            || Factor(own.Code, lexicon) is not { } from
            || Factor(shared.Code, lexicon) is not { } to
        )
            return null;
        if (lexicon.Units[own.Code].BaseUnit != lexicon.Units[shared.Code].BaseUnit)
            return null;
        var factor = own.Scale * from / (shared.Scale * to);
        return low.Max * factor < high.Min ? low with { Min = low.Min * factor, Max = low.Max * factor } : null;
    }

    private static Fraction? Factor(string code, Lexicon lexicon) =>
        lexicon.Units.TryGetValue(code, out var unit) && unit.BaseUnit.Length > 0 && Fraction.TryParse(unit.Factor, out var factor)
            ? factor
            : null;
}
