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

    public static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
