namespace ClaimExtractor.Tests.Validation;

/// <summary>Single claims that say another thing than their sentence: each is told from the one file.</summary>
internal static class ClaimTamperings
{
    public static IEnumerable<Tampering> All() => [.. NumberTamperings.All(), .. FacetTamperings.All(), .. TraceTamperings.All()];
}
