namespace ClaimExtractor.Times;

/// <summary>Where the time of a figure was read, from the nearest place to the farthest.</summary>
public enum TimeBasis : byte
{
    /// <summary>In the figure's own clause.</summary>
    Clause,

    /// <summary>In another clause of its sentence.</summary>
    Sentence,

    /// <summary>In another sentence of its paragraph.</summary>
    Paragraph,

    /// <summary>In the heading above it, in what a paragraph before it chose of that heading, or in the head of a table's column or
    /// row.</summary>
    Section,

    /// <summary>The document's own period, from its title or its first sentence.</summary>
    Document,
}
