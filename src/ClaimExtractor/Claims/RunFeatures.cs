using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against a run of words of the number's clause as its subject, beside its <see cref="RunEdges"/>.</summary>
internal static class RunFeatures
{
    public static void Write(FeatureSink sink, StatementQuestion question, TokenRange range)
    {
        RunPlace.Of(question, range).Write(sink, question);
        RunShape.Of(question, range).Write(sink);
        Ends(sink, question, range);
        VerbAndHead(sink, question, range.End, RunPlace.Of(question, range).Verb);
        Span<char> letters = stackalloc char[MostLetters];
        sink.Add($"letters:{Inside(question, range, letters)}{question.Kind}");
        AgainstProposal(sink, question, range);
    }

    /// <summary>The most letters of chunks that count.</summary>
    public const int MostLetters = 4;

    /// <summary>The letters of the run's chunks.</summary>
    public static ReadOnlySpan<char> Inside(StatementQuestion question, TokenRange range, Span<char> room) =>
        Letters.Distinct(question.Words.AsSpan(range.First, range.End - range.First), room);

    /// <summary>Its first word with its last.</summary>
    public static void Ends(FeatureSink sink, StatementQuestion question, TokenRange range)
    {
        var (begin, head) = (question.Words[range.First], question.Words[range.End - 1]);
        sink.Add($"begin-head-like:{begin.Cluster}{head.Cluster}{RunEdges.Side(question, range.First)}");
    }

    /// <param name="end">Behind the run's last word.</param>
    /// <param name="place">Of the run, to the verb.</param>
    public static void VerbAndHead(FeatureSink sink, StatementQuestion question, int end, char place)
    {
        if (question.VerbBefore is >= 0 and var verb)
            sink.Add($"verb-head-like:{question.Words[verb].Cluster}{question.Words[end - 1].Cluster}{place}");
    }

    /// <summary>How the run stands to the subject that the frames propose.</summary>
    public static void AgainstProposal(FeatureSink sink, StatementQuestion question, TokenRange range)
    {
        var own = question.Own;
        if (own.IsEmpty)
            return;
        var relation = Relation(range, own);
        sink.Add($"own:{relation}");
        switch (relation)
        {
            case "cut-left":
                sink.Add($"cut-left:{question.At(range.First - 1).Class}{question.Words[range.First].Class}");
                sink.Add($"cut-left-word:{question.Surface(range.First - 1)}");
                break;
            case "cut-right":
                sink.Add($"cut-right:{question.Words[range.End - 1].Class}{question.At(range.End).Class}");
                sink.Add($"cut-right-word:{question.Surface(range.End)}");
                break;
            case "more-left":
                sink.Add($"more-left:{question.Words[range.First].Class}{question.Words[own.First].Class}");
                break;
            case "more-right":
                sink.Add($"more-right:{question.Words[range.End - 1].Class}");
                break;
        }
    }

    /// <summary>Runs that share no edge with the proposal are one of these few: all of one relation have one weight.</summary>
    /// <returns>0 where an edge is shared, so that the run is one of a kind.</returns>
    public static int Aside(TokenRange range, TokenRange own) =>
        range.First == own.First || range.End == own.End ? 0
            : range.End <= own.First || range.First >= own.End ? 1
            : range.First > own.First && range.End < own.End ? 2 : 3;

    private static string Relation(TokenRange range, TokenRange own) => (range.First - own.First, range.End - own.End) switch
    {
        (0, 0) => "same",
        (0, < 0) => "cut-right",
        (0, _) => "more-right",
        ( > 0, 0) => "cut-left",
        (_, 0) => "more-left",
        ( > 0, < 0) => "inside",
        _ => range.First < own.End && range.End > own.First ? "across" : "apart",
    };
}
