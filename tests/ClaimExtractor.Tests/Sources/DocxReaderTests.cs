using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;
using static ClaimExtractor.Tests.Sources.DocxFile;

namespace ClaimExtractor.Tests.Sources;

public sealed class DocxReaderTests
{
    [Fact]
    public void A_number_that_is_split_over_runs_is_one()
    {
        var source = SourceFile.FromBytes(
            "a.docx",
            Of(Paragraph(Run("增长") + Run("12.") + "<w:bookmarkStart w:id=\"0\"/>" + Run("5") + Run("%，建成3") + Run("8个。")))
        );
        DocumentExtractor.Extract(source, new() { DocumentId = "a" }).Claims.Select(claim => claim.Quote).Should().Equal("12.5%", "38个");
        source.IsExtracted.Should().BeTrue();
        source.Encoding.Should().Be("utf-8");
    }

    [Fact]
    public void The_digest_and_the_size_are_of_the_file()
    {
        var bytes = Of(Paragraph(Run("新建12所。")));
        var source = SourceFile.FromBytes("a.docx", bytes);
        source.ByteCount.Should().Be(bytes.Length);
        source.Sha256.Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    [Fact]
    public void Tracked_deletions_are_out_and_insertions_in() =>
        Lines(
                Paragraph(
                    Run("投入")
                        + "<w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins>"
                        + Run("9")
                        + "</w:ins><w:moveFrom>"
                        + Run("8")
                        + "</w:moveFrom><w:moveTo>"
                        + Run("0")
                        + "</w:moveTo>"
                        + Run("万元")
                )
                    + Paragraph(Run("合计"), "<w:rPr><w:del/></w:rPr>")
                    + Paragraph(Run("5人"))
            )
            .Should()
            .Equal("投入90万元", "合计5人");

    [Fact]
    public void Properties_before_a_tracked_change_do_not_count() =>
        Document(
            Paragraph(Run("总体情况"), "<w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>") + Paragraph(Run("共5人。"))
        )
            .Paragraphs[^1]
            .Section.Should()
            .BeNull();

    [Fact]
    public void Field_codes_are_out_and_their_results_in() =>
        Lines(
                Paragraph(
                    Run("见第")
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF 77</w:instrText></w:r><w:r>"
                        + "<w:t>66</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + Run("12")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"SEQ 55\">"
                        + Run("3")
                        + "</w:fldSimple>"
                        + Run("页")
                )
            )
            .Should()
            .Equal("见第123页");

    [Fact]
    public void Links_are_text_and_notes_headers_and_hidden_text_are_not() =>
        Lines(
                Paragraph(
                    "<w:hyperlink w:anchor=\"x\">"
                        + Run("报告")
                        + "</w:hyperlink>"
                        + Run("有5")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r>"
                        + Run("章")
                )
            )
            .Should()
            .Equal("报告有5章");

    [Fact]
    public void A_text_box_stands_behind_its_paragraph_and_once() =>
        Lines(
                Paragraph(
                    Run("正文")
                        + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
                        + Paragraph(Run("框内5人"))
                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                        + Paragraph(Run("框内5人"))
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + Run("继续")
                )
            )
            .Should()
            .Equal("正文继续", "框内5人");

    [Fact]
    public void Readings_above_characters_are_out_and_formulas_in() =>
        Lines(
                Paragraph(
                    "<w:r><w:ruby><w:rt><w:r><w:t>zēng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>增</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                        + Run("长")
                        + "<m:oMath><m:r><m:t>5%</m:t></m:r></m:oMath>"
                )
            )
            .Should()
            .Equal("增长5%");

    [Fact]
    public void Headings_are_told_by_style_and_level()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="我的小标题"/><w:basedOn w:val="a1"/>
                <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>
            """;
        var document = Document(
            Paragraph(Run("云山县年报"), "<w:pStyle w:val=\"t\"/>")
                + Paragraph(Run("农业 17"), "<w:pStyle w:val=\"c\"/>")
                + Paragraph(Run("农业"), "<w:pStyle w:val=\"a1\"/>")
                + Paragraph(Run("粮食"), "<w:pStyle w:val=\"a2\"/>")
                + Paragraph(Run("产粮3万吨。")),
            Styles
        );
        document.Title.Should().Be("云山县年报");
        document.Paragraphs[^1].Section.Should().Be("农业 / 粮食");
        document.Text.Text.Should().NotContain("17");
        document.Text.Source.Text.Should().Contain("农业 17");
        document.Text.Filters.Single(report => report.Filter == "furniture").Changes.Should().ContainSingle();
    }

    [Fact]
    public void Automatic_numbers_are_written_out()
    {
        const string Numbering = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
            <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>
            """;
        static string Item(string text, int list, int level) =>
            Paragraph(Run(text), $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        Lines(
                Item("农业", 7, 0) + Item("粮食", 7, 1) + Item("油料", 7, 1) + Item("工业", 7, 0) + Item("煤炭", 7, 1) + Item("要点", 8, 0),
                "",
                Numbering
            )
            .Should()
            .Equal("一、农业", "1.1 粮食", "1.2 油料", "二、工业", "2.1 煤炭", "要点");
    }

    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(21, "japaneseCounting", "二十一")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(4, "decimalZero", "04")]
    [InlineData(4, "unheard-of", "4")]
    public void Numbers_of_lists_have_many_forms(int number, string format, string expected) =>
        OrderedNumber.Write(number, format).Should().Be(expected);

    [Fact]
    public void A_table_is_read_row_by_row_with_its_headers()
    {
        const string Restart = "<w:vMerge w:val=\"restart\"/>",
            Continue = "<w:vMerge/>",
            Wide = "<w:gridSpan w:val=\"2\"/>";
        var document = Document(
            Table(
                Row(Cell("地区", Restart), Cell("收入（元）", Wide)),
                Row(Cell("", Continue), Cell("2019年"), Cell("2020年")),
                Row(Cell("东乡"), Cell("1200"), Cell("1300")),
                Row(Cell("西乡"), Cell("900"), Cell("950"))
            )
        );
        document.Text.Text.Should().Be("地区 | 收入（元）\n2019年 | 2020年\n东乡 | 1200 | 1300\n西乡 | 900 | 950\n");
        var cell = document.Paragraphs[^1].Cells[^1];
        string Text(TextSpan span) => span.In(document.Text.Text).ToString();
        cell.RowHeaders.Select(Text).Should().Equal("西乡");
        cell.ColumnHeaders.Select(Text).Should().Equal("收入（元）", "2020年");
    }

    [Fact]
    public void A_table_that_only_lays_out_the_page_gives_paragraphs() =>
        Lines(Table(Row(Cell("左边的文字"), Cell("右边的文字")))).Should().Equal("左边的文字", "右边的文字");

    [Fact]
    public void What_a_table_in_a_cell_holds_is_text_of_the_cell() =>
        Lines(Table(Row(Cell("甲"), "<w:tc>" + Table(Row(Cell("乙"), Cell("5人"))) + "<w:p/></w:tc>"), Row(Cell("丙"), Cell("6人"))))
            .Should()
            .Equal("甲 | 乙 5人", "丙 | 6人");

    [Fact]
    public void Depth_and_length_cost_nothing() =>
        Lines(
                string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000))
                    + Paragraph(Run("共5人"))
                    + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000))
            )
            .Should()
            .Equal("共5人");

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(Run(text))}</w:tc>";

    private static SourceDocument Document(string body, string styles = "") =>
        DocumentParser.Parse(ReadableText.From(SourceFile.FromBytes("a.docx", Of(body, styles))), "a");
}
