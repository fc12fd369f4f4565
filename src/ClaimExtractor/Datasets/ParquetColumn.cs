using Parquet;
using Parquet.Schema;

namespace ClaimExtractor.Datasets;

/// <summary>The cells of one column of the row group that is being filled.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    /// <summary>A text of the row groups so far holds a character beyond the BMP.</summary>
    public bool IsBeyondBmp { get; private protected set; }

    public static ParquetColumn Of(Column column) => column.Type switch
    {
        ColumnType.Text => new Values<ReadOnlyMemory<char>>(FieldOf<string>(column), cell => cell.AsText.AsMemory()),
        ColumnType.Integer => new Values<int>(FieldOf<int>(column), cell => checked((int)cell.AsInteger)),
        ColumnType.Long => new Values<long>(FieldOf<long>(column), cell => cell.AsInteger),
        ColumnType.Number => new Values<double>(FieldOf<double>(column), cell => cell.AsNumber),
        ColumnType.Boolean => new Values<bool>(FieldOf<bool>(column), cell => cell.AsBoolean),
        _ => new Values<DateOnly>(FieldOf<DateOnly>(column), cell => cell.AsDate),
    };

    /// <returns>The characters of a text, 0 for anything else.</returns>
    public abstract int Add(Cell cell);

    /// <summary>Writes the cells and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    private static DataField FieldOf<T>(Column column) => new(column.Name, typeof(T), column.Nullable);

    private sealed class Values<TValue>(DataField field, Func<Cell, TValue> value) : ParquetColumn(field)
        where TValue : struct
    {
        private TValue?[] _optional = [];
        private TValue[] _required = [];
        private int _count;

        public override int Add(Cell cell)
        {
            var characters = 0;
            if (!cell.IsNull && typeof(TValue) == typeof(ReadOnlyMemory<char>))
            {
                characters = cell.AsText.Length;
                IsBeyondBmp = IsBeyondBmp || cell.AsText.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
            }

            if (Field.IsNullable)
                Put(ref _optional, cell.IsNull ? null : value(cell));
            else
                Put(ref _required, value(cell));
            return characters;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            if (Field.IsNullable)
                await group.WriteAsync<TValue>(Field, _optional.AsMemory(0, _count)).ConfigureAwait(false);
            else
                await group.WriteAsync<TValue>(Field, _required.AsMemory(0, _count)).ConfigureAwait(false);
            Array.Clear(_optional);
            Array.Clear(_required);
            _count = 0;
        }

        private void Put<T>(ref T[] values, T item)
        {
            if (_count == values.Length)
                Array.Resize(ref values, Math.Max(1024, 2 * _count));
            values[_count++] = item;
        }
    }
}
