using System.Security;
using System.Text;
using ClaimExtractor.Series;

namespace ClaimExtractor.Datasets;

/// <summary>Why a number of a sheet is coloured.</summary>
internal enum NumberMark : byte
{
    None,

    /// <summary>A target or a forecast, beside the outcomes.</summary>
    Target,

    /// <summary>Another document says another value.</summary>
    Differs,
}

/// <summary>The cell styles of our workbooks, by their indexes into the cell formats.</summary>
internal static class XlsxStyles
{
    public const int General = 1, Header = 2, Text = 3, Wrapped = 4, Date = 5, DifferentText = 6, NumberHeader = 7;

    private const int FirstNumber = 8, FirstFormat = 165, Marks = 3, Kinds = 2;

    // Fills and fonts of the marks.
    private static readonly (int Fill, int Font)[] Looks = [(0, 0), (3, 2), (4, 0)];

    private const string Fonts =
        """<fonts count="3">"""
        + """<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>"""
        + """<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>"""
        + """<font><i/><sz val="11"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/></font>"""
        + "</fonts>\n";

    private const string Fills =
        """<fills count="5">"""
        + """<fill><patternFill patternType="none"/></fill>"""
        + """<fill><patternFill patternType="gray125"/></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/></patternFill></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFEAF3FA"/></patternFill></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFFCE8D5"/></patternFill></fill>"""
        + "</fills>\n";

    /// <summary>A number with separators of thousands.</summary>
    /// <param name="sign">One of <see cref="PointShown.Signs"/>, shown before it; the cell's value stays the number.</param>
    /// <param name="isWhole">A format with places would show a point behind a whole number.</param>
    public static int Number(bool isWhole, string sign = "", NumberMark mark = NumberMark.None) =>
        FirstNumber + ((int)mark * PointShown.Signs.Count + IndexOf(sign)) * Kinds + (isWhole ? 0 : 1);

    /// <summary>The part of the workbook. Text cells have the format "@", so that a text stays text when a person edits it; wrapped ones do
    /// not, for old Excel shows #### there.</summary>
    public static string Part { get; } = Write();

    private static int IndexOf(string sign)
    {
        for (var i = 0; i < PointShown.Signs.Count; i++)
            if (PointShown.Signs[i] == sign)
                return i;
        throw new ArgumentException($"'{sign}' is no sign", nameof(sign));
    }

    private static string Write()
    {
        var numbers = Enumerable
            .Range(0, Marks * PointShown.Signs.Count * Kinds)
            .Select(i => (Mark: i / (PointShown.Signs.Count * Kinds), Format: FirstFormat + i % (PointShown.Signs.Count * Kinds)));
        var xml = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="{XlsxParts.MainNamespace}">
            <numFmts count="{1 + PointShown.Signs.Count * Kinds}"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>
            """);
        for (var i = 0; i < PointShown.Signs.Count * Kinds; i++)
            xml.Append(Format(FirstFormat + i, PointShown.Signs[i / Kinds], i % Kinds == 0 ? "#,##0" : "#,##0.######"));
        xml.Append("</numFmts>\n").Append(Fonts).Append(Fills).Append(
            $"""
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="{FirstNumber + Marks * PointShown.Signs.Count * Kinds}">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>

            """);
        xml.Append(Cell(0, 0, 0, "vertical=\"top\""))
            .Append(Cell(49, 1, 2, "horizontal=\"left\" vertical=\"center\" indent=\"1\""))
            .Append(Cell(49, 0, 0, "horizontal=\"left\" vertical=\"top\" indent=\"1\""))
            .Append(Cell(0, 0, 0, "horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\""))
            .Append(Cell(164, 0, 0, "horizontal=\"left\" vertical=\"top\" indent=\"1\""))
            .Append(Cell(49, 0, 4, "horizontal=\"right\" vertical=\"top\""))
            .Append(Cell(49, 1, 2, "horizontal=\"right\" vertical=\"center\""));
        foreach (var (mark, format) in numbers)
            xml.Append(
                $"<xf numFmtId=\"{format}\" fontId=\"{Looks[mark].Font}\" fillId=\"{Looks[mark].Fill}\" borderId=\"0\" xfId=\"0\" "
                    + $"applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>\n"
            );
        return xml.Append(
            """
            </cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            </styleSheet>
            """).ToString();
    }

    private static string Cell(int format, int font, int fill, string alignment) =>
        $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\"{Applied("NumberFormat", format)}"
        + $"{Applied("Font", font)}{Applied("Fill", fill)} applyAlignment=\"1\"><alignment {alignment}/></xf>\n";

    private static string Applied(string what, int id) => id == 0 ? "" : $" apply{what}=\"1\"";

    // The sign stands before a minus too.
    private static string Format(int id, string sign, string code)
    {
        // A tilde looks like a minus in small print.
        sign = sign == "~" ? "≈" : sign;
        var shown = sign.Length == 0 ? code : $"\"{sign}\"{code};\"{sign}\"-{code}";
        return $"<numFmt numFmtId=\"{id}\" formatCode=\"{SecurityElement.Escape(shown)}\"/>";
    }
}
