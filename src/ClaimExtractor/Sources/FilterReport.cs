using System.Collections;

namespace ClaimExtractor.Sources;

/// <summary>What one noise filter did: how often, and where in the decoded source.</summary>
/// <param name="Filter">Its name: <c>pinyin_notes</c>.</param>
/// <param name="Changes">In the order of the text.</param>
public sealed record FilterReport(string Filter, IReadOnlyList<FilterChange> Changes);

/// <summary>One change of a noise filter.</summary>
/// <param name="Source">Span in the decoded source, UTF-16 units.</param>
/// <param name="Replacement">What stands there now; empty when it was cut.</param>
public readonly record struct FilterChange(TextSpan Source, string Replacement);

/// <summary>The edits of one filter, mapped to the source when they are asked for: most readers only count them.</summary>
internal sealed class FilterChanges(OffsetMap map, IReadOnlyList<TextEdit> edits) : IReadOnlyList<FilterChange>
{
    public int Count => edits.Count;

    public FilterChange this[int index] => new(map.ToSource(edits[index].Span), edits[index].Replacement);

    public IEnumerator<FilterChange> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
