using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>Looks cells of a table up by the names of their columns.</summary>
internal sealed class TableRows
{
    private readonly Table _table;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public TableRows(Table table)
    {
        _table = table;
        for (var i = 0; i < table.Names.Count; i++)
            _places.TryAdd(table.Names[i], i);
    }

    public int Count => _table.Rows.Count;

    public IReadOnlyDictionary<string, int> Places => _places;

    public TableRow this[int row] => new(this, row);

    /// <summary>The rows by what stands in a column of text; those without it by the empty text.</summary>
    public ILookup<string, int> By(string column) =>
        Enumerable.Range(0, Count).ToLookup(row => this[row].Text(column) ?? "", StringComparer.Ordinal);

    public Cell Cell(int row, string column) => _table[row, _places.GetValueOrDefault(column, -1)];
}

/// <summary>A row: a value is null where the cell is, where there is none, and where it is of another type (which the schema
/// reports).</summary>
internal readonly record struct TableRow(TableRows Table, int Row)
{
    public string? Text(string column) => Table.Cell(Row, column) is { Kind: CellKind.Text } cell ? cell.AsText : null;

    public double? Number(string column) => Table.Cell(Row, column) switch
    {
        { Kind: CellKind.Number } cell => cell.AsNumber,
        { Kind: CellKind.Integer } cell => cell.AsInteger,
        _ => null,
    };

    public int? Integer(string column) =>
        Table.Cell(Row, column) is { Kind: CellKind.Integer } cell && cell.AsInteger is >= int.MinValue and <= int.MaxValue and var whole
            ? (int)whole
            : null;

    public DateOnly? Date(string column) => Table.Cell(Row, column) is { Kind: CellKind.Date } cell ? cell.AsDate : null;

    public bool IsNull(string column) => Table.Cell(Row, column).IsNull;
}
