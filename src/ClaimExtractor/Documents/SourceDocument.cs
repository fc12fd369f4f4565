using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
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

/// <summary>Where the area that a document speaks for was read.</summary>
public enum AreaSource
{
    /// <summary>It names none.</summary>
    None,

    /// <summary>The title of a report, or the line under it: <c>2026年云川省政府工作报告</c>.</summary>
    Title,

    /// <summary>The office of who speaks: <c>云川省省长</c>.</summary>
    Office,

    /// <summary>The body that publishes it: <c>云川省统计局</c>.</summary>
    Publisher,
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

    /// <summary>The full name of the administrative area that the document speaks for; null where it names none.</summary>
    public string? AreaName => Area?.Name;

    /// <summary>Its code, GB/T 2260 in China, else ISO 3166 alpha-2.</summary>
    public string? AreaCode => Area?.Code;

    /// <summary>Where that area was read.</summary>
    public AreaSource AreaSource { get; init; }

    internal Area? Area { get; init; }

    /// <summary>Where it says that it is a government's report to a session, or tells of one; null for any other.</summary>
    internal TextSpan? Session { get; init; }

    /// <summary>The blocks of the body, in order.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The sentences of all paragraphs, in order.</summary>
    public IEnumerable<Sentence> Sentences => Paragraphs.SelectMany(paragraph => paragraph.Sentences);
}
