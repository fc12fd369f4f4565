using System.Runtime.InteropServices;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>A candidate with what speaks for it.</summary>
/// <param name="Weight">The sum of the weights of its features; the largest is chosen.</param>
internal readonly record struct WeighedCandidate(Candidate Candidate, int Weight);

/// <summary>
/// Chooses subject, bearer and predicate of the numbers of a document, each among all candidates by the weight of their features. What the
/// frames
/// propose is one feature among others.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class StatementChooser
{
    private static readonly WeightTable SubjectWeights = WeightTable.Shipped("subject"), BearerWeights = WeightTable.Shipped("bearer"),
        PredicateWeights = WeightTable.Shipped("predicate");

    private static readonly WeightCache SubjectShapes = new(), SubjectLetters = new();

    private readonly SubjectWeigher _subjects = new(SubjectWeights, SubjectShapes, SubjectLetters);
    // Used again, question after question.
    private readonly List<Candidate> _candidates = [];
    private readonly BearerWeigher _bearers = new(BearerWeights);
    private readonly WeightSum _predicates = new(PredicateWeights);

    /// <param name="said">What was read before in the paragraph.</param>
    public Statement Choose(StatementQuestion question, ReadOnlySpan<ClaimFacets> said)
    {
        if (SubjectWeights.IsEmpty)
            return question.Proposed;
        var subject = Subject(question, said);
        var proposed = question.Proposed;
        var bearer = question.NamesBearer && question.Proposes(subject) ? proposed.Bearer
            : FacetOf(Bearer(question, subject, said), proposed.Bearer);
        return new Statement(FacetOf(subject, proposed.Subject), bearer,
            PredicateWeights.IsEmpty ? proposed.Predicate : FacetOf(Predicate(question, subject), proposed.Predicate));
    }

    /// <summary>Every candidate for the subject, in the order in which they stand in the text.</summary>
    public List<WeighedCandidate> Subjects(StatementQuestion question, ReadOnlySpan<ClaimFacets> said) =>
        SubjectCandidates.Of(question, said).ConvertAll(candidate => new WeighedCandidate(candidate, _subjects.Weigh(question, candidate)));

    private Candidate Subject(StatementQuestion question, ReadOnlySpan<ClaimFacets> said)
    {
        _candidates.Clear();
        SubjectCandidates.Add(_candidates, question, said);
        var heaviest = default(Heaviest);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(_candidates))
        {
            if (question.NamesMetric && candidate.Origin == CandidateOrigin.Clause && candidate.Range == question.Own)
                return candidate;
            heaviest.Add(candidate, _subjects.Weigh(question, candidate));
        }

        return heaviest.Candidate;
    }

    private Candidate Bearer(StatementQuestion question, in Candidate subject, ReadOnlySpan<ClaimFacets> said)
    {
        _candidates.Clear();
        BearerCandidates.Add(_candidates, question, subject, said);
        _bearers.Ask(question);
        var context = new BearerContext(question, subject);
        var heaviest = default(Heaviest);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(_candidates))
            heaviest.Add(candidate, _bearers.Weigh(context, candidate));
        return heaviest.Candidate;
    }

    private Candidate Predicate(StatementQuestion question, in Candidate subject)
    {
        _candidates.Clear();
        PredicateCandidates.Add(_candidates, question, subject);
        var heaviest = default(Heaviest);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(_candidates))
        {
            PredicateFeatures.Write(_predicates, question, subject, candidate);
            heaviest.Add(candidate, _predicates.Take());
        }

        return heaviest.Candidate;
    }

    /// <summary>The first of the heaviest of those that were added.</summary>
    private struct Heaviest
    {
        private bool _isAny;
        private int _weight;

        public Candidate Candidate { get; private set; }

        public void Add(in Candidate candidate, int weight)
        {
            if (_isAny && weight <= _weight)
                return;
            (_isAny, _weight, Candidate) = (true, weight, candidate);
        }
    }

    // What the frames propose keeps their rule.
    private static Facet? FacetOf(in Candidate chosen, Facet? proposed) =>
        chosen.Text == proposed?.Text ? proposed : chosen.Origin switch
        {
            CandidateOrigin.Said => chosen.Facet!.AsInherited().Ruled("said"),
            CandidateOrigin.ClauseBefore => chosen.Facet!.AsInherited().Ruled("clause_before"),
            _ => chosen.Facet.Ruled("weighed"),
        };
}
