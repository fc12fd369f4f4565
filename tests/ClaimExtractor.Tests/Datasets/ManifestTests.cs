using System.Text;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Tests.OutsideReaders;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public sealed class ManifestTests
{
    private static readonly string Hash = $"sha256:{new string('0', 64)}";

    private static readonly DatasetManifest Sample = new()
    {
        Name = DatasetManifest.NameOf("学校 Report.2020"),
        Title = "学校",
        Description = "Numbers.",
        Version = "1.0.0",
        Licenses = [new("CC-BY-4.0", "https://spdx.org/licenses/CC-BY-4.0.html")],
        Extractor = new("claim-extractor", "1.0.0", Hash, SchemaHash.Of(DatasetTables.All)),
        ContentHash = Hash,
        Sources = [new("学校", "学校.txt", Hash, 12)],
        Resources =
        [
            .. from table in DatasetTables.All
            from format in DatasetFormats.All
            select ManifestResources.Table(table, format, 2, 100, Hash, name => ManifestResources.NameOf(name, "jsonl")),
            new()
            {
                Name = "text-1",
                Path = "texts/学校.txt",
                Format = "txt",
                Mediatype = "text/plain",
                Encoding = "utf-8",
                Bytes = 9,
                Hash = Hash,
            },
        ],
    };

    public static TheoryData<string, string> Faults => new()
    {
        { "version", "\"1.0\"" },
        { "version", "1" },
        { "name", "\"学校\"" },
        { "title", "\"\"" },
        { "licenses", "[]" },
        { "licenses", "[{\"name\":\"MIT\"}]" },
        { "extractor", "{\"name\":\"x\"}" },
        { "contentHash", "\"sha256:00\"" },
        { "sources", "[]" },
        { "resources", "[]" },
        { "resources", "[{\"name\":\"x\"}]" },
        { "created", "\"2020-03-06T00:00:00Z\"" },
    };

    [Fact]
    public void A_manifest_reads_back_as_it_was_written()
    {
        var json = Sample.ToJson();
        var read = DatasetManifest.Parse(Encoding.UTF8.GetBytes(json));
        read.ToJson().Should().Be(json);
        read.Resources.Select(resource => resource.Table)
            .Should()
            .Contain(["claims", "mentions", "documents"])
            .And.ContainSingle(table => table == null);
        json.Should().Contain("\"学校\"").And.EndWith("}\n").And.NotContain("\r").And.NotContain(": null");
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("null", "null")]
    [InlineData("{\"name\": \"x\"}", "is no data package of a release")]
    [InlineData("{\n\"name\": 5}", "line 2")]
    public void What_is_no_manifest_is_refused_in_one_line(string json, string message)
    {
        var reading = () => DatasetManifest.Parse(Encoding.UTF8.GetBytes(json));
        reading.Should().Throw<DatasetException>().Which.Message.Should().Contain(message).And.NotContain("\n");
    }

    [Fact]
    public void A_folder_without_a_manifest_is_named()
    {
        using var folder = new TemporaryFolder();
        var reading = () => DatasetManifest.Read(folder.Path);
        reading.Should().Throw<DatasetException>().WithMessage($"{folder.PathTo("datapackage.json")}: no such file");
    }

    [Theory]
    [InlineData("2020-03-06-poverty", "2020-03-06-poverty")]
    [InlineData("Report A_1.b", "report-a_1.b")]
    [InlineData("政府工作报告2020", "2020")]
    [InlineData("政府工作报告", "dataset")]
    [InlineData(".hidden", "hidden")]
    public void A_name_is_what_every_reader_accepts(string dataset, string name) => DatasetManifest.NameOf(dataset).Should().Be(name);

    [Fact]
    public void Every_column_is_a_field_with_its_constraints()
    {
        foreach (var table in DatasetTables.All)
        {
            var schema = TableSchemaWriter.Of(table, new JsonFile(), name => name);
            schema.Fields.Select(field => field.Name).Should().Equal(table.Columns.Select(column => column.Name));
            schema
                .Fields.Select(field => field.Constraints?.Required == true)
                .Should()
                .Equal(table.Columns.Select(column => !column.Nullable));
            schema
                .Fields.Should()
                .ContainSingle(field => field.Constraints != null && field.Constraints.Unique == true)
                .Which.Name.Should()
                .Be(schema.PrimaryKey);
            foreach (var key in table.ForeignKeys)
                DatasetTables.All.Single(other => other.Name == key.Table).PrimaryKey.Should().Be(key.ReferencedColumn);
        }
    }

    [Fact]
    public void An_empty_cell_of_csv_is_no_missing_value_where_the_text_may_be_empty()
    {
        var fields = TableSchemaWriter.Of(ClaimColumns.Schema, new CsvFile(), _ => null).Fields;
        fields.Single(field => field.Name == "unit_text").Constraints.Should().BeNull();
        fields.Single(field => field.Name == "value_exact").Constraints!.Pattern.Should().StartWith("^'?");
    }

    [Fact]
    public void The_hash_of_the_schema_is_that_of_the_structure_alone()
    {
        var columns = ClaimColumns.Schema.Columns;
        var hash = Of(columns);
        Of([columns[0] with { English = "Other words.", Example = "x@1-2" }, .. columns.Skip(1)]).Should().Be(hash);
        Of([columns[0] with { Nullable = true }, .. columns.Skip(1)]).Should().NotBe(hash);
        Of([.. columns.Skip(1)]).Should().NotBe(hash);

        static string Of(IReadOnlyList<Column> columns) => SchemaHash.Of([new TableSchema("claims", "claim", "", "", columns)]);
    }

    [Fact]
    public void A_manifest_is_valid_by_its_schema() => Valid(Sample.ToJson()).Should().BeTrue();

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_manifest_with_one_fault_is_invalid(string property, string json)
    {
        var manifest = JsonNode.Parse(Sample.ToJson())!;
        manifest[property] = JsonNode.Parse(json);
        Valid(manifest.ToJsonString()).Should().BeFalse();
    }

    [Fact]
    public void A_table_with_other_fields_is_invalid()
    {
        var manifest = JsonNode.Parse(Sample.ToJson())!;
        manifest["resources"]![0]!["schema"]!["fields"]![0]!["name"] = "id";
        Valid(manifest.ToJsonString()).Should().BeFalse();
        manifest = JsonNode.Parse(Sample.ToJson())!;
        manifest["resources"]![0]!["schema"]!["fields"]!.AsArray().RemoveAt(3);
        Valid(manifest.ToJsonString()).Should().BeFalse();
    }

    private static bool Valid(string json) =>
        bool.Parse(
            Python
                .Run(
                    "validate_with_jsonschema.py",
                    ["jsonschema"],
                    [Repository.PathTo("schema", ManifestSchemaWriter.FileName)],
                    JsonNode.Parse(json)!.ToJsonString() + "\n"
                )
                .Single()
        );
}
