using System.Globalization;
using System.Text;
using System.Xml;

namespace ClaimExtractor.Datasets;

/// <summary>How a sheet is laid out.</summary>
/// <param name="Columns">In order; at least one.</param>
internal sealed record SheetLayout<TRow>(IReadOnlyList<Column<TRow>> Columns)
{
    /// <summary>So many columns stay when a person scrolls.</summary>
    public int Frozen { get; init; }

    /// <summary>So many of the last columns are technical: grouped, and the group closed.</summary>
    public int Grouped { get; init; }

    /// <summary>A style of <see cref="XlsxStyles"/> for a cell of a row, by the place of its column; null for that of its kind.</summary>
    public Func<TRow, int, int?>? Style { get; init; }
}

/// <summary>One sheet: a frozen header with a filter, and the rows below it.</summary>
internal static class XlsxSheet
{
    public const int MaxRows = 1_048_576;

    /// <summary>In points; the second is the most that Excel takes.</summary>
    public const int LineHeight = 15, MaxHeight = 405;

    /// <summary>Earlier days have no right serial number in Excel (it takes 1900 for a leap year); they are written as text.</summary>
    public static readonly DateOnly FirstDate = new(1900, 3, 1);

    /// <summary>The day whose serial number is 0 for all dates from <see cref="FirstDate"/> on.</summary>
    public static readonly DateOnly Epoch = new(1899, 12, 30);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <returns>The range of the header and the rows, as in <c>$A$1:$C$9</c>.</returns>
    public static string Write<TRow>(Stream output, SheetLayout<TRow> layout, IEnumerable<TRow> rows)
    {
        var columns = layout.Columns;
        string[] letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", XlsxParts.MainNamespace);
        XlsxSheetSetting.WriteHead(xml, layout.Frozen, layout.Grouped > 0, letters[layout.Frozen]);
        XlsxSheetSetting.WriteWidths(xml, columns, layout.Grouped);
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, 1, columns.Count, i =>
            WriteText(
                xml,
                $"{letters[i]}1",
                columns[i].Type is ColumnType.Text or ColumnType.Boolean or ColumnType.Date ? XlsxStyles.Header : XlsxStyles.NumberHeader,
                columns[i].Name
            )
        );
        var number = 1;
        foreach (var row in rows)
        {
            if (++number > MaxRows)
                throw new DatasetException($"a sheet holds {MaxRows} rows: leave this format out");
            WriteRow(xml, number, Lines(columns, row), columns.Count, i =>
                WriteCell(xml, $"{letters[i]}{number}", columns[i], columns[i].Get(row), layout.Style?.Invoke(row, i), number));
        }

        xml.WriteEndElement();
        XlsxSheetSetting.WriteTail(xml, $"A1:{letters[^1]}{number}");
        xml.WriteEndElement();
        return $"$A$1:${letters[^1]}${number}";
    }

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + Letters(column % 26);

    /// <summary>How many lines the wrapped cells of a row take: LibreOffice does not work the height out when it opens a file.</summary>
    private static int Lines<TRow>(IReadOnlyList<Column<TRow>> columns, TRow row)
    {
        var most = 1;
        foreach (var column in columns)
            if (column.Wrapped && column.Get(row) is { Kind: CellKind.Text } cell)
                most = Math.Max(most, XlsxText.Lines(cell.AsText, column.Width));
        return most;
    }

    private static void WriteRow(XmlWriter xml, int number, int lines, int columns, Action<int> writeCell)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        if (lines > 1)
            xml.WriteAttributeString("ht", Math.Min(lines * LineHeight, MaxHeight).ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < columns; i++)
            writeCell(i);
        xml.WriteEndElement();
    }

    // A style of the row's own goes before that of the cell's kind.
    private static void WriteCell(XmlWriter xml, string at, Column column, Cell cell, int? style, int row)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                break;
            case CellKind.Text when cell.AsText.Length > XlsxText.MaxLength:
                throw new DatasetException(
                    $"row {row}, column {column.Name}: {cell.AsText.Length} characters, a cell holds {XlsxText.MaxLength}: "
                        + "leave this format out"
                );
            case CellKind.Text when cell.AsText.Length > 0:
                WriteText(xml, at, style ?? (column.Wrapped ? XlsxStyles.Wrapped : XlsxStyles.Text), cell.AsText);
                break;
            case CellKind.Text:
                break;
            case CellKind.Boolean:
                WriteValue(xml, at, style ?? XlsxStyles.General, "b", cell.AsBoolean ? "1" : "0");
                break;
            case CellKind.Date when cell.AsDate < FirstDate:
                WriteText(xml, at, XlsxStyles.Text, cell.ToString());
                break;
            case CellKind.Date:
                WriteValue(
                    xml,
                    at,
                    style ?? XlsxStyles.Date,
                    null,
                    (cell.AsDate.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture)
                );
                break;
            case CellKind.Number when column.Type == ColumnType.Number:
                WriteValue(xml, at, style ?? XlsxStyles.Number(cell.AsNumber == Math.Floor(cell.AsNumber)), null, cell.ToString());
                break;
            default:
                WriteValue(xml, at, style ?? XlsxStyles.General, null, cell.ToString());
                break;
        }
    }

    private static void WriteValue(XmlWriter xml, string at, int style, string? type, string value)
    {
        WriteCellStart(xml, at, style, type);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string at, int style, string text)
    {
        WriteCellStart(xml, at, style, "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCellStart(XmlWriter xml, string at, int style, string? type)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", at);
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }
}
