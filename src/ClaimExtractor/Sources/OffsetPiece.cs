namespace ClaimExtractor.Sources;

/// <summary>A run of the edited text with its run of the source. In a copied piece both move together, a replaced one maps as a
/// whole.</summary>
internal readonly record struct OffsetPiece(int To, int ToLength, int From, int FromLength, bool Copied)
{
    public int ToEnd => To + ToLength;

    public int FromEnd => From + FromLength;

    /// <summary>Where the source of the character at <paramref name="position"/> begins.</summary>
    public int SourceStart(int position) => Copied ? From + (position - To) : From;

    /// <summary>Where the source of the character at <paramref name="position"/> ends.</summary>
    public int SourceEnd(int position) => Copied ? From + (position - To) + 1 : FromEnd;

    public bool IsContinuedBy(OffsetPiece next) =>
        Copied == next.Copied && (Copied ? FromEnd == next.From : From == next.From && FromLength == next.FromLength);

    public OffsetPiece JoinedWith(OffsetPiece next) =>
        this with { ToLength = ToLength + next.ToLength, FromLength = Copied ? FromLength + next.FromLength : FromLength };
}

/// <summary>The pieces of an edited text, built from left to right over those of the text before the edits.</summary>
internal sealed class OffsetPieceList(OffsetPiece[] before, int edits)
{
    private readonly List<OffsetPiece> _after = new(before.Length + edits);
    private int _next;

    public OffsetPiece[] ToArray() => [.. _after];

    public void Copy(TextSpan span, int to)
    {
        for (var at = span.Start; at < span.End;)
        {
            var piece = At(at);
            var length = Math.Min(span.End, piece.ToEnd) - at;
            Add(piece.Copied
                ? new OffsetPiece(to, length, piece.SourceStart(at), length, Copied: true)
                : piece with { To = to, ToLength = length });
            at += length;
            to += length;
        }
    }

    public void Replace(TextSpan span, int to, int length)
    {
        var (start, end) = span.IsEmpty
            ? (Gap(span.Start), Gap(span.Start))
            : (At(span.Start).SourceStart(span.Start), At(span.End - 1).SourceEnd(span.End - 1));
        Add(new OffsetPiece(to, length, start, end - start, Copied: false));
    }

    /// <summary>An insertion stands where the source of the character before it ends.</summary>
    private int Gap(int position) =>
        before.Length == 0 ? 0 : position == 0 ? At(0).SourceStart(0) : At(position - 1).SourceEnd(position - 1);

    private OffsetPiece At(int position)
    {
        while (before[_next].ToEnd <= position)
            _next++;
        return before[_next];
    }

    private void Add(OffsetPiece piece)
    {
        if (_after.Count > 0 && _after[^1].IsContinuedBy(piece))
            _after[^1] = _after[^1].JoinedWith(piece);
        else
            _after.Add(piece);
    }
}
