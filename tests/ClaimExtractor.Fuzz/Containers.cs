using System.IO.Compression;
using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary>Word and PDF files whose parts are by chance, damaged inside or as a whole.</summary>
internal static class Containers
{
    private static readonly string[] WordMarkup =
    [
        "<w:p>",
        "</w:p>",
        "<w:p><w:r><w:t>",
        "</w:t></w:r></w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl><w:tr><w:tc>",
        "</w:tc></w:tr></w:tbl>",
        "<w:tab/>",
        "<w:br/>",
        "<w:del>",
        "</w:del>",
        "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>",
        "<w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"99999999999\"/></w:numPr>",
        "<w:gridSpan w:val=\"99999999\"/>",
        "<w:vMerge/>",
        "<w:vanish/>",
        "<w:instrText>",
        "</w:instrText>",
        "&#x0;",
        "&amp;",
        "<w:sym w:char=\"F0\"/>",
        "<w:outlineLvl w:val=\"x\"/>",
    ];

    public static byte[] Docx(ByteMaker maker, Chance chance)
    {
        var body = new StringBuilder();
        for (var i = chance.Below(30); i > 0; i--)
            body.Append(
                chance.OneIn(2)
                    ? chance.Of(WordMarkup)
                    : $"<w:p><w:r><w:t>{Material.Number(chance)}{chance.Of(Material.Units)}</w:t></w:r></w:p>"
            );
        const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var bytes = Zip(
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                    + "Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>")
        );
        return chance.OneIn(2) ? bytes : maker.Damaged(bytes);
    }

    public static byte[] Pdf(ByteMaker maker, Chance chance)
    {
        var content = new StringBuilder("BT /F1 12 Tf 72 720 Td ");
        for (var i = 1 + chance.Below(20); i > 0; i--)
            content.Append($"({chance.Below(100_000)} people) Tj 0 -{chance.Below(40)} Td ");
        content.Append("ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {content.Length}>>\nstream\n{content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append($"{place:D10} 00000 n \n");
        file.Append($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        var bytes = Encoding.Latin1.GetBytes(file.ToString());
        return chance.OneIn(3) ? bytes : maker.Damaged(bytes);
    }

    internal static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2020, 3, 6, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

        return bytes.ToArray();
    }
}
