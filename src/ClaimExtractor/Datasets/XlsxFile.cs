using System.IO.Compression;
using System.Xml;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>
/// An Office Open XML workbook: the rows on the first sheet, the columns and their meaning on the second. Numbers are numbers, dates are dates,
/// text is text whatever it begins with. Written sheet by sheet, without holding the rows.
/// </summary>
internal sealed class XlsxFile : IDatasetFormat
{
    /// <summary>The earliest time that a zip entry can bear: the clock must not show in the bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        if (!output.CanSeek)
        {
            // A stream that cannot seek would get other bytes: sizes after the entries.
            using var buffer = new MemoryStream();
            Write(buffer, schema, rows);
            buffer.WriteTo(output);
            return;
        }

        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", XlsxParts.ContentTypes);
        WriteText(zip, "_rels/.rels", XlsxParts.PackageRelations);
        WriteText(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations);
        WriteText(zip, "xl/styles.xml", XlsxParts.Styles);
        string rowRange, columnRange;
        using (var entry = Open(zip, "xl/worksheets/sheet1.xml"))
            rowRange = XlsxSheet.Write(entry, schema, rows);
        using (var entry = Open(zip, "xl/worksheets/sheet2.xml"))
            columnRange = XlsxSheet.Write(entry, ColumnSheet.Schema, schema.Columns);
        WriteText(zip, "xl/workbook.xml", XlsxParts.Workbook(schema.Name, rowRange, columnRange));
    }

    public Table Read(Stream input)
    {
        try
        {
            return XlsxReader.Read(input);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            throw new DatasetException($"the file is not a workbook: {ArchiveFault.Of(exception)}", exception);
        }
    }

    private static void WriteText(ZipArchive zip, string path, string text)
    {
        using var entry = new StreamWriter(Open(zip, path));
        entry.Write(text);
    }

    private static Stream Open(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}
