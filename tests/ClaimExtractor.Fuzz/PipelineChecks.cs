using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Fuzz;

/// <summary>The whole path, from a text or a file to its rows.</summary>
internal static class PipelineChecks
{
    public static void File(byte[] bytes)
    {
        SourceFile source;
        try
        {
            source = SourceFile.FromBytes("a", bytes);
        }
        catch (SourceException)
        {
            return;
        }

        Check(source);
    }

    public static void Text(string text) => Check(new SourceFile("a", "", 0, "utf-8", text));

    private static void Check(SourceFile source)
    {
        Extraction extraction;
        try
        {
            extraction = DocumentExtractor.Extract(source, new() { DocumentId = "a" });
        }
        catch (SourceException) when (UnusableText.LoneSurrogate(source.Text) is not null)
        {
            return;
        }

        Promise.Keep(UnusableText.LoneSurrogate(source.Text) is null, "half of a character is refused");
        Invariants.Keep(extraction);
        TableChecks.ReadsBack(extraction.Claims);
        _ = DatasetRows.From("a", extraction.Document, extraction.Mentions, extraction.Claims);
    }
}
