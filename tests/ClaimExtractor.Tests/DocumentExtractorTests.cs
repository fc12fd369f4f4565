using AwesomeAssertions;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests;

/// <summary>What a program that uses the library calls.</summary>
public sealed class DocumentExtractorTests
{
    [Fact]
    public void A_text_gives_the_claims_of_a_file_that_holds_it()
    {
        var text = DocumentExtractor.Extract(Speech.Source.Text, new() { DocumentId = "speech" });
        text.Claims.Should().Equal(Speech.Extraction.Claims);
    }

    [Fact]
    public void A_document_is_named_by_its_options_or_its_path()
    {
        Id(DocumentExtractor.Extract("来了5人。")).Should().Be("text@2-4");
        Id(DocumentExtractor.Extract("来了5人。", new() { DocumentId = "a" })).Should().Be("a@2-4");
        Id(DocumentExtractor.Extract(SourceFile.FromText("in/报告.v2.txt", "来了5人。"))).Should().Be("报告.v2@2-4");
        Id(DocumentExtractor.Extract(SourceFile.FromText(".txt", "来了5人。"))).Should().Be("text@2-4");

        static string Id(Extraction extraction) => extraction.Claims.Should().ContainSingle().Subject.ClaimId;
    }

    [Fact]
    public void The_date_and_the_currency_of_the_options_count()
    {
        var options = new ExtractionOptions { Date = new DateOnly(2020, 3, 6), Currency = "HKD" };
        var claim = DocumentExtractor.Extract("去年收入为5亿元。", options).Claims.Should().ContainSingle().Subject;
        (claim.Unit, claim.TimeStart, claim.TimeEnd).Should().Be(("HKD", new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)));
    }

    [Theory]
    [InlineData("person")]
    [InlineData("hkd")]
    [InlineData("")]
    public void A_currency_that_is_none_is_refused(string code)
    {
        var extract = () => DocumentExtractor.Extract("收入为5亿元。", new() { Currency = code });
        extract.Should().Throw<ArgumentException>().WithMessage($"'{code}' is no currency*");
    }

    [Theory]
    [InlineData("", "text: is empty")]
    [InlineData(" \n", "text: holds nothing but blanks")]
    public void A_text_without_anything_to_read_is_refused(string text, string message)
    {
        var extract = () => DocumentExtractor.Extract(text);
        extract.Should().Throw<SourceException>().WithMessage(message);
    }

    [Fact]
    public void The_mention_of_a_claim_is_the_number_that_it_was_made_of()
    {
        foreach (var claim in Speech.Extraction.Claims)
            Speech
                .Extraction.MentionOf(claim)
                .Should()
                .Match<Mention>(mention =>
                    mention.Kind == MentionKind.Quantity
                    && mention.Span.In(Speech.Text.Text).ToString() == claim.Quote
                    && mention.Sentence.Number == claim.Sentence
                );
    }

    [Fact]
    public void A_claim_of_another_place_has_no_mention()
    {
        var claim = Speech.Extraction.Claims[0];
        Speech.Extraction.MentionOf(claim with { Source = new(claim.Source.Start, claim.Source.End + 1) }).Should().BeNull();
        Speech.Extraction.MentionOf(claim with { Source = new(0, 1) }).Should().BeNull();
        DocumentExtractor.Extract("大家好。").MentionOf(claim).Should().BeNull();
    }
}
