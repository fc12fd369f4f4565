namespace ClaimExtractor.Lexicons;

/// <summary>The words that the rules read.</summary>
public sealed class Lexicon
{
    /// <summary>The lexicon that ships with the library.</summary>
    public static Lexicon Default { get; } = new();
}
