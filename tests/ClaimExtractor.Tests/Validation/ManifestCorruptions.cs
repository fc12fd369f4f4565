using System.Text.RegularExpressions;
using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Manifests and changelogs that are damaged.</summary>
internal static class ManifestCorruptions
{
    public static IEnumerable<Corruption> All() =>
        [
            new(
                "the manifest is deleted",
                folder => File.Delete(Path.Combine(folder, "datapackage.json")),
                Whole,
                "datapackage.json",
                null,
                null,
                "expected a file, found none"
            ),
            new(
                "the manifest is no JSON",
                Spoil.Replace("datapackage.json", "{", "<"),
                Whole,
                "datapackage.json",
                null,
                null,
                "a data package in JSON"
            ),
            new(
                "the manifest has lost its resources",
                Spoil.Replace("datapackage.json", "\"resources\"", "\"sources2\""),
                Whole,
                "datapackage.json",
                null,
                "resources",
                "found n"
            ),
            new(
                "the manifest counts other rows",
                Spoil.Replace("datapackage.json", "\"rows\": 50", "\"rows\": 49"),
                Whole,
                "claims.json",
                null,
                null,
                "49 rows, as in datapackage.json, found 50"
            ),
            new(
                "the manifest names another size",
                Spoil.Text("datapackage.json", text =>
                    new System.Text.RegularExpressions.Regex(
                        "\"bytes\": (?=\\d+,\n      \"hash\")",
                        default,
                        TimeSpan.FromSeconds(1)
                    ).Replace(text, "\"bytes\": 1", 1)
                ),
                Whole,
                "claims.json",
                null,
                null,
                "bytes, as in datapackage.json"
            ),
            new(
                "the manifest names a file outside",
                Spoil.Replace("datapackage.json", "\"claims.csv\"", "\"../claims.csv\""),
                Whole,
                "datapackage.json",
                null,
                "../claims.csv",
                "a path below the release"
            ),
            new(
                "the manifest's version is no version",
                Spoil.Replace("datapackage.json", "\"version\": \"1.0.0\"", "\"version\": \"one\""),
                Whole,
                "datapackage.json",
                null,
                "version",
                "a text that matches"
            ),
            new(
                "the manifest has another hash of the content",
                Spoil.Text("datapackage.json", text => Digest("contentHash", text)),
                Whole,
                "datapackage.json",
                null,
                "contentHash",
                "of the rows of all tables, found sha256:0000"
            ),
            new(
                "the manifest has another hash of a source",
                Spoil.Replace("datapackage.json", Speech.Source.Sha256, new string('0', 64)),
                Whole,
                "datapackage.json",
                null,
                "sources/0/hash",
                $"sha256:{Speech.Source.Sha256}, as in the documents table"
            ),
            new(
                "the manifest has another path of a source",
                Spoil.Replace("datapackage.json", Speech.FileName, "other.txt"),
                Whole,
                "datapackage.json",
                null,
                "sources/0/path",
                "as in the documents table, found '"
            ),
            new(
                "the manifest has lost its sources",
                Spoil.Text("datapackage.json", text =>
                    Regex.Replace(text, "\"sources\": \\[.*?\\]", "\"sources\": []", RegexOptions.Singleline, TimeSpan.FromSeconds(1))
                ),
                Whole,
                "datapackage.json",
                null,
                "sources",
                "1, the rows of the documents table, found 0"
            ),
        ];

    private static string Digest(string name, string text) =>
        Regex.Replace(text, $"(?<=\"{name}\": \"sha256:)[0-9a-f]{{64}}", new string('0', 64), RegexOptions.None, TimeSpan.FromSeconds(1));
}
