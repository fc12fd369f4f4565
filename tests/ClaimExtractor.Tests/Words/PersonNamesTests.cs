using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Words;

/// <summary>Names that no table has are one word, by their form; what only begins like one is none.</summary>
public class PersonNamesTests
{
    [Theory]
    [InlineData("记者郭永财采访了3名村民。", "郭永财")]
    [InlineData("证人王怡出庭2次。", "王怡")]
    [InlineData("会长欧阳志远捐出5万元。", "欧阳志远")]
    [InlineData("总统卡洛斯·梅萨出席会议。", "卡洛斯·梅萨")]
    [InlineData("议员安娜·玛丽亚·索托提出3项议案。", "安娜·玛丽亚·索托")]
    public void ANameIsOneWord(string sentence, string name) =>
        Assert.Contains(Read(sentence), word => word.Surface == name && word.Tag == PartOfSpeech.Person);

    [Theory]
    [InlineData("高房价使5万人离开。", "房价")]
    [InlineData("许多人等候3小时。", "许多")]
    [InlineData("金价格上涨2%。", "价格")]
    [InlineData("于今年3月回落。", "今年")]
    [InlineData("参加劳动·技能竞赛的有30人。", "参加")]
    public void WordsThatBeginLikeANameStayWords(string sentence, string word) =>
        Assert.Contains(Read(sentence), found => found.Surface == word);

    // 致电 is no part of the name behind it.
    [Fact]
    public void TheVerbBeforeAForeignNameIsNoPartOfIt() => Assert.Contains(Read("致电总统玛雅·桑杜2次。"), word => word.Surface == "玛雅·桑杜");

    // A name takes no numeral with it.
    [Fact]
    public void ANameEndsBeforeANumber() => Assert.Contains(Read("让·巴三万人参加。"), word => word.Surface == "三万");

    private static List<(string Surface, PartOfSpeech Tag)> Read(string sentence)
    {
        var tokens = Segmenter.Read(sentence, new TextSpan(0, sentence.Length), Lexicon.Default);
        var words = new List<(string, PartOfSpeech)>();
        for (var at = 0; at < tokens.Count; at++)
            words.Add((tokens.Surface(at).ToString(), tokens[at].Tag));
        return words;
    }
}
