using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

internal enum NumeralForm
{
    /// <summary>ASCII digits, with Chinese multipliers or without: <c>9899</c>, <c>1,234.5</c>, <c>25.5万</c>.</summary>
    Arabic,

    /// <summary>一千三百万.</summary>
    Chinese,
}

/// <summary>What the numeral is a number of, where its own writing says it.</summary>
internal enum NumeralScale
{
    None,

    /// <summary>三分之二, 一半.</summary>
    Ratio,

    /// <summary>百分之八点三; the value is 8.3.</summary>
    Percent,

    /// <summary>千分之五.</summary>
    Permille,

    /// <summary>二成六; the value is in percent, 26.</summary>
    Tenths,
}

internal enum Vagueness
{
    None,

    /// <summary>多 or 余: up to the next unit of the last non-zero digit.</summary>
    More,

    /// <summary>几 or 数: any of 2 to 9.</summary>
    Several,

    /// <summary>七八十: one of two neighbours.</summary>
    Neighbours,

    /// <summary>来: about (十来里).</summary>
    Around,
}

/// <summary>A number as written, without its unit.</summary>
/// <param name="Min">Equals <paramref name="Max"/> unless the numeral is vague.</param>
/// <param name="Multiplied">It holds 十, 百, 千, 万, 亿 or 兆.</param>
/// <param name="Grouped">It has a decimal point or thousands separators, or is a part of something (半, 三分之二, 三成): no year, no day, no place
/// in a list.</param>
internal sealed record Numeral(
    TextSpan Span,
    Fraction Min,
    Fraction Max,
    Vagueness Vagueness,
    NumeralForm Form,
    NumeralScale Scale,
    bool Multiplied,
    bool Grouped)
{
    /// <summary>负 stands before it; <see cref="Min"/> and <see cref="Max"/> are without it.</summary>
    public bool Negative { get; init; }

    /// <summary>The exponent of ten of the powers that end it, as written: 7 for 六千万, 4 for 二十万 and 1500万, 2 for 六百.</summary>
    public int PowerRun { get; init; }

    /// <summary>A plain whole number that fits an <see cref="int"/>, else −1.</summary>
    public int WholeNumber =>
        Vagueness == Vagueness.None
        && Scale == NumeralScale.None
        && !Grouped
        && !Negative
        && Min.WholeOr(-1) is var whole and >= 0 and <= 99_999_999
            ? (int)whole
            : -1;

    /// <summary>百, 千, 万, 十万: a power of ten without a digit before it.</summary>
    public bool IsPower =>
        Multiplied && !Negative && Form == NumeralForm.Chinese && Vagueness == Vagueness.None && Span.Length <= 2 && IsPowerOfTen(Min);

    /// <summary>Written as plain digits: <c>2019</c>, 二〇一九; not 2千.</summary>
    public bool IsPlain => !Multiplied && !Grouped && !Negative && Scale == NumeralScale.None && Vagueness == Vagueness.None;

    private static bool IsPowerOfTen(Fraction number)
    {
        var power = number.IsInteger && number >= 10L ? number.Numerator : 0;
        while (power > 1 && power % 10 == 0)
            power /= 10;
        return power == 1;
    }
}
