using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>How a sentence goes on from the ones before it.</summary>
internal static class SentenceTurn
{
    // 但此后, 而在此后
    private const int Longest = 3;

    /// <summary>此后又会晤4次: it tells of what came after, of no period that was said.</summary>
    public static bool IsSinceThen(ClaimSite site)
    {
        for (var at = 0; at < Math.Min(Longest, site.First); at++)
            if (Cue.Is(site.Tokens, at, "since_then", site.Tokens.Lexicon))
                return true;
        return false;
    }
}
