using System.Globalization;
using System.Xml;

namespace ClaimExtractor.Datasets;

/// <summary>What a sheet says before and behind its rows: what is frozen, how wide, what is closed, and how it is printed.</summary>
internal static class XlsxSheetSetting
{
    private const string A4 = "9";

    /// <param name="frozen">Columns that stay when a person scrolls.</param>
    /// <param name="first">The letters of the first column that does not.</param>
    public static void WriteHead(XmlWriter xml, int frozen, bool hasGroup, string first)
    {
        xml.WriteStartElement("sheetPr");
        Element(xml, "outlinePr", ("summaryRight", "0"));
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        if (frozen > 0)
            xml.WriteAttributeString("xSplit", Number(frozen));
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", $"{first}2");
        xml.WriteAttributeString("activePane", frozen > 0 ? "bottomRight" : "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetFormatPr");
        xml.WriteAttributeString("defaultRowHeight", Number(XlsxSheet.LineHeight));
        if (hasGroup)
            xml.WriteAttributeString("outlineLevelCol", "1");
        xml.WriteEndElement();
    }

    /// <param name="grouped">So many of the last columns are closed; the button that opens them stands above the column before.</param>
    public static void WriteWidths(XmlWriter xml, IReadOnlyList<Column> columns, int grouped)
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Number(i + 1));
            xml.WriteAttributeString("max", Number(i + 1));
            // Room for the filter's button beside the name.
            xml.WriteAttributeString("width", Number(Math.Max(columns[i].Width, columns[i].Name.Length + 4)));
            if (i >= columns.Count - grouped)
            {
                xml.WriteAttributeString("hidden", "1");
                xml.WriteAttributeString("outlineLevel", "1");
            }
            else if (grouped > 0 && i == columns.Count - grouped - 1)
            {
                xml.WriteAttributeString("collapsed", "1");
            }

            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A4 across, as wide as the sheet, with the sheet's name and the page's number.</summary>
    /// <param name="range">Of the header and the rows: <c>A1:C9</c>.</param>
    public static void WriteTail(XmlWriter xml, string range)
    {
        Element(xml, "autoFilter", ("ref", range));
        Element(
            xml,
            "pageMargins",
            ("left", "0.4"),
            ("right", "0.4"),
            ("top", "0.5"),
            ("bottom", "0.6"),
            ("header", "0.3"),
            ("footer", "0.3")
        );
        Element(xml, "pageSetup", ("paperSize", A4), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", "&L&A&R&P / &N");
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
