using System.Globalization;
using System.Text;

namespace ClaimExtractor.Tests.Sources;

/// <summary>PDF files that a test writes object by object, in a font that is not embedded.</summary>
internal sealed class PdfFile
{
    private const string Font =
        "/Resources<</Font<</F 4 0 R>>>>";

    private readonly List<string> _pages = [];

    /// <param name="lines">Where each begins, its text, and whether it runs up the page.</param>
    public PdfFile Page(params (int X, int Y, string Text, bool IsUp)[] lines) =>
        Add(
            string.Concat(
                lines.Select(line =>
                    $"BT /F 10 Tf {(line.IsUp ? "0 1 -1 0" : "1 0 0 1")} {line.X} {line.Y} Tm "
                        + $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line.Text))}> Tj ET\n"
                )
            )
        );

    /// <summary>A picture of one grey dot over the whole page.</summary>
    public PdfFile Scan() => Add("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q\n");

    public PdfFile Blank() => Add("");

    public byte[] Bytes()
    {
        var bodies = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {_pages.Count}"
                + $"/Kids[{string.Concat(Enumerable.Range(0, _pages.Count).Select(i => $"{7 + 2 * i} 0 R "))}]>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
                + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
                + "/FontDescriptor 3 0 R/DW 1000/W[1 95 500 814 939 500]>>",
        };
        foreach (var content in _pages)
        {
            bodies.Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
            bodies.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{Font}/Contents {bodies.Count} 0 R>>");
        }

        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var body in bodies)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {bodies.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private PdfFile Add(string content)
    {
        _pages.Add(content);
        return this;
    }
}
