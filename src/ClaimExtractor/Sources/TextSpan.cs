namespace ClaimExtractor.Sources;

/// <summary>
/// A half-open run <c>[Start, End)</c> of a text, counted in UTF-16 units.
/// Spans are in UTF-16 units everywhere inside the program; the datasets hold Unicode code points (see <see cref="CodePointIndex"/>).
/// The default value is the empty span at 0.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public override string ToString() => $"{Start}-{End}";
}
