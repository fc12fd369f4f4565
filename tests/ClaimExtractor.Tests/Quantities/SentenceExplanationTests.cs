using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

public sealed class SentenceExplanationTests
{
    [Fact]
    public void It_says_which_reading_won_and_why_the_others_did_not()
    {
        var explanation = SentenceExplanation.Of("工期为3至5年。", Lexicon.Default);
        explanation.Tokens.Kinds.ToString().Should().EndWith("NRNY.");
        var readings = explanation.Readings.Select(reading => (reading.Span.In("工期为3至5年。").ToString(), reading.Rule, reading.Outcome)).ToList();
        readings.Should().Contain(("3至5年", "range", "chosen"));
        readings.Should().Contain(("5年", "measure", "a stronger rule: 3至5年 (range)"));
    }

    [Fact]
    public void It_says_where_a_unit_came_from_and_where_there_was_none()
    {
        Outcome("带动300万返乡农民工就业。", "300万").Should().Be("chosen, its unit by noun_behind");
        Outcome("他读到第3卷后面的45。", "45").Should().Be("no unit to be had");
    }

    private static string Outcome(string sentence, string text) =>
        SentenceExplanation.Of(sentence, Lexicon.Default).Readings.First(reading => reading.Span.In(sentence).SequenceEqual(text) && reading.Rule == "bare").Outcome;
}
