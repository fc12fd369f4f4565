using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Datasets;

/// <summary>Reads claims back from a table of any format.</summary>
internal static class ClaimReader
{
    private static readonly IReadOnlyList<Column<Claim>> Columns = ClaimColumns.Schema.RowColumns;

    private static readonly Dictionary<string, int> Places =
        Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);

    /// <summary>
    /// The claims of a table. What is written of them again is the same, cell by cell; the exact fractions of bounds and base values are
    /// not in
    /// the files, so these are the decimals that stand there.
    /// </summary>
    /// <exception cref="DatasetException">A column is missing, or a cell is no value of its column: the first one is named.</exception>
    public static IReadOnlyList<Claim> Read(Table table) => Read(table, [.. Enumerable.Range(0, table.Rows.Count)]);

    /// <param name="rows">Of which the claims are read, in order.</param>
    public static IReadOnlyList<Claim> Read(Table table, IReadOnlyList<int> rows)
    {
        var places = Columns.Select(column => table.IndexOf(column.Name)).ToArray();
        if (table.Rows.Count > 0 && Array.IndexOf(places, -1) is >= 0 and var missing)
            throw new DatasetException($"the column {Columns[missing].Name} is missing");
        var cells = new Cell[Columns.Count];
        var claims = new Claim[rows.Count];
        for (var at = 0; at < claims.Length; at++)
        {
            var row = rows[at];
            for (var i = 0; i < cells.Length; i++)
                if (!TypedCell.TryRead(Columns[i], table[row, places[i]], out cells[i]))
                    throw Unexpected(row, Columns[i], table[row, places[i]]);
            claims[at] = Read(cells, row);
        }

        return claims;
    }

    private static Claim Read(Cell[] cells, int row)
    {
        var value = TextOrNull("value_exact") is { } exact ? Parse("value_exact", exact) : default(Fraction?);
        return new Claim
        {
            ClaimId = Text("claim_id"),
            DocumentId = Text("document_id"),
            Section = TextOrNull("section"),
            Paragraph = Integer("paragraph"),
            Sentence = Integer("sentence"),
            Context = Text("context"),
            Quote = Text("quote"),
            QuoteStart = Integer("quote_start"),
            Source = new CodePointSpan(Integer("source_start"), Integer("source_end")),
            Value = value,
            ValueMin = Number("value_min"),
            ValueMax = Number("value_max"),
            Qualifier = Enum<Qualifier>("qualifier"),
            Unit = Text("unit"),
            UnitText = Text("unit_text"),
            UnitInferred = Get("unit_inferred").AsBoolean,
            Dimension = Enum<Dimension>("dimension"),
            BaseValue = Number("base_value"),
            BaseUnit = TextOrNull("base_unit"),
            Per = TextOrNull("per"),
            Subject = TextOrNull("subject"),
            Bearer = TextOrNull("bearer"),
            Predicate = TextOrNull("predicate"),
            Role = Enum<Role>("role"),
            Direction = EnumOrNull<Direction>("direction"),
            Baseline = TextOrNull("baseline"),
            TimeText = TextOrNull("time_text"),
            TimeStart = Date("time_start"),
            TimeEnd = Date("time_end"),
            TimeBasis = EnumOrNull<TimeBasis>("time_basis"),
            Place = TextOrNull("place"),
            Area = TextOrNull("area"),
            AreaCode = TextOrNull("area_code"),
            Metric = TextOrNull("metric"),
            Measure = EnumOrNull<Measure>("measure"),
            Attribution = TextOrNull("attribution"),
            Modality = Enum<Modality>("modality"),
            RelatedClaimId = TextOrNull("related_claim_id"),
            Relation = EnumOrNull<Relation>("relation"),
            Evidence = EvidenceText.TryParse(Text("evidence"), out var evidence) ? evidence : throw UnexpectedIn("evidence"),
            Rules = Text("rules"),
        };

        Cell Get(string column) => cells[Places[column]];

        string Text(string column) => Get(column).AsText;

        string? TextOrNull(string column) => Get(column) is { IsNull: false } cell ? cell.AsText : null;

        int Integer(string column) => (int)Get(column).AsInteger;

        DateOnly? Date(string column) => Get(column) is { IsNull: false } cell ? cell.AsDate : null;

        TEnum Enum<TEnum>(string column)
            where TEnum : struct, Enum =>
            EnumText.TryParse<TEnum>(Text(column), out var read) ? read : throw UnexpectedIn(column);

        TEnum? EnumOrNull<TEnum>(string column)
            where TEnum : struct, Enum => Get(column).IsNull ? null : Enum<TEnum>(column);

        // The same double is the same number: a bound of two thirds is as exact as the value.
        Fraction? Number(string column) => Get(column) is not { IsNull: false } cell ? null
            : value is { } same && same.ToDouble() == cell.AsNumber ? same
            : Parse(column, cell.ToString());

        Fraction Parse(string column, string text) =>
            TryParse(text, out var number) ? number : throw UnexpectedIn(column);

        DatasetException UnexpectedIn(string column) => Unexpected(row, Columns[Places[column]], Get(column));
    }

    /// <summary>Also reads an exponent: <c>1.5E-05</c>.</summary>
    private static bool TryParse(string text, out Fraction number)
    {
        var exponent = text.IndexOf('E');
        if (exponent < 0)
            return Fraction.TryParse(text, out number);
        number = default;
        var mantissa = text[..exponent];
        var places = mantissa.Contains('.') ? mantissa.Length - mantissa.IndexOf('.') - 1 : 0;
        if (
            !Fraction.TryParse(mantissa.Replace(".", ""), out var digits)
            || !int.TryParse(text.AsSpan(exponent + 1), CultureInfo.InvariantCulture, out var power)
        )
            return false;
        try
        {
            number = digits * Fraction.PowerOfTen(power - places);
        }
        catch (OverflowException)
        {
            return false;
        }

        return true;
    }

    private static DatasetException Unexpected(int row, Column column, Cell found) =>
        new($"row {row + 1}, column {column.Name}: {DataDictionaryPage.TypeName(column.Type)} expected, found {found}");
}
