using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what is said of the counted things behind a number: 601个|宣布摘帽, 2707个贫困村|未出列.</summary>
internal static class PredicateReader
{
    public static Facet? Read(ClaimSite site, RoleReading role, Facet? subject)
    {
        if (role.Role is not (Role.Level or Role.Part or Role.Share) || site.Quantity.Dimension is not (Dimension.People or Dimension.Count or Dimension.Percentage or Dimension.Ratio))
            return null;
        var tokens = site.Tokens;
        var first = subject is { Inherited: false } && subject.Span.End > site.Quantity.Span.End ? tokens.IndexAt(subject.Span.End) : site.End;
        var end = first;
        while (end < site.RightEnd && tokens.KindAt(end) is not (TokenKind.Close or TokenKind.Open) && tokens.Surface(end) is not "、")
            end++;
        while (end > first && tokens.KindAt(end - 1) is TokenKind.Join or TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.LinkVerb)
            end--;
        return first < end && SaysSomething(tokens, first, end) ? Phrase.Of(tokens, first, end) : null;
    }

    private static bool SaysSomething(TokenList tokens, int first, int end)
    {
        if (Phrase.IsParticleDe(tokens, first) || tokens.KindAt(first) is TokenKind.Join or TokenKind.Pause or TokenKind.Colon or TokenKind.Stop)
            return false;
        for (var at = first; at < end; at++)
            if (!Phrase.IsNominal(tokens, at) || tokens.Is(at, TokenKind.ActVerb) || tokens.Surface(at) is "未" or "不" or "没")
                return true;
        return false;
    }
}
