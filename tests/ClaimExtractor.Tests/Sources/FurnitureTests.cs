using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class FurnitureTests
{
    private const string Headline = "某市召开经济工作会议\n";
    private const string Body = "会议指出，去年全市生产总值增长6.1%。\n会议强调，今年要新增就业3万人。\n";

    [Theory]
    [InlineData("发布时间:2020-09-17")]
    [InlineData("发布时间：2020年9月17日 08:30 来源：某某晚报")]
    [InlineData("发布日期： 2020-09-17 浏览次数：1024")]
    [InlineData("2020-09-17 08:30:15")]
    [InlineData("2020年09月17日08:30 来源：某某日报")]
    [InlineData("时间：2020-09-17  来源：市政府办  字体：大 中 小")]
    [InlineData("来源：某某新闻网 2020-09-17")]
    [InlineData("来源：市政府办公室")]
    [InlineData("责任编辑：张三")]
    [InlineData("浏览次数：12345")]
    [InlineData("字号：大 中 小 打印")]
    [InlineData("分享到：微信 微博 QQ空间")]
    [InlineData("【打印】 【关闭】 【返回顶部】")]
    [InlineData("首页 | 联系我们 | 网站地图")]
    [InlineData("当前位置：首页 > 政务公开 > 工作动态")]
    [InlineData("首页 > 新闻 > 正文")]
    [InlineData("扫一扫在手机打开当前页")]
    public void Lines_of_the_page_under_the_headline_are_cut(string line) =>
        (Headline + line + "\n" + Body).Filter(Furniture.Find).Should().Be(Headline + "\n" + Body);

    [Theory]
    [InlineData("某ICP备12345678号_某某新闻网")]
    [InlineData("字号：大 | 某某新闻网")]
    public void A_line_that_is_cut_takes_in_the_sites_name_at_its_end(string line) =>
        (line + "\n" + Body).Filter(Furniture.Find).Should().Be("\n" + Body);

    [Theory]
    [InlineData("版权所有：某市人民政府办公室")]
    [InlineData("Copyright © 2011-2020 All Rights Reserved")]
    [InlineData("技术支持:某信息中心 京ICP备12345678号 京公网安备110401100200")]
    [InlineData("京ICP证010042号 网站标识码：1100000001")]
    [InlineData("信息网络传播视听节目许可证号：0108123")]
    [InlineData("增值电信业务经营证 京B2-20190001")]
    [InlineData("京公网安备 11010500123号")]
    [InlineData("技术支持：某某科技")]
    [InlineData("协办单位：某某研究院")]
    [InlineData("ALL RIGHTS RESERVED")]
    [InlineData("文章内容不代表本站立场")]
    [InlineData("本网声明：如有侵权请联系删除")]
    [InlineData("This work is under Creative Commons")]
    [InlineData("上一篇：市政府召开第5次常务会议")]
    [InlineData("本文采用知识共享署名4.0许可协议")]
    [InlineData("转载请注明出处，未经授权不得转载。")]
    [InlineData("声明：本文版权归原作者所有，如有侵权请在30日内联系。")]
    [InlineData("This work is licensed under CC BY 4.0")]
    [InlineData("主办：某市人民政府办公室\n地址：某市中山路100号 邮编：100000\n京ICP备12345678号")]
    public void The_footer_is_cut(string footer) =>
        (Headline + Body + footer).Filter(Furniture.Find).TrimEnd('\n').Should().Be((Headline + Body).TrimEnd('\n'));

    [Fact]
    public void A_row_of_keywords_is_no_headline() =>
        ("91在线观看_免费下载_最新资源_精品推荐\n" + Headline + Body).Filter(Furniture.Find).Should().Be("\n" + Headline + Body);

    [Fact]
    public void The_sites_name_behind_the_headline_goes() =>
        ("某市去年新增就业3万人_某市新闻网\n" + Body).Filter(Furniture.Find).Should().Be("某市去年新增就业3万人\n" + Body);

    [Fact]
    public void A_header_block_keeps_its_title_and_text() =>
        "Title: 五家企业公布年报\nDate: 2018-04-29\nURL: http://example.org/1\nText:\n营业收入5亿元。\n".Filter(Furniture.Find)
            .Should().Be("五家企业公布年报\n\n\n\n营业收入5亿元。\n");

    [Theory]
    [InlineData("会议时间为2020年3月6日，参加人员5名。")]
    [InlineData("发布时间间隔为2小时，全年共发布730次。")]
    [InlineData("(2020年3月6日)")]
    [InlineData("2020年3月6日")]
    [InlineData("——2019年3月4日在某市第五届人民代表大会上")]
    [InlineData("新华社北京3月6日电")]
    [InlineData("数据来源：国家统计局。全国共有5个地区。")]
    [InlineData("全年版权登记量达到500万件。")]
    [InlineData("网站完成ICP备案的企业有300家。")]
    [InlineData("记者：去年完成了多少？")]
    [InlineData("编辑出版图书300种，其中外文图书20种。")]
    [InlineData("来源：国家统计局公布的数据显示，去年新增就业1300万人。")]
    [InlineData("分享经济市场交易额达到3万亿元")]
    [InlineData("上一年度完成投资3亿元")]
    [InlineData("首页点击量为5万次。")]
    [InlineData("一、关于版权保护")]
    [InlineData("电话用户总数达到16亿户，其中移动电话15亿户。")]
    [InlineData("打印设备采购支出20万元")]
    public void The_body_stays(string line)
    {
        Furniture.Find(Headline + line + "\n" + Body).Should().BeEmpty();
        Furniture.Find(Headline + Body + line).Should().BeEmpty();
    }

    [Fact]
    public void The_middle_of_a_long_text_is_not_looked_at()
    {
        var body = string.Concat(Enumerable.Repeat("全市共有5个县。\n", 50));
        Furniture.Find(body + "来源：某某日报\n" + body).Should().BeEmpty();
    }

    [Theory]
    [InlineData("水库 12 蓄水 技术员 村口 25 堤坝 上游")]
    [InlineData("港口 航线 2016 集装箱 08 泊位 码头 吞吐")]
    public void A_cloud_of_keywords_is_cut_wherever_it_stands(string line)
    {
        var body = string.Concat(Enumerable.Repeat("全市共有5个县。\n", 50));
        (body + line + "\n" + body).Filter(Furniture.Find).Should().Be(body + "\n" + body);
    }

    [Theory]
    [InlineData("小麦 12 34 56 78 90")]
    [InlineData("中国队 金牌 12枚 银牌 8枚 铜牌 5枚")]
    [InlineData("名单 张三 李四 王五 赵六 孙明")]
    [InlineData("水库 12 蓄水 技术员 村口")]
    [InlineData("水库 12 蓄水 技术员 村口 上游水位，下游水位")]
    [InlineData("地区 1季度 人口 面积 产量 单产\n城东 15 20 30 40 50")]
    [InlineData("张某 男 1965年 汉族 大学 主任\n李某 女 1970年 汉族 大学 科员")]
    public void A_row_of_columns_is_no_cloud_of_keywords(string line) =>
        Furniture.Find(Headline + line + "\n" + Body).Should().BeEmpty();
}
