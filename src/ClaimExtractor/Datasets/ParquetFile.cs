using Parquet;
using Parquet.Schema;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Apache Parquet with real types: DOUBLE, INT32, INT64, BOOLEAN, DATE and UTF-8 strings (dictionary-encoded where they repeat), Snappy,
/// in row groups of 65,536 rows. The key-value metadata describes the table and each column in both languages.
/// </summary>
public sealed class ParquetFile : IDatasetFormat
{
    private const int RowGroupRows = 1 << 16;

    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        if (output is { CanSeek: true, CanRead: true })
        {
            WriteAsync(output, schema, rows).GetAwaiter().GetResult();
            return;
        }

        using var buffer = new MemoryStream();
        WriteAsync(buffer, schema, rows).GetAwaiter().GetResult();
        buffer.WriteTo(output);
    }

    public Table Read(Stream input)
    {
        try
        {
            return ParquetTable.ReadAsync(input).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not (DatasetException or OutOfMemoryException))
        {
            // The library lets whatever a damaged file causes pass through.
            throw new DatasetException($"the file is not a Parquet file that can be read: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private static async Task WriteAsync<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        DataField[] fields = [.. schema.Columns.Select(column => new DataField(column.Name, ClrType(column.Type), column.Nullable))];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        foreach (var column in schema.Columns.Where(column => column.Type == ColumnType.Text))
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        var withoutBounds = new HashSet<int>();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, options).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = Metadata(schema);
            foreach (var group in rows.Chunk(RowGroupRows))
            {
                using var groupWriter = writer.CreateRowGroup();
                for (var i = 0; i < fields.Length; i++)
                {
                    var column = schema.RowColumns[i];
                    await WriteColumn(groupWriter, fields[i], column, group).ConfigureAwait(false);
                    if (column.Type == ColumnType.Text && Array.Exists(group, row => column.Get(row) is { IsNull: false } cell && IsBeyondBmp(cell.AsText)))
                        withoutBounds.Add(i);
                }

                groupWriter.CompleteValidate();
            }
        }

        if (withoutBounds.Count > 0)
            ParquetFooter.ClearBounds(output, withoutBounds);
    }

    private static bool IsBeyondBmp(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    private static Task WriteColumn<TRow>(ParquetRowGroupWriter group, DataField field, Column<TRow> column, TRow[] rows) => column.Type switch
    {
        ColumnType.Text => WriteColumn(group, field, column, rows, cell => cell.AsText.AsMemory()),
        ColumnType.Integer => WriteColumn(group, field, column, rows, cell => checked((int)cell.AsInteger)),
        ColumnType.Long => WriteColumn(group, field, column, rows, cell => cell.AsInteger),
        ColumnType.Number => WriteColumn(group, field, column, rows, cell => cell.AsNumber),
        ColumnType.Boolean => WriteColumn(group, field, column, rows, cell => cell.AsBoolean),
        _ => WriteColumn(group, field, column, rows, cell => cell.AsDate),
    };

    private static Task WriteColumn<TRow, TValue>(
        ParquetRowGroupWriter group, DataField field, Column<TRow> column, TRow[] rows, Func<Cell, TValue> value)
        where TValue : struct
    {
        if (!column.Nullable)
            return group.WriteAsync<TValue>(field, Array.ConvertAll(rows, row => value(column.Get(row))));
        var values = Array.ConvertAll(rows, row => column.Get(row) is { IsNull: false } cell ? value(cell) : default(TValue?));
        return group.WriteAsync<TValue>(field, values);
    }

    private static Type ClrType(ColumnType type) => type switch
    {
        ColumnType.Text => typeof(string),
        ColumnType.Integer => typeof(int),
        ColumnType.Long => typeof(long),
        ColumnType.Number => typeof(double),
        ColumnType.Boolean => typeof(bool),
        _ => typeof(DateOnly),
    };

    private static Dictionary<string, string> Metadata(TableSchema schema)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["table"] = schema.Name,
            ["description"] = schema.English,
            ["description.zh"] = schema.Chinese,
        };
        foreach (var column in schema.Columns)
        {
            metadata[$"column.{column.Name}"] = column.English;
            metadata[$"column.{column.Name}.zh"] = column.Chinese;
        }

        return metadata;
    }
}
