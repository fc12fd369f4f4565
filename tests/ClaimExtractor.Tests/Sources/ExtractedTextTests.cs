using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>A text that was taken out of a container is read as the container says, not by its looks.</summary>
public sealed class ExtractedTextTests
{
    private const string Text = "内部资料\n# 产值<b>\n完成产值\n35亿元。\n";

    private static readonly SourceFile Source = new("a.docx", "00", 7, "utf-8", Text)
    {
        Extracted = new ContentReading(
            [new TextEdit(new TextSpan(0, 4), ""), new TextEdit(new TextSpan(17, 18), "")],
            [new TextEdit(new TextSpan(17, 18), "")],
            [new TextEdit(new TextSpan(0, 4), "")],
            new TextStructure([new BlockMark(new TextSpan(5, 12), BlockKind.Heading, 1, [])])),
    };

    [Fact]
    public void Only_a_container_gives_extracted_text()
    {
        Source.IsExtracted.Should().BeTrue();
        SourceFile.FromBytes("a.txt", "5人"u8).IsExtracted.Should().BeFalse();
    }

    [Fact]
    public void Its_edits_and_blocks_are_those_of_the_container()
    {
        var document = DocumentParser.Parse(ReadableText.From(Source), "a");
        document.Text.Text.Should().Be("\n# 产值<b>\n完成产值35亿元。\n");
        document.Paragraphs[^1].Section.Should().Be("# 产值<b>");
        document.Text.Filters.Single(report => report.Filter == "furniture").Changes.Should().ContainSingle();
    }

    [Fact]
    public void Spans_point_into_the_extracted_text()
    {
        var claim = DocumentExtractor.Extract(Source, new() { DocumentId = "a" }).Claims.Should().ContainSingle().Subject;
        Text[claim.Source.Start..claim.Source.End].Should().Be("35亿元");
    }
}
