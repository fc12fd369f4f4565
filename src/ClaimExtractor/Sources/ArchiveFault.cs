namespace ClaimExtractor.Sources;

/// <summary>What is wrong with a ZIP archive, in words for who has the file.</summary>
internal static class ArchiveFault
{
    public static string Of(Exception error) =>
        error.Message.Contains("Central Directory", StringComparison.OrdinalIgnoreCase)
            ? "its end is missing"
            : error.Message.ReplaceLineEndings(" ");
}
