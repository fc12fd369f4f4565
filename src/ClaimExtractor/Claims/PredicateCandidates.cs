using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Claims;

/// <summary>
/// Every reading of what is said of a number's subject: the verbs before the number in its clause, the phrases behind it that end where a
/// chunk
/// of the clause does, and nothing.
/// </summary>
internal static class PredicateCandidates
{
    private const int FarthestBefore = 20, FarthestBehind = 24, LongestPhrase = 16, ShortPhrase = 3;

    // Classes with which a verb phrase begins.
    private static readonly KindSet Beginning = KindSet.Of("vwblscdpHkzCRf"), Verbal = KindSet.Of("vwblszH");

    /// <param name="subject">The one that is chosen.</param>
    public static List<Candidate> Of(StatementQuestion question, in Candidate subject)
    {
        var candidates = new List<Candidate>(16);
        Add(candidates, question, subject);
        return candidates;
    }

    /// <inheritdoc cref="Of"/>
    public static void Add(List<Candidate> candidates, StatementQuestion question, in Candidate subject)
    {
        candidates.Add(new(CandidateOrigin.Nothing, null));
        AddVerbs(candidates, question, subject.Range);
        AddPhrases(candidates, question, subject.Range);
        if (question.Proposed.Predicate is { } proposed && !candidates.Say(proposed.Text))
            candidates.Add(new Candidate(CandidateOrigin.Proposed, proposed));
    }

    private static void AddVerbs(List<Candidate> candidates, StatementQuestion question, TokenRange subject)
    {
        var (words, site) = (question.Words, question.Site);
        for (var at = Math.Max(site.ClauseFirst, site.First - FarthestBefore); at < site.First; at++)
            if (Verbal.Contains(words[at].Class) && !(at >= subject.First && at < subject.End))
            {
                candidates.Add(new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(at, at + 1)) { KeepsQuotes = true });
                // 宣判|定罪, 收购|完成
                if (
                    at + 1 < site.First
                    && at + 1 != subject.First
                    && (Verbal.Contains(words[at + 1].Class) || words[at + 1].Class is WordClass.Adverb)
                )
                    candidates.Add(
                        new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(at, at + 2)) { KeepsQuotes = true }
                    );
            }
    }

    private static void AddPhrases(List<Candidate> candidates, StatementQuestion question, TokenRange subject)
    {
        var (words, site) = (question.Words, question.Site);
        var end = Math.Min(site.ClauseEnd, site.End + FarthestBehind);
        // 430个村中已有280个|通车: what stands behind the next number is said of that one.
        for (var first = site.End; first < Math.Min(end, site.RightEnd); first++)
        {
            if (first >= subject.First && first < subject.End)
                continue;
            if (
                !Beginning.Contains(words[first].Class)
                || first > site.End && words[first].Chunk == words[first - 1].Chunk && words[first].Letter == ChunkKind.Noun
            )
                continue;
            for (var last = first + 1; last <= Math.Min(end, first + LongestPhrase); last++)
            {
                var closes = last == site.ClauseEnd || words[last].Chunk != words[last - 1].Chunk;
                if (closes && (last == site.ClauseEnd || last - first <= ShortPhrase || words[last - 1].Letter == ChunkKind.Noun))
                    candidates.Add(
                        new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(first, last)) { KeepsQuotes = true }
                    );
            }
        }
    }
}
