using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// One quantity in several units, or with digits behind its unit: 4小时20分, 三块五毛二, 五斤三两, 6天又十个小时, 1米75. It is in the first
/// unit where the rest is an exact decimal of it, else in the last one.
/// </summary>
internal static class ChainReader
{
    private static readonly KindSet BehindDigits = KindSet.Of("UCKYMAHQ:/");

    /// <summary>A number in one unit, which its <see cref="UnitReference.Scale"/> is part of no more.</summary>
    /// <param name="IsAbout">Its first unit has no one size in its last: the days of a year.</param>
    public readonly record struct Amount(Fraction Value, UnitReference Unit, int Parts, bool IsAbout);

    /// <summary>A number, its unit, and what that unit is on the ladder of the whole.</summary>
    private readonly record struct Part(Fraction Value, UnitStep Step, Fraction Size, int Unit);

    /// <summary>
    /// The amount that begins with the number at token <paramref name="at"/>, which is moved behind it; null where it is no quantity of
    /// several parts.
    /// </summary>
    /// <param name="least">The fewest numbers that it must have.</param>
    public static Amount? Read(TokenList tokens, ref int at, int end, int least, UnitContext context)
    {
        if (PlainNumber(tokens, at, end) is not { } first || StepsAt(tokens, at + 1) is not { } steps)
            return null;
        // The ladder is told by the second unit; one unit alone has to have one ladder.
        foreach (var step in steps.Steps)
        {
            var next = at;
            if (ReadOn(tokens, ref next, end, new Part(first, step, SizeOf(step), at + 1), context) is { } amount
                && amount.Parts >= least && (amount.Parts > 1 || steps.Steps.Count == 1))
            {
                at = next;
                return amount;
            }
        }

        return null;
    }

    /// <summary>What 钟 makes of the unit at a token, in 一个半钟 and 两分半钟; null where it is none of time.</summary>
    public static UnitReference? Spoken(TokenList tokens, int unit, UnitContext context) =>
        tokens.KindAt(unit) == TokenKind.Classifier ? context.Coded("hour", tokens[unit].Span)
            : StepsAt(tokens, unit)?.Steps.FirstOrDefault(static step => step.Ladder == "time") is { } time
                ? context.Coded(time.Code, tokens[unit].Span)
            : null;

    private static Amount? ReadOn(TokenList tokens, ref int at, int end, Part first, UnitContext context)
    {
        var (last, sum, parts, isDecimal, skips) = (first, first.Value * first.Size, 1, true, false);
        at += 2;
        while (NextPart(tokens, at, end, last, context.Lexicon) is { } part)
        {
            isDecimal &= IsPowerOfTen(last.Size / part.Size);
            skips |= tokens.Surface(part.Unit - 1) is ['零' or '〇', ..] || tokens.Surface(part.Unit - 2) is "零";
            (sum, last, at, parts) = (sum + part.Value * part.Size, part, part.Unit + 1, parts + 1);
        }

        if (TailAt(tokens, at, end, last, context.Lexicon) is { } tail)
            (sum, at, parts) = (sum + tail * last.Size, at + 1, parts + 1);
        // 2小时30分 is 2.5 hours, 4小时20分 no decimal of them; 零 as in 两小时零六分 counts in the small unit.
        else if (parts > 1 && !skips)
            isDecimal |= IsDecimal(sum / first.Size);
        var whole = isDecimal ? first : last;
        var unit = context.Coded(whole.Step.Code, tokens[whole.Unit].Span);
        return new Amount(unit.Dimension == Dimension.Currency ? sum : sum / whole.Size, unit, parts,
            parts > 1 && first.Step.Ladder == UnitStep.Calendar);
    }

    // Fewer of the next unit than make one of the last.
    private static Part? NextPart(TokenList tokens, int at, int end, Part last, Lexicon lexicon)
    {
        if (at < end && tokens.KindAt(at) != TokenKind.Number && Cue.Is(tokens, at, "sum", lexicon))
            at++;
        if (PlainNumber(tokens, at, end) is not { } number || StepsAt(tokens, at + 1) is not { } steps)
            return null;
        foreach (var step in steps.Steps)
            if (step.Ladder == last.Step.Ladder && SizeOf(step) is var size && size < last.Size && number * size < last.Size)
                return new Part(number, step, size, at + 1);
        return null;
    }

    private static Fraction? PlainNumber(TokenList tokens, int at, int end) =>
        at < end && tokens.KindAt(at) == TokenKind.Number
        && tokens[at].Numeral is { Vagueness: Vagueness.None, Scale: NumeralScale.None, Negative: false } number ? number.Min : null;

    private static StepSense? StepsAt(TokenList tokens, int at) =>
        at < tokens.Count ? tokens[at].As(TokenKind.UnitStep) as StepSense : null;

    // 37秒79, 1米75, 五块六, 四块零五: plain digits right behind the unit are its tenths and hundredths.
    private static Fraction? TailAt(TokenList tokens, int at, int end, Part last, Lexicon lexicon)
    {
        if (at >= end || tokens[at].Numeral is not { IsPlain: true } digits || BehindDigits.Contains(tokens.KindAt(at + 1))
            || tokens[at - 1].Span.End != tokens[at].Span.Start
            || StepsAt(tokens, last.Unit) is not { Tail: not UnitTail.None and var tail }
            || DegreeReader.IsDegree(tokens, last.Unit) && DegreeReader.CodeOf(tokens, last.Unit, lexicon) != last.Step.Code)
            return null;
        // 一米七五, 三块七五
        if (tail == UnitTail.Any && digits is { Form: NumeralForm.Chinese, Span.Length: 2 }
            && tokens.Surface(at)[0] is not ('零' or '〇'))
            return digits.Min / 100L;
        var value = digits.WholeNumber;
        if (digits.Form == NumeralForm.Arabic)
            return tail == UnitTail.Any && value > 0 && digits.Span.Length is 1 or 2
                ? new Fraction(value, digits.Span.Length == 1 ? 10 : 100)
                : null;
        // 零 passes over the tenths.
        var places = tokens.Surface(at) is ['零' or '〇', _] ? 2 : 1;
        return value is > 0 and < 10 && digits.Span.Length == places ? new Fraction(value, places == 1 ? 10 : 100) : null;
    }

    private static Fraction SizeOf(UnitStep step) => Fraction.TryParse(step.Size, out var size) ? size : Fraction.One;

    private static bool IsDecimal(Fraction number)
    {
        var rest = number.Denominator;
        foreach (var factor in (ReadOnlySpan<int>)[2, 5])
            while (rest > 1 && rest % factor == 0)
                rest /= factor;
        return rest == 1;
    }

    private static bool IsPowerOfTen(Fraction ratio)
    {
        var power = ratio.IsInteger ? ratio.Numerator : 0;
        while (power > 1 && power % 10 == 0)
            power /= 10;
        return power == 1;
    }
}
