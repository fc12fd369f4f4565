namespace ClaimExtractor.Sources;

/// <summary>
/// A half-open run <c>[Start, End)</c> of a text, counted in Unicode code points: what the datasets hold, and what Python's indexes count.
/// The program itself counts UTF-16 units (<see cref="TextSpan"/>). The default value is the empty span at 0.
/// </summary>
/// <param name="Start">The first code point, from 0.</param>
/// <param name="End">The code point behind the last, not less than <paramref name="Start"/>.</param>
public readonly record struct CodePointSpan(int Start, int End)
{
    /// <summary>Code points.</summary>
    public int Length => End - Start;

    /// <summary>The code point at <paramref name="position"/> lies in it.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>No end of <paramref name="other"/> lies outside; true for an empty span at either end.</summary>
    public bool Contains(CodePointSpan other) => other.Start >= Start && other.End <= End;

    /// <summary><c>12-17</c>.</summary>
    public override string ToString() => $"{Start}-{End}";
}
