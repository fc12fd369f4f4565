using ClaimExtractor.Claims;

namespace ClaimExtractor.Series;

/// <summary>What a document gives to the series.</summary>
/// <param name="Date">When it was said: of two documents the later one tells; null stands before every date.</param>
/// <param name="Area">The administrative area that the document speaks for, by its full name; null for none.</param>
/// <param name="Claims">Its claims, in order.</param>
internal sealed record SeriesDocument(string Id, DateOnly? Date, string? Area, string? AreaCode, IReadOnlyList<Claim> Claims);
