namespace ClaimExtractor.Sources;

/// <summary>What a reader of one kind of content makes of a text: which edits leave the readable text, and what the markup says of
/// it.</summary>
/// <param name="Edits">In order, not overlapping.</param>
/// <param name="Markup">The runs of markup among what is cut.</param>
/// <param name="Furniture">The runs of site furniture among what is cut.</param>
/// <param name="Structure">Spans in the text before the edits.</param>
internal sealed record ContentReading(
    IReadOnlyList<TextEdit> Edits, IReadOnlyList<TextEdit> Markup, IReadOnlyList<TextEdit> Furniture, TextStructure Structure)
{
    public static readonly ContentReading Nothing = new([], [], [], TextStructure.None);
}
