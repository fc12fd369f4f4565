namespace ClaimExtractor.Sources;

/// <summary>A source's text as its kind of content has it read, before the noise filters.</summary>
/// <param name="Map">From <paramref name="Text"/> to the decoded source.</param>
/// <param name="Structure">Spans in the decoded source.</param>
/// <param name="HasTrueLines">Every line is a block; none was broken at a fixed width.</param>
internal sealed record SourceContent(
    string Text, OffsetMap Map, TextStructure Structure, IReadOnlyList<FilterChange> Markup, IReadOnlyList<FilterChange> Furniture, bool HasTrueLines)
{
    public static SourceContent Read(SourceFile source)
    {
        var plain = new SourceContent(source.Text, OffsetMap.Identity(source.Text.Length), TextStructure.None, [], [], HasTrueLines: false);
        return ContentKinds.Of(source.Text) switch
        {
            ContentKind.Html => plain.Then(HtmlReader.Read) with { HasTrueLines = true },
            _ => plain.Then(InlineMarkup.Read),
        };
    }

    /// <summary>Lets a further reader work on the text.</summary>
    private SourceContent Then(Func<string, ContentReading> read)
    {
        var reading = read(Text);
        var structure = reading.Structure.Moved(Map.ToSource);
        var (text, map) = Map.Apply(Text, reading.Edits);
        return this with
        {
            Text = text,
            Map = map,
            Structure = new TextStructure([.. Structure.Blocks.Concat(structure.Blocks).OrderBy(block => block.Span.Start)]),
            Markup = [.. Markup, .. new FilterChanges(Map, reading.Markup)],
            Furniture = [.. Furniture, .. new FilterChanges(Map, reading.Furniture)],
        };
    }

    /// <summary>Edits that take nothing out of a table.</summary>
    public IReadOnlyList<TextEdit> OutsideTables(IReadOnlyList<TextEdit> edits, OffsetMap map)
    {
        var rows = Structure.Blocks.Where(block => block.Kind == BlockKind.Row).Select(block => map.ToReadable(block.Span)).ToArray();
        return rows.Length == 0 ? edits : [.. edits.Where(edit => !rows.Any(row => row.Overlaps(edit.Span)))];
    }
}
