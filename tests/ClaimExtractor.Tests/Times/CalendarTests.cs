using System.Globalization;
using AwesomeAssertions;
using ClaimExtractor.Times;
using ClaimExtractor.Tests.Quantities;
using Xunit;

namespace ClaimExtractor.Tests.Times;

public sealed class CalendarTests
{
    private static readonly DateOnly Document = new(2020, 3, 6);

    [Theory]
    [InlineData("2020年2月", "2020-02-01", "2020-02-29")]
    [InlineData("2019年2月", "2019-02-01", "2019-02-28")]
    [InlineData("2000年2月", "2000-02-01", "2000-02-29")]
    [InlineData("1900年2月", "1900-02-01", "1900-02-28")]
    [InlineData("2020年2月底", "2020-02-29", "2020-02-29")]
    [InlineData("2019年2月底", "2019-02-28", "2019-02-28")]
    [InlineData("2020年2月29日", "2020-02-29", "2020-02-29")]
    [InlineData("2018年", "2018-01-01", "2018-12-31")]
    [InlineData("2018年年初", "2018-01-01", "2018-01-01")]
    [InlineData("2018年年底", "2018-12-31", "2018-12-31")]
    [InlineData("2018年末", "2018-12-31", "2018-12-31")]
    [InlineData("2018年4月初", "2018-04-01", "2018-04-01")]
    [InlineData("2018年4月上旬", "2018-04-01", "2018-04-10")]
    [InlineData("2018年4月中旬", "2018-04-11", "2018-04-20")]
    [InlineData("2020年2月下旬", "2020-02-21", "2020-02-29")]
    [InlineData("2018-04-09", "2018-04-09", "2018-04-09")]
    public void A_date_with_its_year_needs_no_other(string words, string start, string end) =>
        Resolve(words, document: null).Should().Be(Period(start, end));

    [Theory]
    [InlineData("2018年上半年", "2018-01-01", "2018-06-30")]
    [InlineData("2018年下半年", "2018-07-01", "2018-12-31")]
    [InlineData("2018年一季度", "2018-01-01", "2018-03-31")]
    [InlineData("2018年第二季度", "2018-04-01", "2018-06-30")]
    [InlineData("2018年三季度", "2018-07-01", "2018-09-30")]
    [InlineData("2018年四季度", "2018-10-01", "2018-12-31")]
    [InlineData("2020/21财政年度", "2020-04-01", "2021-03-31")]
    [InlineData("“十二五”期间", "2011-01-01", "2015-12-31")]
    [InlineData("“十三五”时期", "2016-01-01", "2020-12-31")]
    [InlineData("“十四五”", "2021-01-01", "2025-12-31")]
    [InlineData("“一五”期间", "1953-01-01", "1957-12-31")]
    [InlineData("上世纪80年代", "1980-01-01", "1989-12-31")]
    [InlineData("20世纪90年代", "1990-01-01", "1999-12-31")]
    public void A_part_of_a_year_and_a_run_of_years_have_a_first_and_a_last_day(string words, string start, string end) =>
        Resolve(words, document: null).Should().Be(Period(start, end));

    [Theory]
    [InlineData("2013年至2019年", "2013-01-01", "2019-12-31")]
    [InlineData("2013—2019年", "2013-01-01", "2019-12-31")]
    [InlineData("2012年1月至3月", "2012-01-01", "2012-03-31")]
    [InlineData("2019年12月至2020年2月", "2019-12-01", "2020-02-29")]
    [InlineData("2019年3月1日至5日", "2019-03-01", "2019-03-05")]
    [InlineData("2019年1—4月份", "2019-01-01", "2019-04-30")]
    public void A_range_runs_from_the_first_day_of_its_first_to_the_last_day_of_its_last(string words, string start, string end) =>
        Resolve(words, document: null).Should().Be(Period(start, end));

    [Theory]
    [InlineData("目前", "2020-03-06", "2020-03-06")]
    [InlineData("今年", "2020-01-01", "2020-12-31")]
    [InlineData("去年", "2019-01-01", "2019-12-31")]
    [InlineData("去年年底", "2019-12-31", "2019-12-31")]
    [InlineData("今年2月底", "2020-02-29", "2020-02-29")]
    [InlineData("去年2月底", "2019-02-28", "2019-02-28")]
    [InlineData("今年前三季度", "2020-01-01", "2020-09-30")]
    [InlineData("前年", "2018-01-01", "2018-12-31")]
    [InlineData("明年", "2021-01-01", "2021-12-31")]
    [InlineData("昨天", "2020-03-05", "2020-03-05")]
    [InlineData("上月", "2020-02-01", "2020-02-29")]
    [InlineData("2月份", "2020-02-01", "2020-02-29")]
    [InlineData("2015年以来", "2015-01-01", "2020-03-06")]
    [InlineData("过去五年", "2015-03-06", "2020-03-06")]
    [InlineData("未来三年", "2020-03-06", "2023-03-06")]
    [InlineData("今后10年", "2020-03-06", "2030-03-06")]
    [InlineData("今年上半年", "2020-01-01", "2020-06-30")]
    [InlineData("1—2月份", "2020-01-01", "2020-02-29")]
    public void A_relative_time_counts_from_the_documents_date(string words, string start, string end)
    {
        Resolve(words, Document).Should().Be(Period(start, end));
        Resolve(words, document: null).Should().BeNull("nothing says which day the document is of");
    }

    [Theory]
    [InlineData("过去一年", "2024-02-29", "2023-02-28", "2024-02-29")]
    [InlineData("过去四年", "2024-02-29", "2020-02-29", "2024-02-29")]
    [InlineData("上月", "2021-01-15", "2020-12-01", "2020-12-31")]
    [InlineData("昨天", "2020-03-01", "2020-02-29", "2020-02-29")]
    [InlineData("去年12月", "2020-01-01", "2019-12-01", "2019-12-31")]
    [InlineData("11月", "2020-01-10", "2019-11-01", "2019-11-30")]
    public void Leap_days_and_turns_of_the_year_are_minded(string words, string document, string start, string end) =>
        Resolve(words, Day(document)).Should().Be(Period(start, end));

    [Theory]
    [InlineData("当年", "2011-01-01", "2011-12-31")]
    [InlineData("次年", "2012-01-01", "2012-12-31")]
    [InlineData("当月", "2011-05-01", "2011-05-31")]
    [InlineData("全年", "2011-01-01", "2011-12-31")]
    [InlineData("8月", "2011-08-01", "2011-08-31")]
    public void What_the_text_speaks_of_decides_before_the_documents_date(string words, string start, string end) =>
        Resolve(words, Document, new TimePeriod(new DateOnly(2011, 5, 1), new DateOnly(2011, 5, 31))).Should().Be(Period(start, end));

    [Theory]
    [InlineData("2019年2月29日")]
    [InlineData("2020年2月30日")]
    [InlineData("2020年4月31日")]
    [InlineData("2019年至2013年")]
    [InlineData("2021年以来")]
    [InlineData("春季")]
    [InlineData("近年来")]
    public void What_the_calendar_has_not_or_the_words_leave_open_gives_no_date(string words) =>
        Resolve(words, Document).Should().BeNull();

    private static TimePeriod? Resolve(string words, DateOnly? document, TimePeriod? spoken = null)
    {
        var time = AnySentence.Read($"{words}，产量为3吨。").Times.Should().ContainSingle($"{words} says when").Subject;
        return ClaimExtractor.Times.Calendar.Resolve(time, new TimeOrigin(document, spoken));
    }

    private static TimePeriod? Period(string start, string end) => new TimePeriod(Day(start), Day(end));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
