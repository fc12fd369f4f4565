using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class ReadableTextTests
{
    [Fact]
    public void The_speech_reports_what_each_filter_did()
    {
        Speech.Text.Script.Should().Be(Script.Traditional);
        Speech.Text.Filters.Select(report => report.Filter)
            .Should().Equal("markup", "slipped_bytes", "pinyin_notes", "script", "width", "furniture", "line_breaks");
        Counts(Speech.Text)["slipped_bytes"].Should().Be(9);
        Counts(Speech.Text)["pinyin_notes"].Should().Be(655);
        Counts(Speech.Text)["furniture"].Should().Be(4);
        Counts(Speech.Text)["line_breaks"].Should().Be(0);
    }

    [Fact]
    public void Every_change_says_where_it_stood_in_the_source()
    {
        foreach (var change in Speech.Text.Filters.Single(report => report.Filter == "pinyin_notes").Changes)
            change.Source.In(Speech.Source.Text).ToString().Should().MatchRegex(@"^\([^()]+\)$");
        Speech.Text.Filters.Single(report => report.Filter == "furniture").Changes
            .Select(change => change.Source.In(Speech.Source.Text).ToString())
            .Should().Contain("發(fā)布時間:2020-09-17");
    }

    [Fact]
    public void None_of_the_speechs_furniture_is_left()
    {
        Speech.Text.Text.Should().NotContainAny("91一级", "ICP", "发布时间", "版权所有", "110401100200").And.NotContain("?");
        Speech.Text.Text.Count(c => c == '\uFFFD').Should().Be(2);
    }

    [Fact]
    public void Each_digit_of_the_speech_still_stands_at_its_place_in_the_source()
    {
        var text = Speech.Text.Text;
        var codePoints = Speech.Source.Text.EnumerateRunes().ToArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var source = Speech.Text.ToSourceCodePoints(new TextSpan(i, i + 1));
            source.Length.Should().Be(1);
            codePoints[source.Start].ToString().Should().Be(text[i].ToString());
        }
    }

    [Fact]
    public void Clean_text_passes_without_a_copy()
    {
        var source = SourceFile.FromBytes("a.txt", "会议指出，去年全市新增就业3万人。\n会议强调，要抓好落实。\n"u8);
        ReadableText.From(source).Text.Should().BeSameAs(source.Text);
    }

    [Fact]
    public void A_span_counts_code_points_and_CRLF_as_two()
    {
        var text = ReadableText.From(SourceFile.FromBytes("a.txt", "\uFEFF𠮷野家\r\n新開店１２家。"u8));
        var at = text.Text.IndexOf("12家", StringComparison.Ordinal);
        text.ToSourceCodePoints(new TextSpan(at, at + 3)).Should().Be(new CodePointSpan(8, 11));
    }

    private static Dictionary<string, int> Counts(ReadableText text) =>
        text.Filters.ToDictionary(report => report.Filter, report => report.Changes.Count);

    [Fact]
    public void A_text_is_equal_to_itself_before_and_after_it_is_asked_for_a_place()
    {
        var text = ReadableText.From(SourceFile.FromText("a.txt", "全县修渠3公里。"));
        var texts = new HashSet<ReadableText> { text };
        text.ToSourceCodePoints(new TextSpan(0, 2)).Should().Be(new CodePointSpan(0, 2));
        texts.Should().Contain(text);
    }
}
