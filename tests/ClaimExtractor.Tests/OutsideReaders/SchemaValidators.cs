using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>Our validator says of thousands of changed rows what ajv and python3-jsonschema say of them.</summary>
public sealed class SchemaValidators(Sample sample) : IClassFixture<Sample>
{
    private const int RowsATable = 1500;

    private static readonly JsonNode?[] Strange =
    [
        null,
        "",
        "x",
        "2019-02-30",
        "2020-02-29",
        "2020-1-1",
        "1/2",
        "-5",
        "1.",
        "a@1-2",
        "a@1-2\n",
        "a\nb@1-2",
        "\n",
        "𠮷",
        "exact",
        "people",
        "true",
        0,
        1,
        -1,
        1.0,
        1.5,
        2147483647,
        2147483648L,
        -0.5,
        1e300,
        true,
        false,
        new JsonArray(),
        new JsonObject(),
    ];

    public static TheoryData<string> Tables => [.. DatasetTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Three_validators_agree_on_changed_rows(string table)
    {
        var schema = DatasetTables.All.Single(t => t.Name == table);
        var rows = Changed(schema);
        var path = Repository.PathTo("schema", SchemaWriter.FileName(schema));
        var ours = new ClaimExtractor.Validation.SchemaValidator(File.ReadAllText(path));
        var verdicts = rows.Select(row => ours.Validate(JsonDocument.Parse(row).RootElement).Count == 0).ToList();
        if (rows.Count > 0)
            verdicts.Should().Contain(true).And.Contain(false);
        var input = string.Concat(rows.Select(row => row + "\n"));
        Compare(
            NodePackage
                .Run(
                    "ajv-formats",
                    File.ReadAllText(Repository.PathTo("tests", "ClaimExtractor.Tests", "OutsideReaders", "validate_with_ajv.cjs")),
                    [path],
                    input
                )
                .Split('\n', StringSplitOptions.RemoveEmptyEntries),
            "ajv",
            _ => true
        );
        // In Python's regular expressions $ also stands before a last line feed.
        Compare(Python.Run("validate_with_jsonschema.py", ["jsonschema"], [path], input), "python3-jsonschema", row =>
            !row.Contains("\\n\"")
        );

        void Compare(string[] others, string name, Func<string, bool> comparable)
        {
            others.Should().HaveSameCount(verdicts);
            var first = Enumerable
                .Range(0, rows.Count)
                .FirstOrDefault(i => bool.Parse(others[i]) != verdicts[i] && comparable(rows[i]), -1);
            if (first >= 0)
                Assert.Fail($"{name} says {others[first]}, we say {verdicts[first]} of {rows[first]}");
        }
    }

    /// <summary>Rows of the sample, each with one to three cells replaced by something strange, by another row's cell, or taken out. The
    /// same each time.</summary>
    private List<string> Changed(TableSchema schema)
    {
        var rows = File.ReadLines(sample.PathOf($"{schema.Name}.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject())
            // Long texts make no other case.
            .Where(row => row.ToJsonString().Length < 3000).ToList();
        if (rows.Count == 0)
            return [];
        var random = new Random(20200306);
        var changed = new List<string>(RowsATable);
        while (changed.Count < RowsATable)
        {
            var row = rows[random.Next(rows.Count)].DeepClone().AsObject();
            for (var changes = random.Next(3); changes >= 0; changes--)
            {
                var column = schema.Columns[random.Next(schema.Columns.Count)];
                switch (random.Next(8))
                {
                    case 0:
                        row.Remove(column.Name);
                        break;
                    case 1:
                        row[$"{column.Name}2"] = 1;
                        break;
                    case 2 when column.Values.Count > 0:
                        row[column.Name] = column.Values[random.Next(column.Values.Count)].Name;
                        break;
                    case 3 or 4:
                        row[column.Name] = rows[random.Next(rows.Count)][column.Name]?.DeepClone();
                        break;
                    case 5 when column.Nullable:
                        row[column.Name] = null;
                        break;
                    default:
                        row[column.Name] = Strange[random.Next(Strange.Length)]?.DeepClone();
                        break;
                }
            }

            changed.Add(row.ToJsonString());
        }

        return changed;
    }
}
