namespace ClaimExtractor.Datasets;

internal enum ColumnType
{
    Text,

    /// <summary>32 bits.</summary>
    Integer,

    /// <summary>64 bits.</summary>
    Long,
    Number,
    Boolean,
    Date,
}

/// <summary>One value of a closed list, with what it stands for.</summary>
internal sealed record EnumValue(string Name, string English, string Chinese);

/// <summary>What every file format, the JSON Schema and the data dictionary need to know of a column.</summary>
internal record Column(string Name, ColumnType Type)
{
    /// <summary>May hold null. A nullable text column never holds empty text; a text column that is not nullable may.</summary>
    public bool Nullable { get; init; }

    /// <summary>The closed list of values; empty where the column is open.</summary>
    public IReadOnlyList<EnumValue> Values { get; init; } = [];

    /// <summary>What the column means, one sentence or more.</summary>
    public required string English { get; init; }

    public required string Chinese { get; init; }

    /// <summary>A value as JSON writes it, text without its quotes.</summary>
    public required string Example { get; init; }

    /// <summary>A regular expression (ECMA-262) that the text matches, if there is one.</summary>
    public string? Pattern { get; init; }

    /// <summary>The smallest whole number that the column holds.</summary>
    public int Minimum { get; init; }

    /// <summary>The text may be empty although the column is not nullable.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The text may be a day, which a spreadsheet program writes in its own way.</summary>
    public bool MayBeDay { get; init; }

    /// <summary>Width in a spreadsheet, in characters.</summary>
    public int Width { get; init; } = 12;

    /// <summary>Long text, wrapped in a spreadsheet.</summary>
    public bool Wrapped { get; init; }
}

/// <summary>A column of a table whose rows are <typeparamref name="TRow"/>.</summary>
/// <param name="Get">The cell of a row: null or of the column's type.</param>
internal sealed record Column<TRow>(string Name, ColumnType Type, Func<TRow, Cell> Get) : Column(Name, Type);

/// <summary>What must hold within a row: where <paramref name="Column"/> has one of the values, other columns are present or
/// null.</summary>
/// <param name="Values">Empty for any value but null.</param>
/// <param name="Present">Columns that are then not null.</param>
/// <param name="Absent">Columns that are then null.</param>
internal sealed record RowRule(string Column, IReadOnlyList<string> Values, IReadOnlyList<string> Present, IReadOnlyList<string> Absent);

/// <summary>A table of the dataset.</summary>
/// <param name="Name">Also the stem of its files.</param>
/// <param name="RowName">What one row is.</param>
/// <param name="Columns">In order.</param>
internal record TableSchema(string Name, string RowName, string English, string Chinese, IReadOnlyList<Column> Columns)
{
    public IReadOnlyList<RowRule> Rules { get; init; } = [];

    /// <summary>The column whose values name the rows: the first.</summary>
    public string PrimaryKey => Columns[0].Name;

    /// <summary>Columns that hold the primary key of a row, of this table or another one.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];
}

/// <param name="Table">The name of the table that <paramref name="ReferencedColumn"/> belongs to.</param>
internal sealed record ForeignKey(string Column, string Table, string ReferencedColumn);

/// <summary>A table whose rows are <typeparamref name="TRow"/>.</summary>
internal sealed record TableSchema<TRow>(
    string Name,
    string RowName,
    string English,
    string Chinese,
    IReadOnlyList<Column<TRow>> RowColumns
) : TableSchema(Name, RowName, English, Chinese, RowColumns);

/// <summary>The tables that a dataset has.</summary>
internal static class DatasetTables
{
    /// <summary>Those whose rows are of one document each: the parts of a corpus have no others.</summary>
    public static IReadOnlyList<TableSchema> OfDocuments { get; } =
    [ClaimColumns.Schema, MentionColumns.Schema, DocumentColumns.Schema, CheckColumns.Schema];

    /// <summary>The tables of a release.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [.. OfDocuments, SeriesColumns.Schema];
}
