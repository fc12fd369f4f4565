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
    /// <summary>A full sheet of the claims has 50 million.</summary>
    private const int MostCells = 60_000_000;

    /// <summary>Right of the header: a mark or a note, not a table.</summary>
    private const int MostStrays = 1_000_000;

    public static Table Read(XmlReader xml, XlsxCellFormat format)
    {
        string[]? names = null;
        var rows = new List<Cell[]>();
        var numbers = new List<int>();
        var cells = new List<Cell>();
        var number = 0;
        var (all, strays) = (0L, 0L);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "c")
                ReadCell(xml, format, cells);
            else if (xml.LocalName == "row")
            {
                EndRow();
                number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var named) ? named : number + 1;
            }
        }

        EndRow();
        return names is null ? throw new DatasetException("the sheet has no header") : new Table(names, rows) { Numbers = numbers };

        void EndRow()
        {
            if (cells.Exists(cell => cell.Kind != CellKind.Blank))
            {
                if (names is null)
                {
                    names = [.. cells.Select(cell => cell.Kind == CellKind.Blank ? "" : cell.ToString())];
                }
                else
                {
                    (all, strays) = (all + Math.Max(cells.Count, names.Length), strays + Math.Max(0, cells.Count - names.Length));
                    if (all > MostCells || strays > MostStrays)
                        throw new DatasetException(
                            strays > MostStrays
                                ? $"more than {MostStrays / 1_000_000} million cells of the sheet stand right of its header"
                                : $"the sheet has more than {MostCells / 1_000_000} million cells"
                        );
                    rows.Add(Padded(cells, names.Length));
                    numbers.Add(number);
                }
            }

            cells.Clear();
        }
    }

    private static Cell[] Padded(List<Cell> cells, int length)
    {
        var row = new Cell[Math.Max(cells.Count, length)];
        cells.CopyTo(row);
        row.AsSpan(cells.Count).Fill(Cell.Blank);
        return row;
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
