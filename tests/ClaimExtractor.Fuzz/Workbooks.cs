using System.Text;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Fuzz;

/// <summary>Workbooks and Parquet files whose parts are by chance, damaged inside or as a whole.</summary>
internal static class Workbooks
{
    private static readonly string[] SheetMarkup =
    [
        "<row>",
        "</row>",
        "<row r=\"1\">",
        "<row r=\"1048576\">",
        "<row r=\"99999999999\">",
        "<row r=\"-1\">",
        "<c>",
        "</c>",
        "<c r=\"A1\">",
        "<c r=\"XFD1\">",
        "<c r=\"ZZZZZZ9\">",
        "<c r=\"1A\"/>",
        "<c t=\"s\"><v>0</v></c>",
        "<c t=\"s\"><v>99999999</v></c>",
        "<c t=\"s\"><v>-1</v></c>",
        "<c t=\"inlineStr\"><is><t>",
        "</t></is></c>",
        "<c t=\"b\"><v>1</v></c>",
        "<c t=\"e\"><v>#REF!</v></c>",
        "<c t=\"d\"><v>2020-02-30</v></c>",
        "<v>",
        "</v>",
        "<v>1e999</v>",
        "<v>NaN</v>",
        "<f>A1</f>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "&#x0;",
        "&amp;",
        "<si>",
        "<t>",
    ];

    private static readonly Lazy<byte[]> Written = new(() =>
    {
        using var bytes = new MemoryStream();
        new ParquetFile().Write(bytes, ClaimColumns.Schema, DocumentExtractor.Extract("全县有学校5所，学生增长3.2%。").Claims);
        return bytes.ToArray();
    });

    public static byte[] Xlsx(ByteMaker maker, Chance chance)
    {
        var sheet = new StringBuilder();
        sheet.Append("<row r=\"1\">");
        foreach (var column in ClaimColumns.Schema.Columns.Take(chance.Below(50)))
            sheet.Append($"<c t=\"inlineStr\"><is><t>{column.Name}</t></is></c>");
        sheet.Append("</row>");
        for (var i = chance.Below(40); i > 0; i--)
            sheet.Append(chance.OneIn(2) ? chance.Of(SheetMarkup) : $"<row><c><v>{Material.Number(chance)}</v></c></row>");
        var strings = new StringBuilder();
        for (var i = chance.Below(5); i > 0; i--)
            strings.Append(chance.OneIn(2) ? "<si><t>人</t></si>" : chance.Of(SheetMarkup));
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var bytes = Containers.Zip(
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/>"
                    + "</sheets></workbook>"
            ),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet}</sheetData></worksheet>"));
        return chance.OneIn(2) ? bytes : maker.Damaged(bytes);
    }

    // The footer, which says what the rest is, is hit as often as the rest.
    public static byte[] Parquet(ByteMaker maker, Chance chance)
    {
        byte[] bytes = [.. Written.Value];
        if (chance.OneIn(2))
            return maker.Damaged(bytes);
        var footer = BitConverter.ToInt32(bytes, bytes.Length - 8);
        for (var i = 1 + chance.Below(4); i > 0; i--)
            bytes[bytes.Length - 8 - footer + chance.Below(footer)] = (byte)chance.Below(256);
        return bytes;
    }
}
