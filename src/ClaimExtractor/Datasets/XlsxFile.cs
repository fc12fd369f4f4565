using System.Xml;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>
/// An Office Open XML workbook: the rows on the first sheet, the columns and their meaning on the second. Numbers are numbers, dates are
/// dates,
/// text is text whatever it begins with. A release's workbook has more sheets: <see cref="ReleaseWorkbook"/>.
/// </summary>
internal sealed class XlsxFile : IDatasetFormat
{
    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows) => XlsxWorkbook.Write(output,
    [
        new(schema.Name, stream => XlsxSheet.Write(stream, new SheetLayout<TRow>(schema.RowColumns), rows)),
        ColumnSheet.Of((schema.Name, schema.Columns)),
    ]);

    public IEnumerable<Table> ReadParts(Stream input)
    {
        Span<byte> first = stackalloc byte[2];
        var begins = input.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual("PK"u8);
        input.Position = 0;
        return ReadingFaults.Named(XlsxReader.ReadParts(input), exception =>
            exception is InvalidDataException or XmlException ? $"the file is not a workbook: {ArchiveFault.Of(exception, begins)}" : null);
    }
}
