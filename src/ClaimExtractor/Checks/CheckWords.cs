using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Checks;

/// <summary>The words of <c>checks.tsv</c>, by role.</summary>
internal sealed class CheckWords(Lexicon lexicon)
{
    public string[] Rest => lexicon.CheckWords("rest");

    public string[] Each => lexicon.CheckWords("each");

    public string[] Among => lexicon.CheckWords("among");

    public string[] Left => lexicon.CheckWords("left");

    public string[] Lasting => lexicon.CheckWords("lasting");

    public string[] Power => lexicon.CheckWords("power");

    public string[] Energy => lexicon.CheckWords("energy");

    public string[] Percentage => lexicon.CheckWords("percentage");

    /// <summary>In the name of a metric of which a target is met by less, or by more.</summary>
    public string[] LessIsBetter => lexicon.CheckWords("less_is_better");

    /// <inheritdoc cref="LessIsBetter"/>
    public string[] MoreIsBetter => lexicon.CheckWords("more_is_better");

    /// <summary>In the name of a metric whose amounts do not add up over areas.</summary>
    public string[] Average => lexicon.CheckWords("average");

    public string[] Share => lexicon.CheckWords("share");

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
