using System.Security.Cryptography;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Tests.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

public sealed class DatasetChangelogTests : IDisposable
{
    private readonly Publishing _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void It_says_what_each_release_changed_the_newest_first()
    {
        var one = new Dataset([ClaimRows.Plain], [], ClaimRows.Documents, []);
        _dataset.Publish(one);
        _dataset.Publish(
            one with
            {
                Claims = [ClaimRows.Plain with { Subject = "就业`人数`", Place = null }, ClaimRows.Plain with { ClaimId = "报告@40-44" }],
            }
        );
        _dataset.Publish(one, formats: "csv,json,jsonl", lexicon: "b");
        _dataset.Publish(one, formats: "csv,json,jsonl", lexicon: "b", license: "MIT");
        File.ReadAllText(_dataset.PathTo("CHANGELOG.md")).Should().Be($"""
            # Changes of 报告 2020

            ## v1.2.1

            {Seal("v1.2.1")}

            - The descriptions in `datapackage.json`.

            ## v1.2.0

            {Seal("v1.2.0")}

            - claims: 1 removed, 1 changed (subject 1{(ClaimRows.Plain.Place is null ? "" : ", place 1")})
              - `报告@10-15`: subject `` 就业`人数` `` → `新增就业`{(ClaimRows.Plain.Place is { } back ? $"; place nothing → `{back}`" : "")}
              - removed `报告@40-44`
            - files: `claims.json` is new
            - lexicon: other words

            ## v1.1.0

            {Seal("v1.1.0")}

            - claims: 1 added, 1 changed (subject 1{(ClaimRows.Plain.Place is null ? "" : ", place 1")})
              - `报告@10-15`: subject `新增就业` → `` 就业`人数` ``{(ClaimRows.Plain.Place is { } gone ? $"; place `{gone}` → nothing" : "")}
              - added `报告@40-44`

            ## v1.0.0

            {Seal("v1.0.0")}

            - First release: 1 claim, 0 mentions, {ClaimRows.Documents.Count} documents, 0 checks, 1 series.


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_a_person_wrote_into_it_stays()
    {
        _dataset.Publish();
        var path = _dataset.PathTo("CHANGELOG.md");
        File.AppendAllText(path, "Checked against the printed yearbook.\n");
        _dataset.Publish(lexicon: "b");
        File.ReadAllText(path)
            .Should()
            .StartWith("# Changes of 报告 2020\n\n## v1.0.1\n")
            .And.EndWith("Checked against the printed yearbook.\n");
    }

    [Fact]
    public void Many_rows_are_counted()
    {
        var none = new Dataset([], [], ClaimRows.Documents, []);
        _dataset.Publish(none);
        _dataset.Publish(
            none with
            {
                Claims = [.. Enumerable.Range(0, 25).Select(i => ClaimRows.Plain with { ClaimId = $"报告@{i}-99" })],
            }
        );
        File.ReadAllText(_dataset.PathTo("CHANGELOG.md"))
            .Should()
            .Contain("- claims: 25 added\n")
            .And.Contain("added `报告@19-99`\n  - and 5 more\n")
            .And.NotContain("报告@20-99");
    }

    private string Seal(string version) =>
        $"`datapackage.json` is `sha256:{Hash(_dataset.PathTo(version, "datapackage.json"))}`.";

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
