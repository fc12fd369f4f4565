using Parquet;
using Parquet.Schema;

namespace ClaimExtractor.Datasets;

/// <summary>Writes a Parquet file a row group at a time.</summary>
/// <param name="output">Can be read, written and sought.</param>
/// <param name="mostRows">Of a row group.</param>
/// <param name="mostCharacters">A row group ends with the row that brings its texts to so many UTF-16 units.</param>
internal sealed class ParquetTableWriter<TRow>(Stream output, TableSchema<TRow> schema, int mostRows, long mostCharacters)
    : ITableWriter<TRow>
{
    private readonly ParquetColumn[] _columns = [.. schema.RowColumns.Select(ParquetColumn.Of)];
    private ParquetWriter? _writer;
    private int _rows;
    private long _characters;

    public void Write(TRow row)
    {
        for (var i = 0; i < _columns.Length; i++)
            _characters += _columns[i].Add(schema.RowColumns[i].Get(row));
        if (++_rows == mostRows || _characters >= mostCharacters)
            WriteGroup().GetAwaiter().GetResult();
    }

    /// <summary>Nothing: the end of a Parquet file says where its rows are.</summary>
    public void Flush()
    {
    }

    public void Complete() => CompleteAsync().GetAwaiter().GetResult();

    /// <summary>A file that is not complete is nothing, so there is nothing to end.</summary>
    public void Dispose()
    {
    }

    private async Task CompleteAsync()
    {
        if (_rows > 0)
            await WriteGroup().ConfigureAwait(false);
        await (await Writer().ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        var withoutBounds = Enumerable.Range(0, _columns.Length).Where(i => _columns[i].IsBeyondBmp).ToHashSet();
        if (withoutBounds.Count > 0)
            ParquetFooter.ClearBounds(output, withoutBounds);
    }

    private async Task WriteGroup()
    {
        using var group = (await Writer().ConfigureAwait(false)).CreateRowGroup();
        foreach (var column in _columns)
            await column.WriteAsync(group).ConfigureAwait(false);
        group.CompleteValidate();
        (_rows, _characters) = (0, 0);
    }

    private async Task<ParquetWriter> Writer()
    {
        if (_writer is not null)
            return _writer;
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        foreach (var column in schema.Columns.Where(column => column.Type == ColumnType.Text))
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        _writer = await ParquetWriter
            .CreateAsync(new ParquetSchema(_columns.Select(column => column.Field)), new SynchronousStream(output), options)
            .ConfigureAwait(false);
        _writer.CustomMetadata = Metadata(schema);
        return _writer;
    }

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
