using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class StringLiteralsTests
{
    private const string Fragment =
        """
              {
                id: 7,
                time: '2021-05-06 10:20:30',
                title: '夜市攤位數創新高',
                content: '全市夜市共有1,200攤。\n\n去年增加15%，遊客達300萬人次。',
                src: 'https://example.org/News/329/77.jpg',
                author: '王小明',
                fav: false,
              },
              {
                id: 8,
                title: "農會：柚子產量減少兩成",
                content: "農會說：\"今年產量4萬公噸。\"\t價格上漲5%。",
        """;

    [Fact]
    public void Records_give_titles_and_texts() => Reading.Lines(Fragment).Should().Equal(
        "夜市摊位数创新高", "全市夜市共有1,200摊。", "去年增加15%，游客达300万人次。", "农会：柚子产量减少两成", "农会说：\"今年产量4万公吨。\"\t价格上涨5%。");

    [Fact]
    public void A_text_whose_every_character_is_escaped_is_read()
    {
        var escaped = string.Concat(
            "全区去年造林4万亩。\n今年造林5万亩。".Select(c =>
                c < 0x80
                    ? c == '\n'
                        ? "\\n"
                        : c.ToString()
                    : $"\\u{(int)c:x4}"
            )
        );
        Reading
            .Lines(
                $$"""[{"id": "a1", "title": "\u9020\u6797", "content": "{{escaped}}", "date": "2021-03-04"}, """
                    + """{"id": "a2", "content": "\u51715\u4eba"}]"""
            )
            .Should()
            .Equal("造林", "全区去年造林4万亩。", "今年造林5万亩。", "共5人");
        Reading.Extract($"{{\"text\":\"{escaped}\"}}").Claims.Should().HaveCount(2);
    }

    [Fact]
    public void Each_record_is_a_section_and_the_first_time_dates_the_document()
    {
        var document = Reading.Document(Fragment);
        document.Title.Should().Be("夜市摊位数创新高");
        document.Date.Should().Be(new DateOnly(2021, 5, 6));
        document.Paragraphs[1].Section.Should().Be("夜市摊位数创新高");
        document.Paragraphs[^1].Section.Should().Be("农会：柚子产量减少两成");
    }

    [Fact]
    public void Other_fields_are_furniture()
    {
        var text = Reading.Of(Fragment);
        text.Filters.Single(report => report.Filter == "furniture")
            .Changes.Select(change => change.Source.In(text.Source.Text).ToString())
            .Should()
            .Equal(
                "id: 7",
                "time: '2021-05-06 10:20:30'",
                "src: 'https://example.org/News/329/77.jpg'",
                "author: '王小明'",
                "fav: false",
                "id: 8"
            );
        Reading.SourceOf(text, "300万人次").Should().Be("300萬人次");
    }

    [Theory]
    [InlineData("""{"title":"某市新增就业3万人","content":"去年新增就业3万人。\n比上年多2000人。","id":15}""", "某市新增就业3万人", "去年新增就业3万人。", "比上年多2000人。")]
    [InlineData("""{"content":"\u53bb\u5e74\u65b0\u589e3\u4e07\u4eba\u3002<br>就业率95%。"}""", "去年新增3万人。", "就业率95%。")]
    [InlineData("""["去年新增就业3万人。", "比上年多2000人。"]""", "去年新增就业3万人。", "比上年多2000人。")]
    [InlineData("var text = `去年新增就业3万人。\n比上年多2000人。`;", "去年新增就业3万人。", "比上年多2000人。")]
    [InlineData("比上年多2000人。',\n        src: null,\n        content: '就业率95%。',", "比上年多2000人。", "就业率95%。")]
    [InlineData("""{"body":"<p>去年新增&nbsp;3万人。<\/p><p>比上年多\"2000人\"。<\/p>"}""", "去年新增 3万人。", "比上年多\"2000人\"。")]
    [InlineData("text = \"没有写完的句子，共5人\n", "没有写完的句子，共5人")]
    public void Many_ways_to_hold_a_text(string source, params string[] lines) => Reading.Lines(source).Should().Equal(lines);

    [Theory]
    [InlineData("他说：\"今年新增就业3万人。\"\n记者问：'明年呢？'")]
    [InlineData("项目名称: \"智慧城市\"，投资5亿元。\n建设期3年。")]
    [InlineData("路径C:\\new\\text共有3个文件。")]
    public void A_text_with_quotation_marks_stays_as_it_is(string source) => Reading.Of(source).Text.Should().Be(source);
}
