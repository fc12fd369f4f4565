using System.Collections.Immutable;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>A sentence of the body.</summary>
public readonly record struct Sentence
{
    internal Sentence(int number, int paragraph, TextSpan span) => (Number, Paragraph, Span) = (number, paragraph, span);

    /// <summary>From 1, through the whole body.</summary>
    public int Number { get; init; }

    /// <summary>The number of its paragraph.</summary>
    public int Paragraph { get; init; }

    /// <summary>In the readable text.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>A block of the body.</summary>
public sealed record Paragraph
{
    /// <summary>From 1 within the body; headings count.</summary>
    public required int Number { get; init; }

    /// <summary>In the readable text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The heading path above it, joined by <c> / </c>, with a run-in heading of its own; null before the first heading.</summary>
    public string? Section { get; init; }

    /// <summary>The block is itself a heading or the title.</summary>
    public bool IsHeading { get; init; }

    /// <summary>In order, none overlapping.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

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
public sealed record SourceDocument
{
    /// <summary>Names the document in every row.</summary>
    public required string Id { get; init; }

    /// <summary>What the spans point into.</summary>
    public required ReadableText Text { get; init; }

    /// <summary>Null where the text opens without one.</summary>
    public string? Title { get; init; }

    /// <summary>The day that "this year" and the like refer to; null where neither the caller nor the text names it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where that day was read.</summary>
    public DateSource DateSource { get; init; }

    /// <summary>The blocks of the body, in order.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The sentences of all paragraphs, in order.</summary>
    public IEnumerable<Sentence> Sentences => Paragraphs.SelectMany(paragraph => paragraph.Sentences);
}
