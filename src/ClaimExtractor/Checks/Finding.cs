using System.Diagnostics.CodeAnalysis;
using System.Text;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Checks;

/// <summary>What is held against what. The order is that of the findings of one document.</summary>
public enum CheckKind
{
    /// <summary>The parts of a whole add up to it.</summary>
    PartsAndWhole,

    /// <summary>A stated yearly rate of growth against its two ends.</summary>
    YearlyGrowth,

    /// <summary>A stated rate of change against its two ends.</summary>
    TotalGrowth,

    /// <summary>A stated amount of change against its two ends.</summary>
    ChangeAmount,

    /// <summary>A stated amount a year against the two ends of the change.</summary>
    YearlyAmount,

    /// <summary>The difference of two ends against a figure said elsewhere.</summary>
    FigureElsewhere,

    /// <summary>What was there, came and went against what is there.</summary>
    StockAndFlow,

    /// <summary>A difference stated in percentage points against the two percentages.</summary>
    ShareDifference,

    /// <summary>A share or a rate that cannot leave 0 to 100 percent.</summary>
    ShareRange,

    /// <summary>The same figure said more than once.</summary>
    SaidTwice,

    /// <summary>The direction of a change against its two ends.</summary>
    Direction,

    /// <summary>A change of a percentage stated in percent, where points may be meant.</summary>
    PercentOrPoints,

    /// <summary>A figure far from the others of its kind, as if a 万 were lost.</summary>
    UnitMagnitude,

    /// <summary>A stated number of days against the dates.</summary>
    DaySpan,

    /// <summary>One point of a series, as several documents say it, or one says it in several places.</summary>
    PointSaidAgain,

    /// <summary>A level, the level of the year before and the stated growth.</summary>
    LevelsAndGrowth,

    /// <summary>A target against what came of it.</summary>
    TargetAndOutcome,

    /// <summary>What a document says of areas against what it says of the area that they lie in.</summary>
    AreasAndWhole,
}

/// <summary>What follows from a check.</summary>
public enum Verdict
{
    /// <summary>The numbers agree within the rounding of their printed digits.</summary>
    Consistent,

    /// <summary>The numbers cannot all be right.</summary>
    Inconsistent,

    /// <summary>The numbers differ, or nearly so, and something that the text does not say would explain it.</summary>
    CannotTell,

    /// <summary>What was aimed at came true.</summary>
    Met,

    /// <summary>What was aimed at did not come true.</summary>
    Missed,

    /// <summary>No document says what came of the aim, though one speaks of a later time.</summary>
    NotSaid,
}

/// <summary>One row of the checks table: what some claims say together. The columns are in <c>schema/README.md</c>.</summary>
public sealed record Finding
{
    private readonly Wording _checkId = "", _formula = "", _message = "", _messageZh = "";

    /// <summary>A finding whose words are given.</summary>
    public Finding()
    {
    }

    [SetsRequiredMembers]
    internal Finding(
        CheckKind kind,
        string documentId,
        IReadOnlyList<string> claimIds,
        Func<string> formula,
        Func<string> message,
        Func<string> chinese
    )
    {
        (Kind, DocumentId, ClaimIds) = (kind, documentId, claimIds);
        (_checkId, _formula) = (new(() => Id(documentId, EnumText.Of(kind), claimIds)), new(formula));
        (_message, _messageZh) = (new(message), new(chinese));
    }

    /// <summary>Made from the kind and the claims: the same in every run.</summary>
    public string CheckId
    {
        get => _checkId.Text;
        init => _checkId = value;
    }

    /// <summary>What is held against what.</summary>
    public required CheckKind Kind { get; init; }

    /// <summary>The document of the tested claim; within one document, of all its claims.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The claims involved, the one that is tested first; never empty.</summary>
    public required IReadOnlyList<string> ClaimIds { get; init; }

    /// <summary>The arithmetic with its numbers: <c>601 + 179 + 52 = 832</c>.</summary>
    public string Formula
    {
        get => _formula.Text;
        init => _formula = value;
    }

    /// <summary>What the other claims give, in the unit of the tested one; null where nothing is computed.</summary>
    public double? Computed { get; init; }

    /// <summary>What the tested claim says; null where it is a range or no number.</summary>
    public Fraction? Stated { get; init; }

    /// <summary>How far the two may lie apart by the rounding of the printed digits; null where a bound is tested or nothing
    /// computed.</summary>
    public double? Tolerance { get; init; }

    /// <summary>What follows.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>One sentence in English.</summary>
    public string Message
    {
        get => _message.Text;
        init => _message = value;
    }

    /// <summary>The same sentence in Chinese.</summary>
    public string MessageZh
    {
        get => _messageZh.Text;
        init => _messageZh = value;
    }

    /// <summary>The documents of the claims, that of the tested one first, the others in the order of the claims.</summary>
    public IReadOnlyList<string> DocumentIds =>
        [DocumentId, .. ClaimIds.Select(DocumentOf).Distinct(StringComparer.Ordinal).Where(id => id != DocumentId)];

    /// <summary>It is held against the series, not against the document alone.</summary>
    internal bool IsAcross => Kind >= CheckKind.PointSaidAgain;

    /// <summary>By what they say: two runs over one document have lists of their own.</summary>
    public bool Equals(Finding? other) =>
        other is not null
        && ClaimIds.SequenceEqual(other.ClaimIds, StringComparer.Ordinal)
        && (Kind, DocumentId, Computed, Stated, Tolerance, Verdict).Equals(
            (other.Kind, other.DocumentId, other.Computed, other.Stated, other.Tolerance, other.Verdict)
        )
        && _checkId.Equals(other._checkId)
        && _formula.Equals(other._formula)
        && _message.Equals(other._message)
        && _messageZh.Equals(other._messageZh);

    /// <inheritdoc/>
    public override int GetHashCode() => TestHash;

    // {document_id}@{start}-{end}.
    private static string DocumentOf(string claimId) => claimId[..Math.Max(0, claimId.LastIndexOf('@'))];

    /// <summary>Of the kind and the claims: one figure may be tested against many pairs, and one pair holds many figures.</summary>
    internal int TestHash => ClaimIds is [var tested, ..] ? HashCode.Combine(Kind, tested, ClaimIds[^1], ClaimIds.Count) : (int)Kind;

    /// <summary><c>{document_id}@{kind}-{12 hexadecimal digits of the SHA-256 of the claim ids}</c>.</summary>
    /// <param name="kind">As in the table.</param>
    internal static string Id(string documentId, string kind, IReadOnlyList<string> claimIds)
    {
        var hash = Digest.Sha256(Encoding.UTF8.GetBytes(claimIds.Count == 1 ? claimIds[0] : string.Join('\n', claimIds)), digits: 12);
        return $"{documentId}@{kind}-{hash}";
    }
}
