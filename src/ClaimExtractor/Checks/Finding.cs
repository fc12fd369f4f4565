using System.Text;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Checks;

/// <summary>What is held against what. The order is that of the findings of one document.</summary>
public enum CheckKind
{
    PartsAndWhole,
    YearlyGrowth,
    TotalGrowth,
    ChangeAmount,
    YearlyAmount,
    FigureElsewhere,
    StockAndFlow,
    ShareDifference,
    ShareRange,
    SaidTwice,
    Direction,
    PercentOrPoints,
    UnitMagnitude,
    DaySpan,
}

public enum Verdict
{
    Consistent,
    Inconsistent,

    /// <summary>The numbers differ, or nearly so, and something that the text does not say would explain it.</summary>
    CannotTell,
}

/// <summary>One row of the checks table: what some claims of one document say together. The columns are in <c>schema/README.md</c>.</summary>
/// <param name="CheckId">Made from the kind and the claims: the same in every run.</param>
/// <param name="ClaimIds">The claims involved, the one that is tested first; never empty.</param>
/// <param name="Formula">The arithmetic with its numbers: <c>601 + 179 + 52 = 832</c>.</param>
/// <param name="Computed">What the other claims give, in the unit of the tested one.</param>
/// <param name="Stated">What the tested claim says; null where it is a range or no number.</param>
/// <param name="Tolerance">How far the two may lie apart by the rounding of the printed digits; null where a bound is tested, or nothing is computed.</param>
/// <param name="Message">One sentence.</param>
public sealed record Finding(
    string CheckId,
    CheckKind Kind,
    string DocumentId,
    IReadOnlyList<string> ClaimIds,
    string Formula,
    double? Computed,
    Fraction? Stated,
    double? Tolerance,
    Verdict Verdict,
    string Message)
{
    /// <summary><c>{document_id}@{kind}-{12 hexadecimal digits of the SHA-256 of the claim ids}</c>.</summary>
    /// <param name="kind">As in the table.</param>
    public static string Id(string documentId, string kind, IReadOnlyList<string> claimIds)
    {
        var hash = Digest.Sha256(Encoding.UTF8.GetBytes(claimIds.Count == 1 ? claimIds[0] : string.Join('\n', claimIds)), digits: 12);
        return $"{documentId}@{kind}-{hash}";
    }
}
