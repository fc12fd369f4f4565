using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>Finds the time of a quantity: in its clause, in an earlier clause of its sentence, or in what its scope hands down.</summary>
internal static class TimeReader
{
    /// <param name="earlier">The claims before it in the sentence.</param>
    /// <param name="paragraph">Those of the sentences before in its paragraph.</param>
    public static TimeReading? Read(
        ClaimSite site, RoleReading role, Modality modality, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph, TimeScope scope)
    {
        if (role.Role == Role.Criterion)
            return null;
        var origin = scope.Origin with { IsAhead = modality is Modality.Target or Modality.Forecast };
        var found = new TimeChoice(site, role, scope, origin, modality).Choose(earlier, paragraph);
        // What is told as a fact has begun by the day of the document.
        return modality == Modality.Asserted && found?.Dates?.Start > scope.Date ? null : found;
    }
}
