using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

internal enum AtomKind
{
    /// <summary>Nothing of a numeral.</summary>
    None,

    /// <summary>A Chinese digit from 1 to 9.</summary>
    Digit,

    /// <summary>Whole ASCII digits: 12, 1,580.</summary>
    Group,

    /// <summary>零, 〇.</summary>
    Zero,

    /// <summary>几 or 数.</summary>
    Several,

    /// <summary>廿, 卅, 卌.</summary>
    Tens,

    /// <summary>十, 百, 千; the value is the exponent of ten.</summary>
    Small,

    /// <summary>万, 亿, 兆; the value is the exponent of ten.</summary>
    Large,
}

/// <summary>The smallest part of a numeral that is said with powers.</summary>
/// <param name="Start">Where it stands, behind blanks.</param>
/// <param name="Digits">How many digits a <see cref="AtomKind.Group"/> has.</param>
internal readonly record struct NumeralAtom(AtomKind Kind, int Start, int End, long Value = 0, int Digits = 1)
{
    /// <summary>What stands at <paramref name="at"/>; blanks are not passed over.</summary>
    /// <param name="start">Where the numeral begins: a power there is none of a unit.</param>
    /// <exception cref="OverflowException">A group has more than <see cref="NumeralScanner.MaxDigits"/> digits.</exception>
    public static NumeralAtom At(ReadOnlySpan<char> text, int at, int start, Lexicon lexicon)
    {
        if (at >= text.Length)
            return default;
        var c = text[at];
        if (char.IsAsciiDigit(c))
            return ArabicNumeralReader.ReadDigits(text, at) is var group && group.Min.IsInteger
                ? new NumeralAtom(AtomKind.Group, at, group.End, (long)group.Min.Numerator, DigitsIn(text[at..group.End]))
                : default;
        // 三千瓦: the 千 is the unit's.
        if (at > start && NumeralScanner.IsUnitPrefix(text, at, lexicon))
            return default;
        var (kind, value) = c switch
        {
            '几' or '数' => (AtomKind.Several, 0),
            _ when ChineseDigits.Digit(c) is var digit and >= 0 => (digit == 0 ? AtomKind.Zero : AtomKind.Digit, digit),
            _ when ChineseDigits.Tens(c) is var tens and > 0 => (AtomKind.Tens, tens),
            _ when ChineseDigits.SmallPower(c) is var small and > 0 => (AtomKind.Small, small),
            _ when ChineseDigits.LargePower(c) is var large and > 0 => (AtomKind.Large, large),
            _ => (AtomKind.None, 0),
        };
        return new NumeralAtom(kind, at, at + 1, value);
    }

    // 1万2,008: a separator fills no place.
    private static int DigitsIn(ReadOnlySpan<char> group)
    {
        var digits = 0;
        foreach (var c in group)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }
}
