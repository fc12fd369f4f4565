using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Specs;

/// <summary>The spec runner itself: what it reads from a file, and what it says when a case fails.</summary>
public sealed class SpecParsingTests
{
    private const string TwoBlocks = """
        # Bounds

        ## 以上 opens the range upward
        ```claims date=2020-03-06
        城镇新增就业1200万人以上。
        第二段。
        ---
        1200万人以上 | >= 12000000 person | subject 城镇新增就业

        ```

        ```mentions
        第一书记到岗。
        ---
        ordinal 第一
        ```
        """;

    [Fact]
    public void A_file_gives_its_blocks_with_line_heading_date_and_text()
    {
        var blocks = SpecFile.Find("bounds.md", TwoBlocks).Select(block => block.Read()).ToList();
        blocks.Should().HaveCount(2);
        blocks[0].Name.Should().Be("bounds.md:4 以上 opens the range upward");
        blocks[0].Date.Should().Be(new DateOnly(2020, 3, 6));
        blocks[0].Text.Should().Be("城镇新增就业1200万人以上。\n第二段。");
        blocks[0].Expected.Should().Equal(new SpecLine(8, "1200万人以上 | >= 12000000 person | subject 城镇新增就业"));
        blocks[1].Kind.Should().Be(SpecKind.Mentions);
        blocks[1].Line.Should().Be(12);
        blocks[1].Date.Should().BeNull();
    }

    [Fact]
    public void Other_fences_and_examples_inside_longer_fences_are_no_cases()
    {
        SpecFile.Find("a.md", "```csharp\nvar x = 1;\n```\n````\n```claims\n5人\n---\n```\n````\n").Should().BeEmpty();
    }

    [Theory]
    [InlineData("```claims\n共5人。\n```\n", "a.md:1: *'---'*")]
    [InlineData("```claims\n共5人。\n---\n", "a.md:1: the block is not closed")]
    [InlineData("\n```claims date=6.3.2020\n共5人。\n---\n```\n", "a.md:2: 'date=6.3.2020' is not date=YYYY-MM-DD")]
    [InlineData("```claims\n---\n5人 | 5 person\n```\n", "a.md:1: there is no text*")]
    public void A_block_that_cannot_be_read_names_file_and_line(string markdown, string message)
    {
        var read = () => SpecFile.Find("a.md", markdown).Single().Read();
        read.Should().Throw<SpecFormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("9899 item", "9899", "9899", "9899", Qualifier.Exact)]
    [InlineData("= 2/3 ratio", "2/3", "2/3", "2/3", Qualifier.Exact)]
    [InlineData("-16.1 USD", "-16.1", "-16.1", "-16.1", Qualifier.Exact)]
    [InlineData("~ 30000000 person", "30000000", null, null, Qualifier.About)]
    [InlineData("< 10 month", "10", null, "10", Qualifier.LessThan)]
    [InlineData("<= 10 percent", "10", null, "10", Qualifier.AtMost)]
    [InlineData("> 5 item", "5", "5", null, Qualifier.MoreThan)]
    [InlineData(">= 5 item", "5", "5", null, Qualifier.AtLeast)]
    [InlineData("<~ 2000000 person", "2000000", null, "2000000", Qualifier.Nearly)]
    [InlineData("3..5 year", null, "3", "5", Qualifier.Range)]
    [InlineData("several 200..900 t", null, "200", "900", Qualifier.Several)]
    [InlineData("more_than 9600000..9700000 person", "9600000", "9600000", "9700000", Qualifier.MoreThan)]
    public void A_value_cell_says_value_bounds_and_qualifier(string cell, string? value, string? min, string? max, Qualifier qualifier)
    {
        var (magnitude, unit) = ExpectedMagnitude.Parse(cell);
        magnitude.Should().Be(new Magnitude(Number(value), Number(min), Number(max), qualifier));
        ExpectedMagnitude.Parse(ExpectedMagnitude.Print(magnitude, unit)).Should().Be((magnitude, unit));
    }

