using System.IO.Compression;

namespace ClaimExtractor.Datasets;

/// <summary>A sheet that is to be written.</summary>
/// <param name="Write">Writes its part and gives the range of its header and rows.</param>
internal sealed record XlsxSheetContent(string Name, Func<Stream, string> Write);

/// <summary>Writes a workbook sheet by sheet, without holding the rows. The same sheets give the same bytes.</summary>
internal static class XlsxWorkbook
{
    /// <summary>The earliest time that a zip entry can bear: the clock must not show in the bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream output, IReadOnlyList<XlsxSheetContent> sheets)
    {
        if (!output.CanSeek)
        {
            // A stream that cannot seek would get other bytes: sizes after the entries.
            using var buffer = new MemoryStream();
            Write(buffer, sheets);
            buffer.WriteTo(output);
            return;
        }

        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count));
        WriteText(zip, "_rels/.rels", XlsxParts.PackageRelations);
        WriteText(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets.Count));
        WriteText(zip, "xl/styles.xml", XlsxStyles.Part);
        var ranges = new List<XlsxSheetRange>();
        foreach (var sheet in sheets)
        {
            using var entry = Open(zip, $"xl/worksheets/sheet{ranges.Count + 1}.xml");
            ranges.Add(new XlsxSheetRange(sheet.Name, sheet.Write(entry)));
        }

        WriteText(zip, "xl/workbook.xml", XlsxParts.Workbook(ranges));
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
