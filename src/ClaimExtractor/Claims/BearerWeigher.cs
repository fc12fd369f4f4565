using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>
/// Weighs the candidates for the bearers of a document's subjects: the same sums as <see cref="BearerFeatures.Write"/> gives, but what
/// candidates
/// share is weighed once.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BearerWeigher(WeightTable weights)
{
    private readonly WeightSum _sum = new(weights);

    // By the first and by the last word, for a sentence; by the last word, for a number.
    private readonly WeightMemo _begins = new(), _ends = new(), _withSubject = new();

    private WordView[]? _words;
    private int? _any;

    /// <summary>Before the candidates of a number are weighed.</summary>
    public void Ask(StatementQuestion question)
    {
        if (_words != question.Words)
        {
            _begins.Forget();
            _ends.Forget();
        }

        _withSubject.Forget();
        (_words, _any) = (question.Words, null);
    }

    /// <summary>The sum of the weights of the candidate's features.</summary>
    public int Weigh(in BearerContext context, in Candidate candidate)
    {
        BearerFeatures.WriteOwn(_sum, context, candidate);
        var own = _sum.Take();
        if (candidate.Origin is not (CandidateOrigin.Clause or CandidateOrigin.ClauseBefore))
            return own;
        var (first, end) = (candidate.Range.First, candidate.Range.End);
        return own + Begin(context.Question, first) + End(context.Question, end) + WithSubject(context, end) + Any(context);
    }

    private int Begin(StatementQuestion question, int first)
    {
        if (_begins.Knows(first, out var weight))
            return weight;
        BearerFeatures.BeginWords(_sum, question, first);
        return _begins.Keep(first, _sum.Take());
    }

    private int End(StatementQuestion question, int end)
    {
        if (_ends.Knows(end, out var weight))
            return weight;
        BearerFeatures.EndWords(_sum, question, end);
        return _ends.Keep(end, _sum.Take());
    }

    private int WithSubject(in BearerContext context, int end)
    {
        if (_withSubject.Knows(end, out var weight))
            return weight;
        BearerFeatures.EndAndSubject(_sum, context, end);
        return _withSubject.Keep(end, _sum.Take());
    }

    private int Any(in BearerContext context)
    {
        if (_any is { } known)
            return known;
        BearerFeatures.AnyAndSubject(_sum, context);
        _any = _sum.Take();
        return _any.Value;
    }
}
