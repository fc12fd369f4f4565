using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Reads who gives a figure: 据国务院扶贫办统计，; 柏仇勇介绍，. It holds to the end of its sentence.</summary>
internal static class AttributionReader
{
    public static Facet? Read(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= 0; at--)
        {
            if (tokens[at].As(TokenKind.Reports) is null)
                continue;
            var first = Clause.FirstOf(tokens, at);
            var opens = first;
            while (opens < at && !tokens.Is(opens, TokenKind.SourceOpens))
                opens++;
            var (start, end) = opens < at ? (opens + 1, at) : (first, at);
            // 介绍 inside a noun phrase, or far from a clause's end, reports nothing; 统计， does so only behind 据.
            if (opens >= at && (!EndsClause(tokens, at) || (tokens[at].As(TokenKind.Reports)!.Code == "opened" && tokens.KindAt(at + 1) == TokenKind.Pause)))
                continue;
            while (end > start && (tokens.KindAt(end - 1) is TokenKind.Adverb or TokenKind.Reports or TokenKind.Preposition || tokens.Surface(end - 1) is "又" or "的" or "所"))
                end--;
            for (var i = start; i < end; i++)
                if (tokens.KindAt(i) is TokenKind.Preposition or TokenKind.RelativeDay || site.Reading.TimeAt(i) is not null)
                    end = i;
            return end > start && !(end == start + 1 && tokens[start].As(TokenKind.SourceNoun)?.Code == "self")
                ? Phrase.Of(tokens, start, end)! with { Inherited = at < site.ClauseFirst }
                : null;
        }

        return null;
    }

    private static bool EndsClause(TokenList tokens, int at) => at + 1 >= tokens.Count || Clause.IsBoundary(tokens, at + 1) || tokens.Surface(at + 1) is "了" or "称";
}
