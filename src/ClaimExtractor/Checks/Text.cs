using ClaimExtractor.Claims;

namespace ClaimExtractor.Checks;

/// <summary>Where a claim stands in its sentence.</summary>
internal static class Text
{
    /// <summary>UTF-16 units of the context before the quote.</summary>
    public static int Before(Claim claim)
    {
        var place = 0;
        for (var left = claim.QuoteStart; left > 0 && place < claim.Context.Length; left--)
            place += char.IsHighSurrogate(claim.Context[place]) ? 2 : 1;
        return Math.Min(place, claim.Context.Length);
    }
}
