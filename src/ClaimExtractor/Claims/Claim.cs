using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>What the number does in its statement.</summary>
public enum Role : byte
{
    /// <summary>How much there is.</summary>
    Level,

    /// <summary>Where a change starts: 由10.2%.</summary>
    ChangeFrom,

    /// <summary>Where a change ends: 降至0.6%.</summary>
    ChangeTo,

    /// <summary>An amount or a rate of change of one thing over time: 增长9.6%.</summary>
    ChangeBy,

    /// <summary>How far two things are apart: 高2.2个百分点.</summary>
    Difference,

    /// <summary>The part of a whole, as a ratio: 占三分之二.</summary>
    Share,

    /// <summary>The part of a whole, in the unit of the whole: 其中党员5人.</summary>
    Part,

    /// <summary>A place in an order: 居第二位.</summary>
    Rank,

    /// <summary>A threshold inside a definition or a rule: 60岁及以上.</summary>
    Criterion,
}

/// <summary>Which way a stated change or difference goes.</summary>
public enum Direction : byte
{
    /// <summary>More than before, or more than the other.</summary>
    Increase,

    /// <summary>Less than before, or less than the other.</summary>
    Decrease,
}

/// <summary>Whether what the number says is stated as a fact.</summary>
public enum Modality : byte
{
    /// <summary>Stated as a fact.</summary>
    Asserted,

    /// <summary>Planned or demanded.</summary>
    Target,

    /// <summary>Expected.</summary>
    Forecast,

    /// <summary>Said under a condition.</summary>
    Hypothetical,

    /// <summary>The number is denied.</summary>
    Negated,
}

/// <summary>What <see cref="Claim.RelatedClaimId"/> names.</summary>
public enum Relation : byte
{
    /// <summary>The claim where the change starts.</summary>
    ChangeFrom,

    /// <summary>The claim of the whole.</summary>
    PartOf,

    /// <summary>The claim that this one is compared with.</summary>
    ComparedWith,

    /// <summary>The claim that said the same figure before.</summary>
    SameAs,
}

/// <summary>One row of the claims table. The columns and their meaning are in <c>schema/README.md</c>; the names are the same.</summary>
public sealed record Claim
{
    // The default for a number that is not there, which takes less room than a null.
    private readonly Fraction _baseValue;

    /// <summary><c>{document_id}@{source_start}-{source_end}</c>: one in a document, and the same in every version for the same
    /// span.</summary>
    public required string ClaimId { get; init; }

    /// <summary>The id that the document was given.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The headings above the sentence, outermost first, joined by <c> / </c>; null before the first one.</summary>
    public string? Section { get; init; }

    /// <summary>The number of the paragraph within the body, from 1; headings count.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The number of the sentence, from 1, through the whole body.</summary>
    public required int Sentence { get; init; }

    /// <summary>The whole sentence, readable: noise removed, in simplified script. It holds <see cref="Quote"/>.</summary>
    public required string Context { get; init; }

    /// <summary>The run of the context that states the quantity, with its unit and the words that bound it: 近200万人.</summary>
    public required string Quote { get; init; }

    /// <summary>Code points into <see cref="Context"/>.</summary>
    public required int QuoteStart { get; init; }

    /// <summary>Where the quote stands in the decoded source; at least one code point.</summary>
    public required CodePointSpan Source { get; init; }

    internal Magnitude Magnitude { get; init; }

    /// <summary>The number in <see cref="Unit"/>, exactly, with 万, 亿 and the like applied: 9899万人 is 98990000, 10.2% is 10.2. Null for a
    /// range and for 几 or 数.</summary>
    public Fraction? Value
    {
        get => Magnitude.Value;
        init => Magnitude = Magnitude with { Value = value };
    }

    /// <summary>The lower bound that the wording gives, in <see cref="Unit"/>; null where it gives none.</summary>
    public Fraction? ValueMin
    {
        get => Magnitude.Min;
        init => Magnitude = Magnitude with { Min = value };
    }

    /// <summary>The upper bound that the wording gives, in <see cref="Unit"/>; null where it gives none.</summary>
    public Fraction? ValueMax
    {
        get => Magnitude.Max;
        init => Magnitude = Magnitude with { Max = value };
    }

    /// <summary>How the wording bounds the value.</summary>
    public required Qualifier Qualifier
    {
        get => Magnitude.Qualifier;
        init => Magnitude = Magnitude with { Qualifier = value };
    }

    /// <summary>A code of <c>units.csv</c>: <c>person</c>, <c>item</c>, <c>percent</c>, <c>year</c> and others of our own, ISO 4217 for
    /// money, UCUM for the rest; <c>1</c> for a measured number without a unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit as written; empty where the text leaves it out.</summary>
    public required string UnitText { get; init; }

