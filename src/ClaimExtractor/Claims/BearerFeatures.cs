using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against a candidate for the bearer of a subject that is chosen.</summary>
internal static class BearerFeatures
{
    public static void Write(FeatureSink sink, StatementQuestion question, in Candidate subject, in Candidate candidate)
    {
        var context = new Context(question, subject);
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
    public static void WriteOwn(FeatureSink sink, in Context context, in Candidate candidate)
    {
        switch (candidate.Origin)
        {
            case CandidateOrigin.Nothing:
                OfNothing(sink, context);
                break;
            case CandidateOrigin.Said:
            case CandidateOrigin.Proposed:
                OfElsewhere(sink, context, candidate);
                break;
            default:
                OfWords(sink, context, candidate);
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
    }

    /// <summary>The bearer's last word with the subject.</summary>
    public static void EndAndSubject(FeatureSink sink, in Context context, int end)
    {
        var head = context.Question.Words[end - 1];
        sink.Add(
            $"heads:{head.IsActor}{head.Counted}/{context.Head.Class}{context.Head.Metric}{context.Head.Counted}{context.Head.IsHead}"
        );
        sink.Add($"heads-like:{head.Cluster}/{context.Head.Cluster}");
        sink.Add($"subject-last:{context.LastWord}{head.IsActor}");
    }

    /// <summary>The subject, to a bearer of words of the sentence, whichever they are.</summary>
    public static void AnyAndSubject(FeatureSink sink, in Context context)
    {
        sink.Add($"words");
        sink.Add($"subject-begin:{context.Begin.Class}{context.Begin.Metric}{context.Begin.IsHead}");
        sink.Add($"subject-first:{context.FirstWord}");
        sink.Add($"proposal:{context.IsProposedSubject}{context.ProposedForm}");
    }

    /// <summary>A number whose subject is chosen.</summary>
    public readonly ref struct Context
    {
        public Context(StatementQuestion question, in Candidate subject)
        {
            Question = question;
            Subject = subject.Range;
            Form = subject.Range.IsEmpty
                ? subject.Origin switch
                {
                    CandidateOrigin.Nothing => 'n',
                    CandidateOrigin.Said => 's',
                    _ => 'p',
                }
                : 'o';
            (Begin, Head) = Subject.IsEmpty
                ? (WordView.Start, WordView.End)
                : (question.Words[Subject.First], question.Words[Subject.End - 1]);
            IsProposedSubject = question.Proposes(subject);
            ProposedForm = question.Proposed.Bearer switch { null => 'n', { Inherited: true } => 'i', _ => 'o' };
        }

        public readonly StatementQuestion Question;
        public readonly TokenRange Subject;
        public readonly WordView Begin, Head;
        public readonly char Form, ProposedForm;
        public readonly bool IsProposedSubject;

        public ReadOnlySpan<char> FirstWord => Subject.IsEmpty ? [] : Question.Tokens.Surface(Subject.First);

        public ReadOnlySpan<char> LastWord => Subject.IsEmpty ? [] : Question.Tokens.Surface(Subject.End - 1);
    }

    private static void OfNothing(FeatureSink sink, in Context context)
    {
        var (kind, head, begin) = (context.Question.Kind, context.Head, context.Begin);
        sink.Add($"none");
        sink.Add($"none-role:{kind}{context.Question.RoleName}");
        sink.Add($"none-head:{context.Form}{head.Class}{head.Metric}{head.Counted}{head.IsHead}");
        sink.Add($"none-begin:{context.Form}{begin.Class}{begin.Metric}{begin.IsHead}");
        sink.Add($"none-proposed:{context.ProposedForm}{context.IsProposedSubject}");
        sink.Add($"none-last:{context.LastWord}");
        sink.Add($"none-like:{head.Cluster}");
        sink.Add($"none-likes:{begin.Cluster}{head.Cluster}");
        sink.Add($"none-first:{context.FirstWord}");
        sink.Add(
            $"none-before:{(context.Subject.IsEmpty ? '-' : context.Question.At(context.Subject.First - 1).Class)}{head.Class}{head.IsHead}"
        );
    }

    private static void OfElsewhere(FeatureSink sink, in Context context, in Candidate candidate)
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

    private static void OfWords(FeatureSink sink, in Context context, in Candidate candidate)
    {
        var (question, subject, kind) = (context.Question, context.Subject, context.Question.Kind);
        var (first, end) = (candidate.Range.First, candidate.Range.End);
        var words = question.Words.AsSpan(first, end - first);
        var (begin, before) = (words[0], question.At(first - 1));
        var where = candidate.Origin != CandidateOrigin.Clause ? 'b' : first >= question.Site.End ? 'a' : 'c';
        var distance = subject.IsEmpty ? 9 : end <= subject.First ? Math.Min(subject.First - end, 4) : 8;
        sink.Add($"source:{where}{candidate.IsWhole}{kind}");
        sink.Add($"distance:{distance}{where}{kind}");
        sink.Add($"subject:{context.Form}{context.Head.Class}{context.Head.IsHead}{where}{distance}");
        sink.Add($"starts:{where}{candidate.IsWhole}{before.Class}{begin.Class}");
        sink.Add($"length:{Letters.Length(words.Length)}");
        sink.Add($"de:{Letters.Count(words, static word => word.Class == WordClass.De)}");
        sink.Add($"verbs:{Letters.Count(words, static word => word.Class is WordClass.Verb or WordClass.LightVerb)}");
        sink.Add($"places:{Letters.Count(words, static word => word.Class == WordClass.Place)}{begin.Class}");
        Span<char> room = stackalloc char[5];
        if (where == 'a')
        {
            sink.Add($"behind-number:{Letters.Distinct(question.Words.AsSpan(question.Site.End, first - question.Site.End), room)}{kind}");
            sink.Add($"behind-number-de:{before.Class}{question.ClassBehind}{context.Form}");
            sink.Add($"behind-role:{question.RoleName}{kind}{before.Class}");
            sink.Add($"behind-subject:{context.Head.Cluster}{before.Class}");
        }

        if (subject.IsEmpty || end > subject.First)
            return;
        sink.Add($"between:{Letters.Distinct(question.Words.AsSpan(end, subject.First - end), room)}{kind}");
    }
}
