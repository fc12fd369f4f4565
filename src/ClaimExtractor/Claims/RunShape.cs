using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>How long a run of words is and how many words of which class it holds, in few steps: many runs of many texts have one
/// shape.</summary>
/// <param name="Kind">Of the number: a letter of the frames.</param>
/// <param name="Actors">Before its last word.</param>
internal readonly record struct RunShape(
    char Kind,
    char Side,
    int Words,
    int Characters,
    int De,
    int Verbs,
    int Joins,
    int Places,
    int Opened,
    int Closed,
    int Actors,
    bool IsHead
)
{
    /// <summary>Tells all shapes apart; not 0.</summary>
    public uint Key =>
        1u << 31
        | (uint)(
            (Kind & 7) << 24
            | Words << 20
            | Characters << 16
            | De << 14
            | Verbs << 12
            | Joins << 10
            | Places << 8
            | Opened << 6
            | Closed << 4
            | Actors << 2
            | (Side == '<' ? 2 : 0)
            | (IsHead ? 1 : 0)
        );

    public static RunShape Of(StatementQuestion question, TokenRange range)
    {
        var words = question.Words.AsSpan(range.First, range.End - range.First);
        var counts = new RunCounts(words);
        return new RunShape(question.Kind, RunEdges.Side(question, range.First), Letters.Length(words.Length),
            Letters.Length(question.Tokens.Cover(range.First, range.End).Length), Math.Min(counts.De, 3), Math.Min(counts.Verbs, 3),
            Math.Min(counts.Joins, 2), Math.Min(counts.Places, 2), Math.Min(counts.Opened, 2), Math.Min(counts.Closed, 2),
            Letters.Count(words[..^1], static word => word.IsActor), words[^1].IsHead);
    }

    public void Write(FeatureSink sink)
    {
        sink.Add($"words:{Side}{Words}");
        sink.Add($"characters:{Kind}{Characters}");
        sink.Add($"de:{De}{Side}{Kind}");
        sink.Add($"verbs:{Verbs}{Side}");
        sink.Add($"joins:{Joins}{Kind}");
        sink.Add($"places:{Places}{Side}");
        sink.Add($"brackets:{Opened}{Closed}");
        sink.Add($"actors:{Actors}{IsHead}{Kind}");
    }
}
