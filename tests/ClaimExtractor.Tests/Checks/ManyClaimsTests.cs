using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Checks;

public sealed class ManyClaimsTests
{
    private static readonly SourceDocument Document = new()
    {
        Id = "many",
        Text = ReadableText.Verbatim("无"),
        Date = new DateOnly(2020, 3, 6),
        DateSource = DateSource.Option,
        Paragraphs = [],
    };

    // A table's rows share subject, unit and date: what is compared must not grow with their square.
    [Theory]
    [InlineData(1)]
    [InlineData(50_000)]
    public void Claims_of_one_group_beyond_its_bound_are_not_held_against_each_other(int sentences)
    {
        var template = Speech.Extraction.Claims.Single(claim => claim.Quote == "551万人");
        var claims = Enumerable
            .Range(0, 50_000)
            .Select(i =>
                template with
                {
                    ClaimId = $"many@{i * 10}-{i * 10 + 5}",
                    DocumentId = "many",
                    Sentence = i % sentences,
                    Value = 5_510_000 + i * 10_000L,
                    ValueMin = null,
                    ValueMax = null,
                    Relation = null,
                    RelatedClaimId = null,
                }
            )
            .ToList();
        ClaimChecks.Run(Document, claims, Lexicon.Default).Should().BeEmpty();
    }

    [Fact]
    public void Numbers_beyond_exact_arithmetic_give_no_finding()
    {
        var claims = Speech
            .Extraction.Claims.Select(claim =>
                claim.Value is { } value ? claim with { Value = value * ClaimExtractor.Numerals.Fraction.PowerOfTen(26) } : claim
            )
            .ToList();
        var run = () => ClaimChecks.Run(Document, claims, Lexicon.Default);
        run.Should().NotThrow();
    }

    // Of a part of a sentence it is not known whether it says a third of the same thing.
    [Theory]
    [InlineData("2019年森林覆盖率31.2%，比上年的28.9%提高2.3个百分点", CheckKind.ShareDifference)]
    [InlineData("2019年森林覆盖率由28.9%提高到31.2%，提高2.3个百分点", CheckKind.ShareDifference)]
    [InlineData("2019年贵州省贫困发生率为6.8%，比全国平均水平的4.5%高2.3个百分点", CheckKind.ShareDifference)]
    public void A_sentence_of_more_figures_than_are_held_against_each_other_has_no_stated_change(string change, CheckKind kind)
    {
        Kinds(60).Should().Contain(kind);
        Kinds(70).Should().NotContain(kind);

        IEnumerable<CheckKind> Kinds(int others)
        {
            var text = change + string.Concat(Enumerable.Range(1, others).Select(i => $"，第{i}户有5人")) + "。";
            return DocumentExtractor
                .Extract(new SourceFile("many", "", 0, "utf-8", text), new() { DocumentId = "many", Date = new DateOnly(2020, 3, 6) })
                .Findings.Select(finding => finding.Kind);
        }
    }
}