    /// <summary>The unit comes from the counted noun or from a neighbour, not from the text next to the number.</summary>
    public required bool UnitInferred { get; init; }

    /// <summary>What kind of quantity the unit measures.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary><see cref="Value"/> in <see cref="BaseUnit"/>, so that claims of one dimension can be compared; null where there is no
    /// value, and where the result has more than 128 bits, or is converted and nearer to 0 than 1E−22.</summary>
    public Fraction? BaseValue
    {
        get => _baseValue.IsDefault ? null : _baseValue;
        init => _baseValue = value ?? default;
    }

    /// <summary>The one unit that the dimension is converted to: <c>m</c>, <c>kg</c>, <c>s</c> …; money and counts keep their unit, percent
    /// becomes <c>ratio</c>. Null where nothing is converted.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>The denominator: 每年 and 年均 give <c>year</c>, 人均 <c>person</c>, 元/吨 <c>t</c>; null for none.</summary>
    public string? Per { get; init; }

    /// <summary>What the number measures or counts, as written; null where the text does not say.</summary>
    public string? Subject { get; init; }

    /// <summary>Whose, or which part's, it is, as written: 第一产业; never the place. Null where the text does not name it beside the
    /// subject.</summary>
    public string? Bearer { get; init; }

    /// <summary>What is said of the subject, as written; null where nothing is.</summary>
    public string? Predicate { get; init; }

    /// <summary>What the number does in its statement; <see cref="Claims.Role.Level"/> unless the wording says otherwise.</summary>
    public Role Role { get; init; }

    /// <summary>Which way a stated change or difference goes; null for what is neither.</summary>
    public Direction? Direction { get; init; }

    /// <summary>What the number is compared with, as written: 同比; null for nothing.</summary>
    public string? Baseline { get; init; }

    /// <summary>When the claim holds, as written: 2019年年底; null where the text does not say.</summary>
    public string? TimeText { get; init; }

    /// <summary>The first day of that time, resolved against the document’s date; null where it cannot be.</summary>
    public DateOnly? TimeStart { get; init; }

    /// <summary>The last day of that time, included; that of <see cref="TimeStart"/> for a single day.</summary>
    public DateOnly? TimeEnd { get; init; }

    /// <summary>Where that time was read, the nearer the surer; null where there is none.</summary>
    public TimeBasis? TimeBasis { get; init; }

    /// <summary>Where the claim holds, as written; null where the text does not say.</summary>
    public string? Place { get; init; }

    /// <summary>The full name of the administrative area that the figure is of: what <see cref="Place"/> denotes, or the document's
    /// own.</summary>
    public string? Area { get; init; }

    /// <summary>Its code: GB/T 2260 in China, else ISO 3166 alpha-2, <c>001</c> for the world; null where it has none.</summary>
    public string? AreaCode { get; init; }

    /// <summary>The canonical name of what is measured, where <c>metrics.tsv</c> knows it; null for any other subject.</summary>
    public string? Metric { get; init; }

    /// <summary>What of its metric or subject the number says; null for a criterion and for a difference.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The time as one label: <c>2025</c>, <c>2025-Q3</c>, <c>2021/2025</c>; null where <see cref="TimeStart"/> or
    /// <see cref="TimeEnd"/> is.</summary>
    public string? Period => PeriodLabel.Of(TimeStart, TimeEnd);

    /// <summary>Who gives the figure, as written; null for the speaker.</summary>
    public string? Attribution { get; init; }

    /// <summary>Whether the claim is stated, planned, expected, supposed or denied.</summary>
    public Modality Modality { get; init; }

    /// <summary>The claim of the same document that this one refers to: from the later or dependent one to the other; null for
    /// none.</summary>
    public string? RelatedClaimId { get; init; }

    /// <summary>What the related claim is to this one; null where there is none.</summary>
    public Relation? Relation { get; init; }

    /// <summary>Where each facet was read, in the decoded source. Empty where none was.</summary>
    public EvidenceList Evidence { get; init; }

    /// <summary>Ids of the rules that fired, joined by blanks: those of the number, then <c>subject:metric</c> and the like.</summary>
    public required string Rules { get; init; }

    /// <summary>What the number is of, in the text's own phrase: 第一产业投资. Null where it says neither whose nor what.</summary>
    internal string? Phrase => Bearer is null || Subject is null ? Bearer ?? Subject : Bearer + Subject;

    /// <summary>Both name the same subject of the same bearer, or neither names any.</summary>
    internal bool IsOfSame(Claim other) => Subject == other.Subject && Bearer == other.Bearer;
}
