namespace ClaimExtractor.Sources;

/// <summary>One replacement in a text: the run <see cref="Span"/> becomes <see cref="Replacement"/> (empty for a deletion).</summary>
public readonly record struct TextEdit(TextSpan Span, string Replacement);

/// <summary>
/// Where each character of a readable text stood in the source.
/// A map is a list of pieces in both orders; inside a copied piece offsets move together, a replaced piece maps as a whole.
/// </summary>
public sealed class OffsetMap
{
    private readonly record struct Piece(int To, int ToLength, int From, int FromLength, bool Copied);

    private readonly Piece[] _pieces;

    private OffsetMap(Piece[] pieces) => _pieces = pieces;

    public static OffsetMap Identity(int length) =>
        new(length == 0 ? [] : [new Piece(0, length, 0, length, Copied: true)]);

    /// <summary>The source span of the readable span: from the source of its first character to the end of the source of its last.</summary>
    public TextSpan ToSource(TextSpan readable)
    {
        if (_pieces.Length == 0)
            return default;
        if (readable.IsEmpty)
        {
            var at = readable.Start == 0 ? SourceStart(0) : SourceEnd(readable.Start - 1);
            return new TextSpan(at, at);
        }

        return new TextSpan(SourceStart(readable.Start), SourceEnd(readable.End - 1));
    }

    private int SourceStart(int position)
    {
        var piece = PieceAt(position);
        return piece.Copied ? piece.From + (position - piece.To) : piece.From;
    }

    private int SourceEnd(int position)
    {
        var piece = PieceAt(position);
        return piece.Copied ? piece.From + (position - piece.To) + 1 : piece.From + piece.FromLength;
    }

    private Piece PieceAt(int position)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].To <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return _pieces[low];
    }

    /// <summary>
    /// Applies edits (in order, not overlapping) to the readable text that this map describes:
    /// the edited text, and the map from it to the same source.
    /// </summary>
    /// <exception cref="ArgumentException">The edits overlap or are out of order.</exception>
    public (string Text, OffsetMap Map) Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
            return (text, this);
        var result = new System.Text.StringBuilder(text.Length);
        var pieces = new List<Piece>(_pieces.Length + 2 * edits.Count);
        var done = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start < done)
                throw new ArgumentException($"edits overlap at {edit.Span.Start}", nameof(edits));
            Copy(text, new TextSpan(done, edit.Span.Start), result, pieces);
            if (edit.Replacement.Length > 0)
            {
                var source = ToSource(edit.Span);
                pieces.Add(new Piece(result.Length, edit.Replacement.Length, source.Start, source.Length, Copied: false));
                result.Append(edit.Replacement);
            }

            done = edit.Span.End;
        }

        Copy(text, new TextSpan(done, text.Length), result, pieces);
        return (result.ToString(), new OffsetMap([.. pieces]));
    }

    private void Copy(string text, TextSpan span, System.Text.StringBuilder result, List<Piece> pieces)
    {
        for (var at = span.Start; at < span.End;)
        {
            var piece = PieceAt(at);
            var length = Math.Min(span.End, piece.To + piece.ToLength) - at;
            pieces.Add(piece.Copied
                ? new Piece(result.Length, length, piece.From + (at - piece.To), length, Copied: true)
                : new Piece(result.Length, length, piece.From, piece.FromLength, Copied: false));
            result.Append(text, at, length);
            at += length;
        }
    }
}
