using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Releases;

/// <summary>The <c>CHANGELOG.md</c> of a dataset: what each release changed, the newest first. It bears no dates: they would be the
/// clock's.</summary>
internal static class DatasetChangelog
{
    public const string FileName = "CHANGELOG.md";

    /// <summary>Rows shown of a table; the rest is counted.</summary>
    private const int RowsShown = 20;

    private const int LongestCell = 60;

    /// <summary>Adds what is missing for the newest release, and leaves all else as it stands.</summary>
    internal static void Update(string folder, IReadOnlyList<ReleaseVersion> versions)
    {
        var path = Path.Combine(folder, FileName);
        var newest = ReleaseFolder.Open(folder, versions[^1]);
        var header = Header(folder);
        var text = File.Exists(path) ? PlainFile.ReadAllText(path) : header;
        var heading = $"## {newest.Version.FolderName}\n";
        if (text.Contains($"\n{heading}", StringComparison.Ordinal))
            return;
        var entry = Written(versions.Count > 1 ? ReleaseFolder.Open(folder, versions[^2]) : null, newest);
        var place = text.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var before ? before + 1 : text.Length;
        DurableFiles.Replace(path, text.Insert(place, entry));
    }

    /// <summary>How the changelog of a dataset begins.</summary>
    internal static string Header(string folder) => $"# Changes of {Path.GetFileName(folder)}\n\n";

    /// <summary>The entry of a release as it is written.</summary>
    /// <exception cref="DatasetException">A table cannot be read.</exception>
    internal static string Written(ReleaseFolder? older, ReleaseFolder newer) =>
        $"## {newer.Version.FolderName}\n\n{SealOf(newer)}\n\n{Entry(older, newer)}\n";

    /// <summary>The line on which the entry of a release begins, and its text to the next one; null where there is none.</summary>
    internal static (int Line, string Text)? EntryIn(string text, ReleaseVersion version)
    {
        var start = text.IndexOf($"\n## {version.FolderName}\n", StringComparison.Ordinal) + 1;
        if (start == 0)
            return null;
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return (text.AsSpan(0, start).Count('\n') + 1, text[start..(end < 0 ? text.Length : end + 1)]);
    }

    /// <summary>The manifest has the hash of every other file; its own stands here.</summary>
    /// <returns>False where the entry of the release has another hash than its manifest now; true where there is no entry yet.</returns>
    internal static bool Seals(string folder, ReleaseFolder release)
    {
        var path = Path.Combine(folder, FileName);
        var text = File.Exists(path) ? PlainFile.ReadAllText(path) : "";
        return EntryIn(text, release.Version) is not var (_, entry) || entry.Contains(SealOf(release), StringComparison.Ordinal);
    }

    internal static string SealOf(ReleaseFolder release) =>
        $"`{DatasetManifest.FileName}` is `{ReleaseFolder.HashOf(Path.Combine(release.Path, DatasetManifest.FileName))}`.";

    /// <summary>What a release changed, as a list in Markdown.</summary>
    /// <param name="older">Null for the first release.</param>
    /// <exception cref="DatasetException">A table cannot be read.</exception>
    public static string Entry(ReleaseFolder? older, ReleaseFolder newer)
    {
        var text = new StringBuilder();
        if (older is null)
        {
            var counts = DatasetTables.All.Select(table => Counted(Rows(newer.Manifest, table.Name), table));
            return $"- First release: {string.Join(", ", counts)}.\n";
        }

        foreach (var schema in DatasetTables.All)
        {
            var difference = DatasetDiff.Compare(schema, older.ReadTable(schema.Name) ?? Empty, newer.ReadTable(schema.Name) ?? Empty);
            if (!difference.IsEmpty)
                WriteTable(text, schema, difference);
        }

        WriteFiles(text, older.Manifest, newer.Manifest);
        WriteProgram(text, older.Manifest, newer.Manifest);
        return text.Length > 0 ? text.ToString() : $"- The descriptions in `{DatasetManifest.FileName}`.\n";
    }

    private static Table Empty => new([], []);

    private static string Counted(int rows, TableSchema table) => $"{rows} {(rows == 1 ? table.RowName : table.Name)}";

