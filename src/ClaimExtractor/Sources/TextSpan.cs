namespace ClaimExtractor.Sources;

/// <summary>
/// A half-open run <c>[Start, End)</c> of a text, counted in UTF-16 units.
/// Spans are in UTF-16 units everywhere inside the program; the datasets hold Unicode code points (see <see cref="CodePointIndex"/>).
/// The default value is the empty span at 0.
/// </summary>
/// <param name="Start">The first unit, from 0.</param>
/// <param name="End">The unit behind the last, not less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>It holds no unit; it still stands somewhere.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>The unit at <paramref name="position"/> lies in it.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>No end of <paramref name="other"/> lies outside; true for an empty span at either end.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>They have a unit in common.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>What the span holds of a text; nothing is copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is too short.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary><c>12-17</c>.</summary>
    public override string ToString() => $"{Start}-{End}";
}
