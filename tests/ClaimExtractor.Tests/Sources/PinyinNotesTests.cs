using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class PinyinNotesTests
{
    private static readonly string ManyNotes = string.Concat(Enumerable.Repeat("戰(zhàn)", 20)) + "。";

    [Theory]
    [InlineData("習(xí)近平", "習近平")]
    [InlineData("脫貧攻堅(jiān)戰(zhàn)", "脫貧攻堅戰")]
    [InlineData("綠(lǜ)色", "綠色")]
    [InlineData("戰(zhàn)略(lüè)", "戰略")]
    [InlineData("侵略(luè)者", "侵略者")]
    [InlineData("亳（bó）州市", "亳州市")]
    [InlineData("莊(zhuāng)重", "莊重")]
    [InlineData("窗(chuāng)口", "窗口")]
    [InlineData("安(ān)全", "安全")]
    [InlineData("二(èr)十個", "二十個")]
    [InlineData("黨(dɑ̌nɡ)員", "黨員")]
    [InlineData("東(dōng)方", "東方")]
    [InlineData("〇(líng)年", "〇年")]
    [InlineData("䶮(yǎn)王", "䶮王")]
    public void A_toned_syllable_behind_a_character_is_cut(string text, string expected) =>
        text.Filter(PinyinNotes.Find).Should().Be(expected);

    [Theory]
    [InlineData("重量(kg)")]
    [InlineData("黨委(黨組)負責")]
    [InlineData("講話(2020年3月6日)")]
    [InlineData("產量(t)")]
    [InlineData("人工智能(ai)")]
    [InlineData("北京(běijīng)")]
    [InlineData("習(xí )近平")]
    [InlineData("習(Xí)近平")]
    [InlineData("A(xí)")]
    [InlineData("5(wǔ)")]
    [InlineData("(xí)近平")]
    [InlineData("習xí)近平")]
    [InlineData("習(xí近平")]
    [InlineData("習()近平")]
    [InlineData("面積(mǔ2)")]
    [InlineData("函數(f́)")]
    [InlineData("拼(bōo)")]
    public void Other_brackets_stay(string text) => text.Filter(PinyinNotes.Find).Should().Be(text);

    [Fact]
    public void A_syllable_without_a_tone_is_a_note_only_among_many_toned_ones()
    {
        (ManyNotes + "了(le)。").Filter(PinyinNotes.Find).Should().EndWith("。了。");
        "戰(zhàn)了(le)。".Filter(PinyinNotes.Find).Should().Be("戰了(le)。");
        (ManyNotes + "重量(kg)。").Filter(PinyinNotes.Find).Should().EndWith("。重量(kg)。");
    }

    [Fact]
    public void All_655_whole_notes_of_the_speech_are_cut_and_no_other_bracket()
    {
        Speech.Text.Filters.Single(report => report.Filter == "pinyin_notes").Changes.Should().HaveCount(655);
        Speech.Text.Text.Should().NotMatchRegex(@"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)").And.Contain("党委(党组)").And.Contain("(2020年3月6日)");
    }
}
