using System.Collections;

namespace ClaimExtractor.Sources;

/// <summary>What one noise filter did: how often, and where in the decoded source.</summary>
public sealed record FilterReport
{
    /// <summary>The filter's name: <c>pinyin_notes</c>.</summary>
    public required string Filter { get; init; }

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<FilterChange> Changes { get; init; }
}

/// <summary>One change of a noise filter.</summary>
public readonly record struct FilterChange
{
    /// <summary>In the decoded source, UTF-16 units.</summary>
    public required TextSpan Source { get; init; }

    /// <summary>What stands there now; empty when it was cut.</summary>
    public required string Replacement { get; init; }
}

/// <summary>The edits of one filter, mapped to the source when they are asked for: most readers only count them.</summary>
internal sealed class FilterChanges(OffsetMap map, IReadOnlyList<TextEdit> edits) : IReadOnlyList<FilterChange>
{
    /// <summary>Changes, and behind them those of edits.</summary>
    public static IReadOnlyList<FilterChange> Behind(IReadOnlyList<FilterChange> changes, OffsetMap map, IReadOnlyList<TextEdit> edits) =>
        edits.Count == 0 ? changes
            : changes.Count == 0 ? new FilterChanges(map, edits) : [.. changes, .. new FilterChanges(map, edits)];

    public int Count => edits.Count;

    public FilterChange this[int index] => new() { Source = map.ToSource(edits[index].Span), Replacement = edits[index].Replacement };

    public IEnumerator<FilterChange> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
