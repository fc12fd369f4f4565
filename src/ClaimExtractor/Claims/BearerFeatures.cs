using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against a candidate for the bearer of a subject that is chosen.</summary>
internal static class BearerFeatures
{
    public static void Write(FeatureSink sink, StatementQuestion question, in Candidate subject, in Candidate candidate)
    {
        var context = new BearerContext(question, subject);
        if (candidate.Origin is CandidateOrigin.Clause or CandidateOrigin.ClauseBefore)
        {
            var (first, end) = (candidate.Range.First, candidate.Range.End);
            BeginWords(sink, question, first);
            EndWords(sink, question, end);
            EndAndSubject(sink, context, end);
            AnyAndSubject(sink, context);
        }

        WriteOwn(sink, context, candidate);
    }

    /// <summary>What no other candidate shares.</summary>
    public static void WriteOwn(FeatureSink sink, in BearerContext context, in Candidate candidate)
    {
        switch (candidate.Origin)
        {
            case CandidateOrigin.Nothing:
                NobodyFeatures.Write(sink, context);
                break;
            case CandidateOrigin.Said:
            case CandidateOrigin.Proposed:
                OfElsewhere(sink, context, candidate);
                break;
            default:
                OwnerFeatures.Write(sink, context, candidate);
                break;
        }

        if (context.Question.Proposed.Bearer is { } proposed && candidate.Says(proposed.Text))
        {
            sink.Add($"proposed");
            sink.Add($"proposed:{proposed.Rule}");
            sink.Add($"proposed-subject:{context.IsProposedSubject}{candidate.Origin == CandidateOrigin.Proposed}");
        }
    }

    /// <summary>What the words say where a bearer begins, the same to each number of the sentence.</summary>
    public static void BeginWords(FeatureSink sink, StatementQuestion question, int first)
    {
        var (begin, before) = (question.Words[first], question.At(first - 1));
        sink.Add($"before-like:{before.Cluster}");
        sink.Add($"begin-like:{begin.Cluster}");
        sink.Add($"begin:{begin.Class}{begin.Tag}{begin.Place}");
        sink.Add($"before:{before.Class}{before.Tag}");
        sink.Add($"before-word:{(first > 0 ? question.Tokens.Surface(first - 1) : default)}");
        sink.Add($"opens:{before.Chunk != begin.Chunk}{before.Class}");
        sink.Add($"begin-word:{question.Surface(first)}");
        sink.Add($"begin-chunk:{before.Chunk != begin.Chunk}{begin.Letter}{before.Letter}{begin.Class}");
        sink.Add($"two-before:{question.At(first - 2).Class}{before.Class}{begin.Class}");
        sink.Add($"before-begin-like:{before.Cluster}{begin.Cluster}");
    }

    /// <summary>What the words say where a bearer ends, the same to each number of the sentence.</summary>
    public static void EndWords(FeatureSink sink, StatementQuestion question, int end)
    {
        var (head, behind) = (question.Words[end - 1], question.At(end));
        sink.Add($"head:{head.Class}{head.Tag}");
        sink.Add($"head-kind:{head.Kind}{head.Counted}{head.Place}{head.IsActor}");
        sink.Add($"head-last:{Letters.Last(question.Tokens, end - 1)}");
        sink.Add($"head-word:{question.Tokens.Surface(end - 1)}");
        sink.Add($"head-like:{head.Cluster}");
        sink.Add($"behind-like:{behind.Cluster}");
        sink.Add($"behind:{behind.Class}{(behind.Tag is "Particle" ? 'p' : '-')}");
        sink.Add($"behind-word:{question.Surface(end)}");
        sink.Add($"behind-chunk:{behind.Chunk != head.Chunk}{head.Letter}{behind.Letter}{head.Class}");
        sink.Add($"two-behind:{head.Class}{behind.Class}{question.At(end + 1).Class}");
        sink.Add($"head-behind-like:{head.Cluster}{behind.Cluster}");
        sink.Add($"head-behind:{head.Tag}{question.Surface(end)}");
    }

    /// <summary>The bearer's last word with the subject.</summary>
    public static void EndAndSubject(FeatureSink sink, in BearerContext context, int end)
    {
        var head = context.Question.Words[end - 1];
        sink.Add(
            $"heads:{head.IsActor}{head.Counted}/{context.Head.Class}{context.Head.Metric}{context.Head.Counted}{context.Head.IsHead}"
        );
        sink.Add($"heads-like:{head.Cluster}/{context.Head.Cluster}");
        sink.Add($"subject-last:{context.LastWord}{head.IsActor}");
    }

    /// <summary>The subject, to a bearer of words of the sentence, whichever they are.</summary>
    public static void AnyAndSubject(FeatureSink sink, in BearerContext context)
    {
        sink.Add($"words");
        sink.Add($"subject-begin:{context.Begin.Class}{context.Begin.Metric}{context.Begin.IsHead}");
        sink.Add($"subject-first:{context.FirstWord}");
        sink.Add($"proposal:{context.IsProposedSubject}{context.ProposedForm}");
    }

    private static void OfElsewhere(FeatureSink sink, in BearerContext context, in Candidate candidate)
    {
        var kind = context.Question.Kind;
        var from = candidate.Said is { } said ? said.Site.Reading == context.Question.Site.Reading ? 's' : 'p' : '-';
        sink.Add($"elsewhere:{candidate.Origin == CandidateOrigin.Said}{candidate.SaidAsSubject}");
        sink.Add($"elsewhere-as:{candidate.SaidAsSubject}{from}{candidate.Back}{kind}");
        sink.Add($"elsewhere-from:{from}{candidate.Back}{context.Form}");
        sink.Add($"elsewhere-rule:{candidate.Facet!.Rule}");
        sink.Add($"elsewhere-subject:{context.Form}{context.Head.Class}{context.Head.IsHead}{from}");
        sink.Add($"elsewhere-role:{kind}{context.Question.RoleName}{context.Form}{from}");
        sink.Add($"elsewhere-proposed:{context.IsProposedSubject}{context.ProposedForm}{from}");
        sink.Add($"elsewhere-last:{context.LastWord}");
    }
}
