using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class PdfReaderTests
{
    private const string Forty = "全县坚持稳中求进工作总基调扎实推进各项重点任务落地见效群众生活水平持续改善环境明显好转";

    [Fact]
    public void A_full_line_goes_on_and_a_short_one_ends_its_paragraph() => new PdfPages()
        .Line(70, 700, Forty[..20]).Line(50, 685, Forty[..22]).Line(50, 670, "共5.2亿元。")
        .Line(70, 655, Forty[20..40]).Line(50, 640, "共6万人。").End()
        .Read().Should().Equal(Forty[..20] + Forty[..22] + "共5.2亿元。", Forty[20..40] + "共6万人。");

    [Fact]
    public void A_number_that_needs_more_room_than_is_left_goes_on() => new PdfPages()
        .Line(50, 700, Forty[..22]).Line(50, 685, Forty[..20]).Line(50, 670, "1234.5万吨。").End()
        .Read().Should().Equal(Forty[..22] + Forty[..20] + "1234.5万吨。");

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var page = new PdfPages().Line(150, 740, "县政府工作报告摘要", 16);
        for (var i = 0; i < 4; i++)
            page.Line(50, 700 - 15 * i, Forty[(5 * i)..(5 * i + 20)]).Line(265, 700 - 15 * i, Forty[(4 * i + 2)..(4 * i + 22)]);
        page.Line(265, 640, "完成投资3亿元。").End();
        var lines = page.Read();
        lines.Should().HaveCount(2);
        lines[1]
            .Should()
            .Be(
                string.Concat(
                    Enumerable
                        .Range(0, 4)
                        .Select(i => Forty[(5 * i)..(5 * i + 20)])
                        .Concat(Enumerable.Range(0, 4).Select(i => Forty[(4 * i + 2)..(4 * i + 22)]))
                ) + "完成投资3亿元。"
            );
    }

    [Fact]
    public void A_table_is_read_row_by_row_with_its_headers()
    {
        var text = new PdfPages().Line(50, 730, "各乡产量如下。")
            .Line(60, 700, "地区").Line(160, 700, "产量（吨）").Line(280, 700, "增速")
            .Line(60, 685, "东乡").Line(170, 685, "1200").Line(280, 685, "5.1%")
            .Line(60, 670, "西乡").Line(175, 670, "980").Line(280, 670, "4.0%").End().Text();
        text.Text.Should().Contain("地区 | 产量（吨） | 增速\n东乡 | 1200 | 5.1%\n西乡 | 980 | 4.0%\n");
        var cell = text.Reading.Structure.Blocks[^1].Cells[1];
        cell.RowHeaders.Select(span => span.In(text.Text).ToString()).Should().Equal("西乡");
        cell.ColumnHeaders.Select(span => span.In(text.Text).ToString()).Should().Equal("产量（吨）");
    }

    [Fact]
    public void Headers_footers_and_page_numbers_are_cut_and_the_cut_is_recorded()
    {
        var pages = new PdfPages();
        for (var i = 1; i <= 3; i++)
            pages
                .Line(50, 790, $"云山县统计局2021年公报第{i}期")
                .Line(50, 700, Forty[i..(22 + i)])
                .Line(50, 685, Forty[(i + 5)..(i + 27)])
                .Line(200, 40, $"- {i} -")
                .End();
        pages.Read().Should().Equal(string.Concat(Enumerable.Range(1, 3).Select(i => Forty[i..(22 + i)] + Forty[(i + 5)..(i + 27)])));
        pages.Text().Reading.Furniture.Should().HaveCount(6);
        pages.Text().Text.Should().Contain("第2期").And.Contain("- 3 -");
    }

    [Fact]
    public void Figures_at_the_edge_of_a_page_are_no_furniture() =>
        new PdfPages()
            .Line(50, 700, "2019")
            .Line(150, 700, "1200")
            .Line(250, 700, "5.1")
            .Line(350, 700, "7")
            .Line(50, 685, "2018")
            .Line(150, 685, "1100")
            .Line(250, 685, "5.3")
            .Line(350, 685, "8")
            .End()
            .Line(50, 700, "2017")
            .Line(150, 700, "1000")
            .Line(250, 700, "5.5")
            .Line(350, 700, "9")
            .Line(50, 685, "2016")
            .Line(150, 685, "900")
            .Line(250, 685, "5.7")
            .Line(350, 685, "6")
            .End()
            .Read()
            .Should()
            .Equal("2019 | 1200 | 5.1 | 7", "2018 | 1100 | 5.3 | 8", "2017 | 1000 | 5.5 | 9", "2016 | 900 | 5.7 | 6");

    [Fact]
    public void A_line_that_is_printed_twice_for_weight_is_read_once() =>
        new PdfPages().Line(50, 700, "共15人").Line(50.4, 700, "共15人").End().Read().Should().Equal("共15人");

    [Fact]
    public void Words_of_letters_keep_their_blanks_and_typesetters_gaps_go() =>
        new PdfPages().Line(50, 700, "共").Line(62.5, 700, "12 kW").Line(90, 700, "台").End().Read().Should().Equal("共12 kW台");

    [Fact]
    public void A_cut_file_is_refused() =>
        Error("%PDF-1.7\n1 0 obj <</Type/Catalog"u8).Should().Be("a.pdf: is a PDF document whose end is missing");

    [Fact]
    public void A_broken_file_is_refused() =>
        Error("%PDF-1.7\nnothing of use\n%%EOF"u8).Should().StartWith("a.pdf: is a damaged PDF document: ");

    [Fact]
    public void A_scan_is_refused() =>
        Error(Document("/Resources<<>>"))
            .Should()
            .Be("a.pdf: is a PDF document without a text layer (scanned pages?); recognise its characters first");

    [Fact]
    public void An_encrypted_file_is_refused() =>
        Error(
                Document(
                    "/Resources<<>>",
                    "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
                        + new string('1', 64)
                        + ">/U<"
                        + new string('2', 64)
                        + ">>>"
                )
            )
            .Should()
            .Be("a.pdf: is an encrypted PDF document");

    private static string Error(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        var message = FluentActions.Invoking(() => SourceFile.FromBytes("a.pdf", copy)).Should().Throw<SourceException>().Which.Message;
        message.Should().NotContain("\n");
        return message;
    }

    /// <summary>One page without text.</summary>
    private static byte[] Document(string page, string trailer = "")
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (
            var body in (string[])
                [
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}>>",
                ]
        )
        {
            offsets.Add(text.Length);
            text.Append($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            text.Append($"{offset:D10} 00000 n \n");
        text.Append($"trailer\n<</Size 4/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
