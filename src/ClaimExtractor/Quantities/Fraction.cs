using System.Globalization;

namespace ClaimExtractor.Quantities;

/// <summary>
/// An exact rational number in lowest terms, denominator positive.
/// The default value is not a number; every member but <see cref="IsDefault"/> throws on it.
/// </summary>
/// <remarks>Arithmetic is checked: a result beyond 128 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    private static readonly Int128[] Powers = MakePowers();

    public Fraction(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
            throw new DivideByZeroException();
        if (denominator < 0)
            (numerator, denominator) = (checked(-numerator), checked(-denominator));
        var divisor = denominator == 1 ? 1 : GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        (Numerator, Denominator) = divisor == 1 ? (numerator, denominator) : (numerator / divisor, denominator / divisor);
    }

    public Int128 Numerator { get; }

    public Int128 Denominator { get; }

    public bool IsDefault => Denominator == 0;

    public bool IsInteger => Denominator == 1;

    public static Fraction Zero => new(0, 1);

    public static Fraction One => new(1, 1);

    public static implicit operator Fraction(long value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b) =>
        checked(new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator));

    public static Fraction operator -(Fraction a) => new(checked(-a.Numerator), a.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + (-b);

    public static Fraction operator *(Fraction a, Fraction b) =>
        checked(new(a.Numerator * b.Numerator, a.Denominator * b.Denominator));

    public static Fraction operator /(Fraction a, Fraction b) =>
        checked(new(a.Numerator * b.Denominator, a.Denominator * b.Numerator));

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => Denominator == other.Denominator
        ? Numerator.CompareTo(other.Numerator)
        : checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));

    /// <summary>The power of ten, <paramref name="exponent"/> from −38 to 38.</summary>
    public static Fraction PowerOfTen(int exponent)
    {
        if (Math.Abs(exponent) >= Powers.Length)
            throw new OverflowException();
        var power = Powers[Math.Abs(exponent)];
        return exponent >= 0 ? new Fraction(power, 1) : new Fraction(1, power);
    }

    /// <summary>Reads <c>12</c>, <c>-1.5</c> or <c>2/3</c>: ASCII digits only, no grouping.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction value)
    {
        value = default;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            if (!TryParse(text[..slash], out var top) || !TryParse(text[(slash + 1)..], out var bottom) || bottom.Numerator == 0)
                return false;
            value = top / bottom;
            return true;
        }

        var negative = text is ['-', ..];
        var digits = negative ? text[1..] : text;
        Int128 number = 0;
        int places = 0, seen = 0;
        var point = false;
        foreach (var c in digits)
        {
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }

            if (!char.IsAsciiDigit(c) || ++seen > 30)
                return false;
            number = number * 10 + (c - '0');
            if (point)
                places++;
        }

        if (seen == 0)
            return false;
        value = new Fraction(negative ? -number : number, 1) * PowerOfTen(-places);
        return true;
    }

    /// <summary>The nearest <see cref="double"/>: the decimal expansion to 17 digits, read back.</summary>
    public double ToDouble()
    {
        if (TryToDecimalString(out var text))
            return double.Parse(text, CultureInfo.InvariantCulture);
        return (double)Numerator / (double)Denominator;
    }

    /// <summary>A finite decimal (<c>98990000</c>, <c>10.2</c>) where there is one, else <c>2/3</c>.</summary>
    public override string ToString() =>
        TryToDecimalString(out var text) ? text : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    private bool TryToDecimalString(out string text)
    {
        text = "";
        var rest = Denominator;
        int twos = 0, fives = 0;
        for (; rest % 2 == 0; rest /= 2)
            twos++;
        for (; rest % 5 == 0; rest /= 5)
            fives++;
        if (rest != 1)
            return false;
        var places = Math.Max(twos, fives);
        if (places == 0)
        {
            text = Numerator.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        var scaled = System.Numerics.BigInteger.Pow(10, places) * (System.Numerics.BigInteger)Numerator / (System.Numerics.BigInteger)Denominator;
        var digits = System.Numerics.BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        text = $"{(scaled.Sign < 0 ? "-" : "")}{digits[..^places]}.{digits[^places..]}";
        return true;
    }

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b > ulong.MaxValue || a > ulong.MaxValue)
        {
            if (b == 0)
                return a;
            (a, b) = (b, a % b);
        }

        var (x, y) = ((ulong)a, (ulong)b);
        while (y != 0)
            (x, y) = (y, x % y);
        return x == 0 ? 1 : x;
    }

    private static Int128[] MakePowers()
    {
        var powers = new Int128[39];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
