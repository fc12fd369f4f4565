using AwesomeAssertions;
using ClaimExtractor.Fuzz;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

public sealed class NumeralTests
{
    // A tenth of all numbers small, so that every length is met.
    private static readonly Gen<long> Numbers = Gen.OneOf(
        Gen.Long[1, 100_000],
        Gen.Long[1, 100_000_000],
        Gen.Long[1, 9_999_999_999_999_999]
    );

    [Theory]
    [InlineData(0, "零")]
    [InlineData(12, "十二")]
    [InlineData(112, "一百一十二")]
    [InlineData(1_005, "一千零五")]
    [InlineData(13_000_000, "一千三百万")]
    [InlineData(200_300, "二十万零三百")]
    [InlineData(10_050, "一万零五十")]
    [InlineData(1_200_000_000_000, "一万二千亿")]
    public void The_writer_of_these_tests_writes_as_people_do(long number, string said) =>
        ChineseWriter.Say(number, liang: false).Should().Be(said);

    [Fact]
    public void A_million_numbers_said_in_Chinese_read_back() =>
        Gen.Select(Numbers, Gen.Bool, Gen.Bool).Sample(
            (number, liang, circle) => ReadsAs(ChineseWriter.Say(number, liang, circle ? '〇' : '零'), number), iter: 1_000_000, threads: 1);

    [Fact]
    public void Digits_with_a_power_or_with_groups_read_back() =>
        Gen.Select(Gen.Long[1, 999_999_999_999], Gen.Bool)
            .Sample(
                (number, grouped) => ReadsAs(grouped ? ChineseWriter.Group(number) : ChineseWriter.SayWithDigits(number), number),
                iter: 100_000,
                threads: 1
            );

    [Fact]
    public void A_percentage_in_words_reads_back() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 9]).Sample((whole, tenth) =>
        {
            var numeral = Read($"百分之{ChineseWriter.Say(whole, liang: false)}点{ChineseWriter.Say(tenth, liang: false)}")!;
            return numeral.Scale == NumeralScale.Percent && numeral.Min == new Fraction(whole * 10 + tenth, 10);
        });

    [Theory]
    [InlineData("一二三四五六七八九一二三四五六七八九一")]
    [InlineData("1234567890123456789")]
    public void A_numeral_that_is_too_large_is_one_token_that_says_so(string text)
    {
        var tokens = Tokens(text);
        tokens.Kinds.ToString().Should().Be("#");
        tokens[0].Span.Length.Should().Be(text.Length);
    }

    private static bool ReadsAs(string text, long number) =>
        Read(text) is { Scale: NumeralScale.None, Vagueness: Vagueness.None } numeral
        && numeral.Span.Length == text.Length
        && numeral.Min == number
        && numeral.Max == number;

    private static Numeral? Read(string text) => Tokens(text) is { Count: 1 } tokens ? tokens[0].Numeral : null;

    private static TokenList Tokens(string text) => Segmenter.Read(text, new TextSpan(0, text.Length), Lexicon.Default);
}
