using ClaimExtractor.Documents;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests;

/// <summary>The speech of 6 March 2020 as it was published, read once for all tests.</summary>
public static class Speech
{
    public const string FileName = "2020-03-06-poverty-alleviation.txt";

    public static string Path { get; } = Repository.PathTo("input", FileName);

    public static SourceFile Source { get; } = SourceFile.Read(Path);

    public static ReadableText Text { get; } = ReadableText.From(Source);

    public static SourceDocument Document { get; } = DocumentParser.Parse(Text, "speech");

    public static Extraction Extraction { get; } = DocumentExtractor.Extract(Source, new() { DocumentId = "speech" });
}
