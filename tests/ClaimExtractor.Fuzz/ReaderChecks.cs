using ClaimExtractor.Sources;

namespace ClaimExtractor.Fuzz;

/// <summary>The readers of the kinds of content, called whether the text is of that kind or not.</summary>
internal static class ReaderChecks
{
    public static void Html(string text)
    {
        _ = HtmlContent.Holds(text);
        Reads(text, HtmlReader.Read);
    }

    public static void Markdown(string text)
    {
        _ = MarkdownReader.Holds(text);
        Reads(text, MarkdownReader.Read);
    }

    public static void Literals(string text)
    {
        _ = StringLiterals.Holds(text);
        Reads(text, StringLiterals.Read);
        Reads(text, InlineMarkup.Read);
    }

    public static void Decoder(byte[] bytes)
    {
        try
        {
            var source = SourceFile.FromBytes("a", bytes);
            Promise.Keep(
                source.Text.Length > 0 && source.ByteCount == bytes.Length && source.Sha256.Length == 64,
                "a source says what it is"
            );
            Promise.Keep(source.IsExtracted || SourceFile.IsEncoding(source.Encoding), "a source names its encoding");
            if (source.IsExtracted || bytes.Length == 0)
                Filtered(source);
            else
                Promise.Keep(
                    SourceFile.FromBytes("a", bytes, source.Encoding).Text == source.Text,
                    "read again in its encoding, the text is the same"
                );
        }
        catch (SourceException refusal)
        {
            Promise.Keep(
                !refusal.Message.AsSpan().ContainsAny('\n', '\r') && refusal.Message.StartsWith("a: ", StringComparison.Ordinal),
                "a refusal is one line that begins with the path"
            );
        }
    }

    private static void Filtered(SourceFile source)
    {
        var readable = ReadableText.From(source);
        Promise.Keep(
            readable.Map.ToSource(new TextSpan(0, readable.Text.Length)).End <= source.Text.Length,
            "the readable text stands in the source"
        );
    }

    private static void Reads(string text, Func<string, ContentReading> read)
    {
        var reading = read(text);
        // Refuses edits that overlap or leave the text.
        var (readable, map) = OffsetMap.Identity(text.Length).Apply(text, reading.Edits);
        Promise.Keep(
            readable.Length == 0 || map.ToSource(new TextSpan(0, readable.Length)).End <= text.Length,
            "what is left stands in the source"
        );
        foreach (var block in reading.Structure.Blocks)
            Promise.Keep(
                block.Span.Start >= 0 && block.Span.End <= text.Length && block.Span.Start <= block.Span.End,
                "blocks lie in the text"
            );
        foreach (var edit in reading.Markup.Concat(reading.Furniture))
            Promise.Keep(edit.Span.Start >= 0 && edit.Span.End <= text.Length, "what is reported lies in the text");
    }
}
