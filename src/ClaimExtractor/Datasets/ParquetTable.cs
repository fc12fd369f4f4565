using Parquet;
using Parquet.Schema;

namespace ClaimExtractor.Datasets;

/// <summary>Reads the row groups of a Parquet file with flat columns.</summary>
internal static class ParquetTable
{
    /// <summary>A row group after the other, so that one is held at a time; one without rows where there is none.</summary>
    public static IEnumerable<Table> ReadGroups(Stream input)
    {
        var reader = OpenAsync(input).GetAwaiter().GetResult();
        try
        {
            var fields = FieldsOf(reader);
            if (reader.RowGroupCount == 0)
                yield return new Table([.. fields.Select(field => field.Name)], []);
            for (var i = 0; i < reader.RowGroupCount; i++)
                yield return new Table(
                    [.. fields.Select(field => field.Name)],
                    ReadGroup(input, reader, i, fields).GetAwaiter().GetResult()
                );
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static async Task<ParquetReader> OpenAsync(Stream input)
    {
        ParquetBounds.CheckFooter(input);
        var options = new ParquetOptions { UseDateOnlyTypeForDates = true };
        return await ParquetReader.CreateAsync(new SynchronousStream(input), options, leaveStreamOpen: true).ConfigureAwait(false);
    }

    private static DataField[] FieldsOf(ParquetReader reader) =>
        Array.Find(reader.Schema.DataFields, field => field.Path.Length > 1 || field.MaxRepetitionLevel > 0) is { } nested
            ? throw new DatasetException($"the column {nested.Path} is nested")
            : reader.Schema.DataFields;

    private static async Task<Cell[][]> ReadGroup(Stream input, ParquetReader reader, int number, DataField[] fields)
    {
        using var group = reader.OpenRowGroupReader(number);
        // Each row of a dataset has an id of its own.
        if (group.RowCount > input.Length)
            throw new DatasetException($"a row group says that it has {group.RowCount} rows, more than the file has bytes");
        var stated = reader.Metadata!.RowGroups[number];
        ParquetBounds.CheckColumns(input, stated, stated.Columns);
        var rows = new Cell[checked((int)group.RowCount)][];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = new Cell[fields.Length];
        for (var column = 0; column < fields.Length; column++)
        {
            var cells = await ReadColumn(group, fields[column], rows.Length).ConfigureAwait(false);
            for (var row = 0; row < cells.Length; row++)
                rows[row][column] = cells[row];
        }

        return rows;
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
