using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>A candidate with what speaks for it.</summary>
/// <param name="Weight">The sum of the weights of its features; the largest is chosen.</param>
internal readonly record struct WeighedCandidate(Candidate Candidate, int Weight);

/// <summary>
/// Chooses subject, bearer and predicate of a number among all candidates by the weight of their features. What the frames propose is one feature
/// among others.
/// </summary>
internal static class StatementChooser
{
    private static readonly WeightTable SubjectWeights = WeightTable.Shipped("subject"), BearerWeights = WeightTable.Shipped("bearer"),
        PredicateWeights = WeightTable.Shipped("predicate");

    /// <param name="said">What was read before in the paragraph.</param>
    public static Statement Choose(StatementQuestion question, ReadOnlySpan<ClaimFacets> said)
    {
        if (SubjectWeights.IsEmpty)
            return question.Proposed;
        var subject = Heaviest(Subjects(question, said));
        var bearer = Heaviest(Bearers(question, subject, said));
        var predicate = PredicateWeights.IsEmpty ? default : Heaviest(Predicates(question, subject));
        var proposed = question.Proposed;
        return new Statement(FacetOf(subject, proposed.Subject), FacetOf(bearer, proposed.Bearer),
            PredicateWeights.IsEmpty ? proposed.Predicate : FacetOf(predicate, proposed.Predicate));
    }

    /// <summary>Every candidate for the subject, in the order in which they stand in the text.</summary>
    public static List<WeighedCandidate> Subjects(StatementQuestion question, ReadOnlySpan<ClaimFacets> said)
    {
        var weigher = new SubjectWeigher(SubjectWeights, question);
        return SubjectCandidates.Of(question, said).ConvertAll(candidate => new WeighedCandidate(candidate, weigher.Weigh(candidate)));
    }

    private static List<WeighedCandidate> Bearers(StatementQuestion question, Candidate subject, ReadOnlySpan<ClaimFacets> said) =>
        Weigh(BearerWeights, BearerCandidates.Of(question, subject, said),
            (sink, candidate) => BearerFeatures.Write(sink, question, subject, candidate));

    private static List<WeighedCandidate> Predicates(StatementQuestion question, Candidate subject) =>
        Weigh(PredicateWeights, PredicateCandidates.Of(question, subject),
            (sink, candidate) => PredicateFeatures.Write(sink, question, subject, candidate));

    private static List<WeighedCandidate> Weigh(WeightTable weights, List<Candidate> candidates, Action<FeatureSink, Candidate> write)
    {
        var sum = new WeightSum(weights);
        var weighed = new List<WeighedCandidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            write(sum, candidate);
            weighed.Add(new WeighedCandidate(candidate, sum.Take()));
        }

        return weighed;
    }

    /// <summary>The first of the heaviest.</summary>
    private static Candidate Heaviest(List<WeighedCandidate> candidates)
    {
        var best = candidates[0];
        foreach (var candidate in candidates)
            if (candidate.Weight > best.Weight)
                best = candidate;
        return best.Candidate;
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
