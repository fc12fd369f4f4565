using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Tells whose metric it is from the metric: 高技术产业|投资, 公司|的|营业收入.</summary>
internal static class BearerSplit
{
    public static (Facet? Bearer, Facet Subject) Of(ClaimSite site, Facet subject)
    {
        var tokens = site.Tokens;
        var first = tokens.IndexAt(subject.Span.Start);
        var end = tokens.IndexAt(subject.Span.End);
        // 该单位|实用面积
        if (end - first > 1 && tokens.KindAt(first - 1) == TokenKind.Demonstrative && tokens.KindAt(first) == TokenKind.CountedNoun
            && NounPhrase.IsHead(tokens, end - 1))
            return (Phrase.Of(tokens, first, first + 1), Phrase.Of(tokens, first + 1, end)! with { Rule = subject.Rule });
        for (var at = end - 2; at >= first; at--)
        {
            if (!(Actors.Is(tokens, at) || IsPeople(tokens, at))
                || !(NounPhrase.IsHead(tokens, end - 1) || tokens[end - 1].Tag == PartOfSpeech.VerbalNoun)
                || tokens.KindAt(at + 1) is TokenKind.Join or TokenKind.Pause)
                continue;
            // 政府性|基金, 政府|举办的机构
            if (tokens.Surface(at + 1) is "性" || tokens[at + 1].Tag == PartOfSpeech.Verb && HoldsDe(tokens, at + 1, end))
                continue;
            // 企业退休人员|养老金: whose people they are goes with them.
            at = LastPerson(tokens, at, end);
            // 居民人均收入和农民|人均收入: two metrics, each with its own.
            if (HoldsJoinedMetric(tokens, first, at))
                return (null, subject);
            var rest = Phrase.IsParticleDe(tokens, at + 1) ? at + 2 : at + 1;
            if (rest >= end || IsOneMetric(tokens, at, rest, end, subject))
                return (null, subject);
            return (SubjectPhrase.Unquoted(Phrase.Of(tokens, first, at + 1))! with { Inherited = subject.Inherited },
                SubjectPhrase.Unquoted(Phrase.Of(tokens, rest, end))! with { Inherited = subject.Inherited, Rule = subject.Rule });
        }

        return OfDe(site, subject, first, end) ?? OfAttribute(tokens, subject, first, end) ?? (null, subject);
    }

    /// <summary>大桥|全长, 技术工人|平均月薪: an attribute is of the thing before it, without what tells which attribute it is.</summary>
    private static (Facet?, Facet)? OfAttribute(TokenList tokens, Facet subject, int first, int end)
    {
        if (tokens[end - 1].As(TokenKind.Metric)?.Code != "attribute")
            return null;
        var at = end - 1;
        while (at > first && TellsWhich(tokens, at - 1))
            at--;
        return at > first && IsThing(tokens, at - 1)
            ? (SubjectPhrase.Unquoted(Phrase.Of(tokens, first, at))! with { Inherited = subject.Inherited },
                SubjectPhrase.Unquoted(Phrase.Of(tokens, at, end))! with { Inherited = subject.Inherited, Rule = subject.Rule })
            : null;
    }

    /// <summary>特区政府|成立: what somebody does; null where the noun names no act, or nobody does it.</summary>
    public static (Facet Bearer, Facet Act)? OfAct(TokenList tokens, Facet subject)
    {
        var (first, last) = (tokens.IndexAt(subject.Span.Start), tokens.IndexAt(subject.Span.End) - 1);
        if (subject.Inherited || last <= first || tokens[last].Tag is not (PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)
            || tokens[last].Span.Length < 2
            || !(Actors.Is(tokens, last - 1) || tokens[last - 1].Tag == PartOfSpeech.Person
                || tokens[last - 1].As(TokenKind.CountedNoun)?.Code == "person"))
            return null;
        return (SubjectPhrase.Unquoted(Phrase.Of(tokens, first, last))!, Phrase.Of(tokens, last, last + 1)! with { Rule = subject.Rule });
    }

    private static int LastPerson(TokenList tokens, int owner, int end)
    {
        for (var at = owner + 1; at < end - 1 && !Phrase.IsParticleDe(tokens, at); at++)
            if (tokens[at].As(TokenKind.CountedNoun)?.Code == "person")
                return at;
        return owner;
    }

    private static bool HoldsDe(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (Phrase.IsParticleDe(tokens, at))
                return true;
        return false;
    }

    private static bool TellsWhich(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Every or TokenKind.Denominator or TokenKind.Metric or TokenKind.Made
        || tokens[at].Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Verb or PartOfSpeech.Distinguishing or PartOfSpeech.Adjective
        || tokens[at].Span.Length == 1;

    private static bool IsThing(TokenList tokens, int at) =>
        !tokens.Is(at, TokenKind.Place) && !Phrase.IsParticleDe(tokens, at)
        && tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.None or PartOfSpeech.ProperName or PartOfSpeech.Person
            or PartOfSpeech.Organisation or PartOfSpeech.Classifier;

    // 计划|的|最高按揭成数: a metric with its owner, where no verb is in it.
    private static (Facet?, Facet)? OfDe(ClaimSite site, Facet subject, int first, int end)
    {
        var tokens = site.Tokens;
        for (var at = end - 3; at > first; at--)
        {
            if (!Phrase.IsParticleDe(tokens, at))
                continue;
            for (var i = first; i < at; i++)
                if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Adjective || tokens.KindAt(i) is TokenKind.Join or TokenKind.Pause)
                    return null;
            return NounPhrase.IsHead(tokens, end - 1)
                ? (SubjectPhrase.Unquoted(Phrase.Of(tokens, first, at)),
                    SubjectPhrase.Unquoted(Phrase.Of(tokens, at + 1, end))! with { Rule = subject.Rule })
                : null;
        }

        return null;
    }

    private static bool HoldsJoinedMetric(TokenList tokens, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if ((tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、") && NounPhrase.IsHead(tokens, at - 1))
                return true;
        return false;
    }

    // 地区生产总值 is 生产总值: the name says no more than its end, where it names no people.
    private static bool IsOneMetric(TokenList tokens, int owner, int rest, int end, Facet subject) =>
        !IsPeople(tokens, owner)
        && tokens.Lexicon.Metric(subject.Text) is { } whole
        && tokens.Lexicon.Metric(tokens.Cover(rest, end).In(tokens.Text).ToString()) == whole;

    // 城镇居民|人均可支配收入, but 居民消费价格
    private static bool IsPeople(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.CountedNoun)?.Code is "person" or "household" && tokens.KindAt(at + 1) == TokenKind.Denominator;
}
