namespace ClaimExtractor.Datasets;

/// <summary>A file format of the dataset. The same rows give the same bytes.</summary>
internal interface IDatasetFormat
{
    /// <summary>As on the command line, and the file's extension: <c>jsonl</c>.</summary>
    string Name { get; }

    string MediaType { get; }

    /// <summary>Writes a table from the stream's position on and leaves the stream open.</summary>
    /// <exception cref="DatasetException">The format cannot hold the rows.</exception>
    void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows);

    /// <summary>
    /// Reads a table as it stands in the file, ours or one that a person has edited, some rows after the other, so that those that were
    /// used can be forgotten. There is one part at least; a later one has the columns of the one before it, and JSON may bring more.
    /// </summary>
    /// <exception cref="DatasetException">The file is not of this format; the message says where.</exception>
    IEnumerable<Table> ReadParts(Stream input);
}

/// <summary>The formats that a dataset can be written in.</summary>
internal static class DatasetFormats
{
    public static IReadOnlyList<IDatasetFormat> All { get; } =
    [new JsonFile(), new JsonLinesFile(), new CsvFile(), new XlsxFile(), new ParquetFile()];

    /// <summary>Reads all parts of a table.</summary>
    /// <exception cref="DatasetException">The file is not of the format; the message says where.</exception>
    public static Table Read(this IDatasetFormat format, Stream input) => Table.Join(format.ReadParts(input));

    /// <summary>The format of that name, or null.</summary>
    public static IDatasetFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
