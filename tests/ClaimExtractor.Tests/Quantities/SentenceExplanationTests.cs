using AwesomeAssertions;
using ClaimExtractor.Fuzz;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

public sealed class SentenceExplanationTests
{
    [Fact]
    public void It_says_which_reading_won_and_why_the_others_did_not()
    {
        var explanation = SentenceExplanation.Of("工期为3至5年。", Lexicon.Default);
        explanation.Tokens.Kinds.ToString().Should().EndWith("NRNY.");
        var readings = explanation
            .Readings.Select(reading => (reading.Span.In("工期为3至5年。").ToString(), reading.Rule, reading.Outcome))
            .ToList();
        readings.Should().Contain(("3至5年", "range", "chosen"));
        readings.Should().Contain(("5年", "measure", "a stronger rule: 3至5年 (range)"));
    }

    [Fact]
    public void It_says_where_a_unit_came_from_and_where_there_was_none()
    {
        Outcome("带动300万返乡农民工就业。", "300万").Should().Be("chosen, its unit by noun_behind");
        Outcome("他读到第3卷后面的45。", "45").Should().Be("no unit to be had");
    }

    [Fact]
    public void A_bounded_number_that_gets_no_unit_is_explained_though_its_bound_is_in_no_mention()
    {
        Outcome("他读到第3卷后面的超过45。", "超过45").Should().Be("no unit to be had");
        SentenceExplanation
            .Of("他读到第3卷后面的超过45。", Lexicon.Default)
            .Mentions.Select(mention => mention.Reason)
            .Should()
            .Equal("ordinal", "no_unit");
    }

    [Fact]
    public void A_tenth_before_都_is_chosen()
    {
        var explanation = SentenceExplanation.Of("一般跌超过一成都会买。", Lexicon.Default);
        explanation.Readings.Should().ContainSingle(reading => reading.Outcome == "chosen" && reading.Rule == "fraction");
        explanation.Mentions.Should().ContainSingle(mention => mention.Quantity != null);
    }

    /// <summary>Also where a part of the sentence is chosen by one rule and explained by another.</summary>
    [Fact]
    public void Whatever_stands_in_a_row_its_numbers_are_read_once_and_explained()
    {
        AnySentence.OfLexicon.Sample(Invariants.KeepReadings, iter: 20_000, threads: 1);
        AnySentence.Gen.Sample(Invariants.KeepReadings, iter: 10_000, threads: 1);
    }

    private static string Outcome(string sentence, string text) =>
        SentenceExplanation
            .Of(sentence, Lexicon.Default)
            .Readings.First(reading => reading.Span.In(sentence).SequenceEqual(text) && reading.Rule == "bare")
            .Outcome;
}
