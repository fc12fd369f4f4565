using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>All pictures of a document's claims; one that has nothing to show is left out.</summary>
internal static class Figures
{
    public static IReadOnlyList<Figure> Of(IReadOnlyList<Claim> claims)
    {
        var drawn = new FigureClaims(claims);
        Figure?[] figures = [ChangeFigure.Of(drawn), PartsFigure.Of(drawn), SharesFigure.Of(drawn), TimelineFigure.Of(drawn), MagnitudeFigure.Of(drawn)];
        return [.. figures.OfType<Figure>()];
    }
}
