using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.WholeDocuments;

/// <summary>How a case is read, and what is said of one that cannot be.</summary>
public sealed class DocumentCaseFileTests
{
    private const string Case =
        """
        # A case

        ```document file=a.txt
        2023年，新建学校5所、医院5所。
        ```

        ```claims
        * | time 2023-01-01..2023-12-31 | predicate 新建
        5所 | 5 item | subject 学校
        5所 | 5 item | subject 医院 | predicate null
        ```

        """;

    [Fact]
    public void A_shared_line_gives_what_a_claim_does_not_say_itself()
    {
        var document = Read("").Single();
        document.Text.Should().Be("2023年，新建学校5所、医院5所。");
        DocumentCase.Labels(document.Claims.Select(claim => claim.Quote)).Should().Equal("5所", "5所#2");
        Facets(document, "time").Should().Equal("2023-01-01..2023-12-31", "2023-01-01..2023-12-31");
        Facets(document, "predicate").Should().Equal("新建", "null");
        Facets(document, "role").Should().Equal("level", "level");
        Facets(document, "place").Should().Equal("null", "null");
    }

    [Fact]
    public void A_neighbour_changes_words_and_facets_and_leaves_the_rest()
    {
        var neighbour = Read(
            Neighbour("2023年 -> 2021年\n---\ntime 2023-01-01..2023-12-31 -> 2021-01-01..2021-12-31\n5所#2 | value 6 item | predicate 建")
        )[1];
        (neighbour.Name, neighbour.Text).Should().Be(("a/b", "2021年，新建学校5所、医院5所。"));
        Facets(neighbour, "time").Should().Equal("2021-01-01..2021-12-31", "2021-01-01..2021-12-31");
        Facets(neighbour, "predicate").Should().Equal("新建", "建");
        neighbour.Claims[1].Magnitude.Value.ToString().Should().Be("6");
    }

    [Fact]
    public void A_neighbour_may_lose_a_claim() => Read(Neighbour("学校5所、 -> \n---\n5所 | none"))[1].Claims.Should().ContainSingle();

    [Theory]
    [InlineData("2022年 -> 2021年\n---", "'2022年' does not stand in the document")]
    [InlineData("2023年 -> 2021年\n---\nplace 全市 -> 全省", "no claim has 'place 全市'")]
    [InlineData("2023年 -> 2021年\n---\n7所 | place null", "no claim is '7所'")]
    [InlineData("2023年\n---", "'2023年' is not 'words -> other words'")]
    public void A_neighbour_that_fits_nothing_is_refused(string lines, string message)
    {
        var read = () => Read(Neighbour(lines));
        read.Should().Throw<FormatException>().WithMessage(message);
    }

    private static IReadOnlyList<DocumentCase> Read(string rest) => DocumentCaseFile.Read("a", Case + rest);

    private static string Neighbour(string lines) => $"```neighbour name=b\n{lines}\n```\n";

    private static IEnumerable<string> Facets(DocumentCase document, string facet) =>
        document.Claims.Select(claim => DocumentCase.Expected(claim, facet));
}
