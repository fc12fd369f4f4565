using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>Finds the time of a quantity: in its clause, in an earlier clause of its sentence, or in what its scope hands down.</summary>
internal static class TimeReader
{
    /// <param name="earlier">The claims before it in the sentence.</param>
    /// <param name="paragraph">Those of the sentences before in its paragraph.</param>
    /// <param name="isReported">It says a known metric where the text looks back, or aims at one: what reports to a session are full
    /// of.</param>
    public static TimeReading? Read(
        ClaimSite site, RoleReading role, Modality modality, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph,
            TimeScope scope, bool isReported)
    {
        if (role.Role == Role.Criterion)
            return null;
        // 从10月份开始回暖，预计全年增长3.5%, under 2026年工作回顾: what is expected there is of the year that is over.
        var looksBack = scope.Section is [{ Dates: { End: var end } }] && end < scope.Date;
        var origin = scope.Origin with { IsAhead = modality == Modality.Target || modality == Modality.Forecast && !looksBack };
        var found = AverageReader.Spanned(
            site, role, modality, scope, TimeChoice.For(site, role, scope, origin, modality, isReported).Choose(earlier, paragraph));
        // What is told as a fact has begun by the day of the document, and a change does not end before it begins.
        return modality == Modality.Asserted && found?.Dates?.Start > scope.Date || EndsTooSoon(role, found, earlier) ? null : found;
    }

    private static bool EndsTooSoon(RoleReading role, TimeReading? found, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (role.Role == Role.ChangeTo)
            for (var i = earlier.Length - 1; i >= 0; i--)
                if (earlier[i].Role.Role == Role.ChangeFrom)
                    return earlier[i].Time?.Basis is not > TimeBasis.Sentence && earlier[i].Dates?.Start > found?.Dates?.Start;
        return false;
    }
}
