using System.Text.RegularExpressions;
using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;
using ClaimExtractor.Documents;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public class ColumnTests
{
    public static TheoryData<string> Tables => [.. Schemas.Select(schema => schema.Name)];

    private static IReadOnlyList<TableSchema> Schemas =>
        [ClaimColumns.Schema, MentionColumns.Schema, DocumentColumns.Schema, CheckColumns.Schema, SeriesColumns.Schema];

    [Fact]
    public void The_claims_table_has_the_columns_of_the_data_model_in_its_order() =>
        ClaimColumns
            .Schema.Columns.Select(column => column.Name)
            .Should()
            .Equal(
                "claim_id",
                "document_id",
                "section",
                "paragraph",
                "sentence",
                "context",
                "quote",
                "quote_start",
                "source_start",
                "source_end",
                "value",
                "value_exact",
                "value_min",
                "value_max",
                "qualifier",
                "unit",
                "unit_text",
                "unit_inferred",
                "dimension",
                "base_value",
                "base_unit",
                "per",
                "subject",
                "bearer",
                "predicate",
                "role",
                "direction",
                "baseline",
                "time_text",
                "time_start",
                "time_end",
                "time_basis",
                "place",
                "area",
                "area_code",
                "metric",
                "measure",
                "period",
                "attribution",
                "modality",
                "related_claim_id",
                "relation",
                "evidence",
                "rules"
            );

    [Fact]
    public void The_checks_table_has_the_columns_of_the_data_model_in_its_order() =>
        CheckColumns
            .Schema.Columns.Select(column => column.Name)
            .Should()
            .Equal(
                "check_id",
                "kind",
                "document_id",
                "document_ids",
                "claim_ids",
                "formula",
                "computed",
                "stated",
                "tolerance",
                "verdict",
                "message",
                "message_zh"
            );

    [Fact]
    public void The_series_table_has_the_columns_of_the_data_model_in_its_order() =>
        SeriesColumns
            .Schema.Columns.Select(column => column.Name)
            .Should()
            .Equal(
                "point_id",
                "series_id",
                "metric",
                "bearer",
                "predicate",
                "area",
                "area_code",
                "unit",
                "per",
                "measure",
                "baseline",
                "modality",
                "period",
                "time_start",
                "time_end",
                "value",
                "value_min",
                "value_max",
                "qualifier",
                "claim_ids",
                "document_id",
                "agreement"
            );

    [Fact]
    public void Every_property_of_a_claim_is_a_column()
    {
        var properties = typeof(Claim)
            .GetProperties()
            .Select(property => Regex.Replace(property.Name, "(?<=.)([A-Z])", "_$1").ToLowerInvariant());
        ClaimColumns
            .Schema.Columns.Select(column => column.Name)
            .Should()
            .BeEquivalentTo([.. properties.Except(["source"]), "source_start", "source_end", "value_exact"]);
    }

    [Fact]
    public void Every_cell_is_of_its_columns_type_or_null_where_null_is_allowed()
    {
        Check(ClaimColumns.Schema, ClaimRows.All);
        Check(MentionColumns.Schema, ClaimRows.Mentions);
        Check(DocumentColumns.Schema, ClaimRows.Documents);
        Check(CheckColumns.Schema, ClaimRows.Findings);
        Check(SeriesColumns.Schema, new Dataset(ClaimRows.All, [], ClaimRows.Documents, []).Series);

        static void Check<TRow>(TableSchema<TRow> schema, IReadOnlyList<TRow> rows)
        {
            foreach (var column in schema.RowColumns)
                foreach (var row in rows)
                {
                    var kind = column.Get(row).Kind;
                    if (kind == CellKind.Null)
                        column.Nullable.Should().BeTrue(column.Name);
                    else
                        kind.Should().Be(Expected(column.Type), column.Name);
                }
        }

        static CellKind Expected(ColumnType type) => type switch
        {
            ColumnType.Text => CellKind.Text,
            ColumnType.Integer or ColumnType.Long => CellKind.Integer,
            ColumnType.Number => CellKind.Number,
            ColumnType.Boolean => CellKind.Boolean,
            _ => CellKind.Date,
        };
    }

    [Fact]
    public void Closed_lists_hold_exactly_the_values_of_their_enums()
    {
        Names<Qualifier>().Should().Equal(Values(ClaimColumns.Schema, "qualifier"));
        Names<Dimension>().Should().Equal(Values(ClaimColumns.Schema, "dimension"));
        Names<Role>().Should().Equal(Values(ClaimColumns.Schema, "role"));
        Names<Direction>().Should().Equal(Values(ClaimColumns.Schema, "direction"));
        Names<Modality>().Should().Equal(Values(ClaimColumns.Schema, "modality"));
        Names<Relation>().Should().Equal(Values(ClaimColumns.Schema, "relation"));
        Names<MentionKind>().Should().Equal(Values(MentionColumns.Schema, "kind"));
        Names<Script>().Should().Equal(Values(DocumentColumns.Schema, "script"));
        Names<CheckKind>().Should().Equal(Values(CheckColumns.Schema, "kind"));
        Names<Verdict>().Should().Equal(Values(CheckColumns.Schema, "verdict"));
        Names<Measure>().Should().Equal(Values(ClaimColumns.Schema, "measure"));
        Names<Agreement>().Should().Equal(Values(SeriesColumns.Schema, "agreement"));
        Names<DateSource>().Should().Equal(Values(DocumentColumns.Schema, "date_source"));

        static IEnumerable<string> Names<TEnum>()
            where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(EnumText.Of);

        static IEnumerable<string> Values(TableSchema schema, string column) =>
            schema.Columns.Single(c => c.Name == column).Values.Select(value => value.Name);
    }

    [Fact]
    public void Every_noise_filter_has_a_column_in_the_order_in_which_they_run() =>
        DocumentColumns.Schema.Columns.Select(column => column.Name).Where(name => name.StartsWith("filter_"))
            .Should().Equal(Speech.Text.Filters.Select(report => $"filter_{report.Filter}"));

    [Theory]
    [InlineData(Qualifier.MoreThan, "more_than")]
    [InlineData(Qualifier.Exact, "exact")]
    public void Enums_are_snake_case_and_read_back(Qualifier value, string text)
    {
        EnumText.Of(value).Should().Be(text);
        EnumText.TryParse<Qualifier>(text, out var read).Should().BeTrue();
        read.Should().Be(value);
        EnumText.TryParse<Qualifier>(value.ToString(), out _).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_is_described_in_two_languages_with_an_example(string table)
    {
        foreach (var column in Schemas.Single(schema => schema.Name == table).Columns)
        {
            column.English.Should().MatchRegex(@"\.$", column.Name);
            column.Chinese.Should().MatchRegex(@"\p{IsCJKUnifiedIdeographs}.*。$", column.Name);
            column.Example.Should().NotBeEmpty();
            if (column.Pattern is { } pattern)
                column.Example.Should().MatchRegex(pattern);
            if (column.Values.Count > 0)
                column.Values.Select(value => value.Name).Should().Contain(column.Example);
        }
    }
}
