using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>让14亿人民过上好日子: no aim sets how many they are.</summary>
internal static class WholePeople
{
    private const long Fewest = 1_000_000_000;

    // 14亿|多|各族|人民
    private const int LongestPhrase = 4;

    /// <summary>The number counts the people of the country by that name.</summary>
    public static bool Counts(ClaimSite site)
    {
        if (site.Quantity is not { Dimension: Dimension.People, Per: null, Magnitude: var size }
            || !(size.Min >= Fewest && size.Max < 2L * Fewest))
            return false;
        for (var end = site.End; end <= Math.Min(site.ClauseEnd, site.End + LongestPhrase); end++)
            if (Cue.EndsBefore(site.Tokens, end, "whole_people", site.Tokens.Lexicon))
                return true;
        return false;
    }

    /// <summary>力争覆盖14亿人口, 要达到14亿人口: the aim is the number itself, not what is done for them.</summary>
    /// <param name="aim">The word that makes it a target.</param>
    public static bool IsSet(ClaimSite site, Facet? aim)
    {
        var tokens = site.Tokens;
        if (tokens.KindAt(site.First - 1) is TokenKind.ChangeTo or TokenKind.ChangeBy or TokenKind.BoundBefore or TokenKind.LinkVerb)
            return true;
        if (aim is null || aim.Span.End > site.Quantity.Span.Start || aim.Span.Start < tokens[site.ClauseFirst].Span.Start)
            return false;
        // 要把, 力争让: what is done for them stands between.
        var at = tokens.IndexAt(aim.Span.Start);
        if (tokens.Lexicon.Has(tokens.Surface(at), ClauseRole.Modal)
            || tokens[at].As(TokenKind.Modality) is not { Code: "target before" or "target verb" })
            return false;
        for (var next = at + 1; next < site.First; next++)
            if (tokens.KindAt(next) == TokenKind.Preposition || tokens.Lexicon.Has(tokens.Surface(next), ClauseRole.Causes))
                return false;
        return true;
    }
}
