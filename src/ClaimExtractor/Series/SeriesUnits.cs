using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;

namespace ClaimExtractor.Series;

/// <summary>Brings units of one kind to one scale: 吨 and 公斤, 亩 and 公顷, a growth of 2.5倍 and of 250%.</summary>
internal static class SeriesUnits
{
    private const string Multiple = "multiple", Percent = "percent", Ratio = "ratio";

    // The shipped ones alone: whoever reads a table has no others.
    private static UnitCodes Units => Lexicon.Default.Units;

    /// <summary>The unit that a series of the claim is compared in; the unit itself where nothing is known of it.</summary>
    public static string KindOf(string unit, Measure measure) =>
        unit == Multiple ? measure == Measure.Growth ? Ratio : Multiple
        : Units.TryGetValue(unit, out var code) && code.BaseUnit.Length > 0 ? code.BaseUnit : unit;

    /// <summary>What the claims of a series are shown in, of those that they are said in: the most frequent, then
    /// the first by its code.</summary>
    public static string Common(IEnumerable<string> units, Measure measure) =>
        units.CountBy(unit => unit == Multiple && measure == Measure.Growth ? Percent : unit)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;

    /// <summary>How many of <paramref name="to"/> one of <paramref name="unit"/> is, both of one kind.</summary>
    public static Fraction Factor(string unit, string to) => unit == to ? Fraction.One : InBase(unit) / InBase(to);

    private static Fraction InBase(string unit) =>
        Units.TryGetValue(unit, out var code) && Fraction.TryParse(code.Factor, out var factor) ? factor : Fraction.One;
}
