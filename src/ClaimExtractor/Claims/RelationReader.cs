using System.Runtime.InteropServices;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Finds the earlier number that a number points to; one arrow each. Numbers are given to it in the order of the document.</summary>
internal sealed class RelationReader
{
    private const int MostSayings = 64;

    private readonly List<ClaimFacets> _all = [];
    private readonly Dictionary<(Fraction Value, string Unit), List<ClaimFacets>> _said = [];

    /// <summary>The relation of the next number to one before it.</summary>
    public (Relation Relation, ClaimFacets Related)? Next(ClaimFacets claim)
    {
        var relation = Read(claim);
        _all.Add(claim);
        if (claim.Site.Quantity is { Magnitude.Value: { } value, Unit: var unit })
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(_said, (value, unit), out _);
            // A value said a hundred times in different ways is a table's, not a figure's.
            if (same is null || same.Count < MostSayings)
                (same ??= new(capacity: 1)).Add(claim);
        }

        return relation;
    }

    private (Relation, ClaimFacets)? Read(ClaimFacets claim)
    {
        if (claim.Role.Role == Role.ChangeTo && StartOf(claim) is { } start)
            return (Relation.ChangeFrom, start);
        if (claim.Whole is { } whole)
            return (Relation.PartOf, whole);
        if (ComparisonReader.Compared(claim, _all) is { } compared)
            return (Relation.ComparedWith, compared);
        return SaidBefore(claim) is { } first ? (Relation.SameAs, first) : null;
    }

    private ClaimFacets? StartOf(ClaimFacets claim)
    {
        for (var i = _all.Count - 1; i >= 0 && _all[i].Site.Reading == claim.Site.Reading; i--)
        {
            if (_all[i].Role.Role == Role.ChangeTo)
                return null;
            if (_all[i].Role.Role == Role.ChangeFrom)
                return _all[i].Site.Quantity.Dimension == claim.Site.Quantity.Dimension ? _all[i] : null;
        }

        return null;
    }

    // 52个贫困县 said twice is one figure; a small or a differently dated number is not.
    private ClaimFacets? SaidBefore(ClaimFacets claim)
    {
        var quantity = claim.Site.Quantity;
        if (quantity.Magnitude.Value is not { } value || claim.Role.Role == Role.Criterion || !_said.TryGetValue((value, quantity.Unit), out var same))
            return null;
        foreach (var other in same)
            if (other.Site.Quantity.Magnitude == quantity.Magnitude && SameDates(claim, other) && SameThing(claim, other, value))
                return other;
        return null;
    }

    // A period that was only carried over may be told of a thing that was counted on one day.
    private static bool SameDates(ClaimFacets a, ClaimFacets b) =>
        a.Dates.End is null || b.Dates.End is null || a.Dates == b.Dates || ((a.Time!.Inherited || b.Time!.Inherited) && IsDay(a) != IsDay(b));

    private static bool IsDay(ClaimFacets facets) => facets.Dates.Start == facets.Dates.End;

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
