using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class SlippedBytesTests
{
    /// <summary>The places of the speech, found by what stands before them; private-use characters among them do not survive being typed
    /// here.</summary>
    [Theory]
    [InlineData("書面材料我也都看了", "。總的看", ",黨中央")]
    [InlineData("吃穿不成問題", "。看到群眾臉上洋溢著真誠", "淳樸的笑容")]
    [InlineData("左右建檔立卡貧困人口", "。現", "(xiàn)在,一些")]
    [InlineData("疫情或", "\uFFFD", "害對減貧")]
    [InlineData("穩(wěn)崗", "\uFFFD", ",支持扶貧")]
    [InlineData("中等國家的人口規(guī)", "模。現", "(xiàn)在搬得出")]
    [InlineData("扶上馬送一程", "。可以考慮", "設(shè)個過渡期")]
    [InlineData("中央有關(guān)部門正在研究", "。總的要有利于激發", "(fā)欠發(fā)達")]
    [InlineData("其將畢也必巨", "。”脫貧攻堅", "越到最后")]
    public void The_nine_places_of_the_speech_are_repaired(string before, string repaired, string after)
    {
        var text = Speech.Source.Text;
        var edits = SlippedBytes.Find(text);
        edits.Should().HaveCount(9);
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var edit = edits.Should().ContainSingle(e => e.Span.Start == start).Subject;
        edit.Replacement.Should().Be(repaired);
        text[edit.Span.End..].Should().StartWith(after);
    }

    [Fact]
    public void The_lost_byte_of_a_full_stop_is_put_back() =>
        "全村共有三百人口?,F(xiàn)在都住進了新房。".Filter(SlippedBytes.Find).Should().Be("全村共有三百人口。現(xiàn)在都住進了新房。");

    [Fact]
    public void A_character_that_lost_a_byte_is_restored_from_the_same_neighbour() =>
        "要擴大規(guī)模。這是去年的規(guī)?!,F(xiàn)在要更大。".Filter(SlippedBytes.Find).Should().Be("要擴大規(guī)模。這是去年的規(guī)模。現(xiàn)在要更大。");

    [Fact]
    public void It_is_lost_where_nothing_in_the_text_tells() =>
        "這是去年的規(guī)?!,F(xiàn)在要更大。".Filter(SlippedBytes.Find).Should().Be("這是去年的規(guī)\uFFFD。現(xiàn)在要更大。");

    [Fact]
    public void It_is_lost_where_two_candidates_stand()
    {
        // 模 is C4 A3; 悖 is E3 A3.
        "規(guī)模大,規(guī)悖大。去年的規(guī)?!,F(xiàn)在要更大。".Filter(SlippedBytes.Find)
            .Should().Be("規(guī)模大,規(guī)悖大。去年的規(guī)\uFFFD。現(xiàn)在要更大。");
    }

    [Theory]
    [InlineData("疫情或?yàn)?zāi)害對生產(chǎn)有影響", "疫情或\uFFFD害對生產(chǎn)有影響")]
    [InlineData("要穩(wěn)崗?fù)貚?,支持企業(yè)", "要穩(wěn)崗\uFFFD,支持企業(yè)")]
    public void A_note_inside_a_character_leaves_one_mark(string text, string expected) =>
        text.Filter(SlippedBytes.Find).Should().Be(expected);

    [Theory]
    [InlineData("脫(tuō)貧了嗎??他這樣問。")]
    [InlineData("脫(tuō)貧了嗎?!他這樣問。")]
    [InlineData("脫(tuō)貧了嗎?,他這樣問,沒有人答。")]
    [InlineData("脫(tuō)貧了嗎???\n他這樣問。")]
    [InlineData("脫(tuō)貧了?!!!")]
    [InlineData("脫(tuō)貧\nwhat?,F and so on")]
    [InlineData("脫(tuō)貧見 http://a.cn/?id=1??x=2")]
    [InlineData("脫(tuō)貧了嗎?")]
    [InlineData("脫(tuō)貧?\n?,F")]
    [InlineData("脫(tuō)貧成效(?)還要看?好")]
    [InlineData("??脫(tuō)貧")]
    [InlineData("脫(tuō)貧？？他問")]
    [InlineData("脫(tuō)貧人口?kg)的")]
    public void Real_question_marks_stay(string text) => SlippedBytes.Find(text).Should().BeEmpty();

    [Theory]
    [InlineData("全村共有三百人口?,F在都住進了新房。")]
    [InlineData("你说什么??我没听见!")]
    public void Text_without_any_note_is_left_alone(string text) => SlippedBytes.Find(text).Should().BeEmpty();

    [Fact]
    public void A_repair_never_makes_two_stops_meet() =>
        "脫(tuō)貧人口。?,F(xiàn)在".Filter(SlippedBytes.Find).Should().Be("脫(tuō)貧人口。?,F(xiàn)在");
}
