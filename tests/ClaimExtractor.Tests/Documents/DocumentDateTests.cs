using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Documents;

public sealed class DocumentDateTests
{
    private const string Body = "\n会议指出，到2018年5月1日，全市已新增就业3万人。\n";

    [Theory]
    [InlineData("座谈会上的讲话\n(2020年3月6日)\n某某", "2020-03-06", DateSource.DateLine)]
    [InlineData("座谈会上的讲话\n（二〇二〇年三月十六日）", "2020-03-16", DateSource.DateLine)]
    [InlineData("座谈会上的讲话\n2020年3月6日 星期五", "2020-03-06", DateSource.DateLine)]
    [InlineData("座谈会上的讲话\n2020-3-6", "2020-03-06", DateSource.DateLine)]
    [InlineData("政 府 工 作 报 告\n——2019年3月4日在某市第五届人民代表大会第四次会议上", "2019-03-04", DateSource.DateLine)]
    [InlineData("政府工作报告\n（2019年3月4日在某市第五届人民代表大会上）", "2019-03-04", DateSource.DateLine)]
    [InlineData("座談會上的講話\n（民國109年9月15日）", "2020-09-15", DateSource.DateLine)]
    [InlineData("工作会议\n某市统计局 2020年3月6日", "2020-03-06", DateSource.DateLine)]
    [InlineData("Title: 工作会议\nDate: 2018-04-29\nText:", "2018-04-29", DateSource.Header)]
    [InlineData("工作会议\n新华社北京2020年3月6日电 （记者张三）会议今天召开。", "2020-03-06", DateSource.Header)]
    [InlineData("工作会议\n发布时间：2020-03-07\n新华社北京3月6日电 会议今天召开。", "2020-03-06", DateSource.Header)]
    [InlineData("工作会议\n发布时间：2020-01-02\n新华社北京12月31日电 会议今天召开。", "2019-12-31", DateSource.Header)]
    [InlineData("2020年3月6日，会议在某市召开，全市新增就业3万人。", "2020-03-06", DateSource.DateLine)]
    [InlineData("工作会议\n发布时间：2020-03-07", "2020-03-07", DateSource.Stamp)]
    [InlineData("工作会议\n發布時間：２０２０－０３－０７", "2020-03-07", DateSource.Stamp)]
    [InlineData("座谈会上的讲话\n发布时间：2020-09-17\n(2020年3月6日)", "2020-03-06", DateSource.DateLine)]
    public void The_document_says_its_date(string head, string date, DateSource source)
    {
        var document = Parse(head + Body);
        document.Date.Should().Be(DateOnly.Parse(date));
        document.DateSource.Should().Be(source);
    }

    [Fact]
    public void A_signature_at_the_end_counts()
    {
        var body = string.Concat(Enumerable.Range(0, 20).Select(i => $"第{i}个项目已经开工，进展顺利。\n"));
        Parse("关于项目进展的通报\n" + body + "某市人民政府\n2020年3月6日\n").Date.Should().Be(new DateOnly(2020, 3, 6));
    }

    [Fact]
    public void The_files_name_is_the_last_resort()
    {
        Parse("工作会议\n会议指出，就业增加。", "/data/2020-03-06-talk.txt").DateSource.Should().Be(DateSource.FileName);
        Parse("工作会议\n会议指出，就业增加。", "20200306.txt").Date.Should().Be(new DateOnly(2020, 3, 6));
        Parse("工作会议\n(2019年1月5日)\n会议指出，就业增加。", "2020-03-06-talk.txt").Date.Should().Be(new DateOnly(2019, 1, 5));
    }

    [Fact]
    public void The_callers_date_beats_all()
    {
        var text = ReadableText.From(SourceFile.FromBytes("a.txt", "讲话\n(2020年3月6日)\n"u8));
        var document = DocumentParser.Parse(text, "a", new DateOnly(2021, 1, 1));
        document.Date.Should().Be(new DateOnly(2021, 1, 1));
        document.DateSource.Should().Be(DateSource.Option);
    }

    [Theory]
    [InlineData("工作会议\n新华社北京3月6日电 会议今天召开。")]
    [InlineData("工作会议\n会议指出，到2018年5月，就业增加。")]
    [InlineData("工作会议\n(2020年13月6日)\n就业增加。")]
    [InlineData("工作会议\n(2019年2月29日)\n就业增加。")]
    [InlineData("工作会议\n文号2020-131-5\n就业增加。")]
    [InlineData("据统计，近年来全市就业增加，截至2018年5月1日已有3万人。")]
    [InlineData("工作会议\n3月6日，会议召开。")]
    [InlineData("2018年5月1日起，本办法施行，原办法废止。")]
    [InlineData("关于2018年5月1日起施行新标准的通知\n就业增加。")]
    [InlineData("2018年5月1日至3日活动安排\n就业增加。")]
    [InlineData("工作会议\n版本1.20.3.6\n就业增加。")]
    public void No_date_is_better_than_a_guess(string text) => Parse(text).Date.Should().BeNull();

    private static SourceDocument Parse(string text, string path = "a.txt") =>
        DocumentParser.Parse(ReadableText.From(SourceFile.FromBytes(path, Encoding.UTF8.GetBytes(text))), "a");
}
