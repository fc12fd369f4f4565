using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Words;

public sealed class TokenStoreTests
{
    private const string Text = "全县新建学校12所，投资3亿元。今年增加2所。";

    [Fact]
    public void What_is_left_of_a_sentence_that_could_not_be_read_is_none_of_the_next()
    {
        using var store = new TokenStore();
        var first = Words(Segmenter.Read(Text, new TextSpan(0, 16), Lexicon.Default, store));
        store.Add(new Token(TokenKind.Number, new TextSpan(0, 1)));
        var second = Segmenter.Read(Text, new TextSpan(16, Text.Length), Lexicon.Default, store);
        first.Should().Equal(Words(Segmenter.Read(Text, new TextSpan(0, 16), Lexicon.Default)));
        Words(second).Should().Equal(Words(Segmenter.Read(Text, new TextSpan(16, Text.Length), Lexicon.Default)));
        second.Set.Should().Be(Segmenter.Read(Text, new TextSpan(16, Text.Length), Lexicon.Default).Set);
    }

    private static List<string> Words(TokenList tokens) =>
        [.. Enumerable.Range(0, tokens.Count).Select(at => $"{tokens.Surface(at)}/{tokens.KindAt(at)}")];
}
