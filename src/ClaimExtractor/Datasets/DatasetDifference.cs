namespace ClaimExtractor.Datasets;

/// <summary>What differs between two datasets on disk, table by table.</summary>
internal static class DatasetDifference
{
    private static readonly Table Empty = new([], []);

    /// <param name="older">A release folder, a dataset folder (its latest release), or a file of any format.</param>
    /// <param name="newer">The same; a file is compared with the folder's file of the same table.</param>
    /// <returns>One difference for each table that either side has, in the order of the tables; empty ones too.</returns>
    /// <exception cref="DatasetException">A side cannot be read, has no table, or the two have no table in common.</exception>
    public static IReadOnlyList<TableDifference> Between(string older, string newer)
    {
        var (before, after) = (Tables(older), Tables(newer));
        // One file says nothing of the tables that it is not.
        if (!Directory.Exists(older) || !Directory.Exists(newer))
        {
            var both = before.Keys.Intersect(after.Keys).ToHashSet();
            if (both.Count == 0)
                throw new DatasetException(
                    $"{newer}: holds {string.Join(", ", after.Keys)}, and {older} {string.Join(", ", before.Keys)}: "
                        + "there is nothing to compare"
                );
            (before, after) = (
                before.Where(pair => both.Contains(pair.Key)).ToDictionary(),
                after.Where(pair => both.Contains(pair.Key)).ToDictionary()
            );
        }

        return [.. DatasetTables.All
            .Where(schema => before.ContainsKey(schema.Name) || after.ContainsKey(schema.Name))
            .Select(schema => DatasetDiff.Compare(schema, Read(before, schema), Read(after, schema)))];
    }

    private static Table Read(Dictionary<string, TableFile> tables, TableSchema schema) =>
        tables.TryGetValue(schema.Name, out var file) ? file.Table : Empty;

    private static Dictionary<string, TableFile> Tables(string path)
    {
        IReadOnlyList<string> files = Directory.Exists(path)
            ? [.. DatasetFolder.Tables(DatasetFolder.Release(path)).DistinctBy(Path.GetFileNameWithoutExtension)]
            : [path];
        return files.Count == 0
            ? throw new DatasetException($"{path}: the folder holds no table of a dataset")
            : files.Select(TableFile.Read).ToDictionary(file => file.Schema.Name, StringComparer.Ordinal);
    }
}
