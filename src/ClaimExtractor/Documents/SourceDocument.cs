using System.Collections.Immutable;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>A sentence of the body.</summary>
/// <param name="Number">From 1, through the whole body.</param>
/// <param name="Paragraph">The number of its paragraph.</param>
/// <param name="Span">In the readable text.</param>
public readonly record struct Sentence(int Number, int Paragraph, TextSpan Span);

/// <summary>A block of the body.</summary>
/// <param name="Number">1-based within the body; headings count.</param>
/// <param name="Span">In the readable text.</param>
/// <param name="Section">
/// The heading path above it, joined by <c> / </c>, a run-in heading of its own included; null before the first heading.
/// </param>
/// <param name="IsHeading">The block is itself a heading or the title.</param>
/// <param name="Sentences">In order, none overlapping.</param>
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
/// <param name="Id">Names the document in every row.</param>
/// <param name="Text">What the spans point into.</param>
/// <param name="Title">Null where the text opens without one.</param>
/// <param name="Date">The day that "this year" and the like refer to; null where neither the caller nor the text names it.</param>
/// <param name="DateSource">Where that day was read.</param>
/// <param name="Paragraphs">The blocks of the body, in order.</param>
public sealed record SourceDocument(
    string Id,
    ReadableText Text,
    string? Title,
    DateOnly? Date,
    DateSource DateSource,
    IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The sentences of all paragraphs, in order.</summary>
    public IEnumerable<Sentence> Sentences => Paragraphs.SelectMany(paragraph => paragraph.Sentences);
}
