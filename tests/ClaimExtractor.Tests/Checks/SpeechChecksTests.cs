using AwesomeAssertions;
using ClaimExtractor.Checks;
using Xunit;

namespace ClaimExtractor.Tests.Checks;

/// <summary>What the speech's own numbers say together.</summary>
public sealed class SpeechChecksTests
{
    private static readonly IReadOnlyList<Finding> Findings = Speech.Extraction.Findings;

    [Theory]
    [InlineData(CheckKind.PartsAndWhole, Verdict.Consistent, "601 + 179 + 52 = 832", 832, 832, 0.0)]
    [InlineData(
        CheckKind.YearlyAmount,
        Verdict.Consistent,
        "(98990000 − 5510000) / 7 = 13354285.71 ≥ 10000000",
        13354285.71,
        10000000,
        null
    )]
    [InlineData(
        CheckKind.FigureElsewhere,
        Verdict.Consistent,
        "98990000 − 5510000 = 93480000, said: 93000000 to 94000000",
        93480000,
        93000000,
        null
    )]
    [InlineData(CheckKind.YearlyGrowth, Verdict.Consistent, "(9808 / 3416)^(1/4) − 1 = 30.17% ≈ 30.2%", 30.17, 30.2, 0.056)]
    [InlineData(CheckKind.YearlyGrowth, Verdict.CannotTell, "(11567 / 6079)^(1/6) − 1 = 11.32% ≠ 9.7%", 11.32, 9.7, 0.052)]
    [InlineData(CheckKind.DaySpan, Verdict.Consistent, "2020-12-31 − 2020-03-06 = 300 days", 300, 300, 1.0)]
    public void A_check_comes_out(CheckKind kind, Verdict verdict, string formula, double computed, double stated, double? tolerance)
    {
        var finding = Findings.Where(finding => finding.Kind == kind && finding.Formula == formula).Should().ContainSingle().Subject;
        finding.Verdict.Should().Be(verdict);
        finding.Computed.Should().BeApproximately(computed, 0.01);
        finding.Stated!.Value.ToDouble().Should().Be(stated);
        if (tolerance is { } expected)
            finding.Tolerance.Should().BeApproximately(expected, 0.001);
        else
            finding.Tolerance.Should().BeNull();
    }

    [Fact]
    public void Nothing_is_inconsistent() => Findings.Where(finding => finding.Verdict == Verdict.Inconsistent).Should().BeEmpty();

    [Fact]
    public void A_rate_below_the_nominal_one_is_noted_as_perhaps_real() =>
        Findings
            .Single(finding => finding.Verdict == Verdict.CannotTell)
            .Message.Should()
            .Contain("nominal")
            .And.Contain("adjusted for prices");

    [Fact]
    public void Every_finding_names_claims_of_the_speech_once()
    {
        var claims = Speech.Extraction.Claims.Select(claim => claim.ClaimId).ToHashSet();
        foreach (var finding in Findings)
            finding.ClaimIds.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.BeSubsetOf(claims);
        Findings.Select(finding => finding.CheckId).Should().OnlyHaveUniqueItems();
    }
}
