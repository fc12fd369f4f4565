namespace ClaimExtractor.Sources;

/// <summary>A source's text as its kind of content has it read, before the noise filters.</summary>
/// <param name="Map">From <paramref name="Text"/> to the decoded source.</param>
/// <param name="Structure">Spans in the decoded source.</param>
/// <param name="HasTrueLines">Every line is a block; none was broken at a fixed width.</param>
internal sealed record SourceContent(
    string Text,
    OffsetMap Map,
    TextStructure Structure,
    IReadOnlyList<FilterChange> Markup,
    IReadOnlyList<FilterChange> Furniture,
    bool HasTrueLines
)
{
    public static SourceContent Read(SourceFile source)
    {
        var content = new SourceContent(
            source.Text,
            OffsetMap.Identity(source.Text.Length),
            TextStructure.None,
            [],
            [],
            HasTrueLines: false
        );
        if (source.Extracted is { } extracted)
            return content.Then(_ => extracted).Then(SmallFigures.Read) with { HasTrueLines = true };
        if (HtmlContent.Holds(content.Text))
            return content.Then(HtmlReader.Read).Then(SmallFigures.Read) with { HasTrueLines = true };
        if (StringLiterals.Holds(content.Text))
            content = content.Then(StringLiterals.Read) with { HasTrueLines = true };
        content = content.Then(InlineMarkup.Read).Then(SmallFigures.Read);
        return content.Then(MarkdownReader.Holds(content.Text) ? MarkdownReader.Read : ColumnText.Read);
    }

    /// <summary>Lets a further reader work on the text.</summary>
    private SourceContent Then(Func<string, ContentReading> read)
    {
        var reading = read(Text);
        if (reading == ContentReading.Nothing)
            return this;
        IReadOnlyList<BlockMark> added = reading.Structure.Blocks.Count == 0 ? [] : reading.Structure.Moved(Map.ToSource).Blocks;
        var (text, map) = Map.Apply(Text, reading.Edits);
        return this with
        {
            Text = text,
            Map = map,
            Structure = added.Count == 0
                ? Structure
                : new TextStructure([.. Structure.Blocks.Concat(added).OrderBy(static block => block.Span.Start)]),
            Markup = FilterChanges.Behind(Markup, Map, reading.Markup),
            Furniture = FilterChanges.Behind(Furniture, Map, reading.Furniture),
        };
    }

    /// <summary>The edits of a noise filter that the source's own markup does not speak against.</summary>
    /// <param name="map">From the text that the edits are for to the source.</param>
    public IReadOnlyList<TextEdit> Allowed(string filter, IReadOnlyList<TextEdit> edits, OffsetMap map)
    {
        if (filter == "line_breaks" && HasTrueLines)
            return [];
        if (edits.Count == 0 || Structure.Blocks.Count == 0 || filter is not ("line_breaks" or "furniture"))
            return edits;
        // A block that the markup names is not joined with its neighbours, and no row of a table is a site's title.
        var blocks = Structure.Blocks.Where(block => filter == "line_breaks" || block.Kind == BlockKind.Row)
            .Select(block => map.ToReadable(block.Span)).Where(span => !span.IsEmpty).ToArray();
        var next = 0;
        return
        [
            .. edits.Where(edit =>
            {
                while (next < blocks.Length && blocks[next].End < edit.Span.Start)
                    next++;
                return next == blocks.Length || blocks[next].Start > edit.Span.End;
            }),
        ];
    }
}
