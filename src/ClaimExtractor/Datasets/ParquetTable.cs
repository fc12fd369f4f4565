using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace ClaimExtractor.Datasets;

/// <summary>Reads the row groups of a Parquet file with flat columns.</summary>
internal static class ParquetTable
{
    private const long LargestSmall = 64L << 20, MostUnpacked = 1000;

    // Room is made for what the footer says of a column before a byte of it is read.
    private static void Hold(FileMetaData metadata, long length)
    {
        var most = LargestSmall + MostUnpacked * length;
        foreach (var group in metadata.RowGroups)
            foreach (var column in group.Columns)
                if (column.MetaData is not { } data || data.TotalCompressedSize < 0 || data.TotalCompressedSize > length
                    || data.TotalUncompressedSize < 0 || data.TotalUncompressedSize > most || data.NumValues != group.NumRows)
                    throw new DatasetException($"its footer says of a column what {length} bytes cannot hold");
    }

    /// <summary>A row group after the other, so that one is held at a time; one without rows where there is none.</summary>
    public static IEnumerable<Table> ReadGroups(Stream input)
    {
        var options = new ParquetOptions { UseDateOnlyTypeForDates = true };
        var reader = ParquetReader.CreateAsync(new SynchronousStream(input), options, leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            Hold(reader.Metadata!, input.Length);
            var fields = reader.Schema.DataFields;
            if (Array.Find(fields, field => field.Path.Length > 1 || field.MaxRepetitionLevel > 0) is { } nested)
                throw new DatasetException($"the column {nested.Path} is nested");
            if (reader.RowGroupCount == 0)
                yield return new Table([.. fields.Select(field => field.Name)], []);
            for (var i = 0; i < reader.RowGroupCount; i++)
                yield return ReadGroup(reader, i, fields, input.Length).GetAwaiter().GetResult();
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static async Task<Table> ReadGroup(ParquetReader reader, int number, DataField[] fields, long length)
    {
        using var group = reader.OpenRowGroupReader(number);
        // Each row of a dataset has an id of its own.
        if (group.RowCount > length)
            throw new DatasetException($"a row group says that it has {group.RowCount} rows, more than the file has bytes");
        var rows = Enumerable.Range(0, checked((int)group.RowCount)).Select(_ => new Cell[fields.Length]).ToArray();
        for (var column = 0; column < fields.Length; column++)
        {
            var cells = await ReadColumn(group, fields[column], rows.Length).ConfigureAwait(false);
            for (var row = 0; row < cells.Length; row++)
                rows[row][column] = cells[row];
        }

        return new Table([.. fields.Select(field => field.Name)], rows);
    }

    private static async Task<Cell[]> ReadColumn(ParquetRowGroupReader group, DataField field, int rows)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory()).ConfigureAwait(false);
            return Array.ConvertAll(texts, Cell.Text);
        }

        if (field.ClrType == typeof(double))
            return await ReadValues<double>(group, field, rows, value => Cell.Number(value)).ConfigureAwait(false);
        if (field.ClrType == typeof(int))
            return await ReadValues<int>(group, field, rows, value => Cell.Integer(value)).ConfigureAwait(false);
        if (field.ClrType == typeof(long))
            return await ReadValues<long>(group, field, rows, Cell.Integer).ConfigureAwait(false);
        if (field.ClrType == typeof(bool))
            return await ReadValues<bool>(group, field, rows, Cell.Boolean).ConfigureAwait(false);
        if (field.ClrType == typeof(DateOnly))
            return await ReadValues<DateOnly>(group, field, rows, value => Cell.Date(value)).ConfigureAwait(false);
        throw new DatasetException($"the column {field.Name} has the type {field.ClrType.Name}");
    }

    private static async Task<Cell[]> ReadValues<TValue>(ParquetRowGroupReader group, DataField field, int rows, Func<TValue, Cell> cell)
        where TValue : struct
    {
        if (field.IsNullable)
        {
            var values = new TValue?[rows];
            await group.ReadAsync(field, values.AsMemory()).ConfigureAwait(false);
            return Array.ConvertAll(values, value => value is { } present ? cell(present) : Cell.Null);
        }

        var required = new TValue[rows];
        await group.ReadAsync(field, required.AsMemory()).ConfigureAwait(false);
        return Array.ConvertAll(required, value => cell(value));
    }
}
