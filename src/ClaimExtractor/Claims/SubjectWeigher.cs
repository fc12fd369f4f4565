using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>
/// Weighs the candidates for the subjects of a document's numbers: the same sums as <see cref="SubjectFeatures.Write"/> gives, but what
/// runs of
/// words share is weighed once.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class SubjectWeigher(WeightTable weights, WeightCache shapes, WeightCache letters)
{
    private readonly WeightSum _sum = new(weights);

    // By a word and the side of the number that it is on: what the words say holds for a sentence, what the number says for that number.
    private readonly WeightMemo _wordBegins = new(), _wordEnds = new(), _begins = new(), _ends = new();

    // By a last word and the run's place to the verb; by a run's place; by its relation to the proposal.
    private readonly WeightMemo _heads = new(), _places = new(), _asides = new();

    // Of the clauses before: by how far back; by a last word.
    private readonly WeightMemo _clauses = new(), _clauseEnds = new();

    private StatementQuestion? _question;
    private int? _agreement;

    /// <summary>The sum of the weights of the candidate's features.</summary>
    public int Weigh(StatementQuestion question, in Candidate candidate)
    {
        Ask(question);
        if (candidate.Origin == CandidateOrigin.ClauseBefore)
            return ClauseBefore(question, candidate);
        if (candidate.Origin != CandidateOrigin.Clause)
        {
            SubjectFeatures.Write(_sum, question, candidate);
            return _sum.Take();
        }

        var range = candidate.Range;
        var place = RunPlace.Of(question, range);
        RunFeatures.Ends(_sum, question, range);
        var aside = RunFeatures.Aside(range, question.Own);
        if (aside == 0)
            RunFeatures.AgainstProposal(_sum, question, range);
        return _sum.Take()
            + Edges(question, range)
            + Place(question, place)
            + Head(question, range.End, place.Verb)
            + Shape(RunShape.Of(question, range))
            + Inside(question, range)
            + (aside > 0 ? Aside(question, range, aside) : 0)
            + Agreement(question, candidate);
    }

    private void Ask(StatementQuestion question)
    {
        if (_question == question)
            return;
        if (_question?.Words != question.Words)
        {
            _wordBegins.Forget();
            _wordEnds.Forget();
        }

        _begins.Forget();
        _ends.Forget();
        _heads.Forget();
        _places.Forget();
        _asides.Forget();
        _clauses.Forget();
        _clauseEnds.Forget();
        (_question, _agreement) = (question, null);
    }

    private int ClauseBefore(StatementQuestion question, in Candidate candidate)
    {
        SubjectFeatures.WriteInClauseBefore(_sum, question, candidate);
        var own = _sum.Take();
        var (clause, end) = (2 * candidate.Back + (candidate.IsWhole ? 1 : 0), candidate.Range.End);
        if (!_clauses.Knows(clause, out var shared))
        {
            SubjectFeatures.ClauseBefore(_sum, question, candidate.Back, candidate.IsWhole);
            shared = _clauses.Keep(clause, _sum.Take());
        }

        if (!_clauseEnds.Knows(end, out var atEnd))
        {
            SubjectFeatures.EndInClauseBefore(_sum, question, end, candidate.Back);
            atEnd = _clauseEnds.Keep(end, _sum.Take());
        }

        return own + shared + atEnd;
    }

    private int Edges(StatementQuestion question, TokenRange range)
    {
        var isBehind = RunEdges.Side(question, range.First) == '>' ? 1 : 0;
        return Once(_wordBegins, 2 * range.First + isBehind, question, range.First, RunEdges.BeginWords)
            + Once(_wordEnds, 2 * range.End + isBehind, question, range.End, RunEdges.EndWords)
            + Once(_begins, range.First, question, range.First, RunEdges.BeginNumber)
            + Once(_ends, range.End, question, range.End, RunEdges.EndNumber);
    }

    private int Once(WeightMemo known, int key, StatementQuestion question, int at, Action<FeatureSink, StatementQuestion, int> write)
    {
        if (known.Knows(key, out var weight))
            return weight;
        write(_sum, question, at);
        return known.Keep(key, _sum.Take());
    }

    private int Place(StatementQuestion question, RunPlace place)
    {
        if (!_places.Knows(place.AroundKey, out var around))
        {
            place.WriteAround(_sum, question);
            around = _places.Keep(place.AroundKey, _sum.Take());
        }

        if (!_places.Knows(place.EdgesKey, out var edges))
        {
            place.WriteEdges(_sum, question);
            edges = _places.Keep(place.EdgesKey, _sum.Take());
        }

        return around + edges;
    }

    private int Head(StatementQuestion question, int end, char verb)
    {
        var key = 4 * end + (verb switch { 'b' => 1, 'a' => 2, 'i' => 3, _ => 0 });
        if (_heads.Knows(key, out var weight))
            return weight;
        RunFeatures.VerbAndHead(_sum, question, end, verb);
        return _heads.Keep(key, _sum.Take());
    }

    private int Shape(in RunShape shape)
    {
        if (shapes.Knows(shape.Key, out var weight))
            return weight;
        shape.Write(_sum);
        return shapes.Keep(shape.Key, _sum.Take());
    }

    private int Inside(StatementQuestion question, TokenRange range)
    {
        Span<char> room = stackalloc char[RunFeatures.MostLetters];
        var inside = RunFeatures.Inside(question, range, room);
        // The letters are ASCII, and of four kinds of numbers no two end with the same three bits.
        var key = 1u << 31 | (uint)question.Kind & 7;
        for (var i = 0; i < inside.Length; i++)
            key |= (uint)inside[i] << (3 + 7 * i);
        if (letters.Knows(key, out var weight))
            return weight;
        _sum.Add($"letters:{inside}{question.Kind}");
        return letters.Keep(key, _sum.Take());
    }

    private int Aside(StatementQuestion question, TokenRange range, int aside)
    {
        if (_asides.Knows(aside, out var weight))
            return weight;
        RunFeatures.AgainstProposal(_sum, question, range);
        return _asides.Keep(aside, _sum.Take());
    }

    private int Agreement(StatementQuestion question, in Candidate candidate)
    {
        if (!question.Proposes(candidate))
            return 0;
        if (_agreement is { } known)
            return known;
        SubjectFeatures.Agreement(_sum, question, candidate, SubjectFeatures.AsRun);
        _agreement = _sum.Take();
        return _agreement.Value;
    }
}
