using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class ScriptConverterTests
{
    // Makes every case a traditional text.
    private const string Around = "這個國家發展經濟，";
    private const string AroundSimplified = "这个国家发展经济，";

    [Theory]
    [InlineData("脫貧攻堅戰", "脱贫攻坚战")]
    [InlineData("臺灣與台灣", "台湾与台湾")]
    [InlineData("裏面、裡面", "里面、里面")]
    [InlineData("峯會", "峰会")]
    [InlineData("衞生署", "卫生署")]
    [InlineData("每枱最多4人", "每台最多4人")]
    [InlineData("一目瞭然", "一目了然")]
    [InlineData("瞭望臺", "瞭望台")]
    [InlineData("乾隆年間的乾糧", "乾隆年间的干粮")]
    [InlineData("頭髮與發展", "头发与发展")]
    [InlineData("皇后在後面", "皇后在后面")]
    [InlineData("3公噸麵粉", "3公吨面粉")]
    [InlineData("軟體與網路", "软体与网路")]
    [InlineData("什麼", "什么")]
    [InlineData("餘下一百餘萬", "余下一百余万")]
    [InlineData("為了爲了", "为了为了")]
    [InlineData("說説", "说说")]
    [InlineData("「三倍券」", "「三倍券」")]
    public void Characters_become_simplified_and_words_stay(string text, string expected) =>
        (Around + text).Filter(ScriptConverter.Find).Should().Be(AroundSimplified + expected);

    [Theory]
    [InlineData("洋溢著笑容", "洋溢着笑容")]
    [InlineData("隨著發展", "随着发展")]
    [InlineData("一片連著一片", "一片连着一片")]
    [InlineData("執著", "执着")]
    [InlineData("著手準備，著力推進，著眼長遠", "着手准备，着力推进，着眼长远")]
    [InlineData("意味著", "意味着")]
    [InlineData("比較著重", "比较着重")]
    [InlineData("隨著作業展開", "随着作业展开")]
    [InlineData("成效顯著", "成效显著")]
    [InlineData("著名學者", "著名学者")]
    [InlineData("著作權", "著作权")]
    [InlineData("成績卓著", "成绩卓著")]
    [InlineData("四大名著", "四大名著")]
    [InlineData("惡名昭著", "恶名昭著")]
    [InlineData("專著與原著", "专著与原著")]
    [InlineData("土著居民", "土著居民")]
    [InlineData("編著者", "编著者")]
    [InlineData("以山水著稱", "以山水著称")]
    [InlineData("著書立說", "著书立说")]
    public void The_mark_of_a_lasting_state_is_told_from_renown(string text, string expected) =>
        (Around + text).Filter(ScriptConverter.Find).Should().Be(AroundSimplified + expected);

    [Theory]
    [InlineData("乾隆年间，于右任著书。")]
    [InlineData("成效显著，著名学者钱锺书说。")]
    [InlineData("这个国家发展经济，增长5%。")]
    [InlineData("碑上刻着「萬」字，这是过去的写法，现在不用了。")]
    [InlineData("商标「喜來登」由该公司于当年注册，现有门店三百家。")]
    [InlineData("GDP 5%")]
    [InlineData("三公里")]
    [InlineData("覆盖面扩大，俱乐部增多，瞭望塔建成。")]
    [InlineData("皇后乡、后山村、面条厂、干部、里长。")]
    [InlineData("么叔、幺妹、台州、天台县。")]
    [InlineData("")]
    [InlineData("藉此机会，我代表市政府感谢大家。")]
    public void Simplified_text_is_not_touched(string text) => ScriptConverter.Find(text).Should().BeEmpty();

    [Theory]
    [InlineData("這個國家", Script.Traditional)]
    [InlineData("这个国家", Script.Simplified)]
    [InlineData("三公里", Script.Unknown)]
    [InlineData("商标「喜來登」由该公司注册", Script.Simplified)]
    public void The_script_is_what_most_of_the_text_is_written_in(string text, Script script) =>
        ScriptConverter.Detect(text).Should().Be(script);

    [Fact]
    public void A_text_in_both_scripts_comes_out_in_one() =>
        "政府今日公佈，將動用45億元資助受影響行業，並會檢討成效。（简体版：政府将动用45亿元资助受影响行业，并会检讨成效。）"
            .Filter(ScriptConverter.Find)
            .Should().Be("政府今日公布，将动用45亿元资助受影响行业，并会检讨成效。（简体版：政府将动用45亿元资助受影响行业，并会检讨成效。）");

    [Fact]
    public void Every_edit_keeps_the_length() =>
        ScriptConverter.Find(Speech.Source.Text).Should().OnlyContain(edit => edit.Aligned && edit.Replacement.Length == edit.Span.Length);

    [Theory]
    [InlineData("t2s")]
    [InlineData("hk2s")]
    public void OpenCC_reads_the_speech_alike_but_for_the_mark_of_a_lasting_state(string configuration)
    {
        var opencc = OutsideTool.Require("opencc", "opencc");
        var text = Speech.Source.Text.Filter(SlippedBytes.Find).Filter(PinyinNotes.Find);
        var theirs = OutsideTool.Run(opencc, ["-c", configuration + ".json"], text);
        text.Filter(ScriptConverter.Find).Should().Be(theirs.Replace('著', '着').Replace("显着", "显著"));
    }

    [Fact]
    public void OpenCC_reads_Hong_Kong_and_Taiwan_writing_alike()
    {
        const string Text =
            "這個國家的衞生署表示，去年新增登記車輛3,200架，較前年增加一成；裏面有電動車九百餘架，佔總數近三成。"
            + "臺北市政府說，為協助產業轉型，將補助每家廠商新台幣五萬元，預計嘉惠二百多家，並於年底前檢討成效。"
            + "峯會期間，與會者討論了氣候變遷、糧食價格、勞動權益與數碼貨幣，歷時三天，發表聯合聲明。";
        var opencc = OutsideTool.Require("opencc", "opencc");
        Text.Filter(ScriptConverter.Find).Should().Be(OutsideTool.Run(opencc, ["-c", "hk2s.json"], Text));
    }
}
