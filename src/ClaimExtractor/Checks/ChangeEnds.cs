using ClaimExtractor.Claims;

namespace ClaimExtractor.Checks;

/// <summary>Where a metric started and where it arrived.</summary>
internal sealed record ChangeEnds(Figure From, Figure To)
{
    // 12-30 and 12-31 are both the end of the year.
    private const int SameDay = 3;

    /// <summary>The whole years between the two; null where a date is missing or the days of the year differ.</summary>
    public int? Years
    {
        get
        {
            if (From.Claim.TimeEnd is not { } start || To.Claim.TimeEnd is not { } end || Math.Abs(start.Day - end.Day) > SameDay)
                return null;
            var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
            return months > 0 && months % 12 == 0 ? months / 12 : null;
        }
    }

    /// <summary>The years in words of a formula's reader: 2012-12-31 to 2019-12-31.</summary>
    public string Dates => $"{From.Claim.TimeEnd:yyyy-MM-dd} to {To.Claim.TimeEnd:yyyy-MM-dd}";

    public bool IsInOneSentence => From.Claim.Sentence == To.Claim.Sentence;

    /// <summary>Whether the claim speaks of this change: the same thing in the same place, up to the same day or to none.</summary>
    public bool Concerns(Claim change) =>
        change.Subject is not null
        && change.IsOfSame(To.Claim)
        && change.Sentence == To.Claim.Sentence
        && change.Place == To.Claim.Place
        && change.Modality == To.Claim.Modality
        && (change.TimeEnd is null || To.Claim.TimeEnd is null || change.TimeEnd == To.Claim.TimeEnd);
}
