using ClaimExtractor.Clauses;

namespace ClaimExtractor.Claims;

/// <summary>
/// Every reading of whose the subject is: the words right before it (高技术产业|投资, 公司|的|收入), the nouns of the clause, what the numbers
/// before have, and nobody.
/// </summary>
internal static class BearerCandidates
{
    // In words: what is farther from the number is not its owner.
    private const int LongestOwner = 10, FarthestBefore = 12, FarthestInClause = 40, NumbersBefore = 2;

    private const string NoBeginning = "eup&kxcCJHjRF,>)htdz", NoEnd = "eupd&kxJjRFm<(CcHht";

    public static List<Candidate> Of(StatementQuestion question, in Candidate subject, ReadOnlySpan<ClaimFacets> said)
    {
        var candidates = new List<Candidate>(16) { new(CandidateOrigin.Nothing, null) };
        AddOwners(candidates, question, subject.Range);
        AddNouns(candidates, question, subject.Range);
        if (question.Proposed.Bearer is { } bearer && !candidates.Exists(other => other.Says(bearer.Text)))
            candidates.Add(new Candidate(CandidateOrigin.Proposed, bearer));
        AddSaid(candidates, said);
        return candidates;
    }

    private static void AddOwners(List<Candidate> candidates, StatementQuestion question, TokenRange subject)
    {
        var words = question.Words;
        if (subject.IsEmpty)
            return;
        var end = subject.First > 0 && words[subject.First - 1].Class == WordClass.De ? subject.First - 1 : subject.First;
        if (end == 0 || NoEnd.Contains(words[end - 1].Class))
            return;
        for (var first = end - 1; first >= Math.Max(0, end - LongestOwner) && words[first].Class is not (WordClass.Quantity or WordClass.Boundary); first--)
            if (!NoBeginning.Contains(words[first].Class))
                candidates.Add(new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(first, end)));
    }

    private static void AddNouns(List<Candidate> candidates, StatementQuestion question, TokenRange subject)
    {
        var (words, site) = (question.Words, question.Site);
        for (var first = Math.Max(0, Math.Max(site.ClauseFirst - FarthestBefore, site.First - FarthestInClause)); first < site.First;)
        {
            var end = first + 1;
            while (end < site.First && words[end].Chunk == words[first].Chunk)
                end++;
            var range = new TokenRange(first, end);
            if (words[first].Letter == ChunkKind.Noun && (subject.IsEmpty || end <= subject.First || first >= subject.End)
                && !candidates.Exists(other => other.Range == range))
                candidates.Add(new Candidate(first >= site.ClauseFirst ? CandidateOrigin.Clause : CandidateOrigin.ClauseBefore,
                    question.Tokens, new TokenRange(first, end)) with { IsWhole = true });
            first = end;
        }
    }

    private static void AddSaid(List<Candidate> candidates, ReadOnlySpan<ClaimFacets> said)
    {
        for (var back = 0; back < NumbersBefore && back < said.Length; back++)
            if (said[^(back + 1)] is { Bearer: { } bearer } number && !candidates.Exists(other => other.Says(bearer.Text)))
                candidates.Add(new Candidate(CandidateOrigin.Said, bearer) { Said = number, Back = back });
    }
}
