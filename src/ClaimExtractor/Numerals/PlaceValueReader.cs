using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>
/// Reads whole numbers that are said with powers, in Chinese, in digits or in both: 一千三百万, 2万5千, 两万五, 七八十, 几十万, 200亿零四千230.
/// </summary>
internal static class PlaceValueReader
{
    // The exponent of 万, and the digits of a group behind it.
    private const int Myriad = 4;

    /// <summary>The longest numeral at <paramref name="start"/>; not found where the characters do not make one.</summary>
    /// <exception cref="OverflowException">Beyond 128 bits, or more than <see cref="NumeralScanner.MaxDigits"/> digits in a
    /// row.</exception>
    public static NumberReading Read(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var number = new PlaceValue();
        // Blanks before the numeral, and in it.
        var (apart, spaced) = (start > 0 && text[start - 1] == ' ', false);
        var at = start;
        while (true)
        {
            var next = Blanks.Skip(text, at);
            var atom = NumeralAtom.At(text, next, start, lexicon);
            if (atom.Kind == AtomKind.None || next > at && !(at > start && Joins(text, number, atom, apart, spaced, lexicon)))
                break;
            spaced |= next > at;
            if (!Fits(text, start, number, atom, lexicon) || !number.Take(atom, leads: at == start))
                break;
            at = atom.End;
        }

        return WithDecimals(text, number) ?? number.Close(MayFill(text, number, lexicon));
    }

    // 5万3230.99亿: the decimals of what 亿 multiplies.
    private static NumberReading? WithDecimals(ReadOnlySpan<char> text, PlaceValue number)
    {
        var at = number.End;
        if (number.LastPower != Myriad || number.EndsInDigits || !number.HasDigits || at + Myriad >= text.Length
            || !char.IsAsciiDigit(text[at]) || text[at + Myriad] != '.')
            return null;
        var group = ArabicNumeralReader.ReadDigits(text, at);
        return !group.Min.IsInteger && group.End < text.Length && ChineseDigits.LargePower(text[group.End]) is 8 and var power
            ? number.Close(withDigits: false).Plus(group.Min, group.End).Times(power, group.End + 1)
            : null;
    }

    // What of an atom its neighbours decide.
    private static bool Fits(ReadOnlySpan<char> text, int start, in PlaceValue number, NumeralAtom atom, Lexicon lexicon)
    {
        var leads = atom.Start == start;
        var next = NumeralAtom.At(text, Blanks.Skip(text, atom.End), start, lexicon);
        return atom.Kind switch
        {
            // 数百, 数米, 数家: 数 counts before a power, a unit or a classifier; else it ends a noun.
            AtomKind.Several => text[atom.Start] == '几' || leads && Counts(text, atom.End, lexicon),
            // 一千零十, 两百零几万, 3万零40; before nothing of the kind it is the digit, or none of the numeral.
            AtomKind.Zero => leads || next.Kind is AtomKind.Digit or AtomKind.Group or AtomKind.Zero or AtomKind.Several or AtomKind.Tens
                or AtomKind.Small,
            // 三亿两 is a weight; 两千 and 一两个 are numbers.
            AtomKind.Digit when text[atom.Start] == '两' => leads || next.Kind is AtomKind.Small or AtomKind.Large && next.Value > 1
                || atom.Start == start + 1 && text[start] == '一' && IsOneOrTwo(text, atom.End, lexicon),
            // 三万|一个月: a price, and what it is for.
            AtomKind.Digit when text[atom.Start] == '一' && number.MayBeFull && next.Kind == AtomKind.None =>
                !IsPriced(text, atom.End, lexicon),
            AtomKind.Digit when CapitalNumerals.Is(text[atom.Start]) => leads || CapitalNumerals.Is(text[start])
                || CapitalNumerals.MayEnd(text, atom.Start, lexicon),
            // 五万万人, but 10万|万科; 千千万万 and 万万 are no numbers unless something is counted.
            AtomKind.Large when number.EndsInPower(atom.Value) => (number.HasDigits || IsBareMyriad(text, start, atom))
                && (next.Kind != AtomKind.None || IsCounted(text, atom.End, lexicon) || IsAt(text, atom.End, '分'))
                // 百万万分之三
                || IsAt(text, atom.End, '分') && IsAt(text, atom.End + 1, '之'),
            _ => true,
        };
    }

