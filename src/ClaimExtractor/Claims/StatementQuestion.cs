using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>How the subject that the frames propose stands to the sentence.</summary>
internal enum ProposalForm
{
    /// <summary>They propose none.</summary>
    None,

    /// <summary>Words of the sentence that stand together.</summary>
    Own,

    /// <summary>Taken from another clause or sentence.</summary>
    Inherited,

    /// <summary>Put together from words that stand apart.</summary>
    Joined,
}

/// <summary>A number of which it is asked what it measures: what the candidates for its subject, bearer and predicate are compared
/// by.</summary>
/// <param name="Kind">A letter of the frames: # $ % @.</param>
/// <param name="Proposed">What the frames say.</param>
internal sealed record StatementQuestion(ClaimSite Site, WordView[] Words, RoleReading Role, char Kind, Statement Proposed)
{
    private const string VerbFrame = "bearer_verb_metric";

    // In words; text without a mark takes no more time than other text.
    private const int FarthestBefore = 40, FarthestVerb = 12;

    public TokenList Tokens => Site.Tokens;

    /// <summary>The words of the proposed subject; empty where they do not stand together on one side of the number in its
    /// clause.</summary>
    public TokenRange Own { get; } = OwnRange(Site, Proposed.Subject);

    public ProposalForm Form => Proposed.Subject switch
    {
        null => ProposalForm.None,
        _ when !Own.IsEmpty => ProposalForm.Own,
        { Inherited: true } => ProposalForm.Inherited,
        _ => ProposalForm.Joined,
    };

    /// <summary>
    /// The candidates may be weighed: not in a table, whose cells are read by their heads, and not in a list behind 分别, where they pair off
    /// in order.
    /// </summary>
    public bool IsOpen => !IsCell && !(IsListed && IsRespective)
        && Proposed is not { Subject.Rule: SaidBefore.ClimberRule or SaidBefore.AimRule } and not { Bearer.Rule: SaidBefore.AmountRule };

    /// <summary>农村居民|人均可支配收入接近3万元, 规模以上工业企业|实现|利润总额3亿元: a metric that bearer and subject before the number name in
    /// full is no other one's.</summary>
    public bool NamesBearer => GoesOn || Proposed.Bearer is { Inherited: false } bearer && IsBeforeNumber
        && (Proposed.Bearer.Rule == VerbFrame || Tokens.IndexAt(bearer.Span.End) == Own.First
            && Tokens[Own.First - 1].As(TokenKind.CountedNoun)?.Code is "person" or "household")
        && Tokens.Lexicon.Metric(bearer.Text + Proposed.Subject!.Text) is not null;

    // 规模以上工业实现增加值30亿元，增长5%: bearer and metric that were named together.
    private bool GoesOn => Proposed is { Bearer: { Inherited: true } bearer, Subject: { Inherited: true } subject }
        && Tokens.Lexicon.Metric(bearer.Text + subject.Text) is not null;

    /// <summary>吉林省地区生产总值增长5%: what stands between a place or a time and the number is the metric, where it is known as a whole.</summary>
    public bool NamesMetric { get; } = IsMetric(Site, Words, Proposed);

    private bool IsBeforeNumber => !Own.IsEmpty && Own.End <= Site.First;

    private bool IsCell => Tokens.Set.Contains(TokenKind.Stop) && Tokens.Span.In(Tokens.Text).Contains('|');

    // 分别|向3家企业: each of those who act, not of those who are counted.
    private bool IsListed => Joins(Site.First - 1) && Site.Previous?.End == Site.First - 1
        || Joins(Site.End) && Site.RightEnd == Site.End + 1;

    private bool Joins(int at) => At(at).Class == WordClass.Join;

    private bool IsRespective
    {
        get
        {
            for (var at = Math.Max(Site.ClauseFirst, Site.First - FarthestBefore); at < Site.First; at++)
                if (Words[at].Class == WordClass.Respectively)
                    return true;
            return false;
        }
    }

    /// <summary>The last verb of the clause before the number, near it; −1 where none is.</summary>
    public int VerbBefore { get; } = LastVerb(Site, Words);

    /// <summary>The frames propose that subject, or like it none.</summary>
    public bool Proposes(in Candidate subject) =>
        Proposed.Subject is { } proposed ? subject.Says(proposed.Text) : subject.Origin == CandidateOrigin.Nothing;

    /// <summary>A letter for <see cref="Form"/>.</summary>
    public char FormLetter => "nowj"[(int)Form];

    /// <summary>What stands right before and right behind the number.</summary>
    public char ClassBefore => At(Site.First - 1).Class;

    public char ClassBehind => At(Site.End).Class;

    /// <summary>The words of the clause before the number, as far as a clause is long.</summary>
    public ReadOnlySpan<WordView> BeforeNumber =>
        Words.AsSpan(Math.Max(Site.ClauseFirst, Site.First - FarthestBefore)..Site.First);

    public string RoleName { get; } = Role.Role.ToString();

    public WordView At(int index) => index < 0 ? WordView.Start : index >= Words.Length ? WordView.End : Words[index];

    /// <summary>The word as written; a sign for what stands before the first and behind the last.</summary>
    public ReadOnlySpan<char> Surface(int index) => index < 0 ? "^" : index >= Words.Length ? "$" : Tokens.Surface(index);

    public bool OpensChunk(int first) => At(first - 1).Chunk != Words[first].Chunk;

    /// <param name="end">Behind the chunk's last word.</param>
    public bool ClosesChunk(int end) => At(end).Chunk != Words[end - 1].Chunk;

    private static int LastVerb(ClaimSite site, WordView[] words)
    {
        for (var at = site.First - 1; at >= site.ClauseFirst && at > site.First - FarthestVerb; at--)
            if (words[at].Class is WordClass.Verb or WordClass.LightVerb or WordClass.Stock or WordClass.Bare)
                return at;
        return -1;
    }

    private static bool IsMetric(ClaimSite site, WordView[] words, Statement proposed)
    {
        var own = OwnRange(site, proposed.Subject);
        return !own.IsEmpty
            && own.End <= site.First
            && site.Quantity.Dimension is Dimension.Percentage or Dimension.Currency
            && (own.First == 0 || words[own.First - 1].Class is WordClass.Place or WordClass.Time or WordClass.Boundary)
            && (site.End == words.Length || words[site.End].Class is WordClass.Boundary or WordClass.Join)
            && site.Tokens.Lexicon.Metric(proposed.Subject!.Text) is not null;
    }

    private static TokenRange OwnRange(ClaimSite site, Facet? subject)
    {
        var tokens = site.Tokens;
        if (subject is not { Inherited: false } || !tokens.Span.Contains(subject.Span))
            return default;
        var range = new TokenRange(tokens.IndexAt(subject.Span.Start), tokens.IndexAt(subject.Span.End));
        var isBeside = range.First >= site.ClauseFirst && range.End <= site.First || range.First >= site.End && range.End <= site.ClauseEnd;
        return isBeside && SubjectPhrase.Unquoted(Phrase.Of(tokens, range.First, range.End))?.Text == subject.Text ? range : default;
    }
}

/// <param name="said">What was read before in the paragraph.</param>
internal delegate void StatementWitness(StatementQuestion question, ReadOnlySpan<ClaimFacets> said);
