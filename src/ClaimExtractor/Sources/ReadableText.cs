namespace ClaimExtractor.Sources;

public enum Script
{
    Unknown,
    Simplified,
    Traditional,
}

/// <summary>What one noise filter did: how often, and where in the decoded source.</summary>
public sealed record FilterReport(string Filter, IReadOnlyList<FilterChange> Changes);

/// <param name="Source">Span in the decoded source, UTF-16 units.</param>
/// <param name="Replacement">What stands there now; empty when it was cut.</param>
public sealed record FilterChange(TextSpan Source, string Replacement);

/// <summary>
/// The text that the later stages read: noise removed, simplified script, one block (heading, paragraph) a line.
/// Every character knows where it stood in the source.
/// </summary>
public sealed record ReadableText(
    SourceFile Source,
    string Text,
    OffsetMap Map,
    Script Script,
    IReadOnlyList<FilterReport> Filters)
{
    private CodePointIndex? _sourceIndex;

    /// <summary>The span in the decoded source, in Unicode code points: what the datasets hold.</summary>
    public TextSpan ToSourceCodePoints(TextSpan readable)
    {
        _sourceIndex ??= new CodePointIndex(Source.Text);
        var source = Map.ToSource(readable);
        return new TextSpan(_sourceIndex.ToCodePoint(source.Start), _sourceIndex.ToCodePoint(source.End));
    }

    /// <summary>A text that is readable as it stands (used for single sentences and in tests).</summary>
    public static ReadableText Verbatim(string text) =>
        new(new SourceFile("-", "", 0, "utf-16", text), text, OffsetMap.Identity(text.Length), Script.Unknown, []);
}
