using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Checks;

/// <summary>The claims of a document, found by what they say. A group that many claims share is a table's and is left out.</summary>
internal sealed class CheckedClaims
{
    /// <summary>Claims of one group that are held against each other.</summary>
    public const int LargestGroup = 64;

    private readonly Dictionary<string, Figure> _byId = new(StringComparer.Ordinal);

    public CheckedClaims(IReadOnlyList<Claim> claims, Lexicon lexicon)
    {
        Lexicon = lexicon;
        var figures = new List<Figure>(claims.Count);
        foreach (var claim in claims)
            if (claim.Modality is not (Modality.Hypothetical or Modality.Negated) && Figure.Of(claim) is { } figure && _byId.TryAdd(claim.ClaimId, figure))
                figures.Add(figure);
        Figures = figures;
        Ends = [.. figures.Select(EndsOf).OfType<ChangeEnds>()];
    }

    public Lexicon Lexicon { get; }

    /// <summary>In the order of the text, without what is denied or only supposed.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The changes whose two ends are both said.</summary>
    public IReadOnlyList<ChangeEnds> Ends { get; }

    /// <summary>The figure that another one points to.</summary>
    public Figure? Related(Figure figure, Relation relation) =>
        figure.Claim.Relation == relation && figure.Claim.RelatedClaimId is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>Groups of at least two and at most <see cref="LargestGroup"/> figures.</summary>
    public IEnumerable<IReadOnlyList<Figure>> Groups<TKey>(Func<Figure, bool> where, Func<Figure, TKey> by)
        where TKey : notnull =>
        Figures.Where(where).GroupBy(by).Select(group => (IReadOnlyList<Figure>)[.. group.Take(LargestGroup + 1)]).Where(group => group.Count is > 1 and <= LargestGroup);

    private ChangeEnds? EndsOf(Figure to) =>
        Related(to, Relation.ChangeFrom) is { } from && from.Claim.Unit == to.Claim.Unit && from.Claim.Per == to.Claim.Per && from.Claim.Subject == to.Claim.Subject
            && from.Claim.Modality == to.Claim.Modality
            ? new ChangeEnds(from, to)
            : null;
}
