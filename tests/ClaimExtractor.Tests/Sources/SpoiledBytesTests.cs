using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Bytes that the encoding does not have: a few become U+FFFD and are counted, a text of many is refused.</summary>
public sealed class SpoiledBytesTests
{
    private const string Sentence = "去年全区粮食产量达28.5万吨，比上年增长3.1%，其中小麦产量12.4万吨。";

    static SpoiledBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void One_bad_byte_is_read_in_any_text()
    {
        var bytes = Encoding.UTF8.GetBytes(Sentence);
        bytes[0] = 0xFF;
        var source = SourceFile.FromBytes("a.txt", bytes);
        source.Text.Should().Be("\uFFFD\uFFFD\uFFFD" + Sentence[1..]);
        source.Encoding.Should().Be("utf-8");
        source.Undecodable.Should().Be(3);
        source.Warnings.Should().Equal("holds 3 bytes that utf-8 does not have, the first at offset 0: read as U+FFFD");
        DocumentExtractor.Extract(source).Claims.Should().HaveCount(3);
    }

    [Fact]
    public void A_bad_byte_between_two_characters_is_one()
    {
        var bytes = Encoding.UTF8.GetBytes(Sentence);
        var source = SourceFile.FromBytes("a.txt", [.. bytes.AsSpan(0, 6), 0xFF, .. bytes.AsSpan(6)]);
        source.Text.Should().Be($"{Sentence[..2]}\uFFFD{Sentence[2..]}");
        source.Warnings.Should().Equal("holds a byte that utf-8 does not have, the first at offset 6: read as U+FFFD");
    }

    [Fact]
    public void The_cut_end_of_a_download_is_no_reason_to_refuse_it() =>
        SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(Sentence).AsSpan()[..^1]).Text.Should().Be(Sentence[..^1] + "\uFFFD");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void More_than_one_in_a_thousand_is_refused(string encoding)
    {
        var named = Encoding.GetEncoding(encoding);
        // Two spots in 2,000 characters are read, in 1,900 not.
        foreach (var (length, isRead) in ((int, bool)[])[(2100, true), (1900, false)])
        {
            var text = string.Concat(Enumerable.Repeat(Sentence, 60))[..length];
            byte[] bad = encoding == "utf-16" ? [0x00, 0xD8] : [0xFF];
            // Before a line break, so that no byte behind is taken in.
            byte[] bytes =
            [
                .. named.GetPreamble(),
                .. named.GetBytes("产量"),
                .. bad,
                .. named.GetBytes("\n" + text),
                .. bad,
                .. named.GetBytes("\n"),
            ];
            var read = () => SourceFile.FromBytes("a.txt", bytes);
            if (isRead)
                read().Undecodable.Should().Be(2);
            else
                read.Should().Throw<SourceException>().WithMessage("a.txt: cannot be decoded as * bad byte *");
        }
    }

    [Fact]
    public void A_replacement_character_of_the_text_itself_is_none()
    {
        var source = SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes("共\uFFFD\uFFFD5个"));
        (source.Undecodable, source.Warnings.Count).Should().Be((0, 0));
    }

    [Fact]
    public void A_byte_anywhere_spoils_its_own_character_only() => Gen.Int[0, Encoding.UTF8.GetByteCount(Sentence) - 1].Sample(at =>
    {
        var bytes = Encoding.UTF8.GetBytes(Sentence);
        bytes[at] = 0xFF;
        var text = SourceFile.FromBytes("a.txt", bytes).Text;
        return text.Replace("\uFFFD", "").Length == Sentence.Length - 1;
    });
}
