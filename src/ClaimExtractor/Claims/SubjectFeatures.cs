using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Claims;

/// <summary>
/// What speaks for or against a candidate for the subject. A feature's name says where it looks and what stands there, in the letters of
/// <see cref="WordClass"/>, <see cref="ChunkKind"/> and the frames.
/// </summary>
internal static class SubjectFeatures
{
    /// <summary>How a run of words of the number's clause is called.</summary>
    public const string AsRun = "run";

    private const int LongestChunk = 16;

    // In words.
    private const int Around = 5, AroundBehind = 4;

    public static void Write(FeatureSink sink, StatementQuestion question, in Candidate candidate)
    {
        switch (candidate.Origin)
        {
            case CandidateOrigin.Nothing:
                OfNothing(sink, question);
                break;
            case CandidateOrigin.Clause:
                RunEdges.Begin(sink, question, candidate.Range.First);
                RunEdges.End(sink, question, candidate.Range.End);
                RunFeatures.Write(sink, question, candidate.Range);
                Agreement(sink, question, candidate, AsRun);
                break;
            case CandidateOrigin.ClauseBefore:
                OfClauseBefore(sink, question, candidate);
                break;
            case CandidateOrigin.Said:
                OfSaid(sink, question, candidate);
                break;
            case CandidateOrigin.Proposed:
                OfProposed(sink, question);
                break;
        }
    }

    private static void OfNothing(FeatureSink sink, StatementQuestion question)
    {
        var (kind, form) = (question.Kind, question.FormLetter);
        sink.Add($"none");
        sink.Add($"none:{kind}");
        sink.Add($"none-role:{kind}{question.RoleName}");
        sink.Add($"none-form:{form}");
        sink.Add($"none-form:{form}{kind}");
        sink.Add($"none-around:{question.ClassBefore}{question.ClassBehind}");
        sink.Add($"none-before:{question.ClassBefore}{kind}");
        sink.Add($"none-behind:{question.ClassBehind}{kind}");
        sink.Add($"none-word:{WordBefore(question)}");
        sink.Add($"none-opens:{question.Site.ClauseFirst == question.Site.First}{kind}");
        sink.Add($"none-rule:{question.Proposed.Subject?.Rule}");
        OfNothingByWords(sink, question);
    }

    // Which words stand around the number, and whether any of the clause could be a subject at all.
    private static void OfNothingByWords(FeatureSink sink, StatementQuestion question)
    {
        var (site, kind) = (question.Site, question.Kind);
        var unit = site.Quantity.UnitText;
        var before = question.Surface(site.First - 1);
        var behind = question.Surface(site.End);
        sink.Add($"none-two:{question.Surface(site.First - 2)}{before}");
        sink.Add($"none-word-unit:{before}{unit}");
        sink.Add($"none-behind-word:{behind}");
        sink.Add($"none-behind-unit:{behind}{unit}");
        sink.Add($"none-unit:{unit}");
        sink.Add($"none-unit-around:{unit}{question.ClassBefore}{question.ClassBehind}");
        Span<char> classes = stackalloc char[Around];
        sink.Add($"none-classes-before:{Classes(question, Math.Max(site.ClauseFirst, site.First - Around), site.First, classes)}{kind}");
        sink.Add($"none-classes-behind:{Classes(question, site.End, Math.Min(site.ClauseEnd, site.End + AroundBehind), classes)}{kind}");
        sink.Add($"none-nouns:{HasNoun(question, site.ClauseFirst, site.First)}{HasNoun(question, site.End, site.ClauseEnd)}"
            + $"{kind}{question.RoleName}");
    }

    private static ReadOnlySpan<char> Classes(StatementQuestion question, int first, int end, Span<char> room)
    {
        for (var at = first; at < end; at++)
            room[at - first] = question.Words[at].Class;
        return room[..(end - first)];
    }

    private static bool HasNoun(StatementQuestion question, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (question.Words[at].Class is WordClass.Noun or WordClass.Actor or WordClass.VerbalNoun)
                return true;
        return false;
    }

    private static void OfProposed(FeatureSink sink, StatementQuestion question)
    {
        var (kind, form) = (question.Kind, question.FormLetter);
        sink.Add($"proposed");
        sink.Add($"proposed:{form}");
        sink.Add($"proposed-rule:{form}{question.Proposed.Subject!.Rule}");
        sink.Add($"proposed-role:{form}{kind}{question.RoleName}");
        sink.Add($"proposed-around:{form}{question.ClassBefore}{question.ClassBehind}");
        sink.Add($"proposed-before:{form}{question.ClassBefore}{kind}");
        sink.Add($"proposed-behind:{form}{question.ClassBehind}{kind}");
    }

