using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Documents;

public sealed class SentenceSplitterTests
{
    /// <summary>A bar stands where a sentence is expected to end.</summary>
    [Theory]
    [InlineData("收入增长了。|成本下降了。")]
    [InlineData("同志们!|脱贫攻坚工作艰苦卓绝。")]
    [InlineData("增长了吗？|增长了！|很好。")]
    [InlineData("真的？！|是的。。。|好！！！")]
    [InlineData("没有句号的一行")]
    [InlineData("一是开工不足；二是资金短缺，三是人手不够。")]
    [InlineData("他说：“我们完成了。”|大家鼓掌。")]
    [InlineData("“其作始也简,其将毕也必巨。”|越到最后越要加强领导。")]
    [InlineData("他说：“完成了。我很高兴。”|大家鼓掌。")]
    [InlineData("“怎么办？”|成为大家的问题。")]
    [InlineData("大家高呼“加油！”的口号前进。")]
    [InlineData("围绕“谁来种地？”这个问题，全县调研3次。")]
    [InlineData("他喊了一声“好！”，转身走了。")]
    [InlineData("（见附表。）|下面说明。")]
    [InlineData("全年增长5%（按可比价。下同）。|其中工业增长6%。")]
    [InlineData("全年增长5%（同比！），创新高。")]
    [InlineData("据《人民日报？》报道，产量增加。")]
    [InlineData("增长1.5倍，达到3.2万元。|之后下降0.5%。")]
    [InlineData("增长5%. |之后下降。")]
    [InlineData("增长5%.之后下降。")]
    [InlineData("网址为http://a.cn/?id=1&b=2，访问3万次。")]
    [InlineData("增长了!5个月内翻番。")]
    [InlineData("见No.3文件。|共5份。")]
    [InlineData("他说\"完成了。\"|大家鼓掌。")]
    [InlineData("增长了……后来下降。")]
    [InlineData("完成了。）|后来又增加。")]
    [InlineData("第三波疫情纾缓，政府宣布放宽措施。**")]
    [InlineData("「收入增加了。」他表示。|明年会更好。")]
    [InlineData("“今年目标是多少？”记者问。|负责人没有回答。")]
    public void A_block_is_cut_where_a_reader_would(string block) =>
        Split(block.Replace("|", "")).Should().Equal(block.Split('|', StringSplitOptions.TrimEntries));

    [Fact]
    public void A_long_quotation_is_cut_inside()
    {
        var first = "他说：“第一句" + new string('长', 60) + "。";
        Split(first + "第二句。”完。").Should().Equal(first, "第二句。”", "完。");
    }

    [Theory]
    [InlineData("共有", 3001, "元。")]
    [InlineData("1.", 9000, "亿人。")]
    public void A_number_is_whole_however_long(string before, int digits, string after) =>
        Split(before + new string('7', digits) + after)[0].Should().StartWith(before + new string('7', digits));

    [Fact]
    public void Every_visible_character_is_in_exactly_one_sentence() =>
        Gen.String[Gen.Char["一二5。！？!?.“”（）「」 ，a\""], 0, 80].Sample(text =>
        {
            var sentences = Spans(text);
            var ordered = sentences.Zip(sentences.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
            return ordered && string.Concat(sentences.Select(s => s.In(text).ToString())).Replace(" ", "") == text.Replace(" ", "");
        });

    private static string[] Split(string text) =>
        [.. Spans(text).Select(span => span.In(text).ToString())];

    private static TextSpan[] Spans(string text)
    {
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(text, new TextSpan(0, text.Length), sentences);
        return [.. sentences];
    }
}
