using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>What the wording bounds: value, ends and qualifier, by SPEC's table of qualifiers.</summary>
internal static class MagnitudeReader
{
    // 十万 is no scale apart from 万: powers of ten thousand.
    private const int MyriadPower = 4;

    private const long Myriad = 10_000, MostUnlike = 10;

    /// <param name="more">多 behind the unit: 3年多 is 3 to 4.</param>
    /// <param name="extra">A half behind the unit: 3年半.</param>
    /// <param name="negative">A minus stands before the first number.</param>
    /// <param name="secondNegative">And before the second.</param>
    /// <param name="shares">The first number may share the power of the second: no unit of its own stands between.</param>
    /// <param name="before">Qualifier code of the word before the number; it decides over <paramref name="after"/>.</param>
    public static Magnitude Read(
        Numeral first, Numeral? second, bool more, Fraction extra, string? before, string? after, bool negative, bool secondNegative,
            bool shares, Fraction scale)
    {
        var sign = negative ? scale * -1L : scale;
        if (second is { } last)
        {
            var low = (shares ? AtScaleOf(first, last) : first.Min) * sign;
            var high = last.Max * (secondNegative ? scale * -1L : scale);
            return new Magnitude(null, Smaller(low, high), Smaller(high, low) == high ? low : high, Qualifier.Range);
        }

        var stated = (first.Min + extra) * sign;
        var farthest = more ? (first.Max + extra + Fraction.One) * sign : first.Vagueness == Vagueness.None ? stated
            : (first.Max + extra) * sign;
        var (min, max) = negative ? (farthest, stated) : (stated, farthest);
        // 近1300多万元: of two approximators the one before the number decides.
        if (before is "nearly" or "about" && (more || first.Vagueness == Vagueness.More))
            return Bound(stated, EnumText.Parse<Qualifier>(before));
        if (more)
            return new Magnitude(stated, min, max, Qualifier.MoreThan);
        return first.Vagueness switch
        {
            Vagueness.Several => new Magnitude(null, min, max, Qualifier.Several),
            Vagueness.Neighbours => new Magnitude(null, min, max, Qualifier.Range),
            Vagueness.More => new Magnitude(stated, min, max, Qualifier.MoreThan),
            Vagueness.Around => Bound(stated, Qualifier.About),
            _ => Bound(stated, (before ?? after) is { } code ? EnumText.Parse<Qualifier>(code) : Qualifier.Exact),
        };
    }

    /// <summary>The ends that a qualifier leaves open.</summary>
    public static Magnitude Bound(Fraction value, Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => new Magnitude(value, value, value, qualifier),
        Qualifier.AtLeast or Qualifier.MoreThan => new Magnitude(value, value, null, qualifier),
        Qualifier.AtMost or Qualifier.LessThan or Qualifier.Nearly => new Magnitude(value, null, value, qualifier),
        _ => new Magnitude(value, null, null, Qualifier.About),
    };

    // 3至5万, 四千到六千万: the power stands once, behind the second number; but not 5000至1万.
    private static Fraction AtScaleOf(Numeral first, Numeral last)
    {
        // 三至五成: so does 成.
        if (last.Scale == NumeralScale.Tenths && first.Scale == NumeralScale.None)
            return first.Min * 10L;
        // 四到六百, 四到五千万: a single digit takes all of the powers.
        if (!first.Multiplied && first.Max < 10L && last.PowerRun > 0 && last.Max < Fraction.PowerOfTen(last.PowerRun + 1)
            && first.Min * Fraction.PowerOfTen(last.PowerRun) is var whole && whole < last.Max)
            return whole;
        var shared = first.Min * SharedPower(first, last);
        return shared < last.Max ? shared : first.Min;
    }

    /// <summary>The power that the second of two numbers says for both: 万 in 80和120万, 亿 in 三百、五百亿; 1 where each says its own.</summary>
    public static Fraction SharedPower(Numeral first, Numeral last)
    {
        if (!last.Multiplied || first.Max >= Myriad || first.Scale != NumeralScale.None)
            return Fraction.One;
        // 三百、两万: a number with a power of its own shares what ends the other, and only where the two are then alike.
        if (first.Multiplied)
            return last.PowerRun < MyriadPower ? Fraction.One
                : Fraction.PowerOfTen(last.PowerRun - last.PowerRun % MyriadPower) is var large
                    && first.Min * large <= last.Max * MostUnlike ? large : Fraction.One;
        foreach (var power in (ReadOnlySpan<int>)[12, 8, 4, 3])
            if (last.Max >= Fraction.PowerOfTen(power))
                return Fraction.PowerOfTen(power);
        return Fraction.One;
    }

    private static Fraction Smaller(Fraction a, Fraction b) => a < b ? a : b;
}
