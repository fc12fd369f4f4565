using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Checks;

/// <summary>The words of <c>checks.tsv</c>, by role.</summary>
internal sealed class CheckWords(Lexicon lexicon)
{
    public string[] Rest { get; } = lexicon.CheckWords("rest");

    public string[] Each { get; } = lexicon.CheckWords("each");

    public string[] Among { get; } = lexicon.CheckWords("among");

    public string[] Left { get; } = lexicon.CheckWords("left");

    public string[] Lasting { get; } = lexicon.CheckWords("lasting");

    public string[] Power { get; } = lexicon.CheckWords("power");

    public string[] Energy { get; } = lexicon.CheckWords("energy");

    public string[] Percentage { get; } = lexicon.CheckWords("percentage");

    public string[] Share { get; } = lexicon.CheckWords("share");

    public static bool Ends(string? text, string[] words) => text is not null && Array.Exists(words, word => text.EndsWith(word, StringComparison.Ordinal));

    public static bool Holds(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
