using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>What one claim says of a point: all that a series needs of it, so that a corpus is read without keeping its texts.</summary>
/// <param name="DocumentId">With its <paramref name="Date"/>: of two documents the later one tells; null stands before every date.</param>
/// <param name="Sentence">Of the document, as in the claims.</param>
/// <param name="Unit">That of the claim, and of <paramref name="Figure"/>.</param>
internal readonly record struct SeriesSaying(
    SeriesKey Key, TimePeriod Time, string ClaimId, string DocumentId, DateOnly? Date, int Sentence, string Unit, SaidFigure Figure);
