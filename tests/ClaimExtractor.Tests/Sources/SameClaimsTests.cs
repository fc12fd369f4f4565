using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>The same text gives the same claims in every kind of file: all columns but those that hold ids and places in the
/// source.</summary>
public sealed class SameClaimsTests(OfficeDocuments office) : IClassFixture<OfficeDocuments>
{
    private const string Report = OfficeDocuments.Report;

    private static readonly string[] Places = ["claim_id", "source_start", "source_end", "related_claim_id", "evidence"];

    static SameClaimsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public void In_every_encoding(string encoding, bool isMarked)
    {
        var named = Encoding.GetEncoding(encoding);
        Claims([.. isMarked ? named.GetPreamble() : [], .. named.GetBytes(Report)]).Should().Equal(Expected(Report));
    }

    [Fact]
    public void In_Big5()
    {
        var traditional = "雲林縣政府今天公布，去年全縣新增綠地35公頃，種樹12萬株，經費3.6億元，比前年增加近兩成，受惠民眾超過60萬人。";
        Claims(Encoding.GetEncoding("big5").GetBytes(traditional)).Should().Equal(Expected(traditional));
    }

    [Fact]
    public void In_HTML() =>
        Claims(
                Encoding.UTF8.GetBytes(
                    "<html><head><meta charset=utf-8><title>青川市2021年工业经济运行情况</title></head><body><div>"
                        + string.Concat(Lines().Select(line => $"<p>{line.Replace("9", "<b>9</b>", StringComparison.Ordinal)}</p>\n"))
                        + "</div></body></html>"
                )
            )
            .Should()
            .Equal(Expected(Report));

    [Fact]
    public void In_Markdown() =>
        Claims(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        "\n\n",
                        Lines().Select((line, i) => i == 0 ? $"# {line}" : line.Replace("9.6%", "**9.6%**", StringComparison.Ordinal))
                    ) + "\n\n![图](a.png)\n"
                )
            )
            .Should()
            .Equal(Expected(Report));

    [Fact]
    public void In_a_string_literal() =>
        Claims(Encoding.UTF8.GetBytes($"{{\"title\": \"{Lines()[0]}\", \"content\": \"{string.Join("\\n", Lines().Skip(1))}\"}}"))
            .Should()
            .Equal(Expected(Report));

    [Fact]
    public void In_a_Word_document() => Claims(office.Docx("report")).Should().Equal(Expected(Report));

    [Fact]
    public void In_a_PDF() => Claims(office.Pdf("report")).Should().Equal(Expected(Report));

    [Fact]
    public void The_speech_in_a_Word_document() => Claims(office.Docx("speech")).Should().Equal(Expected(Speech.Source.Text));

    /// <summary>A headline that is centred by blanks is one paragraph more on paper.</summary>
    [Fact]
    public void The_speech_in_a_PDF() =>
        Claims(office.Pdf("speech"), "paragraph", "sentence").Should().Equal(Expected(Speech.Source.Text, "paragraph", "sentence"));

    [Fact]
    public void Spans_of_a_PDF_point_into_its_extracted_text()
    {
        var source = SourceFile.FromBytes("report.pdf", office.Pdf("report"));
        source.IsExtracted.Should().BeTrue();
        foreach (var claim in DocumentExtractor.Extract(source, new() { DocumentId = "a" }).Claims)
            source
                .Text[claim.Source.Start..claim.Source.End]
                .Replace("\n", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
                .Should()
                .Be(claim.Quote);
    }

    private static string[] Lines() => Report.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Expected(string text, params string[] without)
    {
        var claims = Claims(Encoding.UTF8.GetBytes(text), without);
        claims.Should().NotBeEmpty();
        return claims;
    }

    private static string[] Claims(byte[] bytes, params string[] without) =>
        [
            .. DocumentExtractor
                .Extract(SourceFile.FromBytes("a", bytes), new() { DocumentId = "a", Date = new DateOnly(2022, 2, 18) })
                .Claims.Select(claim => Row(claim, without)),
        ];

    private static string Row(Claim claim, string[] without)
    {
        using var bytes = new MemoryStream();
        DatasetFormats.Find("jsonl")!.Write(bytes, ClaimColumns.Schema, [claim]);
        var row = System.Text.Json.Nodes.JsonNode.Parse(bytes.ToArray())!.AsObject();
        foreach (var place in Places.Concat(without))
            row.Remove(place);
        return row.ToJsonString();
    }
}
