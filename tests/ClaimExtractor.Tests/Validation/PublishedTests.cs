using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Releases;
using Xunit;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Manifest and changelog byte by byte: what <c>extract</c> would not write beside is no valid release.</summary>
public sealed class PublishedTests
{
    private const string Manifest = "v1.0.1/datapackage.json", Changelog = "CHANGELOG.md";

    internal static IReadOnlyList<Tampering> All { get; } =
    [
        Text(Manifest, "another title", "\"title\": \"", "\"title\": \"My "),
        Text(Manifest, "another description", "Every quantity", "Each quantity"),
        Text(Manifest, "a blank more", "{\n", "{ \n"),
        Text(Manifest, "a key in another place", "\"profile\": \"data-package\",\n", ""),
        Text(Manifest, "a name more", "\"profile\"", "\"note\": \"mine\",\n  \"profile\""),
        Text(Manifest, "another licence", "CC-BY-4.0", "CC0-1.0"),
        Text(Manifest, "another program", "\"name\": \"claim-extractor\"", "\"name\": \"other\""),
        Text(
            Manifest,
            "another version of the program",
            "\"extractor\": {\n    \"name\": \"claim-extractor\",\n    \"version\": \"",
            "\"extractor\": {\n    \"name\": \"claim-extractor\",\n    \"version\": \"9"
        ),
        Text(Manifest, "another description of a column", "in Unicode code points", "in characters"),
        Text(Manifest, "an escape for a character", "Every", "\\u0045very"),
        Text(Manifest, "a line end of another system", "\n", "\r\n"),
        new("no line end behind the last line", Spoil.Text(Manifest, text => text.TrimEnd('\n')), "", "datapackage.json", null),
        new("a byte-order mark before the manifest", Spoil.Text(Manifest, text => $"\uFEFF{text}"), "", "datapackage.json", null),
        Text(Changelog, "another seal", "is `sha256:", "is `sha256:0"),
        Text(Changelog, "another heading", "# Changes of", "# Change of"),
        Text(Changelog, "another number of rows", "First release: ", "First release: 9"),
        Text(Changelog, "an entry less", "## v1.0.0\n", ""),
        Text(Changelog, "an entry of no release", "## v1.0.0\n", "## v0.9.0\n"),
        Text(Changelog, "an entry twice", "## v1.0.1\n", "## v1.0.1\n\n## v1.0.1\n"),
        Text(Changelog, "a line more in an entry", "- files: ", "- by hand\n- files: "),
        Text(Changelog, "another file has changed", "- files: ", "- files: `claims.csv`, "),
        new(
            "the entry of this release is gone",
            Spoil.Text(Changelog, text =>
                text[..text.IndexOf("## v1.0.1", StringComparison.Ordinal)] + text[text.IndexOf("## v1.0.0", StringComparison.Ordinal)..]
            ),
            "",
            Changelog,
            null
        ),
        new(
            "a byte behind the changelog's header",
            Spoil.Text(Changelog, text => text.Replace("\n\n## v1.0.1", "\n \n## v1.0.1", StringComparison.Ordinal)),
            "",
            Changelog,
            null
        ),
    ];

    public static TheoryData<string> Names => [.. All.Select(tampering => tampering.Name)];

    [Fact]
    public void A_dataset_as_it_was_published_has_no_error()
    {
        using var folder = new TemporaryFolder();
        Errors(Dataset(folder)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_byte_is_told(string name)
    {
        using var folder = new TemporaryFolder();
        var dataset = Dataset(folder);
        var tampering = All.Single(one => one.Name == name);
        tampering.Do(dataset);
        Errors(dataset).Should().Contain(error => Path.GetFileName(error.File) == tampering.File);
    }

    private static List<ClaimExtractor.Validation.ValidationError> Errors(string dataset) =>
        [.. ClaimExtractor.Validation.DatasetValidator.Validate(dataset).Errors, .. PublishedRules.Check(dataset)];

    // Two releases, so that the changelog has an entry of either kind.
    private static string Dataset(TemporaryFolder folder)
    {
        var speech = Speech.Extraction;
        var (mentions, document) = DatasetRows.From("speech", speech.Document, speech.Mentions, speech.Claims);
        var dataset = folder.PathTo("speech");
        var content = new Dataset(speech.Claims, mentions, [document], speech.Findings);
        foreach (var note in (string[])["first", "second"])
            ReleaseWriter.Publish(
                new ReleaseRequest(
                    dataset,
                    content,
                    new HashSet<string> { "jsonl" },
                    "CC-BY-4.0",
                    Lexicon.Default.Hash,
                    [
                        new ReleaseFile("note", "note.txt", "text/plain", "Note", stream =>
                            stream.Write(System.Text.Encoding.UTF8.GetBytes(note))
                        ),
                    ]
                )
            );
        return dataset;
    }

    private static Tampering Text(string file, string name, string old, string replacement) =>
        new(name, Spoil.Replace(file, old, replacement), "", Path.GetFileName(file), null);
}
