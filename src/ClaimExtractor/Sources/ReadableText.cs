namespace ClaimExtractor.Sources;

/// <summary>
/// The text that the later stages read: noise removed, simplified script, one block (heading, paragraph) a line.
/// Every character knows where it stood in the source.
/// </summary>
public sealed record ReadableText
{
    internal ReadableText(SourceFile source, string text, OffsetMap map, Script script, IReadOnlyList<FilterReport> filters) =>
        (Source, Text, Map, Script, Filters) = (source, text, map, script, filters);

    /// <summary>What the text was made from.</summary>
    public SourceFile Source { get; internal init; }

    /// <summary>The text itself, in simplified script, lines apart by <c>\n</c>.</summary>
    public string Text { get; internal init; }

    /// <summary>The script that the source was written in.</summary>
    public Script Script { get; internal init; }

    /// <summary>One report a filter, in the order in which they ran; a filter with nothing to do reports no changes.</summary>
    public IReadOnlyList<FilterReport> Filters { get; internal init; }

    internal OffsetMap Map { get; }

    /// <summary>The blocks that the source's own markup names.</summary>
    internal TextStructure Structure { get; init; } = TextStructure.None;

    private static readonly (string Name, Func<string, IReadOnlyList<TextEdit>> Find)[] PlainTextFilters =
    [
        ("slipped_bytes", SlippedBytes.Find),
        ("pinyin_notes", PinyinNotes.Find),
        ("script", ScriptConverter.Find),
        ("width", CharacterWidth.Find),
        ("furniture", Furniture.Find),
        ("line_breaks", LineBreaks.Find),
    ];

    private CodePointIndex? _sourceIndex;

    /// <summary>All that was read is the same.</summary>
    public bool Equals(ReadableText? other) =>
        other is not null
        && (Source, Text, Script) == (other.Source, other.Text, other.Script)
        && ReferenceEquals(Map, other.Map)
        && ReferenceEquals(Filters, other.Filters);

    /// <summary>Of its text.</summary>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Reads the source by its kind of content, then runs the noise filters over its text.</summary>
    public static ReadableText From(SourceFile source)
    {
        var content = SourceContent.Read(source);
        var (text, map) = (content.Text, content.Map);
        var script = ScriptConverter.Detect(text);
        var reports = new List<FilterReport>(PlainTextFilters.Length + 1) 
        {
            new() { Filter = "markup", Changes = content.Markup },
        };
        foreach (var (name, find) in PlainTextFilters)
        {
            var edits = content.Allowed(name, find(text), map);
            IReadOnlyList<FilterChange> changes = new FilterChanges(map, edits);
            var isFurniture = name == "furniture" && content.Furniture.Count > 0;
            reports.Add(new FilterReport { Filter = name, Changes = isFurniture ? [.. content.Furniture, .. changes] : changes });
            (text, map) = map.Apply(text, edits);
        }

        return new ReadableText(source, text, map, script, reports)
        {
            Structure = content.Structure.Moved(span => TextLines.Trim(text, map.ToReadable(span))),
        };
    }

    /// <summary>The span in the decoded source, in Unicode code points: what the datasets hold.</summary>
    public CodePointSpan ToSourceCodePoints(TextSpan readable)
    {
        _sourceIndex ??= new CodePointIndex(Source.Text);
        var source = Map.ToSource(readable);
        return new CodePointSpan(_sourceIndex.ToCodePoint(source.Start), _sourceIndex.ToCodePoint(source.End));
    }

    /// <summary>A text that is readable as it stands (used for single sentences and in tests).</summary>
    public static ReadableText Verbatim(string text) =>
        new(new SourceFile("-", "", 0, "utf-16", text), text, OffsetMap.Identity(text.Length), Script.Unknown, []);
}