    private static void OfSaid(FeatureSink sink, StatementQuestion question, in Candidate candidate)
    {
        var (site, said, kind, form) = (question.Site, candidate.Said!, question.Kind, question.FormLetter);
        var who = candidate.SaidAsSubject ? 's' : 'b';
        var near =
            said.Site.Reading != site.Reading ? 'p'
            : said.Site.ClauseFirst == site.ClauseFirst ? 'c'
            : 's';
        var unit =
            said.Site.Quantity.Unit == site.Quantity.Unit ? 'u'
            : said.Site.Quantity.Dimension == site.Quantity.Dimension ? 'd'
            : 'x';
        var facet = candidate.Facet!;
        Span<char> room = stackalloc char[5];
        var between = Letters.Distinct(question.BeforeNumber, room);
        sink.Add($"said");
        sink.Add($"said-where:{who}{near}{candidate.Back}");
        sink.Add($"said-kinds:{who}{near}{kind}{NumberKind.KindOf(said.Site, said.Role)}");
        sink.Add($"said-unit:{who}{unit}{near}");
        sink.Add($"said-roles:{who}{question.RoleName}{said.Role.Role.ToString()}");
        sink.Add($"said-around:{who}{question.ClassBefore}{question.ClassBehind}{unit}");
        sink.Add($"said-form:{who}{form}{near}");
        sink.Add($"said-opens:{site.ClauseFirst == site.First}{near}{who}");
        sink.Add($"said-rule:{facet.Rule}{facet.Inherited}");
        sink.Add($"said-all:{who}{unit}{kind}{question.RoleName}{form}");
        sink.Add($"said-clause:{who}{between}{kind}");
        sink.Add($"said-letters:{between}{near}{form}");
        Agreement(sink, question, candidate, "said");
    }

    private static void OfClauseBefore(FeatureSink sink, StatementQuestion question, in Candidate candidate)
    {
        ClauseBefore(sink, question, candidate.Back, candidate.IsWhole);
        EndInClauseBefore(sink, question, candidate.Range.End, candidate.Back);
        WriteInClauseBefore(sink, question, candidate);
    }

    /// <summary>What the nouns of a clause before share.</summary>
    /// <param name="back">How many clauses stand between.</param>
    public static void ClauseBefore(FeatureSink sink, StatementQuestion question, int back, bool isWhole)
    {
        var (kind, form, whole) = (question.Kind, question.FormLetter, isWhole ? 'w' : 'p');
        Span<char> room = stackalloc char[5];
        var between = Letters.Distinct(question.BeforeNumber, room);
        sink.Add($"clause");
        sink.Add($"clause-where:{back}{whole}");
        sink.Add($"clause-role:{kind}{question.RoleName}{whole}");
        sink.Add($"clause-form:{form}{back}");
        sink.Add($"clause-before:{question.ClassBefore}{kind}{form}");
        sink.Add($"clause-between:{between}{kind}");
        sink.Add($"clause-letters:{between}{form}{whole}");
    }

    /// <summary>What the nouns share that end there.</summary>
    /// <param name="end">Behind the last word.</param>
    public static void EndInClauseBefore(FeatureSink sink, StatementQuestion question, int end, int back)
    {
        var head = question.Words[end - 1];
        sink.Add($"clause-head:{head.Class}{head.Tag}{head.IsHead}{head.Counted}{question.Kind}");
        sink.Add($"clause-last:{Letters.Last(question.Tokens, end - 1)}");
        sink.Add($"clause-behind:{question.At(end).Letter}{back}");
    }

    /// <summary>What no other noun of a clause before shares.</summary>
    public static void WriteInClauseBefore(FeatureSink sink, StatementQuestion question, in Candidate candidate)
    {
        var (words, site) = (question.Words, question.Site);
        var (first, end) = (candidate.Range.First, candidate.Range.End);
        var (head, begin) = (words[end - 1], words[first]);
        var whole = candidate.IsWhole ? 'w' : 'p';
        var chunk = first;
        while (chunk > Math.Max(0, first - LongestChunk) && words[chunk - 1].Chunk == begin.Chunk)
            chunk--;
        sink.Add(
            $"clause-ends:{candidate.Back}{question.At(chunk - 1).Class == WordClass.Boundary}"
                + $"{question.At(end).Class == WordClass.Boundary}{whole}"
        );
        sink.Add($"clause-begin:{question.At(first - 1).Class}{begin.Class}{whole}");
        sink.Add($"clause-length:{Letters.Length(end - first)}");
        sink.Add($"clause-heads:{Letters.Count(words.AsSpan(first, end - 1 - first), static word => word.IsHead)}{head.IsHead}");
        sink.Add($"clause-actors:{Letters.Count(words.AsSpan(first, end - 1 - first), static word => word.IsActor)}{head.IsHead}");
        var numbers = Letters.Count(words.AsSpan(end, site.ClauseFirst - end), static word => word.Class == WordClass.Quantity);
        sink.Add($"clause-numbers:{numbers > 0}{whole}");
        Agreement(sink, question, candidate, "clause");
    }

    /// <summary>That the frames propose the same, and by which rule.</summary>
    public static void Agreement(FeatureSink sink, StatementQuestion question, in Candidate candidate, string origin)
    {
        if (question.Proposed.Subject is not { } proposed || !candidate.Says(proposed.Text))
            return;
        sink.Add($"proposed");
        sink.Add($"proposed-as:{origin}");
        sink.Add($"proposed-rule:{origin}{proposed.Rule}");
        sink.Add($"proposed-kind:{origin}{proposed.Rule}{question.Kind}");
    }

    private static ReadOnlySpan<char> WordBefore(StatementQuestion question) =>
        question.Site.First > 0 ? question.Tokens.Surface(question.Site.First - 1) : [];
}
