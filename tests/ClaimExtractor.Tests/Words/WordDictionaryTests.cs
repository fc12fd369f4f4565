using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Tables;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Words;

/// <summary>The dictionary that ships.</summary>
public sealed class WordDictionaryTests
{
    private static readonly WordDictionary Shipped = WordDictionary.Shipped;

    [Fact]
    public void The_words_at_a_place_come_shortest_first()
    {
        const string text = "北京大学生";
        Words(text, 0).Should().Equal("北", "北京", "北京大学");
        Words(text, 2).Should().Equal("大", "大学", "大学生");
        Words(text, 4).Should().Equal("生");
        Words(text, 5).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("3.5%")]
    [InlineData("\0的")]
    [InlineData("，的")]
    [InlineData("\uFFFF")]
    [InlineData("𠮷")]
    public void No_word_begins_where_there_is_no_character_of_one(string text) => Words(text, 0).Should().BeEmpty();

    [Fact]
    public void A_text_may_go_on_with_any_character()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
            Words($"经济{c}", 0).Take(2).Should().Equal("经", "经济");
    }

    [Fact]
    public void Where_there_is_little_room_the_shortest_are_given()
    {
        var found = new DictionaryWord[1];
        Shipped.WordsAt("北京大学", 0, found).Should().Be(1);
        found[0].Length.Should().Be(1);
        Shipped.WordsAt("北京大学", 0, []).Should().Be(0);
    }

    [Theory]
    [InlineData("经济", PartOfSpeech.Noun)]
    [InlineData("习近平", PartOfSpeech.Person)]
    [InlineData("湖北", PartOfSpeech.Place)]
    [InlineData("国务院", PartOfSpeech.Organisation)]
    [InlineData("今年", PartOfSpeech.Time)]
    [InlineData("以上", PartOfSpeech.Position)]
    [InlineData("当地", PartOfSpeech.Space)]
    [InlineData("增长", PartOfSpeech.Verb)]
    [InlineData("投资", PartOfSpeech.VerbalNoun)]
    [InlineData("巨大", PartOfSpeech.Adjective)]
    [InlineData("大型", PartOfSpeech.Distinguishing)]
    [InlineData("通红", PartOfSpeech.Status)]
    [InlineData("不要", PartOfSpeech.Adverb)]
    [InlineData("由", PartOfSpeech.Preposition)]
    [InlineData("和", PartOfSpeech.Conjunction)]
    [InlineData("我们", PartOfSpeech.Pronoun)]
    [InlineData("的", PartOfSpeech.Particle)]
    [InlineData("丰富多彩", PartOfSpeech.Phrase)]
    [InlineData("丨", PartOfSpeech.Other)]
    internal void A_word_has_its_part_of_speech(string word, PartOfSpeech tag) => Shipped.Find(word)!.Value.Tag.Should().Be(tag);

    [Theory]
    [InlineData("数据的")]
    [InlineData("一带一路")]
    [InlineData("万元")]
    [InlineData("社会主")]
    [InlineData("国务院的")]
    [InlineData("AT&T")]
    [InlineData("中华人民共和国全国人民代表大会")]
    [InlineData("")]
    public void What_is_no_word_or_not_kept_is_not_found(string word) => Shipped.Find(word).Should().BeNull();

    [Fact]
    public void The_rows_of_our_own_lie_over_it()
    {
        Shipped.Find("被骗资金")!.Value.Tag.Should().Be(PartOfSpeech.Noun);
        Shipped.Find("高峰")!.Value.Tag.Should().Be(PartOfSpeech.Noun);
    }

    [Fact]
    public void The_more_frequent_word_costs_less()
    {
        var costs = from row in Rows
                    orderby row.Frequency descending
                    select Shipped.Find(row.Word)!.Value.Cost;
        costs.Should().BeInAscendingOrder().And.OnlyContain(cost => cost >= 0);
    }

    [Fact]
    public void Every_kept_word_is_found_with_its_tag_and_no_beginning_that_is_none()
    {
        var rows = Rows.ToDictionary(row => row.Word, StringComparer.Ordinal);
        rows.Count.Should().BeGreaterThan(300_000);
        var found = new DictionaryWord[WordDictionary.LongestWord];
        foreach (var (word, row) in rows)
        {
            var words = found.AsSpan(0, Shipped.WordsAt($"的{word}", 1, found)).ToArray();
            words.Select(one => one.Length)
                .Should().Equal(Enumerable.Range(1, word.Length).Where(length => rows.ContainsKey(word[..length])));
            words[^1].Tag.Should().Be(row.Tag);
        }
    }

    [Fact]
    public void The_words_that_are_left_out_are_not_found()
    {
        var kept = Rows.Select(row => row.Word).ToHashSet(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(MadeDictionary.Common).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line[..line.IndexOf(' ')] is var word && !kept.Contains(word))
                Shipped.Find(word).HasValue.Should().BeFalse(word);
    }

    [Fact]
    public void Looking_for_words_allocates_nothing()
    {
        var found = new DictionaryWord[WordDictionary.LongestWord];
        Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Look();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Look()
        {
            for (var at = 0; at < 5; at++)
                Shipped.WordsAt("国民经济发", at, found);
            Shipped.Find("国民经济");
        }
    }

    private static IEnumerable<WordRow> Rows => WordList.Read(MadeDictionary.Common, MadeDictionary.Additions).Rows;

    private static string[] Words(string text, int start)
    {
        var found = new DictionaryWord[WordDictionary.LongestWord];
        return [.. found.Take(Shipped.WordsAt(text, start, found)).Select(word => text.Substring(start, word.Length))];
    }
}
