using ClaimExtractor.Clauses;

namespace ClaimExtractor.Claims;

/// <summary>A number whose subject is chosen.</summary>
internal readonly ref struct BearerContext
{
    public BearerContext(StatementQuestion question, in Candidate subject)
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
        Side = Subject.IsEmpty ? Form : Subject.First >= question.Site.End ? '>' : Subject.First < question.Site.ClauseFirst ? 'b' : '<';
        IsProposedSubject = question.Proposes(subject);
        ProposedForm = question.Proposed.Bearer switch { null => 'n', { Inherited: true } => 'i', _ => 'o' };
    }

    public readonly StatementQuestion Question;
    public readonly TokenRange Subject;
    public readonly WordView Begin, Head;
    public readonly char Form, ProposedForm;

    /// <summary>Where the subject stands to the number.</summary>
    public readonly char Side;

    public readonly bool IsProposedSubject;

    public ReadOnlySpan<char> FirstWord => Subject.IsEmpty ? [] : Question.Tokens.Surface(Subject.First);

    public ReadOnlySpan<char> LastWord => Subject.IsEmpty ? [] : Question.Tokens.Surface(Subject.End - 1);
}
