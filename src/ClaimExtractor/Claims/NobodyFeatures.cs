using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against that a subject is nobody's.</summary>
internal static class NobodyFeatures
{
    public static void Write(FeatureSink sink, in BearerContext context)
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
        OfUnit(sink, context);
        OfPlace(sink, context);
    }

    // 三名司机 are somebody's seldom, 三名员工 often.
    private static void OfUnit(FeatureSink sink, in BearerContext context)
    {
        var (quantity, head) = (context.Question.Site.Quantity, context.Head);
        sink.Add($"none-unit:{quantity.Unit}{context.Side}{context.Form}");
        sink.Add($"none-unit-text:{quantity.UnitText}{head.Counted}");
        sink.Add($"none-unit-like:{quantity.Unit}{head.Cluster}");
    }

    // Where the subject stands, and what stands before it.
    private static void OfPlace(FeatureSink sink, in BearerContext context)
    {
        var (question, subject, begin, head) = (context.Question, context.Subject, context.Begin, context.Head);
        var (kind, side, clause) = (question.Kind, context.Side, question.Site.ClauseFirst);
        Span<char> room = stackalloc char[4];
        sink.Add($"none-side:{side}{kind}{question.RoleName}");
        sink.Add($"none-around:{question.ClassBefore}{question.ClassBehind}{side}");
        if (side == '<')
            sink.Add($"none-opening:{Letters.Distinct(question.Words.AsSpan(clause, subject.First - clause), room)}{kind}");
        else
            sink.Add($"none-clause:{side}{Letters.Distinct(question.BeforeNumber, room)}{kind}");
        if (question.VerbBefore is >= 0 and var verb)
        {
            sink.Add($"none-verb:{question.Surface(verb)}{side}");
            sink.Add($"none-verb-like:{question.Words[verb].Cluster}{head.Cluster}{side}");
        }

        if (subject.IsEmpty)
            return;
        var before = question.At(subject.First - 1);
        sink.Add($"none-two:{question.At(subject.First - 2).Class}{before.Class}{begin.Class}");
        sink.Add($"none-behind:{question.At(subject.End).Class}{head.Class}{side}");
        sink.Add($"none-before-word:{question.Surface(subject.First - 1)}");
        sink.Add($"none-before-like:{before.Cluster}{begin.Cluster}");
        sink.Add($"none-before-head:{before.Cluster}{head.Cluster}");
    }
}
