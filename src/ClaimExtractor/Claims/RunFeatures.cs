using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against a run of words of the number's clause as its subject, beside its <see cref="RunEdges"/>.</summary>
internal static class RunFeatures
{
    public static void Write(FeatureSink sink, StatementQuestion question, TokenRange range)
    {
        var run = new Run(question, range);
        Whole(sink, run);
        Inside(sink, run);
        AgainstProposal(sink, run);
    }

    private readonly ref struct Run(StatementQuestion question, TokenRange range)
    {
        public readonly StatementQuestion Question = question;
        public readonly int First = range.First, End = range.End;
        public readonly char Kind = question.Kind, Side = RunEdges.Side(question, range.First);
        public readonly WordView Before = question.At(range.First - 1), Begin = question.Words[range.First],
            Head = question.Words[range.End - 1], Behind = question.At(range.End);

        public ReadOnlySpan<WordView> Words => Question.Words.AsSpan(First, End - First);
    }

    private static void Whole(FeatureSink sink, in Run run)
    {
        var (question, site, kind, side) = (run.Question, run.Question.Site, run.Kind, run.Side);
        var (opens, closes) = (question.OpensChunk(run.First), question.ClosesChunk(run.End));
        var near = side == '<' ? run.End == site.First : run.First == site.End;
        sink.Add($"begin-head-like:{run.Begin.Cluster}{run.Head.Cluster}{side}");
        sink.Add($"chunk:{opens}{closes}{side}");
        sink.Add($"role-side:{question.RoleName}{kind}{side}{opens}{closes}");
        sink.Add($"number-letters:{question.At(site.First - 1).Letter}{question.At(site.End).Letter}{side}{near}{opens}{closes}");
        if (question.VerbBefore is not (>= 0 and var verb))
            return;
        var place = run.End <= verb ? 'b' : run.First > verb ? 'a' : 'i';
        sink.Add($"verb-head-like:{question.Words[verb].Cluster}{run.Head.Cluster}{place}");
        sink.Add($"verb-like:{question.Words[verb].Cluster}{place}{kind}");
        sink.Add($"verb-place:{question.Words[verb].Class}{kind}{side}{place}");
        sink.Add($"verb-word-place:{question.Surface(verb)}{place}");
    }

    private static void Inside(FeatureSink sink, in Run run)
    {
        var words = run.Words;
        var (kind, side, head) = (run.Kind, run.Side, run.Head);
        var counts = new RunCounts(words);
        var characters = run.Question.Tokens.Cover(run.First, run.End).Length;
        sink.Add($"words:{side}{Letters.Length(words.Length)}");
        sink.Add($"characters:{kind}{Letters.Length(characters)}");
        sink.Add($"de:{Math.Min(counts.De, 3)}{side}{kind}");
        sink.Add($"verbs:{Math.Min(counts.Verbs, 3)}{side}");
        sink.Add($"joins:{Math.Min(counts.Joins, 2)}{kind}");
        sink.Add($"places:{Math.Min(counts.Places, 2)}{side}");
        sink.Add($"brackets:{Math.Min(counts.Opened, 2)}{Math.Min(counts.Closed, 2)}");
        sink.Add($"actors:{Letters.Count(words[..^1], static word => word.IsActor)}{head.IsHead}{kind}");
        Span<char> letters = stackalloc char[4];
        sink.Add($"letters:{Letters.Distinct(words, letters)}{kind}");
    }

    private static void AgainstProposal(FeatureSink sink, in Run run)
    {
        var (question, own) = (run.Question, run.Question.Own);
        if (own.IsEmpty)
            return;
        var relation = Relation(run, own);
        sink.Add($"own:{relation}");
        switch (relation)
        {
            case "cut-left":
                sink.Add($"cut-left:{run.Before.Class}{run.Begin.Class}");
                sink.Add($"cut-left-word:{question.Surface(run.First - 1)}");
                break;
            case "cut-right":
                sink.Add($"cut-right:{run.Head.Class}{run.Behind.Class}");
                sink.Add($"cut-right-word:{question.Surface(run.End)}");
                break;
            case "more-left":
                sink.Add($"more-left:{run.Begin.Class}{question.Words[own.First].Class}");
                break;
            case "more-right":
                sink.Add($"more-right:{run.Head.Class}");
                break;
        }
    }

    private static string Relation(in Run run, TokenRange own) => (run.First - own.First, run.End - own.End) switch
    {
        (0, 0) => "same",
        (0, < 0) => "cut-right",
        (0, _) => "more-right",
        ( > 0, 0) => "cut-left",
        (_, 0) => "more-left",
        ( > 0, < 0) => "inside",
        _ => run.First < own.End && run.End > own.First ? "across" : "apart",
    };
}
