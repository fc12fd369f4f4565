using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Tests.Validation;
using Xunit;

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>A release as the Frictionless library of npm sees it.</summary>
public sealed class DataPackageReader(FreshRelease release) : IClassFixture<FreshRelease>
{
    [Fact]
    public void The_package_is_valid_and_its_csv_has_every_cell_of_the_json()
    {
        var script = File.ReadAllText(Repository.PathTo("tests", "ClaimExtractor.Tests", "OutsideReaders", "read_with_datapackage.cjs"));
        var lines = NodePackage
            .Run("datapackage", script, [Path.Combine(release.Path, DatasetManifest.FileName), "claims-csv"])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(release.Path, "claims.json")));
        var claims = json.RootElement.EnumerateArray().ToList();
        lines.Should().HaveSameCount(claims);
        for (var row = 0; row < lines.Length; row++)
        {
            var cells = JsonDocument.Parse(lines[row]).RootElement.EnumerateArray().ToList();
            var expected = claims[row].EnumerateObject().ToList();
            cells.Should().HaveSameCount(expected);
            for (var column = 0; column < cells.Count; column++)
                Shown(cells[column], ClaimColumns.Schema.Columns[column])
                    .Should()
                    .Be(Shown(expected[column].Value, null), $"row {row + 1}, {expected[column].Name}");
        }
    }

    /// <param name="column">Of a cell of the CSV: its text may have an apostrophe in front, and an empty one counts as null.</param>
    private static string Shown(JsonElement cell, Column? column) => cell.ValueKind switch
    {
        JsonValueKind.Null => column is { Nullable: false } ? "text " : "null",
        JsonValueKind.String => $"text {(column is { Type: ColumnType.Text } ? CsvFile.Unguard(cell.GetString()!) : cell.GetString())}",
        JsonValueKind.Number => $"number {Sample.Text(cell.GetDouble())}",
        _ => cell.GetRawText(),
    };
}
