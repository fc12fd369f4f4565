using AwesomeAssertions;
using ClaimExtractor.Checks;
using Xunit;

namespace ClaimExtractor.Tests.Checks;

public sealed class FindingListTests
{
    [Fact]
    public void One_of_the_same_kind_and_claims_is_kept_and_any_other_too()
    {
        var first = Make(CheckKind.SaidTwice, "a", "b");
        Finding[] others =
        [
            Make(CheckKind.SaidTwice, "a", "c"),
            Make(CheckKind.SaidTwice, "a"),
            Make(CheckKind.SaidTwice, "b", "a"),
            Make(CheckKind.SaidTwice, "a", "d", "b"),
            Make(CheckKind.SaidTwice, "a", "e", "b"),
            Make(CheckKind.UnitMagnitude, "a", "b"),
        ];
        var findings = new FindingList();
        foreach (
            var finding in (Finding?[])
                [
                    first,
                    .. others,
                    null,
                    Make(CheckKind.SaidTwice, "a", "b"),
                    Make(CheckKind.UnitMagnitude, "a", "b"),
                    Make(CheckKind.SaidTwice, "a"),
                ]
        )
            findings.Add(finding);
        findings.InOrder().Should().Equal([first, .. others], ReferenceEquals);
    }

    [Fact]
    public void By_kind_and_within_a_kind_as_they_came()
    {
        Finding[] came = [Make(CheckKind.Direction, "b"), Make(CheckKind.PartsAndWhole, "z"), Make(CheckKind.Direction, "a")];
        var findings = new FindingList();
        foreach (var finding in came)
            findings.Add(finding);
        findings.InOrder().Should().Equal([came[1], came[0], came[2]], ReferenceEquals);
    }

    // One figure against many equal changes, and one change against many figures: findings of one hash are looked through one by one.
    [Theory]
    [InlineData("figure", "from 7", "to {0}")]
    [InlineData("figure {0}", "from 7", "to 7")]
    public void The_tests_of_one_figure_or_of_one_change_are_told_apart_at_once(params string[] ids) =>
        Enumerable
            .Range(0, 1_000)
            .Select(i =>
                Make(
                    CheckKind.FigureElsewhere,
                    [.. ids.Select(id => string.Format(System.Globalization.CultureInfo.InvariantCulture, id, i))]
                ).TestHash
            )
            .Distinct()
            .Should()
            .HaveCountGreaterThan(990);

    private static Finding Make(CheckKind kind, params string[] claims) => new(kind, "a", claims, () => "", () => "", () => "");
}
