using System.Text;

namespace ClaimExtractor.Datasets;

/// <summary>A sheet that was written: its name and the range of its header and rows, as in <c>$A$1:$C$9</c>.</summary>
internal readonly record struct XlsxSheetRange(string Name, string Range);

/// <summary>The parts of a workbook that say which sheets it has.</summary>
internal static class XlsxParts
{
    public const string MainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string PackageRelations =
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="{RelationNamespace}/officeDocument" Target="xl/workbook.xml"/>
        </Relationships>
        """;

    public static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>

            """);
        for (var i = 1; i <= sheets; i++)
            xml.Append(
                $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" "
                    + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\n"
            );
        return xml.Append("</Types>\n").ToString();
    }

    public static string WorkbookRelations(int sheets)
    {
        var xml = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">

            """);
        for (var i = 1; i <= sheets; i++)
            xml.Append($"<Relationship Id=\"rId{i}\" Type=\"{RelationNamespace}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>\n");
        return xml.Append(
                $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{RelationNamespace}/styles\" Target=\"styles.xml\"/>\n</Relationships>\n"
            )
            .ToString();
    }

    /// <summary>The workbook; the hidden names are what LibreOffice and Excel keep a sheet's filter under, and every page that is printed
    /// has the
    /// header.</summary>
    public static string Workbook(IReadOnlyList<XlsxSheetRange> sheets)
    {
        var xml = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="{MainNamespace}" xmlns:r="{RelationNamespace}">
            <bookViews><workbookView activeTab="0"/></bookViews>
            <sheets>
            """);
        for (var i = 0; i < sheets.Count; i++)
            xml.Append($"<sheet name=\"{sheets[i].Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        xml.Append("</sheets>\n<definedNames>\n");
        for (var i = 0; i < sheets.Count; i++)
            xml.Append(
                    $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{i}\" "
                        + $"hidden=\"1\">{sheets[i].Name}!{sheets[i].Range}</definedName>\n"
                )
                .Append($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">{sheets[i].Name}!$1:$1</definedName>\n");
        return xml.Append("</definedNames>\n</workbook>\n").ToString();
    }
}
