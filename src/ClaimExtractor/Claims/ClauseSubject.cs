using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Whether the clauses behind a word still speak of what its own clause speaks of.</summary>
internal static class ClauseSubject
{
    /// <summary>要新修水渠20公里，改建桥梁3座: from the clause of a word to the number's, none has a subject of its own.</summary>
    public static bool IsShared(ClaimSite site, SentenceChunks chunks, int at)
    {
        var tokens = site.Tokens;
        var end = Clause.EndOf(tokens, at);
        while (end + 1 < site.ClauseFirst)
        {
            var first = end + 1;
            end = Clause.EndOf(tokens, first);
            if (end >= site.ClauseFirst)
                break;
            if (IsSetAnew(site, chunks, first, end))
                return false;
        }

        return !(IsSetAnew(site, chunks, site.ClauseFirst, site.First) || IsActed(site, chunks) || IsMeasured(site, chunks));
    }

    /// <summary>因游行将结束，; 在某国可能制裁之下，: a clause that only says beside what the next ones are so.</summary>
    public static bool IsSubordinate(TokenList tokens, int at)
    {
        var (first, end) = (Clause.FirstOf(tokens, at), Clause.EndOf(tokens, at));
        while (first < at && tokens[first].Tag is PartOfSpeech.Adverb or PartOfSpeech.Time)
            first++;
        return Cue.Is(tokens, first, "beside", tokens.Lexicon) || Cue.EndsBefore(tokens, end, "beside_end", tokens.Lexicon);
    }

    // 目前…, 线路最长…: a clause that says since when, or whose subject stands before its verb.
    private static bool IsSetAnew(ClaimSite site, SentenceChunks chunks, int first, int end)
    {
        foreach (var time in site.Reading.Times)
            if (time.Shape == TimeShape.Now && site.Tokens.IndexAt(time.Span.Start) is var at && at >= first && at < end)
                return true;
        var subject = false;
        foreach (var chunk in chunks.Chunks)
        {
            if (chunk.First < first || chunk.End > end)
                continue;
            if (IsVerb(chunk.Kind))
                return subject;
            subject |= IsSubject(chunks, chunk, first);
        }

        return false;
    }

    // 愿意在三年间，为成员国提供2000个名额
    private static bool IsSubject(SentenceChunks chunks, Chunk chunk, int first) =>
        chunk.Kind == ChunkKind.Noun && chunks.Classes[chunk.End - 1] != WordClass.VerbalNoun
        && !(chunk.First > first && chunks.Classes[chunk.First - 1] == WordClass.Preposition)
        || chunk.Kind == ChunkKind.Determiner && chunks.Tokens[chunk.First].Tag is PartOfSpeech.Pronoun;

    // 推动企业扩大出口3亿元: its object does it.
    private static bool IsActed(ClaimSite site, SentenceChunks chunks)
    {
        var subject = false;
        foreach (var chunk in chunks.Chunks)
        {
            if (chunk.First < site.ClauseFirst || chunk.End > site.First)
                continue;
            if (subject && IsVerb(chunk.Kind))
                return true;
            subject |= IsSubject(chunks, chunk, site.ClauseFirst);
        }

        return false;
    }

    // 要再等两周，机率约62%, but 要增长8%，就业率95%
    private static bool IsMeasured(ClaimSite site, SentenceChunks chunks)
    {
        if (
            !NumberKind.IsRatio(site.Quantity)
            || site.LeftFirst > site.ClauseFirst
            || site.Previous is { } previous && previous.ClauseEnd + 1 == site.ClauseFirst && NumberKind.IsRatio(previous.Quantity)
        )
            return false;
        foreach (var chunk in chunks.Chunks)
            if (chunk.First >= site.ClauseFirst && chunk.End <= site.First && IsVerb(chunk.Kind))
                return false;
        return site.First > site.ClauseFirst;
    }

    private static bool IsVerb(char kind) => kind is ChunkKind.Verb or ChunkKind.LightVerb or ChunkKind.Link or ChunkKind.ChangeBy
        or ChunkKind.ChangeTo or ChunkKind.Share or ChunkKind.Stock;
}
