using ClaimExtractor.Clauses;
using ClaimExtractor.Weights;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Where a run of words stands to the number, to the chunks and to the verb: of many runs it is the same.</summary>
/// <param name="Side">Before the number, or behind it.</param>
/// <param name="IsNear">Right beside it.</param>
/// <param name="Verb">Before, behind or around the last verb before the number; blank where there is no verb.</param>
internal readonly record struct RunPlace(char Side, bool IsNear, bool Opens, bool Closes, char Verb)
{
    /// <summary>Tells apart what stands around the number and the verb, of the places of one number: from 0 to 15.</summary>
    public int AroundKey => (Side == '<' ? 1 : 0) | (IsNear ? 2 : 0) | Verb switch { 'b' => 4, 'a' => 8, 'i' => 12, _ => 0 };

    /// <summary>Tells the edges of the places of one number apart: from 16 to 31.</summary>
    public int EdgesKey => 16 | (Side == '<' ? 1 : 0) | (IsNear ? 2 : 0) | (Opens ? 4 : 0) | (Closes ? 8 : 0);

    public static RunPlace Of(StatementQuestion question, TokenRange range)
    {
        var (site, side, verb) = (question.Site, RunEdges.Side(question, range.First), question.VerbBefore);
        return new RunPlace(side, side == '<' ? range.End == site.First : range.First == site.End, question.OpensChunk(range.First),
            question.ClosesChunk(range.End), verb < 0 ? ' ' : range.End <= verb ? 'b' : range.First > verb ? 'a' : 'i');
    }

    public void Write(FeatureSink sink, StatementQuestion question)
    {
        WriteEdges(sink, question);
        WriteAround(sink, question);
    }

    public void WriteEdges(FeatureSink sink, StatementQuestion question)
    {
        var site = question.Site;
        sink.Add($"chunk:{Opens}{Closes}{Side}");
        sink.Add($"role-side:{question.RoleName}{question.Kind}{Side}{Opens}{Closes}");
        sink.Add($"number-letters:{question.At(site.First - 1).Letter}{question.At(site.End).Letter}{Side}{IsNear}{Opens}{Closes}");
    }

    /// <summary>What stands around the number says on which side of it its noun is; and the verb before it, whose subject or object that
    /// may be.</summary>
    public void WriteAround(FeatureSink sink, StatementQuestion question)
    {
        var (site, kind) = (question.Site, question.Kind);
        sink.Add($"side:{kind}{Side}");
        sink.Add($"number:{question.ClassBefore}{question.ClassBehind}{kind}{Side}{IsNear}");
        sink.Add($"number-before:{question.Surface(site.First - 1)}{Side}{IsNear}");
        sink.Add($"number-behind:{question.Surface(site.End)}{Side}{IsNear}");
        sink.Add($"number-two:{question.ClassBehind}{question.At(site.End + 1).Class}{kind}{Side}{IsNear}");
        if (question.VerbBefore is not (>= 0 and var verb))
        {
            sink.Add($"verb-none:{kind}{Side}");
            return;
        }

        sink.Add($"verb:{question.Surface(verb)}{Side}");
        sink.Add($"verb-like:{question.Words[verb].Cluster}{Verb}{kind}");
        sink.Add($"verb-place:{question.Words[verb].Class}{kind}{Side}{Verb}");
        sink.Add($"verb-word-place:{question.Surface(verb)}{Verb}");
    }
}
