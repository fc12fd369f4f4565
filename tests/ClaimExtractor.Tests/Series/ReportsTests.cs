using AwesomeAssertions;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Series;

/// <summary>The sixteen reports of <c>input/reports</c> give the points that were written into them, and no other, whatever they are
/// written in.</summary>
public sealed class ReportsTests
{
    private static readonly string Folder = Repository.PathTo("input", "reports");

    private static readonly IReadOnlyList<string> Files = [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Formats => ["text", "html", "docx", "pdf"];

    [Fact]
    public void There_are_sixteen() => Files.Should().HaveCount(16);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_point_comes_out_and_no_other(string format)
    {
        using var folder = new TemporaryFolder();
        var written = Files.Select(file => Write(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), format, folder)).ToList();
        var documents = (format == "pdf" ? AsPdf(written, folder) : written).Select(Read).ToList();
        var points = SeriesBuilder.Build(documents);
        points
            .Select(Row)
            .Order(StringComparer.Ordinal)
            .Should()
            .Equal(File.ReadAllLines(Path.Combine(Folder, "points.tsv"))[1..].Order(StringComparer.Ordinal));
        points.Should().OnlyContain(point => point.Key.Bearer == null && point.Key.Predicate == null);
    }

    private static string Write(string id, string text, string format, TemporaryFolder folder)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var path = folder.PathTo($"{id}.{format switch { "text" => "txt", "pdf" => "docx", _ => format }}");
        var body = string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>\n"));
        var bytes = format switch
        {
            "html" => System.Text.Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{lines[0]}</title></head><body>"
                    + $"<h1>{lines[0]}</h1>\n{body}</body></html>"
            ),
            "docx" or "pdf" => DocxFile.Of(string.Concat(lines.Select(line => DocxFile.Paragraph(DocxFile.Run(line))))),
            _ => System.Text.Encoding.UTF8.GetBytes(text),
        };
        File.WriteAllBytes(path, bytes);
        return path;
    }

    // As a person saves a Word document.
    private static IEnumerable<string> AsPdf(List<string> documents, TemporaryFolder folder)
    {
        var office = OutsideTool.Require("soffice", "libreoffice-writer");
        OutsideTool.Require("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "fonts-wqy-zenhei");
        var profile = $"-env:UserInstallation=file://{folder.PathTo("profile")}";
        OutsideTool.Run(office, ["--headless", profile, "--convert-to", "pdf", "--outdir", folder.Path, .. documents]);
        return documents.Select(path => Path.ChangeExtension(path, ".pdf"));
    }

    private static SeriesDocument Read(string path)
    {
        var extraction = DocumentExtractor.Extract(SourceFile.Read(path));
        return new SeriesDocument(
            Path.GetFileNameWithoutExtension(path),
            extraction.Document.Date,
            extraction.Document.AreaName,
            extraction.Document.AreaCode,
            extraction.Claims
        );
    }

    private static string Row(SeriesPoint point) =>
        string.Join(
            '\t',
            point.Key.Metric,
            point.Key.Area,
            EnumText.Of(point.Key.Measure),
            point.Key.Baseline,
            EnumText.Of(point.Key.Modality),
            point.Period,
            point.Unit,
            point.Value is { } value
                ? FormattableString.Invariant($"{value}")
                : FormattableString.Invariant($"{point.ValueMin}..{point.ValueMax}"),
            EnumText.Of(point.Qualifier),
            EnumText.Of(point.Agreement),
            point.DocumentId
        );
}
