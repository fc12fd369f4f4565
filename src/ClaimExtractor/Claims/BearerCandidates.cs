using System.Buffers;
using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Claims;

/// <summary>
/// Every reading of whose the subject is: the runs of words before the number (高技术产业|投资, 公司|的|收入, 她|足足), the nouns of the
/// clauses before and behind the number, what the numbers before have, and nobody.
/// </summary>
internal static class BearerCandidates
{
    // In words: what is farther from the number is not its owner.
    private const int LongestOwner = 10, FarthestRun = 24, FarthestNoun = 60, FarthestBehind = 16, NumbersBefore = 3;

    // Chunks that hold owners: nouns, places that act, pronouns.
    private static readonly SearchValues<char> Owners =
        SearchValues.Create([ChunkKind.Noun, ChunkKind.Place, ChunkKind.Determiner, ChunkKind.Relative]);

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
        var (site, range) = (question.Site, subject.Range);
        var from = Math.Max(site.ClauseFirst, site.First - FarthestRun);
        AddRuns(candidates, question, range, from);
        if (range.First <= from || range.First > site.First)
            AddOwners(candidates, question, range);
        AddNouns(candidates, question, range, Math.Max(0, site.First - FarthestNoun), site.ClauseFirst);
        // 被困8天的|男子
        AddNouns(candidates, question, range, site.End, Math.Min(site.ClauseEnd, site.End + FarthestBehind));
        if (question.Proposed.Bearer is { } bearer && !candidates.Say(bearer.Text))
            candidates.Add(new Candidate(CandidateOrigin.Proposed, bearer));
        AddSaid(candidates, said);
    }

    // Of the clause up to the number, but for the subject.
    private static void AddRuns(List<Candidate> candidates, StatementQuestion question, TokenRange subject, int from)
    {
        var (words, number) = (question.Words, question.Site.First);
        for (var first = from; first < number; first++)
        {
            if (first >= subject.First && first < subject.End || NoBeginning.Contains(words[first].Class))
                continue;
            var to = Math.Min(number, first + LongestOwner);
            for (var end = first + 1; end <= to; end++)
            {
                if (words[end - 1].Class is WordClass.Quantity or WordClass.Boundary || !subject.IsEmpty && end - 1 == subject.First)
                    break;
                if (!NoEnd.Contains(words[end - 1].Class))
                    candidates.Add(new Candidate(CandidateOrigin.Clause, question.Tokens, new TokenRange(first, end))
                    {
                        IsWhole = question.OpensChunk(first),
                    });
            }
        }
    }

    // What stands right before a subject of another clause.
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

    // The phrases from one word to another: whole, with the places before them, and their ends.
    private static void AddNouns(List<Candidate> candidates, StatementQuestion question, TokenRange subject, int from, int to)
    {
        var words = question.Words;
        for (int first = from, end; first < to; first = end)
        {
            end = first + 1;
            while (end < to && words[end].Chunk == words[first].Chunk)
                end++;
            var (begin, last) = (first, end);
            // 社区的: without what ends no owner.
            while (last > first && NoEnd.Contains(words[last - 1].Class))
                last--;
            if (last == first || !Owners.Contains(words[first].Letter))
                continue;
            while (begin > from && words[begin - 1].Class == WordClass.Place)
                begin--;
            for (; begin < last; begin++)
                if (!NoBeginning.Contains(words[begin].Class) && (subject.IsEmpty || last <= subject.First || begin >= subject.End)
                    && new TokenRange(begin, last) is var range && !candidates.Have(range))
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
