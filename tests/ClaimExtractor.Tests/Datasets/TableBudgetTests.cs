using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>Files of which more would be made than their size allows: each is refused in one line.</summary>
public sealed class TableBudgetTests
{
    [Fact]
    public void Rows_of_nothing_are_refused()
    {
        Error(new JsonFile(), $"[{Repeated("{},", 1_999_999)}{{}}]").Should()
            .Be("the file has more than 1375000 rows, and no more are read from 6000001 bytes");
        Error(new JsonLinesFile(), Repeated("{}\n", 2_000_000)).Should()
            .Be("the file has more than 1375000 rows, and no more are read from 6000000 bytes");
    }

    [Fact]
    public void Rows_that_lack_what_one_has_are_refused()
    {
        var budget = new TableBudget(bytes: 500_000);
        for (var row = 0; row < 60; row++)
            budget.Add(1_000_000);
        FluentActions.Invoking(() => budget.Add(1_000_000)).Should().Throw<DatasetException>()
            .WithMessage("the file has more than 60500000 cells, and no more are read from 500000 bytes");
    }

    [Theory]
    [InlineData("a,b\r\n1,", "\r\n", 2)]
    [InlineData("a,b\r\n\"1\n,2\",3\r\n4,\"5\n", "\"\r\n", 4)]
    [InlineData("", ",b\r\n1,2\r\n", 1)]
    public void A_cell_that_is_too_long_is_refused(string before, string after, int line) =>
        Error(new CsvFile(), before + new string('x', TableBudget.LongestCell + 1) + after)
            .Should()
            .Be($"line {line}: a cell has more than 16 MB");

    [Fact]
    public void Many_cells_may_be_longer_than_one_together()
    {
        var cell = new string('x', TableBudget.LongestCell / 2);
        new CsvFile().Read(Bytes($"a,b,c\r\n{cell},\"{cell}\",{cell}\r\n")).Rows.Should().HaveCount(1);
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Error(IDatasetFormat format, string text) =>
        FluentActions.Invoking(() => format.Read(Bytes(text))).Should().Throw<DatasetException>().Which.Message;
}
