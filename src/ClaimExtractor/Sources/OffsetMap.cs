namespace ClaimExtractor.Sources;

/// <summary>One replacement in a text: the run <see cref="Span"/> becomes <see cref="Replacement"/> (empty for a deletion).</summary>
/// <param name="Aligned">
/// The replacement stands unit by unit for the run, as in a change of script; both have the same length.
/// Otherwise the run maps as a whole.
/// </param>
internal readonly record struct TextEdit(TextSpan Span, string Replacement, bool Aligned = false);

/// <summary>
/// Where each character of a readable text stood in the source.
/// A map is a list of pieces in both orders; inside a copied piece offsets move together, a replaced piece maps as a whole.
/// </summary>
internal sealed class OffsetMap
{
    private readonly OffsetPiece[] _pieces;

    // Where the last look-up ended: most are asked for in order.
    private int _near;

    private OffsetMap(OffsetPiece[] pieces) => _pieces = pieces;

    public static OffsetMap Identity(int length) =>
        new(length == 0 ? [] : [new OffsetPiece(0, length, 0, length, Copied: true)]);

    /// <summary>The source span of the readable span: from the source of its first character to the end of the source of its
    /// last.</summary>
    public TextSpan ToSource(TextSpan readable)
    {
        if (_pieces.Length == 0)
            return default;
        if (readable.IsEmpty)
        {
            var at = readable.Start == 0 ? PieceAt(0).SourceStart(0) : PieceAt(readable.Start - 1).SourceEnd(readable.Start - 1);
            return new TextSpan(at, at);
        }

        return new TextSpan(PieceAt(readable.Start).SourceStart(readable.Start), PieceAt(readable.End - 1).SourceEnd(readable.End - 1));
    }

    /// <summary>The readable characters whose source lies in the span; empty where none does.</summary>
    public TextSpan ToReadable(TextSpan source)
    {
        int from = FirstPiece(piece => piece.FromEnd > source.Start), to = FirstPiece(piece => piece.From >= source.End);
        if (from >= to)
            return default;
        var (first, last) = (_pieces[from], _pieces[to - 1]);
        var start = first.From >= source.Start ? first.To : first.Copied ? first.To + source.Start - first.From : first.ToEnd;
        var end = last.FromEnd <= source.End ? last.ToEnd : last.Copied ? last.To + source.End - last.From : last.To;
        return end > start ? new TextSpan(start, end) : default;
    }

    private int FirstPiece(Func<OffsetPiece, bool> holds)
    {
        int low = 0, high = _pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(_pieces[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private ref readonly OffsetPiece PieceAt(int position)
    {
        int low = 0, high = _pieces.Length - 1;
        var near = _near;
        if (_pieces[near].To <= position && (near == high || position < _pieces[near + 1].To))
            return ref _pieces[near];
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].To <= position)
                low = middle;
            else
                high = middle - 1;
        }

        _near = low;
        return ref _pieces[low];
    }

    /// <summary>
    /// Applies edits (in order, not overlapping) to the readable text that this map describes:
    /// the edited text, and the map from it to the same source.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The edits overlap, are out of order or reach past the text, or an aligned one changes the length.
    /// </exception>
    public (string Text, OffsetMap Map) Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
            return (text, this);
        var length = CheckedLength(text, edits, out var allAligned);
        var pieces = allAligned ? null : new OffsetPieceList(_pieces, edits.Count);
        var result = string.Create(length, (text, edits, pieces), static (target, state) =>
        {
            var (source, changes, map) = state;
            int done = 0, at = 0;
            for (var i = 0; i < changes.Count; i++)
            {
                var (span, replacement, aligned) = changes[i];
                source.AsSpan(done, span.Start - done).CopyTo(target[at..]);
                map?.Copy(new TextSpan(done, span.Start), at);
                at += span.Start - done;
                replacement.CopyTo(target[at..]);
                if (aligned)
                    map?.Copy(span, at);
                else if (replacement.Length > 0)
                    map?.Replace(span, at, replacement.Length);
                at += replacement.Length;
                done = span.End;
            }

            source.AsSpan(done).CopyTo(target[at..]);
            map?.Copy(new TextSpan(done, source.Length), at);
        });
        return (result, pieces is null ? this : new OffsetMap(pieces.ToArray()));
    }

    private static int CheckedLength(string text, IReadOnlyList<TextEdit> edits, out bool allAligned)
    {
        int length = text.Length, done = 0;
        allAligned = true;
        for (var i = 0; i < edits.Count; i++)
        {
            var (span, replacement, aligned) = edits[i];
            if (span.Start < done || span.End < span.Start || span.End > text.Length)
                throw new ArgumentException($"edit {span} overlaps its neighbour or leaves the text", nameof(edits));
            if (aligned && replacement.Length != span.Length)
                throw new ArgumentException($"aligned edit {span} changes the length", nameof(edits));
            allAligned &= aligned;
            length += replacement.Length - span.Length;
            done = span.End;
        }

        return length;
    }
}
