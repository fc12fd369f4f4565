using System.IO.Compression;
using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Small files that ask for the whole machine: each is refused with the budget that it meets, and what is just within one is
/// read.</summary>
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
        DocxFile
            .Lines(string.Concat(Enumerable.Repeat(DocxFile.Paragraph(DocxFile.Run("五"), "<w:rPr><w:del/></w:rPr>"), 20_000)))
            .Should()
            .Equal(new string('五', 20_000));

    [Fact]
    public void A_text_in_many_pieces_is_one() =>
        DocxFile
            .Lines($"<w:p><w:r><w:t>{string.Concat(Enumerable.Repeat("<![CDATA[五]]>", 20_000))}</w:t></w:r></w:p>")
            .Should()
            .Equal(new string('五', 20_000));

    [Fact]
    public void A_code_that_a_field_opens_within_another_stays_hidden() =>
        DocxFile
            .Lines(
                DocxFile.Paragraph(
                    Field("begin")
                        + Field("begin")
                        + DocxFile.Run("藏")
                        + Field("end")
                        + Field("separate")
                        + DocxFile.Run("共5人")
                        + Field("end")
                        + DocxFile.Run("到会")
                )
            )
            .Should()
            .Equal("共5人到会");

    [Fact]
    public void Forms_that_draw_one_another_twice_are_refused() =>
        Pdf("/X Do", [.. Enumerable.Range(0, 30).Select(_ => "/X Do /X Do")])
            .Should()
            .Match("a.pdf: is too large for a PDF document: its pages, with the forms that they draw, have more than * operators");

    [Fact]
    public void Forms_that_draw_one_another_once_are_no_matter_of_size() =>
        Pdf("/X Do", [.. Enumerable.Range(0, 30).Select(_ => "/X Do")]).Should().NotContain("too large");

    [Fact]
    public void A_page_that_keeps_states_without_end_is_refused() =>
        Pdf(string.Concat(Enumerable.Repeat("q ", 100_000)), [])
            .Should()
            .Be("a.pdf: is too large for a PDF document: a page keeps 100000 graphic states at a time, and 2000 are kept");

    [Fact]
    public void A_page_that_gives_back_each_state_is_no_matter_of_size() =>
        Pdf(string.Concat(Enumerable.Repeat("q Q ", 100_000)), []).Should().NotContain("too large");

    [Fact]
    public void A_stream_that_is_packed_twice_is_not_unpacked() =>
        Error("a.pdf", PdfOf(Stream(Packed(Packed(new byte[200 << 20])), "/Filter[/FlateDecode/FlateDecode]"), []))
            .Should().Be("a.pdf: is too large for a PDF document: a part unpacks to more than 128 MB");

    [Fact]
    public void A_form_whose_name_is_written_otherwise_is_counted() =>
        Pdf("/#58 Do", [.. Enumerable.Range(0, 30).Select(_ => "/#58 Do /X Do")])
            .Should()
            .Contain("with the forms that they draw, have more than");

    [Theory]
    [InlineData("/F#41 Do", "FA")]
    [InlineData("/F#4a#4B Do", "FJK")]
    [InlineData("/F##41 Do", PdfContent.Unsure)]
    [InlineData("/F#4 Do", PdfContent.Unsure)]
    [InlineData("/F\u00e9 Do", PdfContent.Unsure)]
    [InlineData("/F#e9 Do", PdfContent.Unsure)]
    public void A_name_is_read_with_its_escapes(string text, string name) =>
        PdfContent.Of(Encoding.Latin1.GetBytes(text)).Drawn.Keys.Should().Equal(name);

    [Fact]
    public void A_form_whose_name_cannot_be_told_counts_as_the_largest() =>
        Pdf("/Y#zz Do", [.. Enumerable.Range(0, 30).Select(_ => "/X Do /X Do")])
            .Should()
            .Contain("with the forms that they draw, have more than");

    [Fact]
    public void States_that_the_parts_of_a_page_keep_add_up() =>
        Error("a.pdf", PdfOf(Stream(Encoding.Latin1.GetBytes(Repeated("q ", 1999)), ""), [], "[4 0 R 4 0 R]"))
            .Should()
            .Contain("a page keeps 3998 graphic states at a time");

    [Fact]
    public void States_that_one_part_keeps_and_another_gives_back_are_no_matter_of_size() =>
        Error("a.pdf", PdfOf(Stream(Encoding.Latin1.GetBytes(Repeated("q ", 1500) + Repeated("Q ", 1500)), ""), [], "[4 0 R 4 0 R]"))
            .Should()
            .NotContain("too large");

    [Fact]
    public void States_of_a_form_stand_on_those_of_who_draws_it() =>
        Pdf(Repeated("q ", 1500) + "/X Do", [Repeated("q ", 1500) + Repeated("Q ", 1500)])
            .Should()
            .Contain("a page keeps 3001 graphic states at a time");

    [Fact]
    public void States_that_a_form_does_not_give_back_add_up() =>
        Pdf(Repeated("/X Do ", 1500), ["q q"]).Should().Contain("a page keeps 3003 graphic states at a time");

    [Fact]
    public void A_stream_of_another_filter_is_measured_before_it_is_unpacked()
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Error("a.pdf", PdfOf(Stream(Lzw(60_000), "/Filter/LZWDecode"), [])).Should().EndWith("a part unpacks to more than 128 MB");
        var runs = new byte[5 << 20];
        for (var i = 0; i < runs.Length; i += 2)
            runs[i] = 129;
        Error("a.pdf", PdfOf(Stream(runs, "/Filter/RunLengthDecode"), [])).Should().EndWith("a part unpacks to more than 128 MB");
        (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(PdfFilters.LargestStream);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(3000)]
    [InlineData(9000)]
    public void What_is_measured_is_what_the_library_unpacks(int codes)
    {
        var packed = Lzw(codes);
        PdfUnpacked.Lzw(packed, long.MaxValue).Should().Be(Unpacked(new PdfFilters(), NameToken.LzwDecode, packed));
        byte[] runs = [2, 1, 2, 3, 129, 7, 255, 8, 128, 200, 9];
        PdfUnpacked
            .RunLength(runs, long.MaxValue)
            .Should()
            .Be(3 + 128 + 2)
            .And.Be(Unpacked(new PdfFilters(), NameToken.RunLengthDecode, runs));
    }

    [Fact]
    public void A_part_is_counted_once_however_often_it_is_drawn()
    {
        var filters = new PdfFilters(inParts: 1000, inAll: 10_000);
        byte[][] parts =
        [
            Packed(new byte[400]),
            Packed([.. Enumerable.Repeat((byte)1, 400)]),
            Packed([.. Enumerable.Repeat((byte)2, 400)]),
        ];
        for (var i = 0; i < 20; i++)
            Unpacked(filters, NameToken.FlateDecode, parts[i % 2]).Should().Be(400);
        FluentActions
            .Invoking(() => Unpacked(filters, NameToken.FlateDecode, parts[2]))
            .Should()
            .Throw<BudgetException>()
            .WithMessage("its parts unpack to more than*");

        var often = new PdfFilters(inParts: 1000, inAll: 10_000);
        FluentActions.Invoking(() => Enumerable.Range(0, 26).Sum(_ => Unpacked(often, NameToken.FlateDecode, parts[0])))
            .Should().Throw<BudgetException>().WithMessage("its parts, each as often as it is drawn, unpack to more than*");
    }

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
        string.Concat(Enumerable.Repeat(start, depth))
        + DocxFile.Paragraph(DocxFile.Run("共5人"))
        + string.Concat(Enumerable.Repeat(end, depth));

    private static string Field(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Pdf(string page, string[] forms) => Error("a.pdf", PdfOf(Stream(Encoding.Latin1.GetBytes(page), ""), forms));

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static int Unpacked(PdfFilters filters, NameToken name, byte[] bytes) =>
        filters.GetNamedFilters([name])[0].Decode(bytes, new DictionaryToken(new Dictionary<NameToken, IToken>()), filters, 0).Length;

    /// <summary>A run of zeros: each code stands for a byte more than the one before it, until there are no more.</summary>
    private static byte[] Lzw(int codes)
    {
        var (bytes, bits, last) = (new List<byte>(), 0, 0L);
        Write(256, 9);
        for (var i = 0; i < codes; i++)
            Write(i == 0 ? 0 : Math.Min(257 + i, 4095), Width(257 + i));
        Write(257, Width(257 + codes));
        Write(0, 8);
        return [.. bytes];

        static int Width(int next) => next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;

        void Write(int code, int width)
        {
            (last, bits) = (last << width | (uint)code, bits + width);
            for (; bits >= 8; bits -= 8)
                bytes.Add((byte)(last >> (bits - 8) & 0xFF));
        }
    }

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
    private static byte[] PdfOf(byte[] page, string[] forms, string contents = "4 0 R")
    {
        var bodies = new List<byte[]>
        {
            Encoding.Latin1.GetBytes("<</Type/Catalog/Pages 2 0 R>>"),
            Encoding.Latin1.GetBytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Encoding.Latin1.GetBytes(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</X 5 0 R>>>>/Contents {contents}>>"
            ),
            page,
        };
        for (var i = 0; i < forms.Length; i++)
            bodies.Add(
                Stream(
                    Encoding.Latin1.GetBytes(forms[i]),
                    $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {6 + i} 0 R>>>>"
                )
            );
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
        file.Write(
            Encoding.Latin1.GetBytes(
                $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n"
                    + $"{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}trailer\n"
                    + $"<</Size {bodies.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
            )
        );
        return file.ToArray();
    }

    private static string Error(string path, byte[] bytes) =>
        FluentActions.Invoking(() => SourceFile.FromBytes(path, bytes)).Should().Throw<SourceException>().Which.Message;
}
