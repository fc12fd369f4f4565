using System.Globalization;
using System.Numerics;

namespace ClaimExtractor.Quantities;

/// <summary>
/// An exact rational number in lowest terms, denominator positive.
/// The default value is not a number; every member but <see cref="IsDefault"/> throws on it.
/// </summary>
/// <remarks>Arithmetic is checked: a result beyond 128 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    /// <summary>So many digits fit 64 bits.</summary>
    private const int ShortDigits = 18;

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

    // Products of two such numbers, and sums of two such products, fit 128 bits.
    private bool IsShort => (long)Numerator == Numerator && (long)Denominator == Denominator;

    public static Fraction Zero => new(0, 1);

    public static Fraction One => new(1, 1);

    public static implicit operator Fraction(long value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (!a.IsShort || !b.IsShort)
            return checked(new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator));
        return a.Denominator == b.Denominator
            ? new(a.Numerator + b.Numerator, a.Denominator)
            : new(Product(a.Numerator, b.Denominator) + Product(b.Numerator, a.Denominator), Product(a.Denominator, b.Denominator));
    }

    public static Fraction operator -(Fraction a) => new(checked(-a.Numerator), a.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + (-b);

    public static Fraction operator *(Fraction a, Fraction b) => a.IsShort && b.IsShort
        ? new(Product(a.Numerator, b.Numerator), Product(a.Denominator, b.Denominator))
        : checked(new(a.Numerator * b.Numerator, a.Denominator * b.Denominator));

    public static Fraction operator /(Fraction a, Fraction b) => a.IsShort && b.IsShort
        ? new(Product(a.Numerator, b.Denominator), Product(a.Denominator, b.Numerator))
        : checked(new(a.Numerator * b.Denominator, a.Denominator * b.Numerator));

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other)
    {
        if (Denominator == other.Denominator)
            return Numerator.CompareTo(other.Numerator);
        return IsShort && other.IsShort
            ? Product(Numerator, other.Denominator).CompareTo(Product(other.Numerator, Denominator))
            : checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));
    }

    /// <summary>The power of ten, <paramref name="exponent"/> from −38 to 38.</summary>
    public static Fraction PowerOfTen(int exponent)
    {
        if (Math.Abs(exponent) >= Powers.Length)
            throw new OverflowException();
        var power = Powers[Math.Abs(exponent)];
        return exponent >= 0 ? new Fraction(power, 1) : new Fraction(1, power);
    }

    /// <summary>Reads <c>12</c>, <c>-1.5</c> or <c>2/3</c>: ASCII digits only, no grouping, at most 38 places.</summary>
    /// <returns>False for anything else, and for a number beyond 128 bits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction value)
    {
        value = default;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            if (!TryParse(text[..slash], out var top) || !TryParse(text[(slash + 1)..], out var bottom) || !top.IsInteger || !bottom.IsInteger || bottom.Numerator == 0)
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

            if (!char.IsAsciiDigit(c))
                return false;
            if (++seen > ShortDigits && (number > (Int128.MaxValue - 9) / 10 || places == Powers.Length - 1))
                return false;
            number = seen <= ShortDigits ? (long)number * 10 + (c - '0') : number * 10 + (c - '0');
            if (point)
                places++;
        }

        if (seen == 0)
            return false;
        value = new Fraction(negative ? -number : number, Powers[places]);
        return true;
    }

    /// <summary>The nearest <see cref="double"/>.</summary>
    public double ToDouble()
    {
        if (Places is not (>= 0 and var places))
            return (double)Numerator / (double)Denominator;
        // A quotient of two numbers that a double holds exactly is rounded once.
        if (places <= ShortDigits && IsShort && Scaled(places) is var scaled && Int128.Abs(scaled) <= 1L << 53)
            return (double)(long)scaled / (long)Powers[places];
        return double.Parse(Decimal(places), CultureInfo.InvariantCulture);
    }

    /// <summary>A finite decimal (<c>98990000</c>, <c>10.2</c>) where there is one, else <c>2/3</c>.</summary>
    public override string ToString() =>
        Places is >= 0 and var places ? Decimal(places) : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    // The decimal places of the number; −1 where they never end.
    private int Places
    {
        get
        {
            if (Denominator == 1)
                return 0;
            var twos = (int)Int128.TrailingZeroCount(Denominator);
            var (rest, fives) = (Denominator >> twos, 0);
            for (; rest % 5 == 0; rest /= 5)
                fives++;
            return rest == 1 ? Math.Max(twos, fives) : -1;
        }
    }

    // The number times 10^places, whole, for numbers and powers of 64 bits.
    private Int128 Scaled(int places) => Math.BigMul((long)Numerator, (long)Powers[places] / (long)Denominator);

    private string Decimal(int places)
    {
        if (places == 0)
            return IsShort ? ((long)Numerator).ToString(CultureInfo.InvariantCulture) : Numerator.ToString(CultureInfo.InvariantCulture);
        var digits = places <= ShortDigits && IsShort
            ? Int128.Abs(Scaled(places)).ToString(CultureInfo.InvariantCulture)
            : (BigInteger.Pow(10, places) * BigInteger.Abs((BigInteger)Numerator) / (BigInteger)Denominator).ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft(places + 1, '0');
        return $"{(Numerator < 0 ? "-" : "")}{digits.AsSpan(..^places)}.{digits.AsSpan(^places..)}";
    }

    private static Int128 Product(Int128 a, Int128 b) => Math.BigMul((long)a, (long)b);

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
