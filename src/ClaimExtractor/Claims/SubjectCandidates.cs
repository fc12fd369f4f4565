using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>
/// Every reading of what a number measures or counts: runs of words of its clause, the nouns of the two clauses before, what the numbers
/// before measure, and nothing.
/// </summary>
internal static class SubjectCandidates
{
    // In words, from the number: what is farther is never its subject, and text without a mark takes no more time than other text.
    private const int FarthestBefore = 24, FarthestBehind = 20, FarthestClause = 40;

    private const int LongestRun = 14, ClausesBefore = 2, NumbersBefore = 3;

    // Classes with which no subject begins, and with which none ends.
    private static readonly KindSet NoBeginning = KindSet.Of("eu&kxcCJHjRF,>)ht"), NoEnd = KindSet.Of("eup&dkxJjRFm<(CcH"),
        NoBeginningBefore = KindSet.Of("eu&gtd");

    /// <param name="said">What was read before in the paragraph.</param>
    public static List<Candidate> Of(StatementQuestion question, ReadOnlySpan<ClaimFacets> said)
    {
        var candidates = new List<Candidate>(32);
        Add(candidates, question, said);
        return candidates;
    }

    /// <inheritdoc cref="Of"/>
    public static void Add(List<Candidate> candidates, StatementQuestion question, ReadOnlySpan<ClaimFacets> said)
    {
        var site = question.Site;
        AddRuns(candidates, question, Math.Max(site.ClauseFirst, site.First - FarthestBefore), site.First);
        AddRuns(candidates, question, site.End, Math.Min(site.ClauseEnd, site.End + FarthestBehind));
        // 65岁以上|老人门诊人次: what no run gives, having a number in it.
        if (question.Own is { IsEmpty: false } own && !candidates.Have(own))
            candidates.Add(new Candidate(CandidateOrigin.Clause, question.Tokens, own));
        candidates.Add(new Candidate(CandidateOrigin.Nothing, null));
        AddSaid(candidates, said);
        AddClausesBefore(candidates, question);
        if (question.Form is ProposalForm.Inherited or ProposalForm.Joined)
            candidates.Add(new Candidate(CandidateOrigin.Proposed, question.Proposed.Subject));
    }

    private static void AddRuns(List<Candidate> candidates, StatementQuestion question, int first, int end)
    {
        var words = question.Words;
        for (var from = first; from < end; from++)
        {
            var begins = !NoBeginning.Contains(words[from].Class);
            var isPlace = true;
            for (var to = from + 1; to <= Math.Min(end, from + LongestRun); to++)
            {
                if (words[to - 1].Class is WordClass.Quantity or WordClass.Boundary)
                    break;
                isPlace &= words[to - 1].Class == WordClass.Place;
                // 其中|青河县|4.1亿千瓦时: where it is, which has a column of its own.
                if (begins && !isPlace && !NoEnd.Contains(words[to - 1].Class)
                    && new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(from, to)) is var run
                    && !(to <= question.Site.First && SubjectPhrase.IsPlaceName(question.Tokens.Cover(from, to).In(question.Tokens.Text))))
                    candidates.Add(run);
            }
        }
    }

    private static void AddSaid(List<Candidate> candidates, ReadOnlySpan<ClaimFacets> said)
    {
        for (var back = 0; back < NumbersBefore && back < said.Length; back++)
        {
            var number = said[^(back + 1)];
            Add(number.Subject, isSubject: true);
            Add(number.Bearer, isSubject: false);

            void Add(Facet? facet, bool isSubject)
            {
                if (facet is not null && !candidates.Said(facet.Text))
                    candidates.Add(new Candidate(CandidateOrigin.Said, facet) { Said = number, SaidAsSubject = isSubject, Back = back });
            }
        }
    }

    private static void AddClausesBefore(List<Candidate> candidates, StatementQuestion question)
    {
        var words = question.Words;
        var first = question.Site.ClauseFirst;
        for (int at = first - 1, clause = 0; at > 0 && at > first - FarthestClause;)
        {
            if (words[at].Class == WordClass.Boundary)
            {
                if (at < first - 1 && ++clause == ClausesBefore)
                    return;
                at--;
                continue;
            }

            var end = at + 1;
            while (at >= 0 && at > end - LongestRun && words[at].Chunk == words[end - 1].Chunk)
                at--;
            if (words[end - 1].Letter != ChunkKind.Noun)
                continue;
            for (var from = at + 1; from < end; from++)
                if (
                    !NoBeginningBefore.Contains(words[from].Class)
                    && new Candidate(CandidateOrigin.ClauseBefore, question.Tokens, new TokenRange(from, end)) is var run
                    && !candidates.SaidAs(run)
                )
                    candidates.Add(run with { Back = clause, IsWhole = from == at + 1 });
        }
    }
}
