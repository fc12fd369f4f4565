using System.Text;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Short ways to read a text that a test holds.</summary>
internal static class Reading
{
    public static ReadableText Of(string text) => ReadableText.From(SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(text)));

    /// <summary>The readable lines, blank ones left out.</summary>
    public static string[] Lines(string text) =>
        Of(text).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static SourceDocument Document(string text) => DocumentParser.Parse(Of(text), "a");

    public static Extraction Extract(string text) => DocumentExtractor.Extract(SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(text)));

    /// <summary>What stands in the source where <paramref name="quote"/> stands in the readable text.</summary>
    public static string SourceOf(ReadableText text, string quote)
    {
        var at = text.Text.IndexOf(quote, StringComparison.Ordinal);
        return text.Map.ToSource(new TextSpan(at, at + quote.Length)).In(text.Source.Text).ToString();
    }
}
