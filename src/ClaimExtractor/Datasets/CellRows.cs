using System.Collections;

namespace ClaimExtractor.Datasets;

/// <summary>Rows that give one cell without making the others.</summary>
internal interface ICellRows
{
    Cell this[int row, int column] { get; }
}

/// <summary>The cells of rows that are at hand, made when they are asked for and kept nowhere.</summary>
internal sealed class CellRows<TRow>(TableSchema<TRow> schema, IReadOnlyList<TRow> rows) : IReadOnlyList<Cell[]>, ICellRows
{
    private readonly Func<TRow, Cell>[] _cells = [.. schema.RowColumns.Select(column => column.Get)];

    public int Count => rows.Count;

    public Cell[] this[int index] => Array.ConvertAll(_cells, cell => cell(rows[index]));

    public Cell this[int row, int column] => _cells[column](rows[row]);

    public IEnumerator<Cell[]> GetEnumerator()
    {
        for (var row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
