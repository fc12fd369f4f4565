namespace ClaimExtractor.Numerals;

/// <summary>Scientific notation: 2e4, 2.7e-1, 4×10^6, 4×10⁶.</summary>
internal static class ExponentReader
{
    // What a unit multiplies once more must fit 128 bits.
    private const int Largest = 18;

    // One digit stands before the point.
    private const long MostBefore = 10;

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The same number times the power of ten that is written behind it; as it is where none is.</summary>
    public static NumberReading Read(ReadOnlySpan<char> text, NumberReading number)
    {
        var at = number.End;
        if (at + 1 >= text.Length || number.Multiplied || !(text[at] is 'e' or 'E' ? IsE(text, ref at) : IsTimesTen(text, ref at, number)))
            return number;
        var exponent = text[at - 1] == '0' ? Raise(text, ref at) : Digits(text, ref at);
        if (exponent is not { } power || Math.Abs(power) > Largest)
            return number;
        var factor = Fraction.PowerOfTen(power);
        return number with { End = at, Min = number.Min * factor, Max = number.Max * factor, Step = number.Step * factor, Grouped = true };
    }

    // 2e4, not 2em or 5E10A.
    private static bool IsE(ReadOnlySpan<char> text, ref int at)
    {
        var end = at + 1;
        if (end < text.Length && text[end] is '-' or '－' or '−' or '+')
            end++;
        var digits = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == digits || end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '.'))
            return false;
        at++;
        return true;
    }

    // ×10 and then ^ or raised digits; 4×100米 has neither.
    private static bool IsTimesTen(ReadOnlySpan<char> text, ref int at, NumberReading number)
    {
        if (
            text[at] is not ('×' or 'x' or 'X' or '*' or '·')
            || at + 3 >= text.Length
            || text[at + 1] != '1'
            || text[at + 2] != '0'
            || text[at + 3] is not ('^' or '⁻')
                && !Raised.Contains(text[at + 3], StringComparison.Ordinal)
                && !IsPlainMinus(text, at + 3, number)
        )
            return false;
        at += 3;
        return true;
    }

    // 2.5×10-3毫克: as it is typed where nothing can be raised; 3×10-12 and 30×10-5 may be ranges.
    private static bool IsPlainMinus(ReadOnlySpan<char> text, int at, NumberReading number) =>
        text[at] is '-' or '－' or '−' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && number.Max < MostBefore
        && !(at + 2 < text.Length && (char.IsAsciiDigit(text[at + 2]) || text[at + 2] is '.' or '×'));

    private static int? Raise(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] == '^')
        {
            at++;
            return Digits(text, ref at);
        }

        if (text[at] is '-' or '－' or '−')
            return Digits(text, ref at);
        var negative = text[at] == '⁻';
        if (negative)
            at++;
        var (value, start) = (0, at);
        for (; at < text.Length && Raised.IndexOf(text[at], StringComparison.Ordinal) is var digit and >= 0 && value <= Largest; at++)
            value = value * 10 + digit;
        return at == start ? null : negative ? -value : value;
    }

    private static int? Digits(ReadOnlySpan<char> text, ref int at)
    {
        var negative = at < text.Length && text[at] is '-' or '－' or '−';
        if (negative || at < text.Length && text[at] == '+')
            at++;
        var (value, start) = (0, at);
        for (; at < text.Length && char.IsAsciiDigit(text[at]) && value <= Largest; at++)
            value = value * 10 + (text[at] - '0');
        return at == start ? null : negative ? -value : value;
    }
}
