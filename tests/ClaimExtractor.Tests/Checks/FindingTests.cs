using AwesomeAssertions;
using ClaimExtractor.Checks;
using Xunit;

namespace ClaimExtractor.Tests.Checks;

public sealed class FindingTests
{
    [Fact]
    public void The_same_kind_and_claims_give_the_same_id_and_others_another()
    {
        var id = Finding.Id("报告", "direction", ["报告@1-2", "报告@3-4"]);
        id.Should().MatchRegex("^报告@direction-[0-9a-f]{12}$").And.Be(Finding.Id("报告", "direction", ["报告@1-2", "报告@3-4"]));
        Finding.Id("报告", "direction", ["报告@3-4", "报告@1-2"]).Should().NotBe(id);
        Finding.Id("报告", "direction", ["报告@1-2"]).Should().NotBe(id);
        Finding.Id("报告", "said_twice", ["报告@1-2", "报告@3-4"]).Should().NotBe(id);
    }

    [Fact]
    public void A_finding_is_equal_to_one_of_the_same_words_whichever_was_worded_first()
    {
        string[] claims = ["报告@1-2", "报告@3-4"], same = [.. claims];
        var made = new Finding(CheckKind.ShareRange, "报告", claims, () => "0 ≤ 5 ≤ 100", () => "5% is a possible share.", () => "5%是可能的占比。");
        var read = new Finding
        {
            CheckId = Finding.Id("报告", "share_range", same),
            Kind = CheckKind.ShareRange,
            DocumentId = "报告",
            ClaimIds = same,
            Formula = "0 ≤ 5 ≤ 100",
            Message = "5% is a possible share.",
            MessageZh = "5%是可能的占比。",
        };
        made.Should().Be(read);
        made.GetHashCode().Should().Be(read.GetHashCode());
        (made with { Message = "5% is no share." }).Should().NotBe(read);
        (made with { MessageZh = "5%不是占比。" }).Should().NotBe(read);
        (made with { Stated = 5 }).Should().NotBe(read);
        (made with { ClaimIds = ["报告@1-2", "报告@5-6"] }).Should().NotBe(read);
        (made with { ClaimIds = ["报告@1-2"] }).Should().NotBe(read);
    }

    [Fact]
    public void Two_runs_over_one_document_find_the_same() =>
        DocumentExtractor
            .Extract(Speech.Source, new() { DocumentId = "speech" })
            .Findings.Should()
            .NotBeEmpty()
            .And.Equal(Speech.Extraction.Findings);
}
