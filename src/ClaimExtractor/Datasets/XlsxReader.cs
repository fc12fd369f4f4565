using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ClaimExtractor.Datasets;

/// <summary>Reads the sheet of the claims, else the first one, of a workbook, ours or one that a spreadsheet program has saved.</summary>
internal static class XlsxReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    /// <exception cref="DatasetException">There is no workbook, no sheet or no header.</exception>
    /// <exception cref="InvalidDataException">The file is no zip archive.</exception>
    /// <exception cref="XmlException">A part is not well-formed.</exception>
    public static IEnumerable<Table> ReadParts(Stream input)
    {
        using var zip = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true);
        var (sheet, from1904) = SheetOf(zip);
        var format = new XlsxCellFormat(SharedStrings(zip), DateFormats(zip), from1904);
        using var xml = Open(zip, sheet) ?? throw new DatasetException($"the workbook has no part {sheet}");
        foreach (var part in XlsxSheetReader.ReadParts(xml, format))
            yield return ClaimSheet.WithoutDocuments(part);
    }

    private static (string Path, bool From1904) SheetOf(ZipArchive zip)
    {
        using var workbook = Open(zip, "xl/workbook.xml") ?? throw new DatasetException("the file is not a workbook");
        var from1904 = false;
        string? relation = null;
        while (workbook.Read())
            if (IsStart(workbook, "workbookPr"))
                from1904 = workbook.GetAttribute("date1904") is "1" or "true";
            else if (IsStart(workbook, "sheet") && (relation is null || workbook.GetAttribute("name") == ClaimSheet.Name))
                relation = workbook.GetAttribute("id", XlsxParts.RelationNamespace);
        using var relations = Open(zip, "xl/_rels/workbook.xml.rels");
        while (relations is not null && relations.Read())
            if (
                IsStart(relations, "Relationship")
                && relations.GetAttribute("Id") == relation
                && relations.GetAttribute("Target") is { } target
            )
                return (target.StartsWith('/') ? target[1..] : $"xl/{target}", from1904);
        throw new DatasetException("the workbook has no sheet");
    }

    private static List<string> SharedStrings(ZipArchive zip)
    {
        var strings = new List<string>();
        using var xml = Open(zip, "xl/sharedStrings.xml");
        while (xml is not null && xml.Read())
            if (IsStart(xml, "si"))
                strings.Add(ReadRichText(xml));
        return strings;
    }

    /// <summary>The text of an element that holds plain or rich text, phonetic guides left out; ends on its end tag.</summary>
    public static string ReadRichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        bool isPhonetic = false, isText = xml.LocalName == "v";
        while (xml.Read() && xml.Depth > depth)
            if (xml.LocalName == "rPh")
                isPhonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.LocalName == "t")
                isText = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement && !isPhonetic;
            else if (
                isText
                && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA
            )
                text.Append(xml.Value);
        return XlsxText.Unescape(text.ToString());
    }

    /// <summary>For each cell format, whether it shows a date.</summary>
    private static List<bool> DateFormats(ZipArchive zip)
    {
        var custom = new HashSet<string>(StringComparer.Ordinal);
        var formats = new List<bool>();
        using var xml = Open(zip, "xl/styles.xml");
        var inCellFormats = false;
        while (xml is not null && xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCellFormats = xml.NodeType == XmlNodeType.Element;
            else if (IsStart(xml, "numFmt") && ShowsDate(xml.GetAttribute("formatCode") ?? ""))
                custom.Add(xml.GetAttribute("numFmtId") ?? "");
            else if (inCellFormats && IsStart(xml, "xf"))
                formats.Add(IsDate(xml.GetAttribute("numFmtId") ?? "0"));
        }

        return formats;

        // 14 to 17 and 22 are the built-in formats with a day.
        bool IsDate(string id) => custom.Contains(id)
            || (int.TryParse(id, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22);
    }

    /// <summary>A format code with a year or a day outside of quotes, escapes and brackets.</summary>
    private static bool ShowsDate(string code)
    {
        for (var i = 0; i < code.Length; i++)
            if (code[i] == '\\')
                i++;
            else if (code[i] is '"' or '[')
                i = code.IndexOf(code[i] == '[' ? ']' : '"', i + 1) is >= 0 and var end ? end : code.Length;
            else if (code[i] is 'y' or 'Y' or 'd' or 'D')
                return true;
        return false;
    }

    private static XmlReader? Open(ZipArchive zip, string path) =>
        zip.GetEntry(path) is { } entry ? XmlReader.Create(entry.Open(), Settings) : null;

    private static bool IsStart(XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;
}
