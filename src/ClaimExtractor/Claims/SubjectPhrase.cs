using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>A subject or bearer as the column has it: the phrase of a frame without the period, the place and the marks around it.</summary>
internal static class SubjectPhrase
{
    public static Facet? Of(TokenList tokens, TokenRange range, ClaimSite site)
    {
        var (first, end) = (range.First, range.End);
        while (first < end && IsTrimmedFirst(tokens, first, end, site))
            first++;
        end = Phrase.TrimEnd(tokens, first, end);
        // 「特别计划」: the marks around the whole phrase are no part of it.
        if (end - first > 2 && tokens.KindAt(first) == TokenKind.OpenQuote && tokens.KindAt(end - 1) == TokenKind.CloseQuote && tokens.Surface(first) is not "《")
            (first, end) = (first + 1, end - 1);
        // 人均1680元, 占比5%: what only says per whom or of what kind leaves the subject to the number before.
        return end - first == 1 && (tokens.KindAt(first) is TokenKind.Denominator or TokenKind.ChangeNoun || IsBareRatio(tokens.Surface(first))) ? null : Phrase.Of(tokens, first, end);
    }

    private static bool IsTrimmedFirst(TokenList tokens, int at, int end, ClaimSite site)
    {
        if (site.Reading.TimeAt(at) is not null)
            return true;
        return at + 1 < end && (tokens.Is(at, TokenKind.Place) && !tokens.Is(at + 1, TokenKind.Owner) && !tokens.IsAny(at + 1)
            || tokens.Is(at, TokenKind.Determiner) || tokens.KindAt(at) is TokenKind.YearUnit or TokenKind.MonthUnit or TokenKind.DayUnit || tokens.KindAt(at) is TokenKind.Join or TokenKind.Pause or TokenKind.Close || Phrase.IsParticleDe(tokens, at));
    }

    private static bool IsBareRatio(ReadOnlySpan<char> noun) => noun is "占比" or "比重" or "比例" or "份额";

    private static bool IsAny(this TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.Join;
}

/// <summary>The noun that a count stands before, to the last word that is counted in its unit: 6398万|农村人口|的饮水安全问题.</summary>
internal static class CountedNoun
{
    public static TokenRange Of(ClaimSite site, TokenRange range)
    {
        var tokens = site.Tokens;
        var head = -1;
        for (var at = range.First; at < range.End; at++)
        {
            if (tokens[at].As(TokenKind.CountedNoun) is not { } noun)
            {
                if (head >= 0 && Phrase.IsParticleDe(tokens, at))
                    break;
                continue;
            }

            // 832个贫困县农民…: what is counted in another unit begins another phrase.
            if (noun.Code != site.Quantity.Unit && head >= 0)
                break;
            if (noun.Code == site.Quantity.Unit)
                head = at;
        }

        if (head < 0)
            return range;
        var end = head + 1;
        if (tokens.KindAt(end) == TokenKind.Open && end < range.End && Phrase.CloseOf(tokens, end, range.End) is var close and > 0)
            end = close + 1;
        return range with { End = end };
    }
}

/// <summary>A predicate as the column has it: a whole phrase, without the adverbs and links that end it.</summary>
internal static class PredicatePhrase
{
    public static Facet? Of(TokenList tokens, TokenRange range)
    {
        var end = range.End;
        while (end > range.First && tokens.KindAt(end - 1) is TokenKind.Join or TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.LinkVerb or TokenKind.Pause or TokenKind.Conjunction)
            end--;
        return Phrase.Of(tokens, range.First, end);
    }
}

/// <summary>Tells whose metric it is from the metric: 高技术产业|投资, 公司|的|营业收入.</summary>
internal static class BearerSplit
{
    public static (Facet? Bearer, Facet Subject) Of(ClaimSite site, Facet subject)
    {
        var tokens = site.Tokens;
        var first = tokens.IndexAt(subject.Span.Start);
        var end = tokens.IndexAt(subject.Span.End);
        for (var at = end - 2; at >= first; at--)
        {
            if (!IsBearer(tokens, at) || !NounPhrase.IsHead(tokens, end - 1) || tokens.KindAt(at + 1) is TokenKind.Join or TokenKind.Pause)
                continue;
            // 居民人均收入和农民|人均收入: two metrics, each with its own.
            if (HoldsJoinedMetric(tokens, first, at))
                return (null, subject);
            var rest = Phrase.IsParticleDe(tokens, at + 1) ? at + 2 : at + 1;
            if (rest >= end)
                return (null, subject);
            return (Phrase.Of(tokens, first, at + 1)! with { Inherited = subject.Inherited }, Phrase.Of(tokens, rest, end)! with { Inherited = subject.Inherited, Rule = subject.Rule });
        }

        return (null, subject);
    }

    private static bool HoldsJoinedMetric(TokenList tokens, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if ((tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、") && NounPhrase.IsHead(tokens, at - 1))
                return true;
        return false;
    }

    public static bool IsBearer(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Owner) || tokens[at].Tag == PartOfSpeech.Organisation
        || tokens.Surface(at) is [.., '产' or '行' or '企' or '造', '业'] or [.., '公', '司'] or [.., '集', '团'] or [.., '银', '行'] or [.., '医', '院'] or [.., '农', '民'] or [.., '居', '民'] or [.., '职', '工'];
}
