using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>What speaks for or against a candidate for what is said of a subject that is chosen.</summary>
internal static class PredicateFeatures
{
    private const int FarthestBehind = 24;

    public static void Write(FeatureSink sink, StatementQuestion question, in Candidate subject, in Candidate candidate)
    {
        var context = new Context(question, subject);
        switch (candidate.Origin)
        {
            case CandidateOrigin.Nothing:
                OfNothing(sink, context);
                break;
            case CandidateOrigin.Proposed:
                sink.Add($"elsewhere");
                sink.Add($"elsewhere:{question.Proposed.Predicate!.Rule}{question.Proposed.Predicate.Inherited}");
                sink.Add($"elsewhere-role:{question.Kind}{question.RoleName}");
                break;
            case CandidateOrigin.Clause when candidate.Range.End <= question.Site.First:
                OfVerb(sink, context, candidate.Range.First, candidate.Range.End);
                break;
            default:
                OfPhrase(sink, context, candidate.Range);
                break;
        }

        if (question.Proposed.Predicate is not { } proposed || !candidate.Says(proposed.Text))
            return;
        sink.Add($"proposed");
        sink.Add($"proposed-rule:{proposed.Rule}{candidate.Range.First >= question.Site.End}");
        sink.Add($"proposed-subject:{context.Place}{context.IsProposedSubject}");
    }

    private readonly ref struct Context(StatementQuestion question, in Candidate subject)
    {
        public readonly StatementQuestion Question = question;
        public readonly TokenRange Subject = subject.Range;

        /// <summary>Where the subject stands: before the number, behind it, elsewhere, nowhere.</summary>
        public readonly char Place = subject.Origin == CandidateOrigin.Nothing ? 'n'
            : subject.Origin != CandidateOrigin.Clause ? 'e' : subject.Range.End <= question.Site.First ? '<' : '>';

        public readonly bool IsProposedSubject = question.Proposes(subject);

        public readonly char Proposal = question.Proposed.Predicate is null ? 'n' : question.Proposed.Predicate.Inherited ? 'i' : 'o';

        public ReadOnlySpan<char> Surface(int at) => (uint)at < (uint)Question.Words.Length ? Question.Tokens.Surface(at) : "^";
    }

    private static void OfNothing(FeatureSink sink, in Context context)
    {
        var (question, site, kind) = (context.Question, context.Question.Site, context.Question.Kind);
        Span<char> room = stackalloc char[6];
        sink.Add($"none");
        sink.Add($"none-role:{kind}{question.RoleName}{context.Place}");
        sink.Add($"none-proposal:{context.Proposal}{context.Place}{kind}");
        sink.Add($"none-around:{question.ClassBefore}{question.ClassBehind}{context.Place}");
        sink.Add($"none-before:{Letters.Distinct(question.BeforeNumber, room)}{kind}{context.Place}");
        sink.Add(
            $"none-behind:{Letters.Distinct(question.Words.AsSpan(site.End..Math.Min(site.ClauseEnd, site.End + FarthestBehind)), room)}"
                + $"{kind}{context.Place}"
        );
        sink.Add($"none-word:{context.Surface(site.First - 1)}");
        sink.Add($"none-rule:{question.Role.Rule}{context.Place}");
    }

