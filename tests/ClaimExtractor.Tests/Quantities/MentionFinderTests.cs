using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

public sealed class MentionFinderTests
{
    private const string NumeralCharacters = "0123456789０１２３４５６７８９零〇一二三四五六七八九十百千万亿两半几数廿卅";

    [Fact]
    public void Every_numeral_character_is_in_exactly_one_mention_and_every_quote_in_its_mention() =>
        AnySentence.Gen.Sample(text =>
        {
            var mentions = AnySentence.Read(text).Mentions;
            var end = 0;
            foreach (var mention in mentions)
            {
                mention.Span.Start.Should().BeGreaterThanOrEqualTo(end, $"mentions of {text} must not overlap");
                end = mention.Span.End;
                (mention.Quantity is null).Should().Be(mention.Kind != MentionKind.Quantity);
                if (mention.Quantity is { } quantity)
                {
                    quantity.Span.Should().Be(mention.Span);
                    if (quantity.Magnitude is { Min: { } min, Max: { } max })
                        (min <= max).Should().BeTrue($"{quantity.Span.In(text)} runs from {min} to {max}");
                }
            }

            for (var i = 0; i < text.Length; i++)
                if (NumeralCharacters.Contains(text[i]))
                    mentions.Count(mention => mention.Span.Contains(i)).Should().Be(1, $"'{text[i]}' at {i} of {text} is a numeral");
        }, iter: 50_000, threads: 1);

    private static readonly Dictionary<string, string> Nasty = new()
    {
        ["digits"] = new string('7', 100_000),
        ["Chinese digits"] = new string('七', 100_000),
        ["powers"] = new string('亿', 100_000),
        ["small powers"] = new string('千', 100_000),
        ["zeros"] = new string('零', 100_000),
        ["approximators"] = string.Concat(Enumerable.Repeat("近约超过", 30_000)) + "3吨",
        ["bounds behind"] = "3吨" + string.Concat(Enumerable.Repeat("以上左右", 25_000)),
        ["brackets"] = new string('（', 50_000) + "3" + new string('）', 50_000),
        ["quotation marks"] = new string('“', 50_000) + "三" + new string('”', 50_000),
        ["lone surrogates"] = string.Concat(Enumerable.Repeat("\ud83d3\udc00", 30_000)),
        ["numbers"] = string.Concat(Enumerable.Repeat("3和", 50_000)) + "5吨",
        ["ranges"] = string.Concat(Enumerable.Repeat("3至", 50_000)) + "5吨",
        ["years"] = string.Concat(Enumerable.Repeat("2019年", 20_000)),
        ["bare amounts"] = string.Concat(Enumerable.Repeat("3万", 50_000)),
        ["fractions"] = string.Concat(Enumerable.Repeat("三分之", 33_000)),
        ["groups"] = "1" + string.Concat(Enumerable.Repeat(",234", 25_000)),
        ["points"] = "1" + string.Concat(Enumerable.Repeat(".2", 50_000)),
    };

    public static TheoryData<string> NastyNames => [.. Nasty.Keys];

    [Theory]
    [MemberData(nameof(NastyNames))]
    public void The_nastiest_sentences_are_read_to_their_end(string what) =>
        AnySentence.Read(Nasty[what]).Mentions.Should().OnlyContain(mention => mention.Span.End <= Nasty[what].Length);

    // A sentence that only says when is read for a later one with a number.
    [Fact]
    public void A_sentence_without_a_numeral_is_read_where_it_says_when_and_a_numeral_follows_in_its_paragraph()
    {
        var document = DocumentParser.Parse(
            ReadableText.Verbatim("去年形势良好。大家继续努力。共有5人参加。今年情况不同。\n今年没有人来。\n去年冬天下雪。来了7人。"), "a", new DateOnly(2020, 3, 6));
        using var context = new UnitContext(Lexicon.Default, "CNY");
        MentionFinder.Find(document, context).Select(reading => reading.Sentence.Span.In(document.Text.Text).ToString())
            .Should().Equal("去年形势良好。", "共有5人参加。", "去年冬天下雪。", "来了7人。");
    }

    [Fact]
    public void A_number_that_is_too_large_is_set_aside_with_the_reason()
    {
        var mention = AnySentence.Read("库存为12345678901234567890吨。").Mentions.Should().ContainSingle().Subject;
        mention.Kind.Should().Be(MentionKind.Identifier);
        mention.Reason.Should().Be("too_large");
    }
}
