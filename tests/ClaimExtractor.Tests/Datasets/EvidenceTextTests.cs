using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public class EvidenceTextTests
{
    [Fact]
    public void Evidence_is_written_as_spans_with_a_star_for_what_is_inherited()
    {
        EvidenceText.Of(ClaimRows.Plain.Evidence).Should().Be("subject=8-10 time=1-3*");
        EvidenceText.Of([]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("subject=8-10 time=1-3*")]
    [InlineData("relation=0-1*")]
    [InlineData("place=2147483646-2147483647")]
    public void What_was_written_is_read_back(string text)
    {
        EvidenceText.TryParse(text, out var evidence).Should().BeTrue();
        EvidenceText.Of(evidence).Should().Be(text);
    }

    [Theory]
    [InlineData("subject:1-2")]
    [InlineData("subject=1")]
    [InlineData("subject=1-")]
    [InlineData("subject=2-2")]
    [InlineData("subject=-1-2")]
    [InlineData("subject=+1-2")]
    [InlineData("subject=1-2147483648")]
    [InlineData("Subject=1-2")]
    [InlineData("weather=1-2")]
    [InlineData("1-2=subject")]
    [InlineData("subject=1-2**")]
    [InlineData("subject=1-2  time=3-4")]
    [InlineData("subject=1-2 ")]
    [InlineData(" ")]
    [InlineData("subject=1-2 subject=3-4")]
    public void What_is_never_written_is_refused(string text) => EvidenceText.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Two_lists_of_the_same_are_equal_and_a_facet_is_found_in_either()
    {
        EvidenceList same = [.. ClaimRows.Plain.Evidence];
        (same == ClaimRows.Plain.Evidence).Should().BeTrue();
        same.GetHashCode().Should().Be(ClaimRows.Plain.Evidence.GetHashCode());
        (ClaimRows.Plain with { Evidence = same }).Should().Be(ClaimRows.Plain);
        (same != [same[0]]).Should().BeTrue();
        same.Of(ClaimFacet.Time)!.Value.Span.ToString().Should().Be("1-3");
        same.Of(ClaimFacet.Place).Should().BeNull();
        default(EvidenceList).Should().BeEmpty();
    }
}
