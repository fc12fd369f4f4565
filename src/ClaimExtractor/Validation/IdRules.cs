using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>The first column of a table names its rows: no name stands twice. Where rows point to each other they point to rows that are
/// there.</summary>
internal static class IdRules
{
    /// <returns>For each id the first row that has it.</returns>
    public static Dictionary<string, int> CheckUnique(FileErrors errors, TableRows rows)
    {
        var id = errors.File.Schema.Columns[0].Name;
        var first = new Dictionary<string, int>(rows.Count, StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++)
            if (rows[row].Text(id) is { } name && !first.TryAdd(name, row))
                errors.Add(
                    row,
                    id,
                    "unique",
                    $"an id of its own, row {errors.File.Table.NumberOf(first[name])} has this one",
                    SchemaText.Quoted(name)
                );
        return first;
    }

    /// <param name="column">Holds an id of <paramref name="ids"/>, or several, each on a line of its own.</param>
    public static void CheckReferences(FileErrors errors, TableRows rows, string column, IReadOnlyDictionary<string, int> ids, string table)
    {
        for (var row = 0; row < rows.Count; row++)
            if (rows[row].Text(column) is { } text)
                foreach (var id in text.Split('\n'))
                    if (!ids.ContainsKey(id))
                        errors.Add(row, column, "reference", $"an id of the {table} table", SchemaText.Quoted(id));
    }
}
