using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public class DatasetDiffTests
{
    public static TheoryData<string, string> FormatPairs =>
        [.. DatasetFormats.All.SelectMany(_ => DatasetFormats.All, (a, b) => (a.Name, b.Name))];

    [Theory]
    [MemberData(nameof(FormatPairs))]
    public void The_same_rows_are_the_same_in_every_format(string older, string newer)
    {
        // A workbook and a CSV cannot hold every text, for example a lone carriage return: what they hold is compared.
        Claim[] rows = [ClaimRows.Plain, ClaimRows.Bare, ClaimRows.Negative, ClaimRows.Fractional, ClaimRows.Huge];
        Compare(ClaimColumns.Schema, Read(older, ClaimColumns.Schema, rows), Read(newer, ClaimColumns.Schema, rows))
            .IsEmpty.Should()
            .BeTrue();
    }

    [Fact]
    public void A_changed_row_has_the_columns_that_changed_with_both_cells()
    {
        var row = Compare([ClaimRows.Bare, ClaimRows.Plain], [ClaimRows.Plain with { Value = 13_000_000, Subject = null }, ClaimRows.Bare])
            .Rows.Should()
            .ContainSingle()
            .Subject;
        row.Should().Match<RowDifference>(r => r.Change == RowChange.Changed && r.Id == "报告@10-15" && r.OldRow == 1 && r.NewRow == 0);
        row.Cells.Select(cell => $"{cell.Column}: {cell.Old} -> {cell.New}").Should().Equal(
            "value: 12000000 -> 13000000", "value_exact: 12000000 -> 13000000", "subject: 新增就业 -> null");
    }

    [Fact]
    public void Rows_of_one_side_alone_are_added_or_removed()
    {
        var difference = Compare([ClaimRows.Plain, ClaimRows.Bare], [ClaimRows.Huge, ClaimRows.Plain]);
        difference
            .Rows.Select(row => $"{row.Change} {row.Id} {row.OldRow} {row.NewRow}")
            .Should()
            .Equal("Added 报告@50-59 -1 0", "Removed 报告@20-22 1 -1");
        (difference.Count(RowChange.Added), difference.Count(RowChange.Removed), difference.Count(RowChange.Changed))
            .Should()
            .Be((1, 1, 0));
    }

    [Fact]
    public void An_id_that_repeats_is_matched_by_order()
    {
        var difference = Compare(
            [ClaimRows.Plain, ClaimRows.Plain],
            [ClaimRows.Plain, ClaimRows.Plain with { Place = "京" }, ClaimRows.Plain]
        );
        difference.Rows.Select(row => $"{row.Change} {row.OldRow} {row.NewRow}").Should().Equal("Changed 1 1", "Added -1 2");
    }

    [Fact]
    public void Other_columns_than_ours_are_compared_too()
    {
        var older = new Table(["claim_id", "note", "gone"], [[Cell.Untyped("a@1-2"), Cell.Untyped("'=x"), Cell.Blank]]);
        var newer = new Table(["mine", "note", "claim_id"], [[Cell.Null, Cell.Text("=y"), Cell.Text("a@1-2")]]);
        var difference = DatasetDiff.Compare(ClaimColumns.Schema, older, newer);
        difference.AddedColumns.Should().Equal("mine");
        difference.RemovedColumns.Should().Equal("gone");
        difference.Rows.Single().Cells.Should().Equal(new CellDifference("note", Cell.Text("=x"), Cell.Text("=y")));
    }

    [Fact]
    public void A_cell_that_is_no_value_of_its_column_is_shown_as_it_stands()
    {
        var older = new Table(
            ["claim_id", "value"],
            [
                [Cell.Untyped("a@1-2"), Cell.Untyped("5")],
            ]
        );
        var newer = new Table(
            ["claim_id", "value"],
            [
                [Cell.Untyped("a@1-2"), Cell.Untyped("many")],
            ]
        );
        DatasetDiff
            .Compare(ClaimColumns.Schema, older, newer)
            .Rows.Single()
            .Cells.Should()
            .Equal(new CellDifference("value", Cell.Number(5), Cell.Text("many")));
    }

    [Fact]
    public void Every_row_of_a_table_that_was_empty_is_added()
    {
        var difference = Compare(
            ClaimColumns.Schema,
            Read("jsonl", ClaimColumns.Schema, []),
            Read("jsonl", ClaimColumns.Schema, [ClaimRows.Plain])
        );
        difference.AddedColumns.Should().BeEmpty();
        difference.Rows.Select(row => row.Change).Should().Equal(RowChange.Added);
        Compare([], []).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void The_other_tables_go_by_their_own_ids()
    {
        var mentions = ClaimRows.Mentions;
        DatasetDiff.Compare(
                MentionColumns.Schema,
                Read("jsonl", MentionColumns.Schema, mentions),
                Read("parquet", MentionColumns.Schema, [mentions[0], mentions[1] with { Reason = "time:month" }, mentions[2]])
            )
            .Rows.Select(row => $"{row.Change} {row.Id} {row.Cells.Single().Column}")
            .Should()
            .Equal("Changed 报告@3-7 reason");
        DatasetDiff
            .Compare(
                DocumentColumns.Schema,
                Read("csv", DocumentColumns.Schema, ClaimRows.Documents),
                Read("xlsx", DocumentColumns.Schema, ClaimRows.Documents)
            )
            .IsEmpty.Should()
            .BeTrue();
    }

    [Fact]
    public void A_table_without_ids_cannot_be_compared()
    {
        var nameless = new Table(["quote"], [[Cell.Text("5个")]]);
        var comparing = () => DatasetDiff.Compare(ClaimColumns.Schema, nameless, nameless);
        comparing.Should().Throw<DatasetException>().WithMessage("the column claim_id is missing");
    }

    private static TableDifference Compare(IReadOnlyList<Claim> older, IReadOnlyList<Claim> newer) =>
        Compare(ClaimColumns.Schema, Read("csv", ClaimColumns.Schema, older), Read("parquet", ClaimColumns.Schema, newer));

    private static TableDifference Compare(TableSchema schema, Table older, Table newer) => DatasetDiff.Compare(schema, older, newer);

    private static Table Read<TRow>(string name, TableSchema<TRow> schema, IReadOnlyList<TRow> rows)
    {
        var format = DatasetFormats.Find(name)!;
        using var stream = new MemoryStream();
        format.Write(stream, schema, rows);
        stream.Position = 0;
        return format.Read(stream);
    }
}
