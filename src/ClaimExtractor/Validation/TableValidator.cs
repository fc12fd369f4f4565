using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>One file against the schema of its table: the columns, then every row.</summary>
internal static class TableValidator
{
    private static readonly ConcurrentDictionary<string, SchemaValidator> Validators = new(StringComparer.Ordinal);

    public static void Check(FileErrors errors)
    {
        var (table, schema) = (errors.File.Table, errors.File.Schema);
        var known = schema.Columns.Select(column => column.Name).ToList();
        // JSON without rows has no columns to miss.
        var missing = table.Rows.Count == 0 && table.Names.Count == 0 ? [] : known.Except(table.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var column in missing)
            errors.Add(column, "required", "a column of this name", "none");
        // A workbook is where a person makes notes, with or without a head, and columns apart.
        var isWorkbook = errors.File.Format is XlsxFile;
        foreach (var column in table.Names.Except(known).Where(column => !isWorkbook || column.Length > 0))
            if (isWorkbook)
                errors.Notes.Add($"{errors.Name}: the column {SchemaText.Quoted(column)} is none of the table's, and is not tested");
            else
                errors.Add(column, "additionalProperties", "no other columns than those of the schema", SchemaText.Quoted(column));
        foreach (
            var (column, count) in table
                .Names.CountBy(name => name, StringComparer.Ordinal)
                .Where(pair => pair.Value > 1 && !(isWorkbook && pair.Key.Length == 0))
        )
            errors.Add(column, "columns", "the column once", $"it {count.ToString(CultureInfo.InvariantCulture)} times");
        CheckRows(errors, known, missing);
    }

    private static void CheckRows(FileErrors errors, List<string> known, HashSet<string> missing)
    {
        var table = errors.File.Table;
        var validator = Validators.GetOrAdd(errors.File.Schema.Name, _ => new SchemaValidator(SchemaWriter.Write(errors.File.Schema)));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Names.Count; i++)
            if (known.Contains(table.Names[i]))
                places.TryAdd(table.Names[i], i);
        var columns = places.ToFrozenDictionary(StringComparer.Ordinal);
        var broken = new List<SchemaError>?[table.Rows.Count];
        var lengths = new int[table.Rows.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, table.Rows.Count)), range =>
        {
            for (var row = range.Item1; row < Math.Min(range.Item2, table.Rows.Count); row++)
            {
                var cells = table.Rows[row];
                lengths[row] = cells.Length;
                if (validator.Validate(new SchemaInstance(new SchemaRow(columns, cells))) is { Count: > 0 } found)
                    broken[row] = [.. found];
            }
        });
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (lengths[row] > table.Names.Count)
                errors.Add(row, null, "columns", Cells(table.Names.Count), Cells(lengths[row]));
            foreach (var error in broken[row] ?? [])
                if (error.Keyword != "required" || !missing.Contains(error.Path))
                    errors.Add(row, error.Path, error.Keyword, error.Expected, error.Found);
        }
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : string.Create(CultureInfo.InvariantCulture, $"{count} cells");
}
