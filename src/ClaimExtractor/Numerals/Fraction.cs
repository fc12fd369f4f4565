using System.Globalization;
using System.Numerics;

namespace ClaimExtractor.Numerals;

/// <summary>
/// An exact rational number in lowest terms, denominator positive.
/// The default value is not a number: to compare it, to print it and to make a double of it throws <see cref="InvalidOperationException"/>.
/// </summary>
/// <remarks>Arithmetic is checked: a result beyond 128 bits throws <see cref="OverflowException"/>. Comparing never does.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    /// <summary>So many digits fit 64 bits.</summary>
    private const int ShortDigits = 18;

    private static readonly Int128[] Powers = MakePowers();

    // In lowest terms; 0 and 0 where either needs more than 64 bits.
    private readonly long _numerator;
    private readonly long _denominator;
    private readonly Wide? _wide;

    private sealed record Wide(Int128 Numerator, Int128 Denominator);

    /// <summary>The quotient of two numbers, brought to lowest terms.</summary>
    /// <param name="numerator">Of any sign.</param>
    /// <param name="denominator">Of any sign, not 0.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
            throw new DivideByZeroException();
        if (denominator < 0)
            (numerator, denominator) = (checked(-numerator), checked(-denominator));
        if (denominator != 1 && GreatestCommonDivisor(Int128.Abs(numerator), denominator) is var divisor && divisor != 1)
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        if ((long)numerator == numerator && (long)denominator == denominator)
            (_numerator, _denominator) = ((long)numerator, (long)denominator);
        else
            _wide = new Wide(numerator, denominator);
    }

    private Fraction(long whole) => (_numerator, _denominator) = (whole, 1);

    /// <summary>Carries the sign.</summary>
    public Int128 Numerator => _wide?.Numerator ?? _numerator;

    /// <summary>From 1; 0 only in the default value.</summary>
    public Int128 Denominator => _wide?.Denominator ?? _denominator;

    /// <summary>It is the default value, which is no number.</summary>
    public bool IsDefault => _denominator == 0 && _wide is null;

    /// <summary>The denominator is 1.</summary>
    public bool IsInteger => _denominator == 1 || _wide?.Denominator == 1;

    /// <summary>A whole number of at most 64 bits as it is, another value for all others.</summary>
    internal long WholeOr(long other) => _denominator == 1 ? _numerator : other;

    // Products of two such numbers, and sums of two such products, fit 128 bits.
    private bool IsShort => _wide is null;

    /// <summary>0/1, which the default value is not.</summary>
    public static Fraction Zero => new(0);

    /// <summary>1/1.</summary>
    public static Fraction One => new(1);

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(long value) => new(value);

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">It, or a product on the way to it, has more than 128 bits.</exception>
    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (!a.IsShort || !b.IsShort)
            return checked(new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator));
        return a._denominator == b._denominator
            ? new((Int128)a._numerator + b._numerator, a._denominator)
            : new(
                Math.BigMul(a._numerator, b._denominator) + Math.BigMul(b._numerator, a._denominator),
                Math.BigMul(a._denominator, b._denominator)
            );
    }

    /// <summary>The same amount with the other sign.</summary>
    /// <exception cref="OverflowException">The numerator is the least of 128 bits.</exception>
    public static Fraction operator -(Fraction a) => new(checked(-a.Numerator), a.Denominator);

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowException">As for the sum.</exception>
    public static Fraction operator -(Fraction a, Fraction b) => a + (-b);

    /// <summary>The exact product.</summary>
    /// <exception cref="OverflowException">It has more than 128 bits before it is reduced.</exception>
    public static Fraction operator *(Fraction a, Fraction b) => a.IsShort && b.IsShort
        ? new(Math.BigMul(a._numerator, b._numerator), Math.BigMul(a._denominator, b._denominator))
        : checked(new(a.Numerator * b.Numerator, a.Denominator * b.Denominator));

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    /// <exception cref="OverflowException">It has more than 128 bits before it is reduced.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => a.IsShort && b.IsShort
        ? new(Math.BigMul(a._numerator, b._denominator), Math.BigMul(a._denominator, b._numerator))
        : checked(new(a.Numerator * b.Denominator, a.Denominator * b.Numerator));

    /// <summary>By value, exactly.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Orders by value, exactly.</summary>
    public int CompareTo(Fraction other)
    {
        if (IsDefault || other.IsDefault)
            throw NoNumber();
        if (!IsShort || !other.IsShort)
            return Denominator == other.Denominator
                ? Numerator.CompareTo(other.Numerator)
                : ((BigInteger)Numerator * (BigInteger)other.Denominator).CompareTo((BigInteger)other.Numerator * (BigInteger)Denominator);
        return _denominator == other._denominator
            ? _numerator.CompareTo(other._numerator)
            : Math.BigMul(_numerator, other._denominator).CompareTo(Math.BigMul(other._numerator, _denominator));
    }

    /// <summary>The power of ten, <paramref name="exponent"/> from −38 to 38.</summary>
    public static Fraction PowerOfTen(int exponent)
    {
        if (Math.Abs(exponent) >= Powers.Length)
            throw new OverflowException();
        var power = Powers[Math.Abs(exponent)];
        return exponent >= 0 ? new Fraction(power, 1) : new Fraction(1, power);
    }

    /// <summary>Reads <c>12</c>, <c>-1.5</c> or <c>-2/3</c>: ASCII digits only, no grouping, at most 38 places.</summary>
    /// <returns>False for anything else, and for a number beyond 128 bits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction value)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return TryParseDecimal(text, out value);
        value = default;
        if (
            !TryParseDecimal(text[..slash], out var top)
            || !TryParseDecimal(text[(slash + 1)..], out var bottom)
            || !top.IsInteger
            || !bottom.IsInteger
            || bottom.Numerator <= 0
        )
            return false;
        value = top / bottom;
        return true;
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Fraction value)
    {
        value = default;
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
        Places is >= 0 and var places
            ? Decimal(places)
            : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    // The decimal places of the number; −1 where they never end.
    private int Places
    {
        get
        {
            if (IsDefault)
                throw NoNumber();
            if (IsInteger)
                return 0;
            var twos = (int)Int128.TrailingZeroCount(Denominator);
            var (rest, fives) = (Denominator >> twos, 0);
            for (; rest % 5 == 0; rest /= 5)
                fives++;
            return rest == 1 ? Math.Max(twos, fives) : -1;
        }
    }

    // The number times 10^places, whole, for numbers and powers of 64 bits.
    private Int128 Scaled(int places) => Math.BigMul(_numerator, (long)Powers[places] / _denominator);

    private string Decimal(int places)
    {
        if (places == 0)
            return IsShort ? _numerator.ToString(CultureInfo.InvariantCulture) : Numerator.ToString(CultureInfo.InvariantCulture);
        var digits =
            places <= ShortDigits && IsShort
                ? Int128.Abs(Scaled(places)).ToString(CultureInfo.InvariantCulture)
                : (BigInteger.Pow(10, places) * BigInteger.Abs((BigInteger)Numerator) / (BigInteger)Denominator).ToString(
                    CultureInfo.InvariantCulture
                );
        digits = digits.PadLeft(places + 1, '0');
        return $"{(Numerator < 0 ? "-" : "")}{digits.AsSpan(..^places)}.{digits.AsSpan(^places..)}";
    }

    private static InvalidOperationException NoNumber() => new("the default value is no number");

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