    private static int Rows(DatasetManifest manifest, string table) =>
        manifest.Resources.First(resource => resource.Table == table).Rows ?? 0;

    private static void WriteTable(StringBuilder text, TableSchema schema, TableDifference difference)
    {
        var counts = new[] { (RowChange.Added, "added"), (RowChange.Removed, "removed"), (RowChange.Changed, "changed") }
            .Select(kind => (Count: difference.Count(kind.Item1), Name: kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Count} {kind.Name}");
        var columns = difference
            .AddedColumns.Select(name => $"new column `{name}`")
            .Concat(difference.RemovedColumns.Select(name => $"column `{name}` gone"));
        var cells = difference
            .Rows.SelectMany(row => row.Cells)
            .CountBy(cell => cell.Column)
            .Select(pair => $"{pair.Key} {pair.Value}")
            .ToList();
        text.Append(
            $"- {difference.Table}: {string.Join(", ", columns.Concat(counts))}"
                + $"{(cells.Count > 0 ? $" ({string.Join(", ", cells)})" : "")}\n"
        );
        foreach (var row in difference.Rows.Take(RowsShown))
            text.Append($"  - {Described(row, schema)}\n");
        if (difference.Rows.Count > RowsShown)
            text.Append($"  - and {difference.Rows.Count - RowsShown} more\n");
    }

    private static string Described(RowDifference row, TableSchema schema) => row.Change switch
    {
        RowChange.Added => $"added {Code(row.Id)}",
        RowChange.Removed => $"removed {Code(row.Id)}",
        _ => $"{Code(row.Id)}: {string.Join("; ", row.Cells.Select(cell => Described(cell, schema)))}",
    };

    /// <summary>Whole sentences are too long to show.</summary>
    private static string Described(CellDifference cell, TableSchema schema) =>
        schema.Columns.FirstOrDefault(column => column.Name == cell.Column) is { Wrapped: true }
            ? cell.Column
            : $"{cell.Column} {Shown(cell.Old)} → {Shown(cell.New)}";

    private static void WriteFiles(StringBuilder text, DatasetManifest older, DatasetManifest newer)
    {
        var old = older.Resources.ToDictionary(resource => resource.Path, StringComparer.Ordinal);
        var added = newer.Resources.Where(resource => !old.ContainsKey(resource.Path)).Select(resource => $"{Code(resource.Path)} is new");
        var gone = older
            .Resources.ExceptBy(newer.Resources.Select(resource => resource.Path), resource => resource.Path)
            .Select(resource => $"{Code(resource.Path)} is gone");
        // With other rows, other bytes go without saying.
        var changed =
            older.ContentHash != newer.ContentHash
                ? []
                : newer
                    .Resources.Where(resource => old.TryGetValue(resource.Path, out var before) && before.Hash != resource.Hash)
                    .Select(resource => $"{Code(resource.Path)} has other bytes");
        if (added.Concat(gone).Concat(changed).ToList() is { Count: > 0 } files)
            text.Append($"- files: {string.Join(", ", files)}\n");
    }

    private static void WriteProgram(StringBuilder text, DatasetManifest older, DatasetManifest newer)
    {
        var (old, now) = (older.Extractor, newer.Extractor);
        if (old.SchemaHash != now.SchemaHash)
            text.Append("- schema: other columns, types, values or rules\n");
        if (old.Version != now.Version)
            text.Append($"- extractor: {old.Version} → {now.Version}\n");
        if (old.LexiconHash != now.LexiconHash)
            text.Append("- lexicon: other words\n");
    }

    private static string Shown(Cell cell) => cell.IsNull ? "nothing" : Code(cell.ToString());

    /// <summary>A code span that any text can stand in.</summary>
    private static string Code(string text)
    {
        var line = VisibleText.OneLine(text.ReplaceLineEndings(" "));
        if (line.Length > LongestCell)
            line = line[..(char.IsHighSurrogate(line[LongestCell - 1]) ? LongestCell - 1 : LongestCell)] + "…";
        var fence = new string('`', LongestRun(line) + 1);
        return fence.Length == 1 && line.Length > 0 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
