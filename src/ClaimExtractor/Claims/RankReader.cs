using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a place in a ranking does: it is one, an end of a move (由第12位升至第8位), or how far the move goes (上升3位).</summary>
internal static class RankReader
{
    // 了, 全国, 一举: tokens between the verb of a move and its number.
    private const int LongestMove = 3;

    public static RoleReading Read(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (site.Tokens.KindAt(site.First) != TokenKind.OrdinalPrefix && Move(site) is { } move)
            return move;
        if (From(site) is var from and >= 0 && ChangeEnd.Ahead(site) is { } end)
            return new RoleReading(Role.ChangeFrom, end.Direction, site.Tokens[from].Span).By("change_from");
        return earlier is [.., { Role: { Role: Role.ChangeFrom } start, Site.Quantity.Dimension: Quantities.Dimension.Rank }]
            ? new RoleReading(Role.ChangeTo, start.Direction, start.Word).By("change_to")
            : new RoleReading(Role.Rank, null, default).By("rank");
    }

    private static RoleReading? Move(ClaimSite site)
    {
        var lexicon = site.Tokens.Lexicon;
        for (var at = site.First - 1; at >= Math.Max(site.ClauseFirst, site.First - LongestMove); at--)
            if (Cue.Is(site.Tokens, at, "rises", lexicon))
                return new RoleReading(Role.ChangeBy, Direction.Increase, site.Tokens[at].Span).By("rank_move");
            else if (Cue.Is(site.Tokens, at, "falls", lexicon))
                return new RoleReading(Role.ChangeBy, Direction.Decrease, site.Tokens[at].Span).By("rank_move");
        return null;
    }

    // 由去年的第10位
    private static int From(ClaimSite site)
    {
        for (var at = site.First - 1; at >= site.ClauseFirst; at--)
            if (site.Tokens.Is(at, TokenKind.ChangeFrom))
                return at;
            else if (site.Reading.TimeAt(at) is null && !Phrase.IsParticleDe(site.Tokens, at) && !site.Tokens.Is(at, TokenKind.Place))
                return -1;
        return -1;
    }
}
