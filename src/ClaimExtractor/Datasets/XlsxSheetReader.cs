using System.Globalization;
using System.Xml;

namespace ClaimExtractor.Datasets;

/// <summary>What the cells of a sheet refer to.</summary>
/// <param name="DateFormats">For each cell format, whether it shows a date.</param>
/// <param name="From1904">Days count from 1904, as old Macintosh workbooks do.</param>
internal sealed record XlsxCellFormat(IReadOnlyList<string> SharedStrings, IReadOnlyList<bool> DateFormats, bool From1904);

/// <summary>Reads the rows of one sheet; the first is the header. Rows without a value are passed over.</summary>
internal static class XlsxSheetReader
{
    private const int PartRows = 1 << 12;

    public static IEnumerable<Table> ReadParts(XmlReader xml, XlsxCellFormat format)
    {
        var rows = new XlsxSheetRows();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "c")
                ReadCell(xml, format, rows.Cells);
            else if (xml.LocalName == "row")
            {
                rows.Begin(int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : null);
                if (rows.Count == PartRows)
                    yield return rows.Take();
            }
        }

        rows.End();
        yield return rows.Take();
    }

    /// <summary>Adds the cell at its place; cells that the file leaves out are blank.</summary>
    private static void ReadCell(XmlReader xml, XlsxCellFormat format, List<Cell> cells)
    {
        var place = xml.GetAttribute("r") is { } reference ? Place(reference) : cells.Count;
        var type = xml.GetAttribute("t") ?? "n";
        var isDate = int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var style)
            && style < format.DateFormats.Count && format.DateFormats[style];
        while (cells.Count < place)
            cells.Add(Cell.Blank);
        cells.Add(ReadContent(xml) is not { } content ? Cell.Blank : Value(type, content, isDate, format));
    }

    /// <summary>The text of the cell's value or inline string; null if it has neither.</summary>
    private static string? ReadContent(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return null;
        string? content = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
                content = XlsxReader.ReadRichText(xml);
        return content;
    }

    private static Cell Value(string type, string content, bool isDate, XlsxCellFormat format)
    {
        switch (type)
        {
            case "s":
                return
                    int.TryParse(content, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < format.SharedStrings.Count
                    ? Text(format.SharedStrings[index])
                    : Cell.Other($"shared string {content}");
            case "inlineStr" or "str":
                return Text(content);
            case "b":
                return Cell.Boolean(content is "1" or "true");
            case "n" when double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return isDate ? Day(number, format.From1904) : Cell.Number(number);
            default:
                return Cell.Other(content);
        }
    }

    private static Cell Text(string text) => text.Length == 0 ? Cell.Blank : Cell.Text(text);

    private static Cell Day(double serial, bool from1904)
    {
        var day = serial + (from1904 ? new DateOnly(1904, 1, 1) : XlsxSheet.Epoch).DayNumber;
        return day == Math.Floor(day) && day >= XlsxSheet.FirstDate.DayNumber && day <= DateOnly.MaxValue.DayNumber
            ? Cell.Date(DateOnly.FromDayNumber((int)day))
            : Cell.Other(serial.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The column of a reference: A7 is 0, AB7 is 27.</summary>
    private static int Place(string reference)
    {
        var place = 0;
        foreach (var letter in reference)
            if (letter is >= 'A' and <= 'Z' && place < 1 << 14)
                place = place * 26 + (letter - 'A' + 1);
        return place - 1;
    }
}
