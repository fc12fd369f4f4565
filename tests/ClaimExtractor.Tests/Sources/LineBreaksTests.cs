using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class LineBreaksTests
{
    [Fact]
    public void A_paragraph_broken_at_a_fixed_width_is_joined()
    {
        const string Text =
            "今年以来，全市上下认真落实各项稳增长政策措施，工业生产总体平\n"
            + "稳，投资结构继续优化，消费市场稳步恢复，全年完成投资1\n"
            + "280亿元，比上年增长6.3%，其中民间投资增长8.1%，占全部投\n"
            + "资的比重达到61%。\n"
            + "农业生产形势较好。\n";
        Text.Filter(LineBreaks.Find).Should().Be(
            "今年以来，全市上下认真落实各项稳增长政策措施，工业生产总体平稳，投资结构继续优化，消费市场稳步恢复，"
            + "全年完成投资1280亿元，比上年增长6.3%，其中民间投资增长8.1%，占全部投资的比重达到61%。\n农业生产形势较好。\n");
    }

    [Fact]
    public void Line_ends_of_any_kind_and_the_blanks_around_them_go()
    {
        const string Text =
            "　　今年以来，全市上下认真落实各项稳增长政策措施，工业生产总 \r\n"
            + "体平稳，投资结构继续优化，消费市场稳步恢复，全年完成投资有\r\n"
            + "较大增长。\r\n";
        Text.Filter(LineBreaks.Find).Should().Be("　　今年以来，全市上下认真落实各项稳增长政策措施，工业生产总体平稳，投资结构继续优化，消费市场稳步恢复，全年完成投资有较大增长。\r\n");
    }

    [Fact]
    public void Numbers_on_lines_of_their_own_are_joined_in_running_text_of_any_width()
    {
        const string Text =
            "——经济平稳。\n走出\n12\n年来最长的低谷，自\n9\n月起转好，预计全年地区生\n产总值增长\n4.5%\n左右。用电量增长\n4%\n。\n——就业稳定。\n";
        Text.Filter(LineBreaks.Find).Should().Be(
            "——经济平稳。\n走出12年来最长的低谷，自9月起转好，预计全年地区生产总值增长4.5%左右。用电量增长4%。\n——就业稳定。\n");
    }

    [Fact]
    public void Lines_of_one_width_are_joined_beside_numbers_on_lines_of_their_own()
    {
        const string Line = "今年以来，全市上下认真落实各项稳增长政策措施，工业生产总体平稳，投资结构继续优化，服务业";
        var text = $"{Line}\n{Line}\n发展加快。\n投资增长\n6%\n，出口增长\n7%\n。\n";
        text.Filter(LineBreaks.Find).Should().Be($"{Line}{Line}发展加快。\n投资增长6%，出口增长7%。\n");
        $"{Line}。\n{text}".Filter(LineBreaks.Find).Should().Be($"{Line}。\n{Line}{Line}发展加快。\n投资增长6%，出口增长7%。\n");
    }

    [Fact]
    public void A_short_line_goes_on_where_the_next_one_begins_with_a_rate()
    {
        const string Text =
            "今年以来，全市上下认真落实各项稳增长政策措施，工业生产总体平\n"
            + "稳，投资结构继续优化，消费市场稳步恢复，全年完成投资，增长\n"
            + "6.3%，其中民间投资增长 8.1%，占全部投资比重 61%，工业增\n"
            + "长 7.2%，服务业增长 5.1%，其中信息服务业增长\n"
            + "9.4%，势头良好。\n";
        Text.Filter(LineBreaks.Find).Should().Contain("信息服务业增长9.4%，势头良好。");
    }

    [Fact]
    public void A_number_that_markup_set_on_a_line_of_its_own_is_joined()
    {
        const string Text = "云川省2026年国民经济运行平稳，全省生产总值增长\n7.2\n%，财政收入增长\n5.1%。\n就业稳定。\n";
        Text.Filter(LineBreaks.Find).Should().Be("云川省2026年国民经济运行平稳，全省生产总值增长7.2%，财政收入增长5.1%。\n就业稳定。\n");
    }

    [Fact]
    public void Words_in_Latin_letters_keep_a_blank_between_them()
    {
        const string Text =
            "会议听取了关于标准化工作的情况汇报，其中包括国际组织 Standard\n"
            + "Committee 的意见，参加会议的有来自二十个国家和地区的代表共三\n"
            + "百余人。\n";
        Text.Filter(LineBreaks.Find).Should().Contain("Standard Committee").And.Contain("三百余人");
    }

    [Fact]
    public void A_comma_at_the_end_of_a_line_carries_on_even_once() =>
        "会议强调，要坚持稳中求进工作总基调，统筹发展和安全，\n确保粮食产量稳定在1.3万亿斤以上。\n".Filter(LineBreaks.Find)
            .Should().Be("会议强调，要坚持稳中求进工作总基调，统筹发展和安全，确保粮食产量稳定在1.3万亿斤以上。\n");

    [Theory]
    [InlineData("关于某市二〇一九年国民经济和社会发展计划执行情况的报告\n各位代表：\n现在我向大会作报告。")]
    [InlineData("一、发展环境\n当前形势复杂。\n二、主要任务\n要抓好落实。")]
    [InlineData("某市统计局\n2020年3月6日\n")]
    [InlineData("会议指出，工作取得新进展。\n会议强调，要继续努力。")]
    [InlineData("参加单位：\n市发展改革委员会\n市财政局\n市统计局\n")]
    [InlineData("地区\t产量\n东部\t300\n西部\t200")]
    [InlineData("全市粮食总产量达到一百二十万吨并且连续多年保持稳定增长态势\n\n棉花产量达到三万吨并且连续多年保持着比较稳定的增长态势的\n\n油料增长")]
    [InlineData("短句\n短句\n短句")]
    [InlineData("指标\n绝对值\n全区生产总值\n2100.5\n6.5\n年末常住人口\n180.4\n3.2\n工业\n109.3\n8.4")]
    [InlineData("地区生产总值\n5%\n左右城镇\n7%\n以上")]
    [InlineData("")]
    [InlineData("只有一行")]
    [InlineData("第一章　总则与本办法所规定的适用范围以及有关名词的基本定义说明\n第二章　组织机构和各有关部门的主要职责分工以及工作程序的说明\n第三章　附则")]
    [InlineData("1. 完成固定资产投资任务并且按月向上级主管部门报送有关统计报表\n2. 完成重点项目建设任务并且按季向上级主管部门报送有关进展情况\n3. 其他")]
    [InlineData("（一）完成固定资产投资任务并且按月向上级主管部门报送统计报表\n（二）完成重点项目建设任务并且按季向上级主管部门报送进展情况\n（三）其他")]
    public void Blocks_of_their_own_stay_apart(string text) => LineBreaks.Find(text).Should().BeEmpty();
}
