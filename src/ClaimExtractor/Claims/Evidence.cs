using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>What of a claim was read at a place of its own, in the order in which the evidence names it.</summary>
public enum ClaimFacet : byte
{
    /// <summary><see cref="Claim.Subject"/>.</summary>
    Subject,

    /// <summary><see cref="Claim.Bearer"/>.</summary>
    Bearer,

    /// <summary><see cref="Claim.Predicate"/>.</summary>
    Predicate,

    /// <summary>The word that decided <see cref="Claim.Role"/>.</summary>
    Role,

    /// <summary><see cref="Claim.Baseline"/>.</summary>
    Baseline,

    /// <summary>The word that gave <see cref="Claim.Per"/>.</summary>
    Per,

    /// <summary><see cref="Claim.TimeText"/>.</summary>
    Time,

    /// <summary><see cref="Claim.Place"/>.</summary>
    Place,

    /// <summary><see cref="Claim.Attribution"/>.</summary>
    Attribution,

    /// <summary>The word that decided <see cref="Claim.Modality"/>.</summary>
    Modality,

    /// <summary>The number of the claim that <see cref="Claim.RelatedClaimId"/> names.</summary>
    Relation,
}

/// <summary>Where one facet of a claim was read.</summary>
public readonly record struct FacetEvidence
{
    /// <summary>What was read there.</summary>
    public required ClaimFacet Facet { get; init; }

    /// <summary>In the decoded source.</summary>
    public required CodePointSpan Span { get; init; }

    /// <summary>It stands in another clause or sentence than the claim.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>The evidence of one claim, each facet at most once. A value: two lists of the same are equal. The default is empty.</summary>
[CollectionBuilder(typeof(EvidenceList), nameof(Create))]
public readonly struct EvidenceList : IReadOnlyList<FacetEvidence>, IEquatable<EvidenceList>
{
    private readonly ImmutableArray<FacetEvidence> _items;

    private EvidenceList(ImmutableArray<FacetEvidence> items) => _items = items;

    /// <summary>0 where no facet was read.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <inheritdoc/>
    public FacetEvidence this[int index] => _items[index];

    /// <summary>Both hold the same.</summary>
    public static bool operator ==(EvidenceList left, EvidenceList right) => left.Equals(right);

    /// <summary>They differ.</summary>
    public static bool operator !=(EvidenceList left, EvidenceList right) => !left.Equals(right);

    /// <summary>A list of what is given, in its order: <c>[first, second]</c>.</summary>
    public static EvidenceList Create(ReadOnlySpan<FacetEvidence> items) => items.IsEmpty ? default : new([.. items]);

    /// <summary>Where a facet was read; null where it was not.</summary>
    public FacetEvidence? Of(ClaimFacet facet)
    {
        foreach (var item in AsSpan())
            if (item.Facet == facet)
                return item;
        return null;
    }

    /// <inheritdoc/>
    public bool Equals(EvidenceList other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EvidenceList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _items[0], _items[^1]);

    /// <inheritdoc/>
    public IEnumerator<FacetEvidence> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _items[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<FacetEvidence> AsSpan() => _items.IsDefault ? [] : _items.AsSpan();
}
