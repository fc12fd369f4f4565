using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>Weighs the candidates for the subject of one number; what runs of words share is weighed once.</summary>
internal sealed class SubjectWeigher(WeightTable weights, StatementQuestion question)
{
    private readonly WeightSum _sum = new(weights);

    // By the first word, and by the word behind the last.
    private readonly Dictionary<int, int> _begins = [], _ends = [];

    /// <summary>The sum of the weights of the features that <see cref="SubjectFeatures.Write"/> gives.</summary>
    public int Weigh(in Candidate candidate)
    {
        if (candidate.Origin != CandidateOrigin.Clause)
        {
            SubjectFeatures.Write(_sum, question, candidate);
            return _sum.Take();
        }

        SubjectFeatures.WriteWhole(_sum, question, candidate);
        var whole = _sum.Take();
        return whole + Shared(_begins, candidate.Range.First, RunEdges.Begin) + Shared(_ends, candidate.Range.End, RunEdges.End);
    }

    private int Shared(Dictionary<int, int> known, int at, Action<FeatureSink, StatementQuestion, int> write)
    {
        if (!known.TryGetValue(at, out var weight))
        {
            write(_sum, question, at);
            known[at] = weight = _sum.Take();
        }

        return weight;
    }
}
