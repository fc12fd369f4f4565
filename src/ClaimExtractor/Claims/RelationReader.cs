using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Finds the earlier number that a number points to; one arrow each.</summary>
internal static class RelationReader
{
    /// <param name="all">All numbers of the document, in order.</param>
    /// <param name="index">The place of <paramref name="claim"/> among them.</param>
    public static (Relation Relation, ClaimFacets Related)? Read(ClaimFacets claim, IReadOnlyList<ClaimFacets> all, int index)
    {
        if (claim.Role.Role == Role.ChangeTo && StartOf(claim, all, index) is { } start)
            return (Relation.ChangeFrom, start);
        if (claim.Whole is { } whole)
            return (Relation.PartOf, whole);
        return SaidBefore(claim, all, index) is { } first ? (Relation.SameAs, first) : null;
    }

    private static ClaimFacets? StartOf(ClaimFacets claim, IReadOnlyList<ClaimFacets> all, int index)
    {
        for (var i = index - 1; i >= 0 && all[i].Site.Reading == claim.Site.Reading; i--)
        {
            if (all[i].Role.Role == Role.ChangeTo)
                return null;
            if (all[i].Role.Role == Role.ChangeFrom)
                return all[i].Site.Quantity.Dimension == claim.Site.Quantity.Dimension ? all[i] : null;
        }

        return null;
    }

    // 52个贫困县 said twice is one figure; a small or a differently dated number is not.
    private static ClaimFacets? SaidBefore(ClaimFacets claim, IReadOnlyList<ClaimFacets> all, int index)
    {
        var quantity = claim.Site.Quantity;
        if (quantity.Magnitude.Value is not { } value || claim.Role.Role == Role.Criterion)
            return null;
        for (var i = 0; i < index; i++)
        {
            var other = all[i];
            var said = other.Site.Quantity;
            if (said.Magnitude == quantity.Magnitude && said.Unit == quantity.Unit && SameDates(claim, other) && SameThing(claim, other, value))
                return other;
        }

        return null;
    }

    private static bool SameDates(ClaimFacets a, ClaimFacets b) => a.Dates.End is null || b.Dates.End is null || a.Dates == b.Dates || a.Time!.Inherited || b.Time!.Inherited;

    private static bool SameThing(ClaimFacets a, ClaimFacets b, Fraction value)
    {
        if (a.Subject is not { Text: var subject } || b.Subject is not { Text: var other } || (a.Role.Role == Role.ChangeBy) != (b.Role.Role == Role.ChangeBy))
            return false;
        if (subject == other)
            return value >= 20L || !value.IsInteger || a.Site.Quantity.Dimension is not Dimension.Count;
        return a.Site.Quantity.Dimension is Dimension.People or Dimension.Count && value >= 50L
            && (a.Site.Quantity.Dimension == Dimension.People || subject[^1] == other[^1]);
    }
}
