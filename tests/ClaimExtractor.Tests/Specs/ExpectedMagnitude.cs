using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Tests.Specs;

/// <summary>
/// The second cell of a claim line, e.g. <c>&gt;= 12000000 person</c>: a sign for the qualifier, one number or two, a unit code.
/// </summary>
public static class ExpectedMagnitude
{
    private static readonly (string Sign, Qualifier Qualifier)[] Signs =
    [
        ("<~", Qualifier.Nearly),
        ("<=", Qualifier.AtMost),
        (">=", Qualifier.AtLeast),
        ("<", Qualifier.LessThan),
        (">", Qualifier.MoreThan),
        ("~", Qualifier.About),
        ("=", Qualifier.Exact),
        ("several ", Qualifier.Several),
        ("more_than ", Qualifier.MoreThan),
    ];

    /// <exception cref="FormatException">The cell is not of that form.</exception>
    public static (Magnitude Magnitude, string Unit) Parse(string cell)
    {
        var (sign, signed) = Signs.FirstOrDefault(s => cell.StartsWith(s.Sign, StringComparison.Ordinal));
        var words = cell[(sign?.Length ?? 0)..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length != 2)
            throw new FormatException($"'{cell}' is not a value and a unit, such as '>= 12000000 person'");
        var ends = words[0].Split("..");
        if (ends.Length == 1)
        {
            if (sign is "several " or "more_than ")
                throw new FormatException($"'{sign.Trim()}' needs two ends: 'several 200..900 t'");
            return (Single(sign is null ? Qualifier.Exact : signed, Number(words[0])), words[1]);
        }

        if (ends.Length != 2 || sign is not (null or "several " or "more_than "))
            throw new FormatException($"'{cell}' is no range such as '3..5 year'");
        var (low, high) = (Number(ends[0]), Number(ends[1]));
        return (signed switch
        {
            Qualifier.Several => new Magnitude(null, low, high, Qualifier.Several),
            Qualifier.MoreThan => new Magnitude(low, low, high, Qualifier.MoreThan),
            _ => new Magnitude(null, low, high, Qualifier.Range),
        }, words[1]);
    }

    /// <summary>The cell that <see cref="Parse"/> would read back; all four fields where no cell says it.</summary>
    public static string Print(Magnitude magnitude, string unit)
    {
        var (value, min, max, qualifier) = (magnitude.Value, magnitude.Min, magnitude.Max, magnitude.Qualifier);
        var cell = (qualifier, min, max) switch
        {
            (Qualifier.Exact, _, _) => $"{value} {unit}",
            (Qualifier.Range, _, _) => $"{min}..{max} {unit}",
            (Qualifier.Several, _, _) => $"several {min}..{max} {unit}",
            (Qualifier.MoreThan, not null, not null) => $"more_than {min}..{max} {unit}",
            _ => $"{Signs.First(s => s.Qualifier == qualifier).Sign} {value} {unit}",
        };
        return Reads(cell, magnitude) ? cell : $"{qualifier} value {Shown(value)} min {Shown(min)} max {Shown(max)} {unit}";
    }

    private static bool Reads(string cell, Magnitude magnitude)
    {
        try
        {
            return Parse(cell).Magnitude == magnitude;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Shown(Fraction? number) => number?.ToString() ?? "null";

    private static Magnitude Single(Qualifier qualifier, Fraction value) => qualifier switch
    {
        Qualifier.Exact => new(value, value, value, qualifier),
        Qualifier.AtLeast or Qualifier.MoreThan => new(value, value, null, qualifier),
        Qualifier.AtMost or Qualifier.LessThan or Qualifier.Nearly => new(value, null, value, qualifier),
        _ => new(value, null, null, qualifier),
    };

    private static Fraction Number(string text) =>
        Fraction.TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no number such as 12, -1.5 or 2/3");
}
