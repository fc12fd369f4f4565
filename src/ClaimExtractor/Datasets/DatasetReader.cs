using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>Reads the tables of a release back as rows.</summary>
internal static class DatasetReader
{
    private const string FilterPrefix = "filter_";

    /// <param name="folder">A release.</param>
    /// <exception cref="DatasetException">A table is missing or cannot be read; the message names the file.</exception>
    public static Dataset Read(string folder) => new(
        Read(PathOf(folder, ClaimColumns.Schema), ClaimColumns.Schema, ClaimReader.Read),
        Read(PathOf(folder, MentionColumns.Schema), MentionColumns.Schema, table => Rows(table, Mention)),
        Read(PathOf(folder, DocumentColumns.Schema), DocumentColumns.Schema, Documents),
        Read(PathOf(folder, CheckColumns.Schema), CheckColumns.Schema, table => Rows(table, Check)));

    /// <summary>What the series are made of: the claims and the documents alone, from files that are as they were published.</summary>
    /// <param name="folder">A release.</param>
    /// <exception cref="DatasetException">A table is missing, has been changed or is of an older program; the message names the
    /// file.</exception>
    public static (IReadOnlyList<Claim> Claims, IReadOnlyList<DocumentRow> Documents) ReadForSeries(string folder)
    {
        var manifest = DatasetManifest.Read(folder);
        return (Read(Published(folder, ClaimColumns.Schema, manifest), ClaimColumns.Schema, ClaimReader.Read),
            Read(Published(folder, DocumentColumns.Schema, manifest), DocumentColumns.Schema, Documents));
    }

    private static string Published(string folder, TableSchema schema, DatasetManifest manifest)
    {
        var path = PathOf(folder, schema);
        var stated = manifest.Resources.FirstOrDefault(resource => resource.Path == Path.GetFileName(path));
        return stated?.Hash == FileHash.Of(path)
            ? path
            : throw new DatasetException(
                $"{path}: has been changed since it was published; validate says what, and extract makes the release anew"
            );
    }

    /// <summary>The rows of the documents table.</summary>
    /// <exception cref="InvalidOperationException">A cell is of another type than its column.</exception>
    public static IReadOnlyList<DocumentRow> Documents(Table table) => Rows(table, Document);

    private static string PathOf(string folder, TableSchema schema) =>
        DatasetFolder.Tables(folder).FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == schema.Name)
            ?? throw new DatasetException($"{folder}: holds no table {schema.Name}");

    private static IReadOnlyList<TRow> Read<TRow>(string path, TableSchema schema, Func<Table, IReadOnlyList<TRow>> read)
    {
        var table = TableFile.Read(path).Table;
        try
        {
            if (schema.Columns.FirstOrDefault(column => table.Rows.Count > 0 && table.IndexOf(column.Name) < 0) is { } missing)
                throw new DatasetException($"the column {missing.Name} is missing");
            return read(table);
        }
        catch (Exception exception) when (exception is DatasetException or FormatException or InvalidOperationException)
        {
            throw new DatasetException($"{path}: {exception.Message}", exception);
        }
    }

    private static IReadOnlyList<TRow> Rows<TRow>(Table table, Func<Func<string, Cell>, Table, TRow> make)
    {
        var rows = new TRow[table.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = i;
            rows[i] = make(column => table[row, table.IndexOf(column)], table);
        }

        return rows;
    }

    private static MentionRow Mention(Func<string, Cell> cell, Table table) =>
        new(
            cell("mention_id").AsText,
            cell("document_id").AsText,
            cell("kind").AsText,
            cell("text").AsText,
            (int)cell("source_start").AsInteger,
            (int)cell("source_end").AsInteger,
            (int)cell("sentence").AsInteger,
            TextOrNull(cell("claim_id")),
            cell("reason").AsText
        );

    private static DocumentRow Document(Func<string, Cell> cell, Table table) =>
        new(
            cell("document_id").AsText,
            cell("path").AsText,
            cell("sha256").AsText,
            cell("bytes").AsInteger,
            cell("encoding").AsText,
            cell("script").AsText,
            TextOrNull(cell("title")),
            cell("date") is { IsNull: false } date ? date.AsDate : null,
            cell("date_source").AsText,
            TextOrNull(cell("area")),
            TextOrNull(cell("area_code")),
            cell("area_source").AsText,
            (int)cell("characters").AsInteger,
            (int)cell("claims").AsInteger,
            [
                .. table
                    .Names.Where(name => name.StartsWith(FilterPrefix, StringComparison.Ordinal))
                    .Select(name => KeyValuePair.Create(name[FilterPrefix.Length..], (int)cell(name).AsInteger)),
            ]
        );

    private static Finding Check(Func<string, Cell> cell, Table table) => new()
    {
        CheckId = cell("check_id").AsText,
        Kind = EnumText.Parse<CheckKind>(cell("kind").AsText),
        DocumentId = cell("document_id").AsText,
        ClaimIds = cell("claim_ids").AsText.Split('\n'),
        Formula = cell("formula").AsText,
        Computed = NumberOrNull(cell("computed")),
        Stated = cell("stated") is { IsNull: false } stated && Fraction.TryParse(stated.ToString(), out var exact) ? exact : null,
        Tolerance = NumberOrNull(cell("tolerance")),
        Verdict = EnumText.Parse<Verdict>(cell("verdict").AsText),
        Message = cell("message").AsText,
        MessageZh = cell("message_zh").AsText,
    };

    private static string? TextOrNull(Cell cell) => cell.IsNull ? null : cell.AsText;

    private static double? NumberOrNull(Cell cell) => cell.IsNull ? null : cell.AsNumber;
}
