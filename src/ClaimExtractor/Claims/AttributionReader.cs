using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads who gives a figure: 据国务院扶贫办统计，; 柏仇勇介绍，. It holds to the end of its sentence.</summary>
internal static class AttributionReader
{
    public static Facet? Read(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Reports))
            return null;
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
            if (opens >= at && (!EndsClause(tokens, at) || (tokens[at].As(TokenKind.Reports)!.Code == "opened" && tokens.KindAt(at + 1) == TokenKind.Pause && !IsPublished(tokens, first, at))))
                continue;
            start = BehindByline(tokens, start, end);
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

    // 市卫生局公布，: a body alone before the verb of publishing.
    private static bool IsPublished(TokenList tokens, int first, int at) =>
        at > first && tokens.Surface(at) is "公布" or "宣布" or "通报" or "披露" or "回应" && tokens[at - 1].As(TokenKind.SourceNoun) is { Code: not "self" };

    // 本报讯（记者王平）市商务局: who wrote the article gives no figure.
    private static int BehindByline(TokenList tokens, int start, int end)
    {
        for (var at = end - 2; at > start; at--)
            if (tokens.KindAt(at) == TokenKind.Close && tokens.Cover(start, at).In(tokens.Text).ContainsAny("电讯记".AsSpan()))
                return at + 1;
        return start;
    }

    private static bool EndsClause(TokenList tokens, int at) => at + 1 >= tokens.Count || Clause.IsBoundary(tokens, at + 1) || tokens.Surface(at + 1) is "了" or "称";
}
