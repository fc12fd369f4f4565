using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Tests.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Claims;

/// <summary>What the heads of a table say of the numbers in its cells.</summary>
public sealed class TableFacetsTests
{
    private const string Accounts = """
        <h1>云山县经济情况</h1><p>现将有关情况公布如下。</p><p>表1 主要指标（单位：亿元）</p>
        <table><tr><th>指标</th><th>2020年</th><th>2021年</th><th>比上年增长（%）</th></tr>
        <tr><td>地区生产总值</td><td>120.5</td><td>131.2</td><td>8.1</td></tr>
        <tr><td>其中：第一产业</td><td>1,020.5</td><td>31.2</td><td>-2.1</td></tr></table>
        <p>全县农业生产稳定。</p>
        <table><tr><th>指标</th><th>单位</th><th>2021年</th></tr>
        <tr><td>粮食产量</td><td>万吨</td><td>35.6</td></tr>
        <tr><td>农村居民人均可支配收入</td><td>元</td><td>18650</td></tr></table>
        <table><tr><th>地区</th><th>收入（元）</th><th>收入增速</th><th>年份</th></tr>
        <tr><td>东乡镇</td><td>1200</td><td>5.1%</td><td>2019</td></tr>
        <tr><td>西乡镇</td><td>980</td><td>-4.0%</td><td>2020</td></tr></table>
        """;

    private static readonly Claim[] Claims = [.. Reading.Extract(Accounts).Claims];

    [Fact]
    public void Only_numbers_are_claims() => Claims.Select(claim => claim.Quote).Should().Equal(
        "120.5", "131.2", "8.1", "1,020.5", "31.2", "-2.1", "35.6", "18650", "1200", "5.1%", "980", "-4.0%");

    [Theory]
    [InlineData("120.5", "12050000000 CNY", "地区生产总值", "2020")]
    [InlineData("1,020.5", "102050000000 CNY", "第一产业", "2020")]
    [InlineData("31.2", "3120000000 CNY", "第一产业", "2021")]
    [InlineData("35.6", "356000 t", "粮食产量", "2021")]
    [InlineData("18650", "18650 CNY", "农村居民人均可支配收入", "2021")]
    public void Unit_subject_and_time_are_those_of_the_heads(string quote, string amount, string subject, string year)
    {
        var claim = Claims.Single(claim => claim.Quote == quote);
        $"{claim.Value} {claim.Unit}".Should().Be(amount);
        claim.UnitInferred.Should().BeTrue();
        claim.UnitText.Should().BeEmpty();
        claim.Subject.Should().Be(subject);
        (claim.TimeStart, claim.TimeEnd).Should().Be((DateOnly.Parse($"{year}-01-01"), DateOnly.Parse($"{year}-12-31")));
        claim.Role.Should().Be(Role.Level);
    }

    [Theory]
    [InlineData("8.1", "地区生产总值", Direction.Increase)]
    [InlineData("-2.1", "第一产业", Direction.Decrease)]
    [InlineData("5.1%", "收入", Direction.Increase)]
    [InlineData("-4.0%", "收入", Direction.Decrease)]
    public void A_column_of_changes_makes_its_numbers_changes(string quote, string subject, Direction direction)
    {
        var claim = Claims.Single(claim => claim.Quote == quote);
        (claim.Role, claim.Direction, claim.Subject, claim.Unit).Should().Be((Role.ChangeBy, direction, subject, "percent"));
    }

    [Fact]
    public void A_row_of_a_place_says_where()
    {
        var claim = Claims.Single(claim => claim.Quote == "980");
        (claim.Place, claim.Subject).Should().Be(("西乡镇", "收入"));
    }

    [Fact]
    public void A_head_names_the_denominator() => Claims.Single(claim => claim.Quote == "18650").Per.Should().Be("person");

    [Theory]
    [InlineData("| 月份 | 2019年发电量（万千瓦时） |\n|---|---|\n| 1月 | 70 |\n| 2月 | 65 |\n", "65", "650000 kW.h 发电量 2019-02-01 2019-02-28")]
    [InlineData("| 项目 | 户数/户 | 投资/万元 |\n|---|---|---|\n| 危房改造 | 35 | 420 |\n| 饮水工程 | 60 | 95 |\n", "95", "950000 CNY 饮水工程投资  ")]
    [InlineData("| 项目 | 户数/户 | 投资/万元 |\n|---|---|---|\n| 危房改造 | 35 | 420 |\n| 饮水工程 | 60 | 95 |\n", "60", "60 household 饮水工程户数  ")]
    public void Markdown_tables_are_read_alike(string table, string quote, string expected)
    {
        var claim = Reading.Extract($"# 情况\n\n有关数据见下表。\n\n{table}\n以上。\n").Claims.Single(claim => claim.Quote == quote);
        $"{claim.Value} {claim.Unit} {claim.Subject} {claim.TimeStart:yyyy-MM-dd} {claim.TimeEnd:yyyy-MM-dd}".Should().Be(expected);
    }

    [Fact]
    public void A_number_whose_unit_nobody_says_stays_aside() =>
        Reading
            .Extract(
                "<p>见下表。</p><table><tr><th>项目</th><th>代码</th></tr><tr><td>甲</td><td>1204</td></tr><tr><td>乙</td><td>1305</td></tr></table>"
            )
            .Claims.Should()
            .BeEmpty();
}
