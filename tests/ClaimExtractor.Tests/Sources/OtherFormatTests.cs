using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Formats that people have and that are not read: one line that names the format and says what to do.</summary>
public sealed class OtherFormatTests
{
    private const string Refused = ", which is not read: ";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    [Theory]
    [InlineData(
        "xl/workbook.xml",
        "an Excel workbook (.xlsx)" + Refused + "save the sheet as text with tabs (.txt) or as a web page (.html)"
    )]
    [InlineData("ppt/presentation.xml", "a PowerPoint presentation (.pptx)" + Refused + "save it as .pdf")]
    [InlineData(
        "content.xml",
        "an OpenDocument file (.odt, .ods)" + Refused + "save it as .docx, a sheet as text with tabs (.txt) or as a web page (.html)"
    )]
    [InlineData("META-INF/container.xml", "an EPUB book" + Refused + "turn it into .docx or .html")]
    [InlineData("notes.txt", "a ZIP archive" + Refused + "unpack it first")]
    public void Archives_are_named(string part, string cause) =>
        Error("a.docx", DocxFile.Zip((part, "5人"))).Should().Be($"a.docx: is {cause}");

    [Fact]
    public void Word_documents_of_the_old_format_are_to_be_saved_anew() =>
        Error("a.doc", OldOffice)
            .Should()
            .Be(
                "a.doc: is an Office document of the old format (.doc, .xls, .ppt)"
                    + Refused
                    + "save it as .docx, a sheet as text with tabs (.txt) or as a web page (.html), slides as .pdf"
            );

    [Fact]
    public void An_encrypted_office_document_is_named() =>
        Error("a.docx", [.. OldOffice, .. Encoding.Unicode.GetBytes("EncryptedPackage")])
            .Should()
            .Be("a.docx: is an encrypted Office document" + Refused + "save it without a password");

    [Theory]
    [InlineData("{\\rtf1\\ansi 5", "a Rich Text document" + Refused + "save it as a Word document (.docx)")]
    [InlineData("GIF89a....", "a GIF image" + Refused + "recognise its characters and save them as text")]
    [InlineData("PAR1....", "a Parquet file" + Refused + "'extract' reads it as a corpus where its name ends in .parquet")]
    [InlineData("SQLite format 3....", "an SQLite database, which is not read")]
    public void Formats_are_told_by_their_first_bytes(string bytes, string cause) =>
        Error("a.txt", Encoding.Latin1.GetBytes(bytes)).Should().Be($"a.txt: is {cause}");

    [Theory]
    [InlineData(
        "From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E5=B9=B4?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            + "\tboundary=\"b\"\r\n\r\n--b\r\n",
        "a web page with all its parts in one file (.mht)" + Refused + "save it as 'web page, HTML only' (.html)"
    )]
    [InlineData(
        "Received: by x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n",
        "an e-mail with all its parts (.eml)" + Refused + "save its text (.txt or .html)"
    )]
    public void A_text_of_several_parts_is_told_by_its_head(string text, string cause) =>
        Error("page", Encoding.UTF8.GetBytes(text)).Should().Be($"page: is {cause}");

    [Fact]
    public void A_table_with_commas_is_told_by_its_name()
    {
        var bytes = Encoding.UTF8.GetBytes("项目,金额\n收入,5亿元\n");
        Error("a.CSV", bytes)
            .Should()
            .Be(
                "a.CSV: is a table with commas (.csv)"
                    + Refused
                    + "save it as text with tabs (.txt), or give the texts in it as JSON Lines (.jsonl)"
            );
        SourceFile.FromBytes("a.txt", bytes).Text.Should().StartWith("项目");
    }

    [Fact]
    public void A_text_that_speaks_of_such_a_head_is_read() =>
        SourceFile.FromBytes("a.txt", "网页的头里写着：\nContent-Type: multipart/related\n共5行。"u8).Text.Should().EndWith("共5行。");

    private static string Error(string path, byte[] bytes)
    {
        var message = FluentActions.Invoking(() => SourceFile.FromBytes(path, bytes)).Should().Throw<SourceException>().Which.Message;
        message.Should().NotContain("\n");
        return message;
    }
}
