using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Sources;

internal static class FilterTesting
{
    /// <summary>The text after one filter.</summary>
    public static string Filter(this string text, Func<string, IReadOnlyList<TextEdit>> find) =>
        OffsetMap.Identity(text.Length).Apply(text, find(text)).Text;
}
