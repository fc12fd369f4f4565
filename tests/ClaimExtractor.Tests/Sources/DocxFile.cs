using System.IO.Compression;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Word documents that a test writes part by part.</summary>
internal static class DocxFile
{
    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """
            + """xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" """
            + """xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" """;

    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private const string Types = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="{Wordprocessing}.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="{Wordprocessing}.styles+xml"/>
        <Override PartName="/word/numbering.xml" ContentType="{Wordprocessing}.numbering+xml"/>
        <Override PartName="/word/footnotes.xml" ContentType="{Wordprocessing}.footnotes+xml"/>
        <Override PartName="/word/header1.xml" ContentType="{Wordprocessing}.header+xml"/>
        </Types>
        """;

    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Relations = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="{OfficeDocument}/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    private const string PartRelations = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="{OfficeDocument}/styles" Target="styles.xml"/>
        <Relationship Id="r2" Type="{OfficeDocument}/numbering" Target="numbering.xml"/>
        <Relationship Id="r3" Type="{OfficeDocument}/footnotes" Target="footnotes.xml"/>
        <Relationship Id="r4" Type="{OfficeDocument}/header" Target="header1.xml"/>
        <Relationship Id="r5" Type="{OfficeDocument}/hyperlink" Target="https://example.org/5" TargetMode="External"/>
        </Relationships>
        """;

    public static byte[] Of(string body, string styles = "", string numbering = "", string prolog = "") =>
        Zip(
            ("[Content_Types].xml", Types),
            ("_rels/.rels", Relations),
            (
                "word/document.xml",
                $"""<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document {Namespaces}><w:body>{body}</w:body></w:document>"""
            ),
            ("word/_rels/document.xml.rels", PartRelations),
            ("word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>"),
            ("word/numbering.xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>"),
            (
                "word/footnotes.xml",
                $"""<w:footnotes {Namespaces}><w:footnote w:id="1"><w:p><w:r><w:t>注文99人</w:t></w:r></w:p></w:footnote></w:footnotes>"""
            ),
            ("word/header1.xml", $"<w:hdr {Namespaces}><w:p><w:r><w:t>页眉88人</w:t></w:r></w:p></w:hdr>")
        );

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return bytes.ToArray();
    }

    public static string Paragraph(string runs, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string[] Lines(string body, string styles = "", string numbering = "") =>
        ReadableText
            .From(SourceFile.FromBytes("a.docx", Of(body, styles, numbering)))
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
