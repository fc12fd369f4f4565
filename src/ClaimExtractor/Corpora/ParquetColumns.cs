using System.Globalization;
using ClaimExtractor.Sources;
using Parquet;
using Parquet.Meta;
using Type = System.Type;
using Parquet.Schema;

namespace ClaimExtractor.Corpora;

/// <summary>The columns of a Parquet file that are read.</summary>
/// <param name="Id">Null where the file has no such column.</param>
/// <param name="Date">Null where the file has no such column.</param>
internal sealed record ParquetColumns(DataField Text, DataField? Id, DataField? Date)
{
    /// <exception cref="SourceException">There is no column of that name for the texts, or one has a type that it cannot have.</exception>
    public static ParquetColumns Of(ParquetSchema schema, RecordColumns columns, string path)
    {
        var text = Find(schema, columns.Text) ?? throw Missing(columns.Text);
        var id = Find(schema, columns.Id) ?? (columns.DemandsId ? throw Missing(columns.Id) : null);
        var date = Find(schema, columns.Date) ?? (columns.DemandsDate ? throw Missing(columns.Date) : null);
        Demand(text, path, "text", typeof(ReadOnlyMemory<char>), typeof(string));
        Demand(id, path, "text or whole numbers", typeof(ReadOnlyMemory<char>), typeof(string), typeof(int), typeof(long));
        Demand(date, path, "dates or text", typeof(ReadOnlyMemory<char>), typeof(string), typeof(DateOnly), typeof(DateTime));
        return new ParquetColumns(text, id, date);

        SourceException Missing(string column) => new(
            path, $"has no column '{column}'; its columns are {string.Join(", ", schema.Fields.Select(field => field.Name))}");
    }

    /// <summary>What the footer says of the columns in a row group.</summary>
    public IEnumerable<ColumnChunk> In(RowGroup group) =>
        group.Columns.Where(column =>
            column.MetaData?.PathInSchema is [var name] && (name == Text.Name || name == Id?.Name || name == Date?.Name));

    public ParquetRecords Read(ParquetReader reader, int group)
    {
        using var rows = reader.OpenRowGroupReader(group);
        var count = checked((int)rows.RowCount);
        return new ParquetRecords(
            Texts(rows, Text, count),
            Id is null ? null
                : Id.ClrType == typeof(int) ? Values<int>(rows, Id, count)
                : Id.ClrType == typeof(long) ? Values<long>(rows, Id, count)
                : Texts(rows, Id, count),
            Date is null || Date.ClrType == typeof(DateOnly) || Date.ClrType == typeof(DateTime) ? null : Texts(rows, Date, count),
            Date?.ClrType == typeof(DateOnly) ? Days<DateOnly>(rows, Date, count, day => day)
                : Date?.ClrType == typeof(DateTime) ? Days<DateTime>(rows, Date, count, DateOnly.FromDateTime)
                : null
        );
    }

    private static DataField? Find(ParquetSchema schema, string name) =>
        schema.DataFields.FirstOrDefault(field => field.Path.Length == 1 && field.Name == name && field.MaxRepetitionLevel == 0);

    private static void Demand(DataField? field, string path, string what, params Type[] types)
    {
        if (field is not null && !types.Contains(field.ClrType))
            throw new SourceException(path, $"the column '{field.Name}' holds {field.ClrType.Name}, not {what}");
    }

    private static string?[] Texts(ParquetRowGroupReader rows, DataField field, int count)
    {
        var texts = new string?[count];
        rows.ReadAsync(field, texts.AsMemory()).AsTask().GetAwaiter().GetResult();
        return texts;
    }

    private static string?[] Values<T>(ParquetRowGroupReader rows, DataField field, int count)
        where T : struct, IFormattable =>
        Array.ConvertAll(Optional<T>(rows, field, count), value => value?.ToString(null, CultureInfo.InvariantCulture));

    private static DateOnly?[] Days<T>(ParquetRowGroupReader rows, DataField field, int count, Converter<T, DateOnly> day)
        where T : struct =>
        Array.ConvertAll(Optional<T>(rows, field, count), value => value is { } present ? day(present) : (DateOnly?)null);

    private static T?[] Optional<T>(ParquetRowGroupReader rows, DataField field, int count)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var required = new T[count];
            rows.ReadAsync(field, required.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(required, value => (T?)value);
        }

        var values = new T?[count];
        rows.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }
}

/// <summary>One row of the named columns.</summary>
internal readonly record struct ParquetRecord(string? Text, string? Id, string? DateText, DateOnly? Date);

/// <summary>The rows of one row group, column by column; a column that the file does not have is null.</summary>
internal sealed record ParquetRecords(string?[] Texts, string?[]? Ids, string?[]? DateTexts, DateOnly?[]? Dates)
{
    public int Count => Texts.Length;

    /// <summary>A row, whose text is then forgotten here.</summary>
    public ParquetRecord Take(int row)
    {
        var record = new ParquetRecord(Texts[row], Ids?[row], DateTexts?[row], Dates?[row]);
        Texts[row] = null;
        return record;
    }
}
