namespace ClaimExtractor.Cli;

/// <summary>Numbers with their noun, for people.</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
