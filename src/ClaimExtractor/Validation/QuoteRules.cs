using ClaimExtractor.Datasets;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>The columns of a claim that its quote decides, against the quote as it is read again.</summary>
internal static class QuoteRules
{
    // With a unit that any number can have, one that takes its unit from elsewhere can be read; 百万米 is cut otherwise than 百万元.
    private static readonly string[] AnyUnits = ["米", "人", "元"];

    // By these rules a number has the unit of another one, without which it may be read as nothing at all: 千兆.
    private static readonly string[] FromOutside = ["number_before", "table_unit"];

    public static void Check(RowErrors errors, TableRow row, QuoteReading reading)
    {
        if (row.Text("quote") is not { Length: > 0 } quote || row.Integer("quote_start") is not { } start
            || CodePoints.ToUtf16(reading.Text, start) is not (>= 0 and var at) || at + quote.Length > reading.Text.Length)
            return;
        if (reading.At(new TextSpan(at, at + quote.Length)) is { } quantity)
        {
            CompareNumber(errors, row, quantity.Magnitude, Fraction.One);
            CompareUnit(errors, row, quantity);
        }
        else if (WithUnit(reading, quote.Trim('(', ')', '（', '）')) is { } number)
        {
            CompareNumber(errors, row, number.Magnitude, Scale(row, number.Magnitude));
            Compare(errors, row, "unit_text", "");
            if (row.Table.Cell(row.Row, "unit_inferred") is { Kind: CellKind.Boolean, AsBoolean: false } inferred)
                errors.Add(row, "unit_inferred", "quote", $"true, for the quote '{quote}' has no unit", inferred.ToString());
        }
        else if (row.Text("rules") is { } rules && !Array.Exists(FromOutside, rules.Contains))
        {
            errors.Add(row, "quote", "quote", "a number with its unit, as the reader reads it", SchemaText.Quoted(quote));
        }
    }

    private static Quantity? WithUnit(QuoteReading reading, string number) =>
        AnyUnits.Select(unit => reading.Alone(number + unit)).FirstOrDefault(read => read is not null);

    // The head of a table may count in 万元, and a loss stands in brackets.
    private static Fraction Scale(TableRow row, Magnitude magnitude)
    {
        if (
            (magnitude.Value ?? magnitude.Max) is not { } number
            || number == Fraction.Zero
            || (row.Number("value") ?? row.Number("value_max")) is not { } value
            || value == 0
        )
            return Fraction.One;
        var ratio = value / number.ToDouble();
        var power = Math.Round(Math.Log10(Math.Abs(ratio)));
        return power is >= -6 and <= 12 && StoredNumber.Near(Math.Abs(ratio), Math.Pow(10, power))
            ? Fraction.PowerOfTen((int)power) * (ratio < 0 ? -1L : 1L)
            : Fraction.One;
    }

    private static void CompareNumber(RowErrors errors, TableRow row, Magnitude magnitude, Fraction scale)
    {
        var (min, max) = scale < 0L ? (magnitude.Max, magnitude.Min) : (magnitude.Min, magnitude.Max);
        Compare(errors, row, "value", magnitude.Value * scale);
        Compare(errors, row, "value_min", min * scale);
        Compare(errors, row, "value_max", max * scale);
        Compare(errors, row, "qualifier", EnumText.Of(magnitude.Qualifier));
    }

    private static void CompareUnit(RowErrors errors, TableRow row, Quantity quantity)
    {
        Compare(errors, row, "unit", quantity.Unit);
        Compare(errors, row, "dimension", EnumText.Of(quantity.Dimension));
        Compare(errors, row, "unit_text", quantity.UnitText);
        if (row.Table.Cell(row.Row, "unit_inferred") is { Kind: CellKind.Boolean } inferred && inferred.AsBoolean != quantity.UnitInferred)
            errors.Add(row, "unit_inferred", "quote", Says(quantity.UnitInferred ? "true" : "false", row), inferred.ToString());
    }

    private static void Compare(RowErrors errors, TableRow row, string column, Fraction? expected)
    {
        var isSame = expected is { } number
            ? row.Number(column) is { } found && StoredNumber.Near(found, number.ToDouble())
            : row.Number(column) is null;
        if (!isSame)
            errors.Add(
                row,
                column,
                "quote",
                Says(expected is { } there ? Cell.Number(there.ToDouble()).ToString() : "null", row),
                row.Table.Cell(row.Row, column).ToString()
            );
    }

    private static void Compare(RowErrors errors, TableRow row, string column, string expected)
    {
        if (row.Text(column) is { } found && found != expected)
            errors.Add(row, column, "quote", Says(SchemaText.Quoted(expected), row), SchemaText.Quoted(found));
    }

    private static string Says(string expected, TableRow row) => $"{expected}, as the quote {SchemaText.Quoted(row.Text("quote")!)} says";
}
