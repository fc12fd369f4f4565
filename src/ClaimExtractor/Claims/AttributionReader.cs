using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads who gives a figure: 据国务院扶贫办统计，; 柏仇勇介绍，; 记者从水务局获悉，. It holds to the end of its sentence.</summary>
internal sealed class AttributionReader(Lexicon lexicon)
{
    private readonly Speaker _speaker = new(lexicon);

    /// <summary>The nearest verb of saying before the number that somebody stands before.</summary>
    public Facet? Read(ClaimSite site, SentenceChunks chunks)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= 0; at--)
        {
            Facet? found = null;
            // 甲公司称获批　乙公司付20亿元: the halves of a headline have each their own.
            if (IsHeadlineBreak(tokens, at))
                return null;
            if (tokens[at].As(TokenKind.Reports)?.Code is { } verb || (verb = TalkVerb(tokens, at)) is not null)
            {
                var first = Clause.FirstOf(tokens, at);
                if (!Says(site, chunks, verb, first, at, out var start))
                    continue;
                found = _speaker.In(chunks, start, at, named: start > 0 && tokens.Is(start - 1, TokenKind.SourceOpens)) is { } who
                    ? who with { Inherited = at < site.ClauseFirst } : null;
            }
            else if (tokens.KindAt(at) == TokenKind.Colon)
                found = BeforeColon(chunks, at)?.AsInherited();
            if (found is not null)
                return found;
        }

        return null;
    }

    private static bool IsHeadlineBreak(TokenList tokens, int at) =>
        tokens[at + 1].Span.Start > tokens[at].Span.End && IsHan(tokens.Text[tokens[at].Span.End - 1]) && IsHan(tokens.Text[tokens[at + 1].Span.Start]);

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    // 王某提出，
    private static string? TalkVerb(TokenList tokens, int at) => tokens[at].As(TokenKind.Cue)?.Code == "talk_verb" ? "opened" : null;

    private bool Says(ClaimSite site, SentenceChunks chunks, string role, int first, int at, out int start)
    {
        var tokens = site.Tokens;
        start = Opening(tokens, first, at) is >= 0 and var opens ? opens + 1 : BehindByline(tokens, first, at);
        if (role == "learned")
        {
            while (start < at && tokens.Surface(start) is not ("从" or "自"))
                start++;
            return ++start < at;
        }

        if (start > first && tokens.Is(start - 1, TokenKind.SourceOpens))
            return true;
        var ends = EndsClause(tokens, at);
        return role switch
        {
            "says" => ends || tokens.KindAt(at + 1) == TokenKind.OpenQuote || chunks.Classes[at] is not (WordClass.Noun
                or WordClass.Modifier) && IsSaid(chunks, start, at),
            "opened" => ends && IsSaid(chunks, start, at),
            _ => ends,
        };
    }

    // 警方称, 张某又指: somebody is the subject, and nothing else is done in between.
    private bool IsSaid(SentenceChunks chunks, int first, int at)
    {
        var before = at - 1;
        while (before > first && chunks.Classes[before] is WordClass.Adverb or WordClass.Time or WordClass.Particle)
            before--;
        return before >= first && _speaker.IsSomebody(chunks.Tokens, before) && _speaker.In(chunks, first, at) is not null;
    }

    // 据, 根据
    private static int Opening(TokenList tokens, int first, int at)
    {
        for (var opens = first; opens < at; opens++)
            if (tokens.Is(opens, TokenKind.SourceOpens))
                return opens;
        return -1;
    }

    // 王小明：「共有3人」; 卫生署：3人确诊
    private static Facet? BeforeColon(SentenceChunks chunks, int colon)
    {
        var tokens = chunks.Tokens;
        var first = Clause.FirstOf(tokens, colon);
        if (first >= colon || !IsNamed(tokens, colon - 1))
            return null;
        foreach (var chunk in chunks.Chunks)
            if (chunk.First == first && chunk.End == colon && chunk.Kind == ChunkKind.Noun)
                return Phrase.Of(tokens, first, colon);
        return null;
    }

    private static bool IsNamed(TokenList tokens, int at) =>
        tokens[at].Tag is PartOfSpeech.Person || tokens[at].As(TokenKind.SourceNoun) is { Code: not "self" };

    // 本报讯（记者王平）市商务局: who wrote the article gives no figure.
    private static int BehindByline(TokenList tokens, int start, int end)
    {
        for (var at = end - 2; at > start; at--)
            if (tokens.KindAt(at) == TokenKind.Close && tokens.Cover(start, at).In(tokens.Text).ContainsAny("电讯记".AsSpan()))
                return at + 1;
        return start;
    }

    private static bool EndsClause(TokenList tokens, int at) =>
        at + 1 >= tokens.Count || Clause.IsBoundary(tokens, at + 1) || tokens.Surface(at + 1) is "了" or "称";
}
