namespace ClaimExtractor.Numerals;

/// <summary>The digits and powers of a numeral, before what stands around them is read.</summary>
/// <param name="End">Where the reading ends in the text; 0 where nothing was found.</param>
/// <param name="Step">The unit of the last non-zero digit: 10 for 290, 0.1 for 1.5. 多 reaches up to the next one.</param>
/// <param name="Multiplied">As in <see cref="Numeral"/>.</param>
/// <param name="Grouped">As in <see cref="Numeral"/>.</param>
internal readonly record struct NumberReading(
    int End,
    Fraction Min,
    Fraction Max,
    Fraction Step,
    Vagueness Vagueness,
    bool Multiplied,
    bool Grouped
)
{
    public bool Found => End > 0;

    public static NumberReading Exact(int end, Fraction value, bool multiplied) =>
        new(end, value, value, StepOf(value), Vagueness.None, multiplied, Grouped: false);

    public NumberReading Times(int power, int end)
    {
        var factor = Fraction.PowerOfTen(power);
        return this with { End = end, Min = Min * factor, Max = Max * factor, Step = Step * factor, Multiplied = true };
    }

    public NumberReading Plus(Fraction value, int end) =>
        this with
        {
            End = end,
            Min = Min + value,
            Max = Max + value,
            Step = StepOf(value),
        };

    /// <summary>The same with a vague word behind its last digit.</summary>
    public NumberReading Vaguely(Vagueness vagueness, int end) =>
        vagueness switch
        {
            Vagueness.More => this with
            {
                End = end,
                Max = Min + (Min.IsInteger && StepOf(Min) > Step ? StepOf(Min) : Step),
                Vagueness = vagueness,
            },
            // 20几, 2万8千几: the first of its last zeros is any of 1 to 9.
            Vagueness.Several => this with { End = end, Min = Min + Step / 10L, Max = Min + Step / 10L * 9L, Vagueness = vagueness },
            _ => this with { End = end, Vagueness = vagueness },
        };

    /// <summary>The unit of a whole number's last non-zero digit; 1 for others.</summary>
    public static Fraction StepOf(Fraction value)
    {
        var (number, zeros) = (value.IsInteger ? value.Numerator : 1, 0);
        if (number == 0)
            return 1L;
        for (; (long)number != number && number % 10 == 0; zeros++)
            number /= 10;
        // A number that is still too large for the type ends in no zero.
        if ((long)number == number)
            for (var rest = (long)number; rest % 10 == 0; zeros++)
                rest /= 10;
        return Fraction.PowerOfTen(zeros);
    }
}
