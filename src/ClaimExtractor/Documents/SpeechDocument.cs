using System.Collections.Immutable;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>A sentence of the body. Numbers are 1-based and count through the whole body.</summary>
public readonly record struct Sentence(int Number, int Paragraph, TextSpan Span);

/// <summary>A block of the body.</summary>
/// <param name="Number">1-based within the body; headings count.</param>
/// <param name="Span">In the readable text.</param>
/// <param name="Section">
/// The heading path above it, joined by <c> / </c>, a run-in heading of its own included; null before the first heading.
/// </param>
/// <param name="IsHeading">The block is itself a heading or the title.</param>
public sealed record Paragraph(int Number, TextSpan Span, string? Section, bool IsHeading, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The cells of a table row, which is one paragraph, with the cells that head them; empty for any other paragraph.</summary>
    internal IReadOnlyList<TableCell> Cells { get; init; } = [];
}

/// <summary>Where a document's date was read.</summary>
public enum DateSource
{
    /// <summary>No date was found.</summary>
    None,

    /// <summary>Given by the user.</summary>
    Option,

    /// <summary>A line of the document that is a date, e.g. <c>(2020年3月6日)</c>, or a date in its opening lines.</summary>
    DateLine,

    /// <summary>The dateline of an agency or a header field.</summary>
    Header,

    /// <summary>The site's publication stamp.</summary>
    Stamp,

    /// <summary>The file's name.</summary>
    FileName,
}

/// <summary>The document's structure: spans over the readable text, nothing copied.</summary>
public sealed record SpeechDocument(
    string Id,
    ReadableText Text,
    string? Title,
    DateOnly? Date,
    DateSource DateSource,
    IReadOnlyList<Paragraph> Paragraphs)
{
    public IEnumerable<Sentence> Sentences => Paragraphs.SelectMany(paragraph => paragraph.Sentences);
}
