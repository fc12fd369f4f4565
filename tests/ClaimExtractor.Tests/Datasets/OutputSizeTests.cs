using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>Output that is too large is told before a byte of it is written, with what to do.</summary>
public sealed class OutputSizeTests
{
    private static readonly HashSet<string> All = [.. DatasetFormats.All.Select(format => format.Name)];

    [Fact]
    public void The_rows_of_a_sheet_are_enough_or_the_workbook_is_refused()
    {
        Writing(OutputSize.SheetRows, 10, 2_000_000, All).Should().NotThrow();
        Writing(OutputSize.SheetRows + 1, 10, 2_000_000, All).Should().Throw<DatasetException>()
            .WithMessage("there are 1,048,576 claims, and a sheet of a workbook holds 1,048,575 rows: name the formats without xlsx*");
        Writing(OutputSize.SheetRows + 1, 10, 2_000_000, new HashSet<string> { "jsonl", "csv" }).Should().NotThrow();
    }

    [Fact]
    public void A_sentence_that_is_as_long_as_its_text_is_refused_where_many_claims_repeat_it()
    {
        Writing(20_000, 600_000, 600_000, All)
            .Should()
            .Throw<DatasetException>()
            .WithMessage(
                "the sentences of 600,000 characters are so long that, with each of their claims, 12,000,000,000 characters of them "
                    + "would be written*--format parquet*"
            );
        Writing(20_000, 600_000, 600_000, new HashSet<string> { "parquet" }).Should().NotThrow();
        Writing(100, 600_000, 600_000, All).Should().NotThrow();
    }

    private static Action Writing(int claims, int sentence, int characters, IReadOnlySet<string> formats)
    {
        var (_, document) = DatasetRows.From("speech", Speech.Document, [], Speech.Extraction.Claims);
        var claim = Speech.Extraction.Claims[0] with { Context = new string('长', sentence) };
        return () =>
            OutputSize.Refuse(
                new Dataset(Enumerable.Repeat(claim, claims).ToList(), [], [document with { Characters = characters }], []),
                formats
            );
    }
}
