namespace ClaimExtractor.Lexicons;

/// <summary>What a word of <c>clause_words.tsv</c> does in its clause; the notes of that file say what each is.</summary>
internal enum ClauseRole
{
    Light,
    Modal,
    Function,
    NounEnd,
    Then,
    Here,
    Superlative,
    Mean,
    Borders,
    HowFar,
    CountsPeople,
    CountsActs,
    CountsDeals,
    CountsWorks,
    CountsBodies,
    ActorEnd,
    Station,
    PersonEnd,
    HeadEnd,
    DescribedEnd,
    TotalEnd,
    AmountEnd,
    TradeEnd,
    MoneyEnd,
    TakesCounted,
    Founded,
    Planned,
    Causes,
    MereLink,
    IsA,
    SpendsMoney,
    SpendsTime,
    BareRatio,
    BareAmount,
    Stage,
    OneOfRow,
    TallyEnd,
}

/// <summary>The sense of a row of <c>clause_words.tsv</c>: a cue, with no say in how a sentence is cut.</summary>
internal sealed record ClauseSense(ClauseRole Role) : Sense(TokenKind.Cue, "clause", Alternatives.None, Alternatives.None);