    [Theory]
    [InlineData("5人")]
    [InlineData("5人 | 5")]
    [InlineData("5人 | five person")]
    [InlineData("5人 | several 5 person")]
    [InlineData("5人 | ~ 3..5 person")]
    [InlineData("5人 | 5 person | colour red")]
    [InlineData("5人 | 5 person | subject")]
    public void A_claim_line_that_cannot_be_read_is_refused(string line)
    {
        var read = () => ExpectedClaim.Parse(line);
        read.Should().Throw<FormatException>();
    }

    [Fact]
    public void A_line_is_not_a_mention_without_a_known_kind()
    {
        var block = SpecFile.Find("a.md", "```mentions\n第一。\n---\nordnal 第一\n```").Single().Read();
        var compare = () => SpecComparison.Compare(block, (_, _) => Found());
        compare.Should().Throw<SpecFormatException>().WithMessage("a.md:4: *ordinal*");
    }

    [Fact]
    public void Only_stated_cells_are_checked()
    {
        Compare("5人 | 5 person").Should().BeNull();
        Compare("5人 | 5 person | subject 工人 | per null | role level | time 2020-03-06 | inferred no | unit_text 人").Should().BeNull();
    }

    [Theory]
    [InlineData("subject 工人 | bearer 建筑业")]
    [InlineData("subject 建筑业工人")]
    [InlineData("subject 建筑业的工人")]
    public void A_subject_without_a_bearer_is_met_by_both_together(string cells) => Compare($"5人 | 5 person | {cells}").Should().BeNull();

    [Theory]
    [InlineData("5人 | >= 5 person", "value: expected >= 5 person, found 5 person")]
    [InlineData("5人 | 5 item", "value: expected 5 item, found 5 person")]
    [InlineData("5 | 5 person", "quote: expected 5, found 5人")]
    [InlineData("5人 | 5 person | subject null", "subject: expected null, found 工人")]
    [InlineData("5人 | 5 person | bearer 建筑公司", "bearer: expected 建筑公司, found 建筑业")]
    [InlineData("5人 | 5 person | subject 建筑业工人 | bearer 建筑业", "subject: expected 建筑业工人, found 工人")]
    [InlineData("5人 | 5 person | subject 工人 | bearer null", "bearer: expected null, found 建筑业")]
    [InlineData("5人 | 5 person | subject 建筑业", "subject: expected 建筑业, found 工人")]
    [InlineData("5人 | 5 person | inferred", "inferred: expected yes, found no")]
    [InlineData("5人 | 5 person | time 2020-01-01..2020-12-31", "time: expected 2020-01-01..2020-12-31, found 2020-03-06..2020-03-06")]
    [InlineData("5人 | 5 person\n6人 | 6 person", "a.md:1: 2 expected, 1 found")]
    [InlineData("", "a.md:1: 0 expected, 1 found")]
    public void A_difference_says_what_was_expected_and_what_was_found(string lines, string message)
    {
        Compare(lines).Should().Contain(message).And.Contain("a.md:").And.Contain("    来了5人。").And.Contain("    5人 | 5 person");
    }

    private static string? Compare(string lines)
    {
        var block = SpecFile.Find("a.md", $"```claims\n来了5人。\n---\n{lines}\n```").Single().Read();
        return SpecComparison.Compare(block, (_, _) => Found());
    }

    private static Fraction? Number(string? text) =>
        text is null ? null
        : Fraction.TryParse(text, out var value) ? value
        : throw new FormatException(text);

    private static Extraction Found()
    {
        var claim = new Claim
        {
            ClaimId = "spec@2-4",
            DocumentId = "spec",
            Paragraph = 1,
            Sentence = 1,
            Context = "来了5人。",
            Quote = "5人",
            QuoteStart = 2,
            Source = new(2, 4),
            Value = 5,
            ValueMin = 5,
            ValueMax = 5,
            Qualifier = Qualifier.Exact,
            Unit = "person",
            UnitText = "人",
            UnitInferred = false,
            Dimension = Dimension.People,
            Subject = "工人",
            Bearer = "建筑业",
            TimeStart = new DateOnly(2020, 3, 6),
            TimeEnd = new DateOnly(2020, 3, 6),
            Rules = "",
        };
        var document = new SourceDocument { Id = "spec", Text = ReadableText.Verbatim("来了5人。"), Paragraphs = [] };
        return new Extraction { Document = document, Mentions = [], Claims = [claim], Findings = [] };
    }
}
