using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class SourceFileTests
{
    private const string Simplified = "会议指出，今年以来全区固定资产投资增长5.2%，新开工项目38个。各有关部门要抓好落实，确保全年目标任务如期完成。";

    private const string Traditional = "政府表示，會在今個財政年度內增撥3.5億元，協助二百多間中小企業渡過難關，並會與業界保持溝通，適時檢討有關安排。";

    static SourceFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", Simplified)]
    [InlineData("utf-16", Simplified)]
    [InlineData("utf-16BE", Simplified)]
    [InlineData("gb18030", Simplified)]
    [InlineData("big5", Traditional)]
    public void The_bytes_tell_their_encoding(string encoding, string text)
    {
        var source = SourceFile.FromBytes("a.txt", Encoding.GetEncoding(encoding).GetBytes(text));
        source.Text.Should().Be(text);
        source.Encoding.Should().Be(encoding);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    [InlineData("utf-32", "utf-32")]
    public void A_byte_order_mark_is_no_part_of_the_text(string encoding, string expected)
    {
        var marked = Encoding.GetEncoding(encoding);
        var source = SourceFile.FromBytes("a.txt", [.. marked.GetPreamble(), .. marked.GetBytes("共5个")]);
        source.Text.Should().Be("共5个");
        source.Encoding.Should().Be(expected);
    }

    [Theory]
    [InlineData("<meta charset=\"gbk\"><p>增长</p>")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'><p>增长</p>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"GB18030\"?><p>增长</p>")]
    public void A_declaration_decides_where_the_text_is_too_short_to_tell(string page) =>
        SourceFile.FromBytes("a.html", Encoding.GetEncoding(936).GetBytes(page)).Text.Should().Be(page);

    [Fact]
    public void A_stream_without_an_end_is_refused()
    {
        var read = () => SourceFile.Read(new Endless(), "endless", encoding: null);
        read.Should().Throw<SourceException>().WithMessage("endless: is larger than 512 MB");
    }

    [Fact]
    public void A_false_declaration_loses_to_strict_utf8() =>
        SourceFile.FromBytes("a.html", Encoding.UTF8.GetBytes("<meta charset=gb2312>增长5%")).Text.Should().Be("<meta charset=gb2312>增长5%");

    [Fact]
    public void Any_text_in_UTF8_is_read_as_it_was_written() =>
        Gen.Int[0, 4].Select(i => new[] { "a", "é", "中", "𠮷", "\n" }[i]).Array[0, 200].Select(string.Concat).Sample(text =>
            SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes("文" + text)).Text == "文" + text);

    [Fact]
    public void A_character_cut_in_two_is_no_UTF8() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[1, 3]).Sample((length, cut) =>
            !StrictUtf8.TryRead(Encoding.UTF8.GetBytes(new string('中', length) + "😀").AsSpan()[..^cut], out _));

    [Fact]
    public void The_callers_encoding_overrides_the_evidence()
    {
        SourceFile.FromBytes("a.txt", Encoding.GetEncoding("big5").GetBytes("增長"), "big5").Text.Should().Be("增長");
        SourceFile.FromBytes("a.txt", Encoding.GetEncoding(936).GetBytes("增长"), "GBK").Encoding.Should().Be("gb18030");
    }

    [Fact]
    public void Twenty_characters_are_enough_to_tell_GB18030_from_Big5()
    {
        var gb18030 = Encoding.GetEncoding("gb18030");

        // What cannot be written in Big5 falls out.
        var big5 = Encoding.GetEncoding("big5", new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback);
        var simplified = Speech.Text.Text.Replace("\n", "").Replace(" ", "");
        var traditional = big5.GetString(big5.GetBytes(Speech.Source.Text.Filter(PinyinNotes.Find).Replace("\n", "").Replace(" ", "")));
        Gen.Select(Gen.Int[0, 6000], Gen.Int[20, 60]).Sample((at, length) =>
            Reads(simplified.Substring(at, length), gb18030) && Reads(traditional.Substring(at, length), big5));

        static bool Reads(string text, Encoding encoding) => SourceFile.FromBytes("a", encoding.GetBytes(text)).Text == text;
    }

    [Fact]
    public void Other_encodings_are_left_to_the_general_detector()
    {
        const string Text = "これは日本語の文章です。去年の生産量は三百万トンで、前の年より五パーセント増えました。今年もさらに増える見込みです。";
        SourceFile.FromBytes("a.txt", Encoding.GetEncoding("shift_jis").GetBytes(Text)).Text.Should().Be(Text);
    }

    [Fact]
    public void A_four_byte_character_is_read_in_gb18030()
    {
        var text = Simplified + "这家店叫𠮷野家。";
        SourceFile.FromBytes("a.txt", Encoding.GetEncoding("gb18030").GetBytes(text)).Text.Should().Be(text);
    }

    [Fact]
    public void The_digest_is_of_the_bytes_as_they_were_found()
    {
        var source = SourceFile.FromBytes("a.txt", [0xEF, 0xBB, 0xBF, (byte)'5']);
        source.Sha256.Should().Be("36a067fdfcee95eb270f0b72e3b9e40d52c907d749fb9a8490d82f8ee56b29eb");
        source.ByteCount.Should().Be(4);
    }

    [Fact]
    public void A_stream_is_read_to_its_end()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("投资2万元。"));
        var source = SourceFile.Read(stream, "-", encoding: null);
        source.Path.Should().Be("-");
        source.Text.Should().Be("投资2万元。");
    }

    [Fact]
    public void Empty_and_blank_inputs_are_refused()
    {
        Error([]).Should().Be("a.txt: is empty");
        Error(Encoding.UTF8.GetBytes(" \r\n\t　\uFEFF\n")).Should().Be("a.txt: holds nothing but blanks");
        Error([0xEF, 0xBB, 0xBF]).Should().Be("a.txt: holds nothing but blanks");
    }

    [Fact]
    public void Images_and_zeroes_are_binary()
    {
        Error([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10]).Should().StartWith("a.txt: is a PNG image, which is not read");
        Error([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]).Should().StartWith("a.txt: is a JPEG image, which is not read");
        Error([1, 2, 3, 0, 5, 0, 0, 0, 200]).Should().Be("a.txt: is binary, not text (a NUL byte at offset 3)");
    }

    [Fact]
    public void A_bad_byte_is_named_with_its_offset()
    {
        var bytes = Encoding.UTF8.GetBytes(Simplified);
        (bytes[30], bytes[60]) = (0xFF, 0xFF);
        Error(bytes).Should().Be("a.txt: cannot be decoded as text (as utf-8: bad byte 0xFF at offset 30)");
        Error(bytes, "utf-8").Should().Be("a.txt: cannot be decoded as utf-8: bad byte 0xFF at offset 30");
    }

    [Fact]
    public void Lone_surrogates_are_refused()
    {
        byte[] bytes =
        [
            0xFF,
            0xFE,
            .. Encoding.Unicode.GetBytes("增长"),
            0x00,
            0xD8,
            .. Encoding.Unicode.GetBytes("5%"),
            0x00,
            0xD8,
            .. Encoding.Unicode.GetBytes("。"),
        ];
        Error(bytes).Should().Be("a.txt: cannot be decoded as utf-16: bad byte 0x00 at offset 6");
    }

    [Fact]
    public void A_lone_surrogate_in_a_text_of_the_callers_is_refused()
    {
        Message(() => DocumentExtractor.Extract(new SourceFile("a.txt", "", 0, "utf-8", "增长\uD8005%。")))
            .Should()
            .Be("a.txt: holds half of a character, U+D800 at offset 2");
        Message(() => DocumentExtractor.Extract(new SourceFile("a.txt", "", 0, "utf-8", "增长5%\uDC00")))
            .Should()
            .Be("a.txt: holds half of a character, U+DC00 at offset 4");
        DocumentExtractor.Extract(new SourceFile("a.txt", "", 0, "utf-8", "𠮷乡增长5%。")).Claims.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, 10_001)]
    [InlineData(9_999, 10_001)]
    [InlineData(10_000, 30_000)]
    [InlineData(12_345, 10_001)]
    public void A_file_of_digits_is_no_text(int at, int count)
    {
        var text = new string('增', at / 3) + new string('a', at % 3) + new string('7', count) + "人";
        Error(Encoding.UTF8.GetBytes(text)).Should().Be($"a.txt: is no text: more than 10000 digits in a row from offset {at} on");
        Error(Encoding.Unicode.GetBytes(text), "utf-16")
            .Should()
            .StartWith("a.txt: is no text: more than 10000 digits in a row from offset ");
    }

    [Fact]
    public void Ten_thousand_digits_are_a_number_too_large() =>
        Reading.Extract("共" + new string('7', 10_000) + "人。").Claims.Should().BeEmpty();

    [Fact]
    public void An_unknown_encoding_is_refused() =>
        Error("增长"u8.ToArray(), "klingon").Should().Be("a.txt: unknown encoding 'klingon'");

    [Fact]
    public void Missing_files_and_folders_get_one_line()
    {
        var folder = Path.GetTempPath();
        Message(() => SourceFile.Read(Path.Combine(folder, "no-such-file.txt"))).Should().EndWith("no-such-file.txt: no such file");
        Message(() => SourceFile.Read(Path.Combine(folder, "no-such-folder", "a.txt"))).Should().EndWith("a.txt: no such file");
        Message(() => SourceFile.Read(folder)).Should().Be($"{folder}: is a directory, not a file");
    }

    [Fact]
    public void The_speech_is_the_file_that_was_published()
    {
        Speech.Source.Sha256.Should().Be("a7e878e4427d4c44bc1321105850ee353daad376cb63c09d62e7ce137800f196");
        Speech.Source.ByteCount.Should().Be(22928);
        Speech.Source.Encoding.Should().Be("utf-8");
    }

    private static string Error(byte[] bytes, string? encoding = null) => Message(() => SourceFile.FromBytes("a.txt", bytes, encoding));

    private static string Message(Action action) => action.Should().Throw<SourceException>().Which.Message;

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer) => buffer.Length;

        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
