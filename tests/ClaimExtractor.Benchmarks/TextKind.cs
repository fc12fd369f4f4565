namespace ClaimExtractor.Benchmarks;

/// <summary>What a made text is like.</summary>
internal enum TextKind
{
    /// <summary>The paragraphs of the speech.</summary>
    Speech,

    /// <summary>Its prose with a single number in 10,000 characters.</summary>
    Sparse,
}
