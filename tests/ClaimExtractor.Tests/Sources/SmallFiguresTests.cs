using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Figures above and below the line: powers and formulas stay, marks of notes go, and no number takes them in.</summary>
public sealed class SmallFiguresTests
{
    public static readonly TheoryData<string, string, string> Runs = new()
    {
        { "常住人口", "5", "31.6万人。" },
        { "城镇人口18.4", "6", "万人。" },
        { "城镇人口18.4", "[6]", "万人。" },
        { "地区生产总值", "2,3", "97.5亿元。" },
        { "全区GDP", "2", "97.5亿元。" },
        { "增速为5.1", "①", "%。" },
        { "粮食产量2024", "7", "万吨。" },
    };

    public static readonly TheoryData<string, string, string, string> Powers = new()
    {
        { "绿地12万m", "2", "。", "绿地12万m²。" },
        { "蓄水3.4亿m", "3", "。", "蓄水3.4亿m³。" },
        { "湿地8km", "2", "，共3处。", "湿地8km²，共3处。" },
        { "装机2.6×10", "4", "千瓦。", "装机2.6×10⁴千瓦。" },
        { "浓度4.5×10", "-3", "毫克/升。", "浓度4.5×10⁻³毫克/升。" },
        { "浓度4.5×10", "−3", "毫克/升。", "浓度4.5×10⁻³毫克/升。" },
        { "公司名A", "TM", "有9人。", "公司名ATM有9人。" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_mark_of_a_note_is_cut(string before, string raised, string after)
    {
        var text = before + after;
        Html(before, "sup", raised, after).Should().Be(text);
        Inline(before, "sup", raised, after).Should().Be(text);
        Word(before, "superscript", raised, after).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Powers))]
    public void A_power_stays_above_the_line(string before, string raised, string after, string text)
    {
        Html(before, "sup", raised, after).Should().Be(text);
        Inline(before, "sup", raised, after).Should().Be(text);
        Word(before, "superscript", raised, after).Should().Be(text);
    }

    [Theory]
    [InlineData("CO", "2", "4.7万吨。", "CO₂4.7万吨。")]
    [InlineData("SO", "2", "下降1.8%。", "SO2下降1.8%。")]
    [InlineData("PM", "2.5", "浓度为26微克/立方米。", "PM2.5浓度为26微克/立方米。")]
    public void A_formula_stays_apart_from_the_number_behind_it(string before, string lowered, string after, string text)
    {
        Html(before, "sub", lowered, after).Should().Be(text);
        Inline(before, "sub", lowered, after).Should().Be(text);
        Word(before, "subscript", lowered, after).Should().Be(text);
    }

    [Theory]
    [InlineData("常住人口⁵31.6万人，城镇人口18.4⁶万人。", "常住人口31.6万人，城镇人口18.4万人。")]
    [InlineData("绿地12万m²，装机2.6×10⁴千瓦，占地30米²。", "绿地12万m²，装机2.6×10⁴千瓦，占地30米²。")]
    public void Raised_characters_of_a_text_are_told_in_the_same_way(string text, string expected) =>
        Reading.Lines(text).Should().Equal(expected);

    [Fact]
    public void A_style_raises_as_an_element_does() =>
        Reading
            .Lines(
                "<p>甲。</p><p>人口<span style=\"font-size:9px; vertical-align: super\"><span>5</span></span><span>31万人。</span></p><p>乙。</p>"
            )[1]
            .Should()
            .Be("人口31万人。");

    [Fact]
    public void The_source_of_a_power_is_its_markup()
    {
        var text = Reading.Of("<p>甲。</p><p>绿地12万m<sup>2</sup>。</p><p>乙。</p>");
        Reading.SourceOf(text, "12万m²").Should().Be("12万m<sup>2");
    }

    [Fact]
    public void What_is_struck_out_is_no_text() =>
        Reading.Lines("<p>收入<del>15亿元</del><ins>18亿元</ins>。</p><p>支出<s>20亿元</s>25亿元。</p><p>结余<strike>1亿元</p><p>共5人。</p>")
            .Should().Equal("收入18亿元。", "支出25亿元。", "结余", "共5人。");

    [Fact]
    public void A_note_in_small_type_begins_with_its_mark() =>
        new PdfPages()
            .Line(50, 700, "全区常住人口")
            .Line(110, 704, "5", 6)
            .Line(113, 700, "31.6万人，比上年增加。")
            .Line(50, 60, "5", 5)
            .Line(53, 57, "常住人口为抽样推算数。", 7.5)
            .End()
            .Read()
            .Should()
            .Equal("全区常住人口31.6万人，比上年增加。", "常住人口为抽样推算数。");

    private static string Html(string before, string tag, string small, string after) =>
        Reading.Lines($"<html><body><p>甲。</p><p>{before}<{tag}><span>{small}</span></{tag}>{after}</p><p>乙。</p></body></html>")[1];

    private static string Inline(string before, string tag, string small, string after) =>
        Reading.Lines($"{before}<{tag}>{small}</{tag}>{after}")[0];

    private static string Word(string before, string align, string small, string after)
    {
        var raised = $"""<w:r><w:rPr><w:vertAlign w:val="{align}"/></w:rPr><w:t>{small}</w:t></w:r>""";
        var source = SourceFile.FromBytes("a.docx", DocxFile.Of(DocxFile.Paragraph(DocxFile.Run(before) + raised + DocxFile.Run(after))));
        return ReadableText.From(source).Text.Trim();
    }
}
