using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Pages of a file: those written across, those without text, those that are damaged.</summary>
public sealed class PdfPageTests
{
    private const string Crops = "去年全区粮食产量28.5万吨，增长3.1%。";
    private const string Trees = "造林4.2万亩，比上年减少1.5%。";

    [Fact]
    public void A_page_that_is_written_up_the_side_is_turned() =>
        Lines(new PdfFile().Page((60, 700, Crops, false)).Page((300, 100, Trees, true))).Should().Equal(Crops + Trees);

    [Fact]
    public void A_table_across_a_page_of_text_is_read_by_itself() => Lines(new PdfFile().Page(
        (60, 700, Crops + Trees, false),
        (200, 100, "项目", true), (200, 250, "2021年", true), (200, 400, "2020年", true),
        (220, 100, "水费（元）", true), (220, 250, "31.40", true), (220, 400, "28.70", true)))
        .Should().Equal(Crops + Trees, "项目 | 2021年 | 2020年", "水费（元） | 31.40 | 28.70");

    [Fact]
    public void A_few_letters_across_the_margin_are_no_text() =>
        Lines(new PdfFile().Page((60, 700, Crops, false), (580, 300, "第三章", true))).Should().Equal(Crops);

    [Fact]
    public void Pages_that_are_pictures_are_named() =>
        Source(new PdfFile().Page((60, 700, Crops, false)).Scan().Blank().Scan())
            .Warnings.Should()
            .Equal("page 2, 4 without a text layer (scanned?)");

    [Fact]
    public void A_damaged_page_is_named_and_the_others_are_read()
    {
        var bytes = new PdfFile().Page((60, 700, Crops, false)).Page((60, 700, Trees, false)).Bytes();
        var file = System.Text.Encoding.Latin1.GetString(bytes).Replace("/Contents 8 0 R", "/Contents (no)", StringComparison.Ordinal);
        var source = SourceFile.FromBytes("a.pdf", System.Text.Encoding.Latin1.GetBytes(file));
        source.Text.Should().Contain("28.5").And.NotContain("4.2");
        source.Warnings.Should().Equal("page 2 cannot be read");
    }

    private static SourceFile Source(PdfFile file) => SourceFile.FromBytes("a.pdf", file.Bytes());

    private static string[] Lines(PdfFile file) =>
        ReadableText.From(Source(file)).Text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
}
