using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Damaged, hostile and foreign files: one line that names the file and the cause.</summary>
public sealed class BadContainerTests
{
    private static readonly string Body = DocxFile.Paragraph(DocxFile.Run("共5人"));

    [Fact]
    public void A_cut_document_is_named() =>
        Error(DocxFile.Of(Body)[..^30]).Should().StartWith("a.docx: is a damaged Word document or archive: ");

    [Fact]
    public void Damaged_XML_is_named_with_its_place() =>
        Error(DocxFile.Of(Body + "<w:p>"))
            .Should()
            .StartWith("a.docx: is a damaged Word document or archive: ")
            .And.Contain("Line 1, position ");

    [Fact]
    public void A_part_that_is_named_and_missing_is_named() =>
        Error(
                DocxFile.Zip(
                    (
                        "_rels/.rels",
                        "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
                            + "Target=\"/word/document1.xml\"/></Relationships>"
                    ),
                    ("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>")
                )
            )
            .Should()
            .Be("a.docx: is a damaged Word document or archive: it names a part word/document1.xml that it does not have");

    [Fact]
    public void An_archive_bomb_is_not_unpacked() =>
        Error(DocxFile.Of(Body + new string(' ', 65 << 20)))
            .Should()
            .Be("a.docx: is too large: word/document.xml unpacks to 65 MB, and 64 MB are read");

    [Fact]
    public void A_bomb_in_another_part_is_not_unpacked() =>
        Error(DocxFile.Of(Body, styles: new string(' ', 17 << 20)))
            .Should()
            .Be("a.docx: is too large: word/styles.xml unpacks to 17 MB, and 16 MB are read");

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "&e;")]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"http://localhost:9/e\">]>", "&e;")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://localhost:9/d.dtd\">", "5")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    public void Entities_are_refused(string prolog, string text) =>
        Error(DocxFile.Of(DocxFile.Paragraph(DocxFile.Run(text)), prolog: prolog)).Should()
            .Be("a.docx: is refused: a part of the Word document declares a document type, through which it could name outside files");

    [Fact]
    public void A_part_whose_checksum_is_wrong_is_named()
    {
        var bytes = DocxFile.Of(DocxFile.Paragraph(DocxFile.Run("来了5人。")));
        // In the directory at the archive's end, behind each signature, stands the checksum of a part.
        for (var at = 0; at + 46 < bytes.Length; at++)
            if (bytes.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && bytes.AsSpan(at + 46).StartsWith("word/document.xml"u8))
                bytes[at + 16] ^= 1;
        Error(bytes).Should().Be("a.docx: is a damaged Word document or archive: the checksum of word/document.xml is wrong");
    }

    [Fact]
    public void A_document_without_text_is_refused() => Error(DocxFile.Of("<w:p/>")).Should().Be("a.docx: holds no text");

    private static string Error(byte[] bytes)
    {
        var message = FluentActions.Invoking(() => SourceFile.FromBytes("a.docx", bytes)).Should().Throw<SourceException>().Which.Message;
        message.Should().NotContain("\n");
        return message;
    }
}
