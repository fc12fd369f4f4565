using System.Security;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>A table of a dataset as it stands in one file.</summary>
/// <param name="Path">As a person named it.</param>
/// <param name="Schema">Of the table that the file's name or else its columns say it is.</param>
/// <param name="Table">Cells are of their column's type; what is no value of its column is as it stands in the file.</param>
internal sealed record TableFile(string Path, IDatasetFormat Format, TableSchema Schema, Table Table)
{
    /// <summary>The format that the file's extension names, or null.</summary>
    public static IDatasetFormat? FormatOf(string path) =>
        DatasetFormats.Find(System.IO.Path.GetExtension(path).TrimStart('.').ToLowerInvariant());

    /// <summary>Reads a file of any format; the cells of a CSV or a workbook in a spreadsheet's guise count as what they stand
    /// for.</summary>
    /// <exception cref="DatasetException">The file is not there, is of no format, is damaged, or holds no table of ours; the message begins
    /// with the path.</exception>
    public static TableFile Read(string path)
    {
        try
        {
            if (!System.IO.Path.Exists(path))
                throw new DatasetException(path.Length == 0 ? "the path is empty" : "no such file or folder");
            var format = FormatOf(path)
                ?? throw new DatasetException(
                    $"the extension names no format; those are {string.Join(", ", DatasetFormats.All.Select(f => f.Name))}"
                );
            Table table;
            using (var file = PlainFile.Open(path))
                table = format.Read(file);
            // The sheet of the claims, which a spreadsheet program has saved as CSV.
            if (format is CsvFile)
                table = ClaimSheet.WithoutDocuments(table);
            var schema = SchemaOf(System.IO.Path.GetFileName(path), table)
                ?? throw new DatasetException(
                    $"the columns are those of no table of a dataset ({string.Join(", ", DatasetTables.All.Select(t => t.Name))})"
                );
            return new TableFile(
                path,
                format,
                schema,
                format is CsvFile or XlsxFile ? SpreadsheetCell.Typed(schema, table) : TypedCell.Typed(schema, table)
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new DatasetException($"{path}: {Cause(exception)}", exception);
        }
        catch (DatasetException exception)
        {
            throw new DatasetException($"{path}: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    /// <summary>By the name <c>claims.csv</c>; else by the columns: most of a table's must be there.</summary>
    private static TableSchema? SchemaOf(string name, Table table) =>
        DatasetTables.All.FirstOrDefault(schema => name.StartsWith($"{schema.Name}.", StringComparison.Ordinal))
        ?? DatasetTables
            .All.Select(schema =>
                (Schema: schema, Share: (double)schema.Columns.Count(column => table.Names.Contains(column.Name)) / schema.Columns.Count)
            )
            .Where(match => match.Share > 0.5)
            .OrderByDescending(match => match.Share)
            .FirstOrDefault().Schema;

    private static string Cause(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message.ReplaceLineEndings(" "),
    };
}
