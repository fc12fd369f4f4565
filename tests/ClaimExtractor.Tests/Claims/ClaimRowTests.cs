using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Claims;

/// <summary>How what the readers found becomes a row.</summary>
public sealed class ClaimRowTests
{
    [Fact]
    public void A_bearer_stands_behind_the_subject_in_the_evidence_and_in_the_rules()
    {
        var claim = Row("2019年，第一产业投资67亿元。", (text, facets) => facets with
        {
            Subject = At(text, "投资", "bearer_verb_metric"),
            Bearer = At(text, "第一产业", "bearer_verb_metric"),
            Predicate = null,
        });
        (claim.Bearer, claim.Subject, claim.Phrase).Should().Be(("第一产业", "投资", "第一产业投资"));
        claim.Evidence.Select(item => (item.Facet, item.Span.ToString())).Should().Equal(
            (ClaimFacet.Subject, "10-12"), (ClaimFacet.Bearer, "6-10"), (ClaimFacet.Time, "0-5"));
        claim.Rules.Should().Be("measure subject:bearer_verb_metric bearer:bearer_verb_metric role:stated time:sentence metric:phrase");
    }

    [Fact]
    public void A_role_may_name_its_rule()
    {
        var claim = Row("全市失业率为4%。", (_, facets) => facets with { Place = null, Role = RoleReading.Level with { Rule = "link" } });
        (claim.Subject, claim.Bearer).Should().Be(("失业率", null));
        claim.Rules.Should().Be("measure subject:metric role:link metric:subject");
    }

    [Theory]
    [InlineData("2019年茶叶产量为26吨。", "time:clause")]
    [InlineData("2019年，茶叶产量为26吨。", "time:sentence")]
    [InlineData("2019年，茶叶产量大增。全县茶叶产量为26吨。", "time:paragraph place:clause")]
    [InlineData("一、2019年工作回顾\n茶叶产量为26吨。", "time:section")]
    public void A_time_or_place_without_a_rule_says_how_far_off_it_was_read(string text, string rules) =>
        $"{Row(text, (_, facets) => facets).Rules} ".Should().Contain($" {rules} ");

    [Theory]
    [InlineData("第一产业", "投资", "第一产业投资")]
    [InlineData(null, "投资", "投资")]
    [InlineData("第一产业", null, "第一产业")]
    [InlineData(null, null, null)]
    public void The_phrase_is_what_the_row_names_of_bearer_and_subject(string? bearer, string? subject, string? phrase) =>
        (Datasets.ClaimRows.Plain with { Bearer = bearer, Subject = subject }).Phrase.Should().Be(phrase);

    private static Claim Row(string text, Func<string, ClaimFacets, ClaimFacets> change)
    {
        var document = DocumentParser.Parse(ReadableText.Verbatim(text), "a", new DateOnly(2020, 3, 6));
        using var context = new UnitContext(Lexicon.Default, "CNY");
        var facets = FacetReader
            .Read(document, MentionFinder.Find(document, context), Lexicon.Default, "CNY")
            .Should()
            .ContainSingle()
            .Subject;
        return new ClaimRows(document, Lexicon.Default, "CNY").Row(change(text, facets), relation: null, relatedId: null);
    }

    private static Facet At(string text, string words, string rule)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Facet(words, new TextSpan(start, start + words.Length)) { Rule = rule };
    }
}
