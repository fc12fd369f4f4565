using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A comparison of two numbers on its way to become a row.</summary>
/// <param name="Tested">The claim whose number is held against the others.</param>
/// <param name="Others">In the order of the formula.</param>
/// <param name="Formula">See <see cref="Wording"/>.</param>
internal readonly record struct Comparison(CheckKind Kind, Figure Tested, Figure[] Others, Func<string> Formula)
{
    public Fraction? Stated { get; init; }

    /// <summary>The computed number, if the formula gives one.</summary>
    public double? Computed { get; init; }

    public double? Tolerance { get; init; }

    /// <summary>Consistent where the intervals meet; else no contradiction where a wording is loose.</summary>
    public Verdict Judge(bool agrees) =>
        agrees ? Verdict.Consistent
        : Tested.IsLoose || Array.Exists(Others, other => other.IsLoose) ? Verdict.CannotTell
        : Verdict.Inconsistent;

    /// <param name="message">One sentence in English.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public Finding Row(Verdict verdict, Func<string> message, Func<string> chinese)
    {
        var claims = new string[Others.Length + 1];
        claims[0] = Tested.Id;
        for (var i = 0; i < Others.Length; i++)
            claims[i + 1] = Others[i].Id;
        return new Finding(Kind, Tested.Claim.DocumentId, claims, Formula, message, chinese)
        {
            Computed = Computed,
            Stated = Stated,
            Tolerance = Tolerance,
            Verdict = verdict,
        };
    }

    /// <summary>How far the middles of the computed interval and the tested claim may lie apart; null where a wording and not a rounding
    /// decides.</summary>
    public static double? Rounding(Interval computed, Figure tested, params ReadOnlySpan<Figure> others)
    {
        if (tested.Claim.Qualifier != Qualifier.Exact)
            return null;
        foreach (var other in others)
            if (other.Claim.Qualifier != Qualifier.Exact)
                return null;
        return (computed.HalfWidth + tested.Range.HalfWidth)?.ToDouble();
    }

    /// <summary>A number in a formula: no exponent, four places, two beyond a thousand.</summary>
    public static string Show(double value) => IsShortWhole(value)
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString(Math.Abs(value) < 1000 ? "0.####" : "0.##", CultureInfo.InvariantCulture);

    public static string Show(Fraction? value) => value is { } number ? Show(number.ToDouble()) : "?";

    /// <summary>A number in a sentence: with separators from a thousand on.</summary>
    public static string Say(Fraction? value) =>
        value is { } number ? number.ToDouble().ToString("#,0.##", CultureInfo.InvariantCulture) : "an unknown number";

    /// <summary>As <see cref="Say"/>, in Chinese.</summary>
    public static string SayInChinese(Fraction? value) => value is null ? "未知数" : Say(value);

    // A whole number that a format prints with all its digits, as that of an integer does; not the zero below zero.
    private static bool IsShortWhole(double value) =>
        Math.Abs(value) < 1e15 && BitConverter.DoubleToInt64Bits((long)value) == BitConverter.DoubleToInt64Bits(value);

    /// <summary><c>550 − 500 = 50 ≠ 60</c>; what is computed is left out where it is what is stated, and ≈ where only rounding lies
    /// between.</summary>
    /// <param name="sign">What stands before the stated number.</param>
    /// <param name="unit">Written behind both numbers.</param>
    public static string Equation(string terms, double? computed, string sign, Fraction? stated, string unit = "")
    {
        var (left, right) = (computed is { } value ? Show(value) : null, Show(stated));
        return left is null || (left == right && sign == "=")
            ? $"{terms} {sign} {right}{unit}"
            : $"{terms} = {left}{unit} {(sign == "=" ? "≈" : sign)} {right}{unit}";
    }

    /// <summary>The sign between a computed and a stated number.</summary>
    public static string Sign(Claim stated, bool agrees) => stated.Qualifier switch
    {
        Qualifier.AtLeast => "≥",
        Qualifier.MoreThan when stated.ValueMax is null => ">",
        Qualifier.AtMost => "≤",
        Qualifier.LessThan => "<",
        Qualifier.Exact => agrees ? "=" : "≠",
        _ => "≈",
    };
}
