using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against words of the sentence as the owner of a subject.</summary>
internal static class OwnerFeatures
{
    private const int FarthestOpening = 24, NearWay = 2;

    public static void Write(FeatureSink sink, in BearerContext context, in Candidate candidate)
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

        if (!subject.IsEmpty && end <= subject.First)
            sink.Add($"between:{Letters.Distinct(question.Words.AsSpan(end, subject.First - end), room)}{kind}");
        OfHead(sink, context, candidate.Range, where);
        OfWay(sink, context, end, where);
        OfClause(sink, question, first, where);
    }

    private static void OfHead(FeatureSink sink, in BearerContext context, TokenRange range, char where)
    {
        var (question, subject) = (context.Question, context.Subject);
        var (begin, head) = (question.Words[range.First], question.Words[range.End - 1]);
        var (opens, closes) = (question.OpensChunk(range.First), question.ClosesChunk(range.End));
        sink.Add($"begin-head-like:{begin.Cluster}{head.Cluster}");
        sink.Add($"head-where:{head.Cluster}{where}");
        sink.Add($"unit:{question.Site.Quantity.Unit}{head.IsActor}{head.Counted}{where}");
        sink.Add($"unit-like:{question.Site.Quantity.Unit}{head.Cluster}");
        sink.Add($"role:{question.RoleName}{head.Class}{head.Tag}{where}");
        sink.Add($"chunk:{opens}{closes}{head.Letter}{where}");
        sink.Add($"chunk-subject:{opens}{question.At(range.End).Class}{range.End == subject.First}{range.End + 1 == subject.First}");
    }

    // From its end to the subject, or to the number.
    private static void OfWay(FeatureSink sink, in BearerContext context, int end, char where)
    {
        var (question, words, form) = (context.Question, context.Question.Words, context.Form);
        var isSubject = context.Subject.First >= end;
        var goal = isSubject ? context.Subject.First : question.Site.First;
        var (clauses, numbers, nouns, verbs) = (0, 0, 0, 0);
        for (var at = end; at < goal; at++)
        {
            var word = words[at];
            if (word.Letter == ChunkKind.Noun && question.OpensChunk(at))
                nouns++;
            switch (word.Class)
            {
                case WordClass.Boundary:
                    clauses++;
                    break;
                case WordClass.Quantity:
                    numbers++;
                    break;
                case WordClass.Verb or WordClass.LightVerb or WordClass.Bare:
                    verbs++;
                    break;
            }
        }

        (clauses, numbers, nouns, verbs) = (Math.Min(clauses, 3), Math.Min(numbers, 2), Math.Min(nouns, 3), Math.Min(verbs, 3));
        var head = words[end - 1];
        sink.Add($"way:{where}{clauses}{nouns}{verbs}");
        sink.Add($"way-numbers:{where}{clauses}{numbers}{question.Kind}");
        sink.Add($"way-clauses:{where}{clauses}{question.Kind}{form}");
        sink.Add($"way-nouns:{where}{nouns}{form}{context.Head.Class}{context.Head.IsHead}");
        sink.Add($"way-head:{head.Class}{head.Tag}{where}{clauses}{nouns}");
        sink.Add($"way-subject:{context.Head.Cluster}{where}{clauses}");
        if (goal - end is > 0 and <= NearWay)
            sink.Add($"way-word:{question.Tokens.Cover(end, goal).In(question.Tokens.Text)}{!isSubject}");
    }

    // What stands before it in its clause.
    private static void OfClause(FeatureSink sink, StatementQuestion question, int first, char where)
    {
        var words = question.Words;
        var (clause, nouns) = (first, 0);
        for (; clause > Math.Max(0, first - FarthestOpening) && words[clause - 1].Class != WordClass.Boundary; clause--)
            if (words[clause - 1].Letter == ChunkKind.Noun && question.OpensChunk(clause))
                nouns++;
        Span<char> room = stackalloc char[4];
        sink.Add($"clause-nouns:{where}{first == clause}{Math.Min(nouns, 3)}");
        sink.Add($"clause-opening:{where}{Letters.Distinct(words.AsSpan(clause, first - clause), room)}");
    }
}
