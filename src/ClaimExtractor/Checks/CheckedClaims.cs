using System.Runtime.InteropServices;
using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Checks;

/// <summary>The claims of a document, found by what they say. A group that many claims share is a table's and is left out.</summary>
internal sealed class CheckedClaims
{
    /// <summary>Claims of one group that are held against each other.</summary>
    public const int LargestGroup = 64;

    private readonly Dictionary<string, Figure> _byId;

    public CheckedClaims(IReadOnlyList<Claim> claims, Lexicon lexicon)
    {
        Lexicon = lexicon;
        Figures = new List<Figure>(claims.Count);
        _byId = new Dictionary<string, Figure>(claims.Count, StringComparer.Ordinal);
        foreach (var claim in claims)
            if (
                claim.Modality is not (Modality.Hypothetical or Modality.Negated)
                && Figure.Of(claim) is { } figure
                && _byId.TryAdd(claim.ClaimId, figure)
            )
                Figures.Add(figure);
        Ends = [];
        foreach (var figure in Figures)
            if (EndsOf(figure) is { } ends)
                Ends.Add(ends);
    }

    public Lexicon Lexicon { get; }

    /// <summary>In the order of the text, without what is denied or only supposed.</summary>
    public List<Figure> Figures { get; }

    /// <summary>The changes whose two ends are both said, in the order of the later ends.</summary>
    public List<ChangeEnds> Ends { get; }

    /// <summary>The figure that another one points to.</summary>
    public Figure? Related(Figure figure, Relation relation) =>
        figure.Claim.Relation == relation && figure.Claim.RelatedClaimId is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>Groups of at least two and at most <see cref="LargestGroup"/> figures that say the same thing, in the order of their first
    /// figures.</summary>
    /// <param name="belongs">False for a figure that stands outside.</param>
    /// <param name="sameThing">What figures are held against each other by.</param>
    public IEnumerable<List<Figure>> Groups(Func<Figure, bool> belongs, IEqualityComparer<Figure> sameThing)
    {
        var figures = Figures.FindAll(figure => belongs(figure));
        if (figures.Count < 2)
            yield break;
        var places = new Dictionary<Figure, int>(figures.Count, sameThing);
        // Most things are said once, and need no list.
        var groups = new List<(Figure First, List<Figure>? All)>(figures.Count);
        foreach (var figure in figures)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, figure, out var known);
            if (!known)
            {
                place = groups.Count;
                groups.Add((figure, null));
                continue;
            }

            ref var group = ref CollectionsMarshal.AsSpan(groups)[place];
            group.All ??= [group.First];
            if (group.All.Count <= LargestGroup)
                group.All.Add(figure);
        }

        foreach (var (_, all) in groups)
            if (all is { Count: <= LargestGroup })
                yield return all;
    }

    private ChangeEnds? EndsOf(Figure to) =>
        Related(to, Relation.ChangeFrom) is { } from
        && from.Claim.Unit == to.Claim.Unit
        && from.Claim.Per == to.Claim.Per
        && from.Claim.IsOfSame(to.Claim)
        && from.Claim.Modality == to.Claim.Modality
            ? new ChangeEnds(from, to)
            : null;
}
