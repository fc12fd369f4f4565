namespace ClaimExtractor.Sources;

/// <summary>What is wrong with a ZIP archive, in words for who has the file.</summary>
internal static class ArchiveFault
{
    /// <param name="begins">The archive has the first bytes of one.</param>
    public static string Of(Exception error, bool begins = true) =>
        !begins ? "it does not begin as one" :
        error.Message.Contains("Central Directory", StringComparison.OrdinalIgnoreCase)
            ? "its end is missing"
            : error.Message.ReplaceLineEndings(" ");
}
