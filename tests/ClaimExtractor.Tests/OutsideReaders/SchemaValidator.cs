using System.Text.Json.Nodes;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>The JSON Schemas as Debian's python3-jsonschema applies them.</summary>
public sealed class SchemaValidator(Sample sample) : IClassFixture<Sample>
{
    public static TheoryData<string> Tables => [.. DatasetTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_that_is_written_is_valid(string table) =>
        Validate(table, [.. Rows(table)]).Should().AllBeEquivalentTo(true);

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_column_that_is_missing_or_of_another_type_is_invalid(string table)
    {
        var row = Rows(table)[0];
        var columns = Schema(table).Columns;
        Validate(table, [.. columns.Select(column => Changed(row, copy => copy.Remove(column.Name)))]).Should().AllBeEquivalentTo(false);
        Validate(table, [.. columns.Select(column => Changed(row, copy => copy[column.Name] = new JsonArray()))])
            .Should()
            .AllBeEquivalentTo(false);
        Validate(table, [.. columns.Select(column => Changed(row, copy => copy[column.Name] = WrongType(column.Type)))])
            .Should()
            .AllBeEquivalentTo(false);
        Validate(table, [Changed(row, copy => copy["note"] = "mine")]).Should().Equal(false);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Null_is_valid_only_where_the_column_says_so(string table)
    {
        var row = Rows(table)[0];
        var free = Schema(table).Columns.Where(column => !Schema(table).Rules.Any(rule => rule.Present.Contains(column.Name))).ToList();
        Validate(table, [.. free.Select(column => Changed(row, copy => copy[column.Name] = null))])
            .Should()
            .Equal(free.Select(column => column.Nullable));
    }

    [Theory]
    [InlineData("claim_id", "\"speech\"")]
    [InlineData("claim_id", "\"speech@5\"")]
    [InlineData("claim_id", "\"\"")]
    [InlineData("paragraph", "0")]
    [InlineData("paragraph", "1.5")]
    [InlineData("paragraph", "2147483648")]
    [InlineData("quote_start", "-1")]
    [InlineData("quote", "\"\"")]
    [InlineData("section", "\"\"")]
    [InlineData("qualifier", "\"At_Least\"")]
    [InlineData("dimension", "\"aera\"")]
    [InlineData("direction", "\"up\"")]
    [InlineData("value", "\"12000000\"")]
    [InlineData("value_exact", "\"1,200\"")]
    [InlineData("value_exact", "\"1/\"")]
    [InlineData("unit_inferred", "\"false\"")]
    [InlineData("time_start", "\"2019-02-30\"")]
    [InlineData("time_start", "\"2019/01/01\"")]
    [InlineData("value", "null")]
    [InlineData("value_exact", "null")]
    [InlineData("value_min", "null")]
    [InlineData("qualifier", "\"exact\"")]
    [InlineData("qualifier", "\"about\"")]
    [InlineData("qualifier", "\"nearly\"")]
    [InlineData("qualifier", "\"range\"")]
    [InlineData("base_unit", "null")]
    [InlineData("relation", "null")]
    [InlineData("related_claim_id", "null")]
    public void A_claim_with_one_wrong_cell_is_invalid(string column, string json) =>
        Validate("claims", [Changed(Rows("claims")[0], copy => copy[column] = JsonNode.Parse(json))]).Should().Equal(false);

    [Theory]
    [InlineData("qualifier", "\"more_than\"")]
    [InlineData("value_max", "13000000")]
    [InlineData("subject", "null")]
    [InlineData("unit_text", "\"\"")]
    [InlineData("rules", "\"\"")]
    [InlineData("time_end", "null")]
    public void A_claim_with_another_right_cell_is_valid(string column, string json) =>
        Validate("claims", [Changed(Rows("claims")[0], copy => copy[column] = JsonNode.Parse(json))]).Should().Equal(true);

    private static TableSchema Schema(string table) => DatasetTables.All.Single(schema => schema.Name == table);

    private static JsonNode WrongType(ColumnType type) => type is ColumnType.Text or ColumnType.Date ? 5 : "五";

    private static JsonObject Changed(JsonObject row, Action<JsonObject> change)
    {
        var copy = row.DeepClone().AsObject();
        change(copy);
        return copy;
    }

    private static IEnumerable<bool> Validate(string table, IReadOnlyList<JsonObject> rows)
    {
        var schema = Repository.PathTo("schema", SchemaWriter.FileName(Schema(table)));
        var input = string.Concat(rows.Select(row => row.ToJsonString() + "\n"));
        return Python.Run("validate_with_jsonschema.py", ["jsonschema"], [schema], input).Select(bool.Parse);
    }

    private List<JsonObject> Rows(string table) =>
        [.. File.ReadLines(sample.PathOf($"{table}.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject())];
}