    // A classifier, a length of time or a weight to pay for.
    private static bool IsPriced(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length && (lexicon.Longest(text, at, TokenKind.Classifier) is not null
            || lexicon.Longest(text, at, TokenKind.YearUnit) is not null
            || lexicon.Longest(text, at, TokenKind.Unit)?.Of(TokenKind.Unit) is { Code: var code }
                && (code == "jin" || lexicon.Units.TryGetValue(code, out var unit) && unit.Dimension == "duration"));

    private static bool IsBareMyriad(ReadOnlySpan<char> text, int start, NumeralAtom atom) =>
        atom.Start == start + 1 && !(start > 0 && ChineseDigits.IsNumeralStart(text[start - 1]));

    // 一两个, 一两天, but 一两黄金.
    private static bool IsOneOrTwo(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        Counts(text, at, lexicon) || at < text.Length && lexicon.Longest(text, at, TokenKind.DayUnit) is not null;

    private static bool IsAt(ReadOnlySpan<char> text, int at, char c) => at < text.Length && text[at] == c;

    // 7 万5 千4 百, 三 百 二 十, 九十六 万 四千: a blank inside a numeral, and not between two.
    private static bool Joins(ReadOnlySpan<char> text, in PlaceValue number, NumeralAtom atom, bool apart, bool spaced, Lexicon lexicon)
    {
        var beforeBlank = apart || spaced || atom.End < text.Length && text[atom.End] == ' ';
        if (atom.Kind == AtomKind.Large)
            return number.IsGroup || number.LastPower > 0 || beforeBlank;
        if (atom.Kind == AtomKind.Small)
            return number.EndsInDigits && (number.IsGroup || beforeBlank);
        if (number.EndsInDigits || atom.Kind is not (AtomKind.Digit or AtomKind.Group or AtomKind.Several))
            return false;
        var next = NumeralAtom.At(text, Blanks.Skip(text, atom.End), atom.Start, lexicon);
        return next.Kind is AtomKind.Small or AtomKind.Large && next.Value < number.LastPower
            // 四百 六又三分之一
            || atom.Kind == AtomKind.Digit && number.LastPower == 2 && IsAt(text, Blanks.Skip(text, atom.End), '又')
            || (spaced || apart && IsAt(text, atom.End, ' ')) && atom.Kind != AtomKind.Group && number.LastPower is > 0 and < 4;
    }

    // 3万500人, 4万5吨, 6千零20: digits behind a power that no power follows belong to it where they are counted or end the clause;
    // 652万1580 and what 零 joins always, but never a year.
    private static bool MayFill(ReadOnlySpan<char> text, in PlaceValue number, Lexicon lexicon)
    {
        var end = number.End;
        if (!number.IsGroup || end < text.Length && text[end] == '年')
            return !number.IsGroup;
        return number.FillsPlaces || number.MayBeTail && (EndsNumber(text, end) || IsCounted(text, end, lexicon));
    }

    private static bool EndsNumber(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || (text[at] is '、' && !(at + 1 < text.Length && ChineseDigits.IsNumeralStart(text[at + 1])))
        || text[at] is '，' or '。' or '；' or '！' or '？' or '」' or '”' or '\n' or '的';

    // A unit of measure or a classifier, not one of time: 花了2万5天 says two things.
    private static bool IsCounted(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        at = Blanks.Skip(text, at);
        if (at >= text.Length)
            return false;
        if (lexicon.Longest(text, at, TokenKind.Unit) is { } unit)
            return !lexicon.Units.TryGetValue(unit.Of(TokenKind.Unit)!.Code, out var code) || code.Dimension != "duration";
        return lexicon.Longest(text, at, TokenKind.Classifier) is not null || lexicon.Longest(text, at, TokenKind.CountedNoun) is not null;
    }

    private static bool Counts(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length
        && (ChineseDigits.Power(text[at]) > 0
            || lexicon.Longest(text, at, TokenKind.Unit) is not null
            || lexicon.Longest(text, at, TokenKind.Classifier) is not null
            || lexicon.Longest(text, at, TokenKind.YearUnit) is not null);
}
