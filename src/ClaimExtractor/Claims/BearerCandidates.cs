using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Claims;

/// <summary>
/// Every reading of whose the subject is: the words right before it (高技术产业|投资, 公司|的|收入), the nouns of the clause, what the numbers
/// before have, and nobody.
/// </summary>
internal static class BearerCandidates
{
    // In words: what is farther from the number is not its owner.
    private const int LongestOwner = 10, FarthestBefore = 12, FarthestInClause = 40, FarthestBehind = 16, NumbersBefore = 3;

    private static readonly KindSet NoBeginning = KindSet.Of("eup&kxcCJHjRF,>)htdz"), NoEnd = KindSet.Of("eupd&kxJjRFm<(CcHht");

    public static List<Candidate> Of(StatementQuestion question, in Candidate subject, ReadOnlySpan<ClaimFacets> said)
    {
        var candidates = new List<Candidate>(16);
        Add(candidates, question, subject, said);
        return candidates;
    }

    /// <inheritdoc cref="Of"/>
    public static void Add(List<Candidate> candidates, StatementQuestion question, in Candidate subject, ReadOnlySpan<ClaimFacets> said)
    {
        candidates.Add(new(CandidateOrigin.Nothing, null));
        AddOwners(candidates, question, subject.Range);
        var site = question.Site;
        AddNouns(
            candidates,
            question,
            subject.Range,
            Math.Max(0, Math.Max(site.ClauseFirst - FarthestBefore, site.First - FarthestInClause)),
            site.First
        );
        // 被困8天的|男子
        AddNouns(candidates, question, subject.Range, site.End, Math.Min(site.ClauseEnd, site.End + FarthestBehind));
        if (question.Proposed.Bearer is { } bearer && !candidates.Say(bearer.Text))
            candidates.Add(new Candidate(CandidateOrigin.Proposed, bearer));
        AddSaid(candidates, said);
    }

    private static void AddOwners(List<Candidate> candidates, StatementQuestion question, TokenRange subject)
    {
        var words = question.Words;
        if (subject.IsEmpty)
            return;
        var end = subject.First > 0 && words[subject.First - 1].Class == WordClass.De ? subject.First - 1 : subject.First;
        if (end == 0 || NoEnd.Contains(words[end - 1].Class))
            return;
        for (
            var first = end - 1;
            first >= Math.Max(0, end - LongestOwner) && words[first].Class is not (WordClass.Quantity or WordClass.Boundary);
            first--
        )
            if (!NoBeginning.Contains(words[first].Class))
                candidates.Add(new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(first, end)));
    }

    // The noun phrases from one word to another: whole, with the places before them, and their ends.
    private static void AddNouns(List<Candidate> candidates, StatementQuestion question, TokenRange subject, int from, int to)
    {
        var words = question.Words;
        for (int first = from, end; first < to; first = end)
        {
            end = first + 1;
            while (end < to && words[end].Chunk == words[first].Chunk)
                end++;
            if (words[first].Letter != ChunkKind.Noun || NoEnd.Contains(words[end - 1].Class))
                continue;
            var begin = first;
            while (begin > from && words[begin - 1].Class == WordClass.Place)
                begin--;
            for (; begin < end; begin++)
                if (!NoBeginning.Contains(words[begin].Class) && (subject.IsEmpty || end <= subject.First || begin >= subject.End)
                    && new TokenRange(begin, end) is var range && !candidates.Have(range))
                    candidates.Add(new Candidate(begin >= question.Site.ClauseFirst ? CandidateOrigin.Clause : CandidateOrigin.ClauseBefore,
                        question.Tokens, range) { IsWhole = begin == first });
        }
    }

    private static void AddSaid(List<Candidate> candidates, ReadOnlySpan<ClaimFacets> said)
    {
        for (var back = 0; back < NumbersBefore && back < said.Length; back++)
        {
            var number = said[^(back + 1)];
            Add(number.Bearer, isSubject: false);
            Add(number.Subject, isSubject: true);

            void Add(Facet? facet, bool isSubject)
            {
                if (facet is not null && !candidates.Say(facet.Text))
                    candidates.Add(new Candidate(CandidateOrigin.Said, facet) { Said = number, SaidAsSubject = isSubject, Back = back });
            }
        }
    }
}