    private static void OfVerb(FeatureSink sink, in Context context, int at, int end)
    {
        var (question, site, kind) = (context.Question, context.Question.Site, context.Question.Kind);
        var (verb, before, behind) = (question.Words[at], question.At(at - 1), question.At(end));
        var relation = context.Subject.IsEmpty || context.Place is 'e' ? 'e' : context.Subject.End <= at ? '<' : '>';
        Span<char> room = stackalloc char[5];
        var between = Letters.Distinct(question.Words.AsSpan(end, site.First - end), room);
        sink.Add($"verb");
        sink.Add($"verb-words:{end - at}{question.Words[end - 1].Class}{verb.Class}");
        sink.Add($"verb-unit:{context.Surface(at)}{site.Quantity.Unit}");
        sink.Add($"verb-head:{Letters.Last(question.Tokens, at)}{context.Place}{(end == context.Subject.First || end == site.First)}");
        sink.Add($"verb-class:{verb.Class}{verb.Tag}{verb.Letter}");
        sink.Add($"verb-kind:{verb.Kind}{kind}");
        sink.Add($"verb-word:{context.Surface(at)}");
        sink.Add($"verb-like:{verb.Cluster}");
        sink.Add($"verb-like-kind:{verb.Cluster}{kind}{context.Place}");
        sink.Add($"verb-behind-like:{verb.Cluster}{behind.Cluster}");
        sink.Add($"verb-last:{Letters.Last(question.Tokens, at)}");
        sink.Add($"verb-length:{Math.Min(question.Tokens[at].Span.Length, 4)}{verb.Class}");
        sink.Add($"verb-before:{before.Class}{before.Tag}{verb.Letter}");
        sink.Add($"verb-before-word:{context.Surface(at - 1)}");
        sink.Add($"verb-behind:{behind.Class}{behind.Letter}{verb.Letter}");
        sink.Add($"verb-between:{between}{kind}");
        sink.Add($"verb-between-subject:{between}{context.Place}{verb.Letter}");
        sink.Add($"verb-distance:{Math.Min(site.First - at, 7)}{kind}{context.Place}");
        sink.Add($"verb-subject:{relation}{context.Place}{kind}{question.RoleName}");
        sink.Add($"verb-near:{end == site.First}{end == context.Subject.First}{at == context.Subject.End}{verb.Letter}{kind}");
        sink.Add($"verb-proposal:{context.Proposal}{verb.Letter}");
        sink.Add($"verb-number-behind:{question.ClassBehind}{context.Place}{verb.Letter}");
        sink.Add($"verb-rule:{question.Role.Rule}{verb.Letter}");
        var last = Letters.Count(question.Words.AsSpan(end, site.First - end),
            static word => word.Letter is ChunkKind.Verb or ChunkKind.Stock or ChunkKind.LightVerb or ChunkKind.Link);
        sink.Add($"verb-more:{last}{verb.Letter}{kind}");
    }

    private static void OfPhrase(FeatureSink sink, in Context context, TokenRange range)
    {
        var (question, site, kind) = (context.Question, context.Question.Site, context.Question.Kind);
        var words = question.Words.AsSpan(range.First, range.End - range.First);
        var (begin, last, before, behind) = (words[0], words[^1], question.At(range.First - 1), question.At(range.End));
        var isWhole = range.End == site.ClauseEnd;
        var follows = range.First == context.Subject.End && !context.Subject.IsEmpty;
        Span<char> room = stackalloc char[6];
        sink.Add($"phrase");
        sink.Add($"phrase-whole:{isWhole}{kind}");
        sink.Add($"phrase-follows:{follows}{range.First == site.End}{context.Place}{kind}");
        sink.Add($"phrase-begin:{begin.Class}{begin.Tag}{begin.Letter}");
        sink.Add($"phrase-begin-word:{context.Surface(range.First)}");
        sink.Add($"phrase-begin-kind:{begin.Kind}");
        sink.Add($"phrase-begin-like:{begin.Cluster}");
        sink.Add($"phrase-last-like:{last.Cluster}{isWhole}");
        sink.Add($"phrase-behind-like:{behind.Cluster}");
        sink.Add($"phrase-last:{last.Class}{last.Tag}{isWhole}");
        sink.Add($"phrase-last-word:{context.Surface(range.End - 1)}");
        sink.Add($"phrase-before:{before.Class}{before.Letter}{begin.Letter}");
        sink.Add($"phrase-behind:{behind.Class}{behind.Letter}{last.Letter}");
        sink.Add($"phrase-behind-word:{context.Surface(range.End)}");
        sink.Add($"phrase-letters:{Letters.Distinct(words, room)}{isWhole}");
        sink.Add($"phrase-length:{Letters.Length(words.Length)}{isWhole}");
        sink.Add($"phrase-role:{kind}{question.RoleName}{context.Place}{follows}");
        sink.Add($"phrase-proposal:{context.Proposal}{isWhole}{follows}");
        sink.Add($"phrase-verbs:{Letters.Count(words, static word => word.Class is WordClass.Verb or WordClass.LightVerb)}{begin.Class}");
        sink.Add($"phrase-number:{question.ClassBefore}{context.Place}{begin.Letter}");
        sink.Add($"phrase-holds-number:{Letters.Count(words, static word => word.Class == WordClass.Quantity)}{isWhole}");
        var skipped = range.First - (follows ? context.Subject.End : site.End);
        sink.Add($"phrase-skipped:{Math.Clamp(skipped, 0, 5)}{context.Place}{begin.Class}");
        sink.Add(
            $"phrase-between:{Letters.Distinct(question.Words.AsSpan(site.End, range.First - site.End), room)}{begin.Letter}{context.Place}"
        );
    }
}
