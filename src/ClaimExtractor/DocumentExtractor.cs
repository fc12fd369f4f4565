using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor;

/// <summary>
/// The whole path, from a document to its claims and what their arithmetic says. Pure: the same source and options give the same result,
/// on any thread; time and memory grow linearly with the text.
/// </summary>
public static class DocumentExtractor
{
    /// <summary>Names a text that has no path, in messages and where the options give no id.</summary>
    private const string Unnamed = "text";

    /// <summary>Reads a text that is at hand: plain, HTML or Markdown, told by its content.</summary>
    /// <param name="text">Claims count its code points.</param>
    /// <param name="options">How it is read; the document's id is <c>text</c> unless given.</param>
    /// <exception cref="SourceException">The text is empty, holds half of a surrogate pair, or a number of thousands of digits.</exception>
    /// <exception cref="ArgumentException">The currency of the options is none.</exception>
    public static Extraction Extract(string text, ExtractionOptions options = default) =>
        Extract(SourceFile.FromText(Unnamed, text), options);

    /// <summary>Reads one document.</summary>
    /// <param name="source">The decoded document.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="SourceException">The text holds half of a surrogate pair, which no file can hold.</exception>
    /// <exception cref="ArgumentException">The currency of the options is none.</exception>
    public static Extraction Extract(SourceFile source, ExtractionOptions options = default)
    {
        using var steps = StepsOf(source, options);
        foreach (var step in DocumentSteps.All)
            step(steps);
        return steps.Extraction!;
    }

    /// <summary>The way of one document, before its first step.</summary>
    /// <param name="tokens">As in <see cref="DocumentSteps"/>.</param>
    /// <exception cref="ArgumentException">The currency of the options is none.</exception>
    internal static DocumentSteps StepsOf(SourceFile source, ExtractionOptions options, TokenStore? tokens = null)
    {
        if (options.Currency is { } code && !DocumentCurrency.IsCurrency(code, options.Lexicon))
            throw new ArgumentException($"'{code}' is no currency: an ISO 4217 code such as CNY, HKD or TWD is needed", nameof(options));
        return new DocumentSteps(source, options, options.DocumentId ?? Stem(source.Path), tokens);
    }

    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } stem ? stem : Unnamed;
}
