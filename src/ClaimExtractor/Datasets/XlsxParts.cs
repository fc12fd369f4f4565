namespace ClaimExtractor.Datasets;

/// <summary>The fixed parts of a workbook with two sheets, and the cell styles that <see cref="XlsxSheet"/> refers to.</summary>
internal static class XlsxParts
{
    public const string MainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Indexes into the cell formats of <see cref="Styles"/>.</summary>
    public const int General = 1, Header = 2, Text = 3, Wrapped = 4, Date = 5;

    public const string ContentTypes =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        </Types>
        """;

    public const string PackageRelations =
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="{RelationNamespace}/officeDocument" Target="xl/workbook.xml"/>
        </Relationships>
        """;

    public const string WorkbookRelations =
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="{RelationNamespace}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="{RelationNamespace}/worksheet" Target="worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="{RelationNamespace}/styles" Target="styles.xml"/>
        </Relationships>
        """;

    /// <summary>Text cells have the format "@", so that a text stays text when a person edits it; wrapped ones do not, for old Excel shows #### there.</summary>
    public const string Styles =
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="{MainNamespace}">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    /// <summary>The workbook; the hidden names are what LibreOffice and Excel keep a sheet's filter under.</summary>
    public static string Workbook(string sheet, string rowRange, string columnRange) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <workbook xmlns="{MainNamespace}" xmlns:r="{RelationNamespace}">
        <sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/><sheet name="columns" sheetId="2" r:id="rId2"/></sheets>
        <definedNames>
        <definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">{sheet}!{rowRange}</definedName>
        <definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">columns!{columnRange}</definedName>
        </definedNames>
        </workbook>
        """;
}
