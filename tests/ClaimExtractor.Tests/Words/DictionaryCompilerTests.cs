using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Tables;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Words;

/// <summary>What the build makes of the dictionary's rows, and which of them it refuses.</summary>
public sealed class DictionaryCompilerTests
{
    private const string Common = "投资 512 vn|增长 256 v|高峰 128 nr|万元 64 m|一般 64 a";

    [Fact]
    public void The_same_rows_give_the_same_bytes() =>
        DictionaryCompiler.Compile(MadeDictionary.Common, MadeDictionary.Additions)
            .AsSpan().SequenceEqual(DictionaryCompiler.Compile(MadeDictionary.Common, MadeDictionary.Additions)).Should().BeTrue();

    [Fact]
    public void Line_ends_and_blank_lines_make_no_difference() =>
        MadeDictionary.Compile(Common.Replace("|", "\r||"), "新冠,n,8,\r", "").Should().Equal(MadeDictionary.Compile(Common, "新冠,n,8,"));

    [Theory]
    [InlineData("投资", 64)]
    [InlineData("增长", 128)]
    [InlineData("高峰", 192)]
    public void A_word_half_as_frequent_costs_64_more(string word, int cost) =>
        MadeDictionary.Of(Common).Find(word)!.Value.Cost.Should().Be(cost);

    [Fact]
    public void A_row_of_our_own_changes_the_cost_of_no_other_word()
    {
        var dictionary = MadeDictionary.Of(Common, "新冠,n,1024,", "增长,,,");
        dictionary.Find("投资").Should().Be(new DictionaryWord(2, 64, PartOfSpeech.VerbalNoun));
        dictionary.Find("新冠").Should().Be(new DictionaryWord(2, 0, PartOfSpeech.Noun));
    }

    [Fact]
    public void A_row_of_our_own_replaces_the_word_or_removes_it()
    {
        var dictionary = MadeDictionary.Of(Common, "高峰,n,256,", "增长,,,", "投资,v,,only the tag");
        dictionary.Find("高峰").Should().Be(new DictionaryWord(2, 128, PartOfSpeech.Noun));
        dictionary.Find("增长").Should().BeNull();
        dictionary.Find("投资").Should().Be(new DictionaryWord(2, 64, PartOfSpeech.Verb));
    }

    [Fact]
    public void A_word_with_a_numeral_is_kept_where_a_row_of_our_own_has_it()
    {
        var dictionary = MadeDictionary.Of(Common, "一般,a,,", "数据,n,8,");
        dictionary.Find("万元").Should().BeNull();
        dictionary.Find("一般").Should().Be(new DictionaryWord(2, 256, PartOfSpeech.Adjective));
        dictionary.Find("数据")!.Value.Tag.Should().Be(PartOfSpeech.Noun);
    }

    [Fact]
    public void A_word_of_twelve_characters_is_kept_and_none_of_thirteen()
    {
        var twelve = new string('长', WordDictionary.LongestWord);
        var dictionary = MadeDictionary.Of($"{twelve} 1 n|{twelve}长 1 n");
        dictionary.Find(twelve)!.Value.Length.Should().Be(WordDictionary.LongestWord);
        dictionary.Find($"{twelve}长").Should().BeNull();
    }

    [Fact]
    public void No_two_beginnings_of_words_share_a_slot_or_an_offset()
    {
        var nodes = WordTrie.Of([.. WordList.Read(MadeDictionary.Common, MadeDictionary.Additions).Rows]);
        var array = DoubleArray.Of(nodes);
        var beginnings = Enumerable.Range(1, nodes.Count - 1).ToList();
        beginnings.Select(array.SlotOf).Distinct().Should().HaveCount(beginnings.Count);
        var offsets = beginnings.Select(array.OffsetOf).Where(offset => offset != DictionaryTable.NoOffset).ToList();
        offsets.Distinct().Should().HaveCount(offsets.Count).And.NotContain(0, "the words themselves go on from it");
    }

    [Fact]
    public void A_dictionary_of_no_words_finds_none() => MadeDictionary.Of("").Find("的").Should().BeNull();

    [Theory]
    [InlineData("新词,q9,3,", "unknown tag 'q9'")]
    [InlineData("新词,n,0,", "'0' is no frequency: a whole number above 0")]
    [InlineData("新词,n,many,", "'many' is no frequency: a whole number above 0")]
    [InlineData("新词,n,-3,", "'-3' is no frequency: a whole number above 0")]
    [InlineData("新词,n,1025,", "'新词' cannot be more frequent than all words together: 1024")]
    [InlineData("新词,n,,", "'新词' needs a frequency: dict.txt has none")]
    [InlineData("新词,,3,", "a frequency without a tag: a row that removes a word has neither")]
    [InlineData("新词,,,", "there is no '新词' to remove")]
    [InlineData("新词,n,3", "3 cells where the header has 4")]
    [InlineData(",n,3,", "'surface' is empty")]
    [InlineData("T恤,n,3,", "'T恤' holds what is no Chinese character")]
    [InlineData("长长长长长长长长长长长长长,n,3,", "'长长长长长长长长长长长长长' has 13 characters, more than 12")]
    [InlineData("高峰,n,3,", "a second row of '高峰'")]
    public void A_bad_row_of_our_own_is_named(string row, string cause) =>
        Compile(Common, "高峰,n,8,", row).Should().Throw<LexiconException>().WithMessage($"additions.tsv:3: {cause}");

    [Theory]
    [InlineData("增长 3", "2 columns where 3 are due: word, frequency, tag")]
    [InlineData("增长 3 q9", "unknown tag 'q9'")]
    [InlineData("增长 x v", "'x' is no frequency: a whole number above 0")]
    [InlineData("投资 3 v", "a second row of '投资'")]
    public void A_bad_row_of_the_common_words_is_named(string row, string cause) =>
        Compile($"投资 512 vn|{row}").Should().Throw<LexiconException>().WithMessage($"dict.txt:2: {cause}");

    [Fact]
    public void A_missing_column_is_named() =>
        FluentActions.Invoking(() => DictionaryCompiler.Compile("投资 512 vn"u8.ToArray(), "surface\ttag\n"u8.ToArray()))
            .Should().Throw<LexiconException>().WithMessage("additions.tsv:1: the header has no column 'freq'");

    private static Action Compile(string common, params string[] additions) => () => MadeDictionary.Compile(common, additions);
}
