namespace ClaimExtractor.Weights;

/// <summary>
/// The hashes of what the names of features begin with: a few hundred strings of the program, each of which is met a hundred times a
/// number.
/// </summary>
/// <remarks>A string is known by its place in memory; an equal one from elsewhere is hashed as any text. Threads may share it.</remarks>
internal static class NameOpenings
{
    private const int Places = 1 << 10;

    private static readonly Opening?[] Known = new Opening?[Places];

    private sealed record Opening(string Text, ulong Hash);

    /// <param name="text">A constant of the program; not empty.</param>
    public static ulong Hash(string text)
    {
        ref var place = ref Known[
            (text.Length * 37 + text[0] * 101 + text[text.Length / 2] * 7 + text[Math.Max(0, text.Length - 2)]) % Places
        ];
        if (place is { } known && ReferenceEquals(known.Text, text))
            return known.Hash;
        var hash = WeightSlots.Mix(WeightSlots.Start, text);
        // The first keeps its place: of two that share one, each would throw out the other.
        place ??= new Opening(text, hash);
        return hash;
    }
}
