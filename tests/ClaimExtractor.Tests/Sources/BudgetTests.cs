using System.IO.Compression;
using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Small files that ask for the whole machine: each is refused with the budget that it meets, and what is just within one is read.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("<w:p>", "</w:p>")]
    [InlineData("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>")]
    public void Paragraphs_that_stand_thousands_deep_in_one_another_are_refused(string start, string end) =>
        Error("a.docx", DocxFile.Of(Nested(start, end, 10_000))).Should()
            .Be("a.docx: is too large for a Word document: its paragraphs stand more than 100 deep in one another");

    [Fact]
    public void Text_boxes_that_stand_some_dozens_deep_in_one_another_are_read() =>
        DocxFile.Lines(Nested("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 99)).Should().Equal("共5人");

    [Fact]
    public void Paragraphs_that_run_on_are_one_however_many_they_are() =>
        DocxFile.Lines(string.Concat(Enumerable.Repeat(DocxFile.Paragraph(DocxFile.Run("五"), "<w:rPr><w:del/></w:rPr>"), 20_000))).Should().Equal(new string('五', 20_000));

    [Fact]
    public void A_text_in_many_pieces_is_one() =>
        DocxFile.Lines($"<w:p><w:r><w:t>{string.Concat(Enumerable.Repeat("<![CDATA[五]]>", 20_000))}</w:t></w:r></w:p>").Should().Equal(new string('五', 20_000));

    [Fact]
    public void A_code_that_a_field_opens_within_another_stays_hidden() => DocxFile.Lines(DocxFile.Paragraph(
        Field("begin") + Field("begin") + DocxFile.Run("藏") + Field("end") + Field("separate") + DocxFile.Run("共5人") + Field("end") + DocxFile.Run("到会"))).Should().Equal("共5人到会");

    [Fact]
    public void Forms_that_draw_one_another_twice_are_refused() =>
        Pdf("/X Do", [.. Enumerable.Range(0, 30).Select(_ => "/X Do /X Do")]).Should().Match("a.pdf: is too large for a PDF document: its pages, with the forms that they draw, have more than * operators");

    [Fact]
    public void Forms_that_draw_one_another_once_are_no_matter_of_size() => Pdf("/X Do", [.. Enumerable.Range(0, 30).Select(_ => "/X Do")]).Should().NotContain("too large");

    [Fact]
    public void A_page_that_keeps_states_without_end_is_refused() =>
        Pdf(string.Concat(Enumerable.Repeat("q ", 100_000)), []).Should().Be("a.pdf: is too large for a PDF document: a page keeps 100000 graphic states at a time, and 2000 are kept");

    [Fact]
    public void A_page_that_gives_back_each_state_is_no_matter_of_size() => Pdf(string.Concat(Enumerable.Repeat("q Q ", 100_000)), []).Should().NotContain("too large");

    [Fact]
    public void A_stream_that_is_packed_twice_is_not_unpacked() =>
        Error("a.pdf", PdfOf(Stream(Packed(Packed(new byte[200 << 20])), "/Filter[/FlateDecode/FlateDecode]"), []))
            .Should().Be("a.pdf: is too large for a PDF document: a part unpacks to more than 128 MB");

    [Theory]
    [InlineData("q Q q q Q Q", 6, 2, 0)]
    [InlineData("BT (q \\) (q) q) Tj <71 0A> Tj /q gs % q q\nET", 5, 0, 0)]
    [InlineData("/A Do /B Do /A Do", 3, 0, 3)]
    [InlineData("BI /W 1 ID q q q EI Q", 3, 0, 0)]
    [InlineData("(open q q", 0, 0, 0)]
    public void The_operators_of_a_content_are_told_from_its_texts_and_pictures(string text, int operators, int depth, int drawn)
    {
        var content = PdfContent.Of(Encoding.Latin1.GetBytes(text));
        (content.Operators, content.Depth, content.Drawn.Values.Sum()).Should().Be((operators, depth, drawn));
    }

    private static string Nested(string start, string end, int depth) =>
        string.Concat(Enumerable.Repeat(start, depth)) + DocxFile.Paragraph(DocxFile.Run("共5人")) + string.Concat(Enumerable.Repeat(end, depth));

    private static string Field(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Pdf(string page, string[] forms) => Error("a.pdf", PdfOf(Stream(Encoding.Latin1.GetBytes(page), ""), forms));

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Stream(byte[] content, string properties) =>
        [.. Encoding.Latin1.GetBytes($"<</Length {content.Length}{properties}>>stream\n"), .. content, .. "\nendstream"u8];

    /// <summary>One page, and forms of which each draws the next under the name X.</summary>
    private static byte[] PdfOf(byte[] page, string[] forms)
    {
        var bodies = new List<byte[]>
        {
            Encoding.Latin1.GetBytes("<</Type/Catalog/Pages 2 0 R>>"),
            Encoding.Latin1.GetBytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Encoding.Latin1.GetBytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"),
            page,
        };
        for (var i = 0; i < forms.Length; i++)
            bodies.Add(Stream(Encoding.Latin1.GetBytes(forms[i]), $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {6 + i} 0 R>>>>"));
        bodies.Add(Stream("n"u8.ToArray(), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"));
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < bodies.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write([.. Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"), .. bodies[i], .. "\nendobj\n"u8]);
        }

        var start = file.Position;
        file.Write(Encoding.Latin1.GetBytes(
            $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}trailer\n<</Size {bodies.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string Error(string path, byte[] bytes) => FluentActions.Invoking(() => SourceFile.FromBytes(path, bytes)).Should().Throw<SourceException>().Which.Message;
}
